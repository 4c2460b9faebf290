#pragma once

#include "core/condition/json.h"
#include "core/condition/json_value.h"
#include "core/condition/operator_keys.h"

#include <QString>

#include <initializer_list>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace kq {

/// A value of the document and its path.
class JsonSpot {
public:
    explicit JsonSpot(const JsonValue &value, QString path = QStringLiteral("$"))
        : m_value(&value)
        , m_path(std::move(path))
    {}

    const JsonValue *operator->() const { return m_value; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString pathOf(const char *name) const
    {
        return memberPath(m_path, QLatin1String(name).toString());
    }
    [[nodiscard]] bool has(const char *name) const
    {
        return m_value->find(QLatin1String(name)) != nullptr;
    }
    /// The member of that name, which must exist.
    [[nodiscard]] JsonSpot member(const char *name) const
    {
        return JsonSpot(*m_value->find(QLatin1String(name)), pathOf(name));
    }
    [[nodiscard]] JsonSpot item(std::size_t index) const
    {
        return JsonSpot(m_value->items[index], itemPath(m_path, static_cast<qsizetype>(index)));
    }

private:
    const JsonValue *m_value;
    QString m_path;
};

/// Turns the document into a condition. The first fault is kept, and from then on what the
/// functions return has no meaning: the caller asks fault() once, at the end.
///
/// In three files by subject: json_read.cpp for document, groups and leaves, json_read_where.cpp
/// for filters, json_read_values.cpp for tests and their values.
class JsonReader {
public:
    explicit JsonReader(const AttributeTypes &attributes)
        : m_attributes(attributes)
    {}

    Condition document(const JsonSpot &spot);
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }

private:
    using Keys = std::initializer_list<const char *>;

    // Shapes
    Condition condition(const JsonSpot &spot, int depth);
    Group group(const JsonSpot &spot, int depth);
    Condition fieldTest(const JsonSpot &spot);
    Condition attributeTest(const JsonSpot &spot, const QString &key);
    Condition tierTest(const JsonSpot &spot);
    Condition metricTest(const JsonSpot &spot);
    Condition rankTest(const JsonSpot &spot);
    Condition segmentTest(const JsonSpot &spot);
    Condition contactTest(const JsonSpot &spot);

    // Filters
    OrderFilter orderFilter(const JsonSpot &leaf);
    ContactFilter contactFilter(const JsonSpot &leaf);
    void wordsOfFilter(const JsonSpot &where, const char *key, std::optional<QStringList> &into);
    std::vector<OrderStatus> statuses(const JsonSpot &spot);
    std::vector<int> weekdays(const JsonSpot &spot);
    std::pair<int, int> hours(const JsonSpot &spot);

    // Tests: the operator under `op` and its value under `value`
    enum class OfShop { Allowed, Refused };
    FieldTest testOfType(ValueType type, const JsonSpot &spot,
                         std::span<const char *const> fixedKeys);
    TextTest textTest(const JsonSpot &spot);
    NumberTest numberTest(const JsonSpot &spot, OfShop ofShop);
    DateTest dateTest(const JsonSpot &spot);
    ChoiceTest choiceTest(const JsonSpot &spot, std::span<const char *const> fixedKeys);
    TagsTest tagsTest(const JsonSpot &spot);
    YesNoTest yesNoTest(const JsonSpot &spot);

    // Values
    Decimal number(const JsonSpot &spot);
    NumberRange numberRange(const JsonSpot &spot);
    ShopStatistic statistic(const JsonSpot &spot);
    int wholeNumber(const JsonSpot &spot, int least, int most);
    QDate date(const JsonSpot &spot);
    DateRange dateRange(const JsonSpot &spot);
    Span span(const JsonSpot &spot);
    bool boolean(const JsonSpot &spot);
    QString text(const JsonSpot &spot);
    QStringList texts(const JsonSpot &spot);
    template <class Enum>
    Enum word(const JsonSpot &spot);

    // Objects and faults
    /// Whether @p spot is an object with no other keys than @p allowed.
    bool isObject(const JsonSpot &spot, Keys allowed);
    /// Whether @p spot is a list, of @p size items where one is given.
    bool isList(const JsonSpot &spot, const QString &expected,
                std::optional<std::size_t> size = std::nullopt);
    /// Whether @p object has the key; a fault where it has not.
    bool isThere(const JsonSpot &object, const char *name, const QString &expected);
    /// Whether the operator has the value that it needs, or none where it needs none.
    bool hasValue(const JsonSpot &object, ValueShape shape, const QString &expected);
    void failType(const JsonSpot &spot, const QString &expected);
    void fail(ErrorCode code, const QString &place, const QString &expected, const QString &found);

    const AttributeTypes &m_attributes;
    int m_conditions = 0;
    std::optional<Error> m_fault;
};

/// What stands at @p value, for Error::found: a word or number as written, else its kind.
QString describe(const JsonValue &value);

/// Reads the word at @p spot, which must be one of the enum's.
template <class Enum>
Enum JsonReader::word(const JsonSpot &spot)
{
    const Enum otherwise = KeyTable<Enum>::entries.front().first;
    if (spot->kind != JsonValue::Kind::Text) {
        failType(spot, allKeys<Enum>());
        return otherwise;
    }
    const std::optional<Enum> read = fromKey<Enum>(spot->text);
    if (!read)
        fail(ErrorCode::UnknownWord, spot.path(), allKeys<Enum>(), spot->text);
    return read.value_or(otherwise);
}

} // namespace kq
