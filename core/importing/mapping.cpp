#include "core/importing/mapping.h"

#include "core/importing/import_field_keys.h"
#include "core/text/fold.h"

#include <nlohmann/json.hpp>

#include <set>
#include <string>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

using Json = nlohmann::ordered_json;

constexpr int mappingVersion = 1;
constexpr auto noHeaderWord = "none"; // as the `header_row` of a file without names

Error fault(ErrorCode code, const QString &place, const QString &expected = {},
            const QString &found = {})
{
    return {code, place, expected, found};
}

QString textOf(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string utf8Of(const QString &text)
{
    return text.toStdString();
}

QString written(const Json &value)
{
    return textOf(value.dump(-1, ' ', false, Json::error_handler_t::replace)).left(80);
}

/// `$.columns["Mã KH"]`: headers hold blanks and points.
QString columnPath(const QString &header)
{
    return u"$.columns["_s + textOf(Json(utf8Of(header)).dump()) + u']';
}

/// Parses JSON in which no object names a key twice; nlohmann keeps the last one in silence.
Result<Json> parsed(const QByteArray &json)
{
    std::vector<std::set<std::string>> keys;
    std::string twice;
    const auto watch = [&](int, Json::parse_event_t event, Json &value) {
        if (event == Json::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            keys.pop_back();
        else if (event == Json::parse_event_t::key &&
                 !keys.back().insert(value.get<std::string>()).second && twice.empty())
            twice = value.get<std::string>();
        return true;
    };
    Json root = Json::parse(json.begin(), json.end(), watch, false);
    if (root.is_discarded())
        return fault(ErrorCode::MalformedJson, u"$"_s, u"JSON"_s);
    if (!twice.empty())
        return fault(ErrorCode::SuperfluousKey, u"$"_s, {}, textOf(twice));
    if (!root.is_object())
        return fault(ErrorCode::WrongType, u"$"_s, u"object"_s, written(root));
    return root;
}

/// A text that says something.
Result<QString> textAt(const Json &value, const QString &path)
{
    if (!value.is_string())
        return fault(ErrorCode::WrongType, path, u"text"_s, written(value));
    QString text = textOf(value.get<std::string>());
    if (text.isEmpty())
        return fault(ErrorCode::EmptyText, path, u"text"_s);
    return text;
}

template <class Enum>
Result<Enum> wordAt(const Json &value, const QString &path)
{
    Result<QString> word = textAt(value, path);
    if (!word)
        return word.error();
    const std::optional<Enum> known = fromKey<Enum>(*word);
    if (!known)
        return fault(ErrorCode::UnknownWord, path, allKeys<Enum>(), *word);
    return *known;
}

Result<void> readColumns(const Json &columns, Mapping &mapping)
{
    if (!columns.is_object())
        return fault(ErrorCode::WrongType, u"$.columns"_s, u"object"_s, written(columns));
    if (columns.empty())
        return fault(ErrorCode::MissingKey, u"$.columns"_s, u"HEADER"_s);
    for (const auto &[key, value] : columns.items()) {
        const QString header = textOf(key);
        const QString path = columnPath(header);
        Result<QString> word = textAt(value, path);
        if (!word)
            return word.error();
        const std::optional<MappedColumn> column = mappedColumn(header, *word);
        if (!column || !belongsTo(column->field, *mapping.kind))
            return fault(ErrorCode::UnknownField, path, fieldWords(*mapping.kind), *word);
        for (const MappedColumn &other : mapping.columns) {
            if (other.field == column->field && !takesSeveralColumns(column->field) &&
                folded(other.attribute) == folded(column->attribute))
                return fault(ErrorCode::FieldMappedTwice, path, {}, *word);
        }
        mapping.columns.push_back(*column);
    }
    return {};
}

/// A table from words of the owner, kept folded in @p known, to keys of @p Enum:
/// `$.attribute_types["Ngày cưới"]` is the type of `attribute:ngày cưới`.
template <class Enum>
Result<void> readWords(const Json &table, const QString &at, QHash<QString, Enum> &known)
{
    if (!table.is_object())
        return fault(ErrorCode::WrongType, at, u"object"_s, written(table));
    for (const auto &[key, value] : table.items()) {
        const QString word = textOf(key);
        const QString path = at + u'[' + textOf(Json(key).dump()) + u']';
        if (folded(word).isEmpty())
            return fault(ErrorCode::EmptyText, path, u"text"_s);
        Result<Enum> meaning = wordAt<Enum>(value, path);
        if (!meaning)
            return meaning.error();
        known.insert(folded(word), *meaning);
    }
    return {};
}

Result<void> readSheet(const Json &value, Mapping &mapping)
{
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > 0) {
        mapping.sheet = QString::number(value.get<std::uint64_t>());
        return {};
    }
    Result<QString> sheet = textAt(value, u"$.sheet"_s);
    if (!sheet)
        return sheet.error();
    mapping.sheet = *sheet;
    return {};
}

Result<void> readHeaderRow(const Json &value, Mapping &mapping)
{
    constexpr std::uint64_t mostRows = 1'048'576;
    if (value == noHeaderWord) {
        mapping.headerRow = noHeaderRow;
        return {};
    }
    if (!value.is_number_integer())
        return fault(ErrorCode::WrongType, u"$.header_row"_s, u"whole number or \"none\""_s,
                     written(value));
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() < 1 ||
        value.get<std::uint64_t>() > mostRows)
        return fault(ErrorCode::OutOfRange, u"$.header_row"_s, u"1..1048576"_s, written(value));
    mapping.headerRow = value.get<int>();
    return {};
}

