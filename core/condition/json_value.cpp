#include "core/condition/json_value.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// A group opens an object and a list, a leaf below it a few more. Deeper documents are hostile;
/// they must not use up the stack when the tree is walked.
constexpr std::size_t maxNesting = 2 * maxGroupDepth + 16;

/// The two errors of nlohmann_json that name a value it could read but not hold.
constexpr int numberOverflow = 406;

bool isPlainName(QStringView name)
{
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'_';
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isPlain);
}

/// Takes the events of nlohmann_json's reader, which numbers cross as text: a double would lose
/// their exact value.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(const QByteArray &json)
        : m_json(json)
    {}

    [[nodiscard]] Result<JsonValue> result(bool whole)
    {
        if (m_error)
            return *m_error;
        if (!whole)
            return malformed(0, u"$"_s);
        return std::move(m_root);
    }

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put(JsonValue::ofBoolean(value)); }
    bool number_integer(number_integer_t value) override
    {
        return put(JsonValue::ofNumber(QString::number(value)));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return put(JsonValue::ofNumber(QString::number(value)));
    }
    bool number_float(number_float_t, const string_t &token) override
    {
        // The library writes the decimal mark of the C locale into its token.
        std::string digits = token;
        const auto isMark = [](char c) {
            return !(c >= '0' && c <= '9') && c != '-' && c != '+' && c != 'e' && c != 'E';
        };
        std::replace_if(digits.begin(), digits.end(), isMark, '.');
        return put(JsonValue::ofNumber(QString::fromStdString(digits)));
    }
    bool string(string_t &value) override
    {
        return put(JsonValue::ofText(QString::fromStdString(value)));
    }
    bool binary(binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(JsonValue::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonValue::list()); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        const QString key = QString::fromStdString(name);
        JsonValue &object = *m_open.back();
        const auto isSame = [&](const JsonMember &member) { return member.name == key; };
        if (std::any_of(object.members.begin(), object.members.end(), isSame)) {
            m_error = Error{ErrorCode::SuperfluousKey, memberPath(openPath(), key),
                            u"every key once"_s, key};
            return false;
        }
        object.members.push_back({key, {}});
        return true;
    }

    bool parse_error(std::size_t position, const std::string &token,
                     const nlohmann::detail::exception &fault) override
    {
        if (m_error)
            return false;
        if (fault.id == numberOverflow)
            m_error = Error{ErrorCode::OutOfRange, nextPath(), u"number"_s,
                            QString::fromStdString(token)};
        else
            m_error = malformed(position, openPath());
        return false;
    }

