#pragma once

#include "core/base/result.h"
#include "core/condition/json.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace kq {

struct JsonMember;

/// A JSON document as it is written: numbers by their digits, members in their order.
struct JsonValue {
    enum class Kind { Null, Boolean, Number, Text, List, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    QString text; ///< of Text; of Number its digits in JSON's grammar
    std::vector<JsonValue> items;
    std::vector<JsonMember> members; ///< no name twice

    static JsonValue ofBoolean(bool value);
    static JsonValue ofNumber(const QString &digits);
    static JsonValue ofText(const QString &text);
    static JsonValue list();
    static JsonValue object();

    /// Adds a member to an object.
    void add(const QString &name, JsonValue value);
    [[nodiscard]] const JsonValue *find(QLatin1String name) const;
};

struct JsonMember {
    QString name;
    JsonValue value;
};

/// The path of a member or item below @p parent: `$.where`, `$["two words"]`, `$.value[0]`.
QString memberPath(const QString &parent, QStringView name);
QString itemPath(const QString &parent, qsizetype index);

/// Reads a whole document. Errors: MalformedJson, SuperfluousKey for a name that stands twice,
/// OutOfRange for a number beyond every float, TooDeep.
Result<JsonValue> parseJson(const QByteArray &json);

QByteArray writeJson(const JsonValue &value, JsonLayout layout);

} // namespace kq