Result<void> readDelimiter(const Json &value, Mapping &mapping)
{
    Result<QString> delimiter = textAt(value, u"$.delimiter"_s);
    if (!delimiter)
        return delimiter.error();
    if (delimiter->size() != 1)
        return fault(ErrorCode::OutOfRange, u"$.delimiter"_s, u"one character"_s, *delimiter);
    mapping.delimiter = *delimiter;
    return {};
}

/// One of the keys that may be absent.
Result<void> readOption(const std::string &key, const Json &value, Mapping &mapping)
{
    const QString path = u"$."_s + textOf(key);
    if (key == "sheet")
        return readSheet(value, mapping);
    if (key == "header_row")
        return readHeaderRow(value, mapping);
    if (key == "delimiter")
        return readDelimiter(value, mapping);
    if (key == "status")
        return readWords(value, path, mapping.status);
    if (key == "attribute_types")
        return readWords(value, path, mapping.attributeTypes);
    if (key == "encoding") {
        Result<QString> encoding = textAt(value, path);
        if (!encoding)
            return encoding.error();
        mapping.encoding = *encoding;
        return {};
    }
    if (key == "date_order") {
        Result<DateOrder> order = wordAt<DateOrder>(value, path);
        if (!order)
            return order.error();
        mapping.dateOrder = *order;
        return {};
    }
    if (key == "decimal") {
        Result<DecimalMark> mark = wordAt<DecimalMark>(value, path);
        if (!mark)
            return mark.error();
        mapping.decimal = *mark;
        return {};
    }
    return fault(ErrorCode::UnknownKey, path,
                 u"version kind columns sheet header_row encoding delimiter date_order decimal "
                 "status attribute_types"_s,
                 textOf(key));
}

/// By the alphabet: a hash has no order of its own, and files should not change by themselves.
template <class Enum>
Json tableOf(const QHash<QString, Enum> &words)
{
    QStringList names = words.keys();
    names.sort();
    Json table = Json::object();
    for (const QString &name : std::as_const(names))
        table[utf8Of(name)] = keyOf(words.value(name)).data();
    return table;
}

} // namespace

Result<Mapping> readMapping(const QByteArray &json)
{
    Result<Json> root = parsed(json);
    if (!root)
        return root.error();
    for (const char *key : {"version", "kind", "columns"}) {
        if (!root->contains(key))
            return fault(ErrorCode::MissingKey, u"$"_s, QString::fromLatin1(key));
    }
    const Json &version = (*root)["version"];
    if (!version.is_number_integer())
        return fault(ErrorCode::WrongType, u"$.version"_s, u"1"_s, written(version));
    if (version != mappingVersion)
        return fault(ErrorCode::UnsupportedVersion, u"$.version"_s, u"1"_s, written(version));

    Mapping mapping;
    Result<ImportKind> kind = wordAt<ImportKind>((*root)["kind"], u"$.kind"_s);
    if (!kind)
        return kind.error();
    mapping.kind = *kind;
    if (Result<void> columns = readColumns((*root)["columns"], mapping); !columns)
        return columns.error();
    for (const auto &[key, value] : root->items()) {
        if (key == "version" || key == "kind" || key == "columns")
            continue;
        if (Result<void> option = readOption(key, value, mapping); !option)
            return option.error();
    }
    return mapping;
}

QByteArray writeMapping(const Mapping &mapping)
{
    Json root = {{"version", mappingVersion}, {"kind", keyOf(*mapping.kind).data()}};
    Json &columns = root["columns"] = Json::object();
    for (const MappedColumn &column : mapping.columns)
        columns[utf8Of(column.header)] = utf8Of(fieldWord(column));
    if (!mapping.sheet.isEmpty())
        root["sheet"] = utf8Of(mapping.sheet);
    if (mapping.headerRow > 0)
        root["header_row"] = mapping.headerRow;
    else if (mapping.headerRow == noHeaderRow)
        root["header_row"] = noHeaderWord;
    if (!mapping.encoding.isEmpty())
        root["encoding"] = utf8Of(mapping.encoding);
    if (!mapping.delimiter.isEmpty())
        root["delimiter"] = utf8Of(mapping.delimiter);
    if (mapping.dateOrder)
        root["date_order"] = keyOf(*mapping.dateOrder).data();
    if (mapping.decimal)
        root["decimal"] = keyOf(*mapping.decimal).data();
    if (!mapping.status.isEmpty())
        root["status"] = tableOf(mapping.status);
    if (!mapping.attributeTypes.isEmpty())
        root["attribute_types"] = tableOf(mapping.attributeTypes);
    return QByteArray::fromStdString(root.dump(2));
}

} // namespace kq
