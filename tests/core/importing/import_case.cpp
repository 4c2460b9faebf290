#include "import_case.h"

#include "core/domain/keys.h"
#include "core/importing/import_field_keys.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

/// `as=orders` as its two halves.
std::pair<QString, QString> option(const QString &word)
{
    const qsizetype sign = word.indexOf(u'=');
    return {word.left(sign), word.mid(sign + 1)};
}

bool setSettings(ImportCase &all, const QStringList &words)
{
    for (const QString &word : words) {
        const auto [key, value] = option(word);
        if (key == u"currency"_s)
            all.settings.currency = value;
        else if (key == u"country"_s)
            all.settings.country = value;
        else if (key == u"hotline"_s)
            all.settings.hotline = value;
        else
            return false;
    }
    return true;
}

bool addStep(ImportCase &all, const QStringList &words)
{
    ImportStep step;
    step.file = words.value(0);
    for (const QString &word : words.mid(1)) {
        const auto [key, value] = option(word);
        if (key == u"as"_s)
            step.kind = fromKey<ImportKind>(value);
        else if (key == u"source"_s)
            step.source = value;
        else
            return false;
    }
    all.steps.push_back(step);
    return true;
}

} // namespace

std::optional<ImportCase> readImportCase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    ImportCase all;
    QString section;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"== "_s)) {
            QStringList words = line.mid(3).split(u' ', Qt::SkipEmptyParts);
            section = words.takeFirst();
            if (section == u"settings"_s && !setSettings(all, words))
                return std::nullopt;
            if (section == u"import"_s && !addStep(all, words))
                return std::nullopt;
            continue;
        }
        if (section == u"import"_s)
            all.steps.back().content += (line + u'\n').toUtf8();
        else if (section == u"mapping"_s)
            all.steps.back().mapping += (line + u'\n').toUtf8();
        else if (section == u"report"_s && !line.isEmpty())
            all.steps.back().report += line;
        else if (section == u"shop"_s && !line.isEmpty())
            all.shop += line + u'\n';
        else if (!section.isEmpty() && section != u"settings"_s && !line.isEmpty())
            return std::nullopt;
    }
    return all;
}

QStringList reportLines(const ImportReport &report)
{
    const ImportRecord &record = report.record;
    const auto three = [](const QString &word, std::int64_t a, std::int64_t b, std::int64_t c) {
        return u"%1 %2 %3 %4"_s.arg(word).arg(a).arg(b).arg(c);
    };
    QStringList lines{
        u"kind "_s + keyOf(record.kind),
        three(u"rows"_s, record.rows, record.accepted, record.rejected),
        three(u"customers"_s, record.customersAdded, record.customersUpdated,
              record.customersMerged),
        three(u"orders"_s, record.ordersAdded, record.ordersUpdated, record.ordersUnchanged)};
    for (const Reject &reject : report.firstRejects) {
        lines += u"reject %1 [%2] [%3] %4"_s.arg(reject.row)
                     .arg(reject.column, reject.value, QString(keyOf(reject.reason)));
    }
    for (const MappedColumn &column : report.mapping.columns)
        lines += u"column "_s + column.header + u" -> "_s + fieldWord(column);
    return lines;
}

} // namespace kq
