#include "core/importing/header_words.h"

#include "core/importing/import_field_keys.h"
#include "core/text/fold.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

using Json = nlohmann::ordered_json;

constexpr HeaderScore ownWordScore = 3000; // the header is the word of contract.md itself
constexpr HeaderScore containedScore = 1000;

QString textOf(const Json &value)
{
    return QString::fromStdString(value.get<std::string>());
}

/// Whether @p word stands in @p key between blanks or the ends.
bool containsWord(const QString &key, const QString &word)
{
    for (qsizetype at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool starts = at == 0 || key[at - 1] == u' ';
        const bool ends = end == key.size() || key[end] == u' ';
        if (starts && ends)
            return true;
    }
    return false;
}

} // namespace

QString headerKey(const QString &header)
{
    QString spaced;
    spaced.reserve(header.size() + 4);
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QChar sign = header[i];
        if (sign.isUpper() && i > 0 && header[i - 1].isLower())
            spaced += u' ';
        spaced += sign.isLetterOrNumber() || sign.isMark() ? sign : QChar(u' ');
    }
    return folded(spaced);
}

std::optional<ImportField> fieldInKind(const QString &word, ImportKind kind)
{
    static const QLatin1String person("customer_");
    const QString own =
        kind == ImportKind::Customers && word.startsWith(person) ? word.mid(person.size()) : word;
    const std::optional<ImportField> field = fromKey<ImportField>(own);
    if (!field || !belongsTo(*field, kind))
        return std::nullopt;
    return field;
}

/// Reads the resource. Its form is checked by a test, so that a fault is a fault of the program.
class HeaderWordsReader {
public:
    static HeaderWords read(const Json &root)
    {
        HeaderWords words;
        for (const Json &never : root.at("never"))
            words.m_never.push_back(headerKey(textOf(never)));
        for (const Json &silent : root.at("silent"))
            words.m_silent.push_back(headerKey(textOf(silent)));
        // The words of a person come first in both kinds of file that name people.
        addFields(words.m_sections[HeaderWords::Customers], root.at("person"),
                  ImportKind::Customers);
        addFields(words.m_sections[HeaderWords::Customers], root.at("customers"),
                  ImportKind::Customers);
        addFields(words.m_sections[HeaderWords::Orders], root.at("person"), ImportKind::Orders);
        addFields(words.m_sections[HeaderWords::Orders], root.at("orders"), ImportKind::Orders);
        addFields(words.m_sections[HeaderWords::Lines], root.at("lines"), ImportKind::OrderLines);
        for (const Json &preset : root.at("presets"))
            words.m_presets.push_back(presetOf(preset));
        return words;
    }

private:
    static void addFields(std::vector<HeaderWords::FieldWords> &section, const Json &fields,
                          ImportKind kind)
    {
        for (const auto &[word, list] : fields.items()) {
            const std::optional<ImportField> field =
                fieldInKind(QString::fromStdString(word), kind);
            auto known = std::find_if(section.begin(), section.end(), [&](const auto &entry) {
                return entry.field == field.value();
            });
            if (known == section.end())
                known = section.insert(section.end(), {field.value(), {}});
            for (const Json &entry : list) {
                const QString written = textOf(entry);
                const bool whole = written.startsWith(u'=');
                known->words.push_back({headerKey(whole ? written.mid(1) : written), whole});
            }
        }
    }

    static HeaderWords::Preset presetOf(const Json &json)
    {
        HeaderWords::Preset preset;
        preset.name = textOf(json.at("name"));
        if (json.contains("source"))
            preset.source = textOf(json.at("source"));
        preset.evidence = json.at("evidence") == "verified" ? HeaderWords::Evidence::Verified
                                                            : HeaderWords::Evidence::Guessed;
        for (const Json &header : json.at("when"))
            preset.when += headerKey(textOf(header));
        if (json.contains("kind"))
            preset.kind = fromKey<ImportKind>(textOf(json.at("kind"))).value();
        for (const auto &[header, word] : json.at("columns").items())
            preset.columns.emplace_back(headerKey(QString::fromStdString(header)), textOf(word));
        preset.more = json.value("more", false);
        return preset;
    }
};

Result<HeaderWords> HeaderWords::load()
{
    const QString path = u":/import/header_words.json"_s;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, path, {}, file.errorString()};
    const QByteArray bytes = file.readAll();
    try {
        return HeaderWordsReader::read(Json::parse(bytes.begin(), bytes.end()));
    } catch (const std::exception &broken) {
        return Error{ErrorCode::Internal, path, {}, QString::fromUtf8(broken.what())};
    }
}

HeaderScore HeaderWords::scoreIn(Section section, const QString &key, ImportField field) const
{
    for (const FieldWords &entry : m_sections[section]) {
        if (entry.field != field)
            continue;
        HeaderScore best = 0;
        HeaderScore position = 0;
        for (const Word &word : entry.words) {
            if (word.key == key)
                return exactScore + 100 - position;
            // The longer the word, the more of the header it explains.
            if (!word.whole && best == 0 && containsWord(key, word.key))
                best = containedScore + static_cast<HeaderScore>(word.key.size());
            ++position;
        }
        return best;
    }
    return 0;
}

HeaderScore HeaderWords::score(const QString &key, ImportField field, ImportKind kind) const
{
    if (key.isEmpty() || !belongsTo(field, kind))
        return 0;
    if (key == headerKey(QString(keyOf(field))))
        return ownWordScore;
    HeaderScore best = 0;
    if (kind == ImportKind::Customers)
        best = scoreIn(Customers, key, field);
    if (kind == ImportKind::Orders || kind == ImportKind::Flat)
        best = scoreIn(Orders, key, field);
    if (kind == ImportKind::OrderLines && field == ImportField::OrderCode)
        best = scoreIn(Orders, key, field);
    if (kind == ImportKind::OrderLines || kind == ImportKind::Flat) {
        // In a file with lines `Thành tiền` is the line's, unless nothing else is the total.
        const HeaderScore line = scoreIn(Lines, key, field);
        best = std::max(best, line > 0 ? line + 100 : 0);
    }
    return best < exactScore && isNever(key) ? 0 : best;
}

bool HeaderWords::isNever(const QString &key) const
{
    return std::any_of(m_never.begin(), m_never.end(),
                       [&](const QString &word) { return containsWord(key, word); });
}

bool HeaderWords::isSilent(const QString &key) const
{
    QString letters = key;
    letters.removeIf([](QChar sign) { return sign.isDigit() || sign == u' '; });
    return letters.isEmpty() ||
           std::find(m_silent.begin(), m_silent.end(), letters) != m_silent.end();
}

const HeaderWords::Preset *HeaderWords::presetFor(const QStringList &keys) const
{
    for (const Preset &preset : m_presets) {
        const bool all = std::all_of(preset.when.begin(), preset.when.end(),
                                     [&](const QString &key) { return keys.contains(key); });
        if (all)
            return &preset;
    }
    return nullptr;
}

} // namespace kq