private:
    [[nodiscard]] Error malformed(std::size_t position, const QString &place) const
    {
        const auto end = std::min(position, static_cast<std::size_t>(m_json.size()));
        const auto line =
            std::count(m_json.begin(), m_json.begin() + static_cast<qsizetype>(end), '\n');
        return {ErrorCode::MalformedJson, place, u"JSON in UTF-8"_s,
                u"byte "_s + QString::number(position), line + 1};
    }

    /// The path of the innermost list or object that is open.
    [[nodiscard]] QString openPath() const
    {
        QString place = u"$"_s;
        for (std::size_t i = 0; i + 1 < m_open.size(); ++i)
            place = step(place, *m_open[i]);
        return place;
    }

    /// The path of the value that comes next.
    [[nodiscard]] QString nextPath() const
    {
        if (m_open.empty())
            return u"$"_s;
        const JsonValue &parent = *m_open.back();
        if (parent.kind == JsonValue::Kind::List)
            return itemPath(openPath(), std::ssize(parent.items));
        return step(openPath(), parent);
    }

    static QString step(const QString &place, const JsonValue &value)
    {
        if (value.kind == JsonValue::Kind::Object)
            return memberPath(place, value.members.back().name);
        return itemPath(place, std::ssize(value.items) - 1);
    }

    /// Puts @p value where the next value belongs; gives its place there.
    JsonValue &placeOf(JsonValue value)
    {
        if (m_open.empty())
            return m_root = std::move(value);
        JsonValue &parent = *m_open.back();
        if (parent.kind == JsonValue::Kind::Object)
            return parent.members.back().value = std::move(value);
        parent.items.push_back(std::move(value));
        return parent.items.back();
    }

    bool put(JsonValue value)
    {
        placeOf(std::move(value));
        return true;
    }

    bool open(JsonValue value)
    {
        if (m_open.size() >= maxNesting) {
            m_error = Error{ErrorCode::TooDeep,
                            openPath(),
                            u"at most %1 groups inside each other"_s.arg(maxGroupDepth),
                            {}};
            return false;
        }
        // A list only grows while nothing inside it is open, so the pointer holds.
        m_open.push_back(&placeOf(std::move(value)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    const QByteArray &m_json;
    JsonValue m_root;
    std::vector<JsonValue *> m_open;
    std::optional<Error> m_error;
};

class Writer {
public:
    explicit Writer(JsonLayout layout)
        : m_indented(layout == JsonLayout::Indented)
    {}

    void write(const JsonValue &value, int depth)
    {
        switch (value.kind) {
        case JsonValue::Kind::Null:
            m_out += "null";
            return;
        case JsonValue::Kind::Boolean:
            m_out += value.boolean ? "true" : "false";
            return;
        case JsonValue::Kind::Number:
            m_out += value.text.toLatin1();
            return;
        case JsonValue::Kind::Text:
            writeText(value.text);
            return;
        case JsonValue::Kind::List:
            writeAll('[', value.items, ']', depth,
                     [&](const JsonValue &item) { write(item, depth + 1); });
            return;
        case JsonValue::Kind::Object:
            writeAll('{', value.members, '}', depth, [&](const JsonMember &member) {
                writeText(member.name);
                m_out += m_indented ? ": " : ":";
                write(member.value, depth + 1);
            });
            return;
        }
    }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    template <class Parts, class WritePart>
    void writeAll(char before, const Parts &parts, char after, int depth, WritePart writePart)
    {
        m_out += before;
        bool first = true;
        for (const auto &part : parts) {
            if (!std::exchange(first, false))
                m_out += ',';
            newLine(depth + 1);
            writePart(part);
        }
        if (!parts.empty())
            newLine(depth);
        m_out += after;
    }

    void newLine(int depth)
    {
        if (m_indented)
            m_out += '\n' + QByteArray(depth * 2, ' ');
    }

    void writeText(const QString &text)
    {
        m_out += '"';
        const QByteArray utf8 = text.toUtf8();
        for (const char byte : utf8) {
            const auto code = static_cast<unsigned char>(byte);
            if (byte == '"' || byte == '\\')
                m_out += '\\', m_out += byte;
            else if (code < 0x20)
                m_out += "\\u00" + QByteArray::number(code, 16).rightJustified(2, '0');
            else
                m_out += byte;
        }
        m_out += '"';
    }

    bool m_indented;
    QByteArray m_out;
};

} // namespace

JsonValue JsonValue::ofBoolean(bool value)
{
    JsonValue json;
    json.kind = Kind::Boolean;
    json.boolean = value;
    return json;
}

JsonValue JsonValue::ofNumber(const QString &digits)
{
    JsonValue json;
    json.kind = Kind::Number;
    json.text = digits;
    return json;
}

JsonValue JsonValue::ofText(const QString &text)
{
    JsonValue json;
    json.kind = Kind::Text;
    json.text = text;
    return json;
}

JsonValue JsonValue::list()
{
    JsonValue json;
    json.kind = Kind::List;
    return json;
}

JsonValue JsonValue::object()
{
    JsonValue json;
    json.kind = Kind::Object;
    return json;
}

void JsonValue::add(const QString &name, JsonValue value)
{
    members.push_back({name, std::move(value)});
}

const JsonValue *JsonValue::find(QLatin1String name) const
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const JsonMember &member) { return member.name == name; });
    return found == members.end() ? nullptr : &found->value;
}

QString memberPath(const QString &parent, QStringView name)
{
    if (isPlainName(name))
        return parent + u'.' + name;
    QString quoted;
    for (const QChar c : name) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        quoted += c;
    }
    return parent + u"[\"" + quoted + u"\"]";
}

QString itemPath(const QString &parent, qsizetype index)
{
    return parent + u'[' + QString::number(index) + u']';
}

Result<JsonValue> parseJson(const QByteArray &json)
{
    Builder builder(json);
    const bool whole = nlohmann::json::sax_parse(json.begin(), json.end(), &builder);
    return builder.result(whole);
}

QByteArray writeJson(const JsonValue &value, JsonLayout layout)
{
    Writer writer(layout);
    writer.write(value, 0);
    return writer.take();
}

} // namespace kq
