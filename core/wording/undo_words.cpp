#include "core/wording/undo_words.h"

#include "core/text/format.h"
#include "core/wording/import_words.h"

#include <QStringList>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QString numbered(const ImportRecord &import)
{
    return u"%1 (%2)"_s.arg(QString::number(import.id.value), nameOf(import));
}

QString sentenceOfDone(const UndoReport &report, const Words &words)
{
    const Formatter format(words.language(), u"VND"_s); // writes counts only
    const UndoCounts &counts = report.counts;
    QString sentence =
        words
            .say(QT_TRANSLATE_NOOP(
                "Words", "Import %1 was taken back. Customers: %2 removed, %3 as they were. "
                         "Orders: %4 removed, %5 as they were."))
            .arg(numbered(report.import), format.number(counts.customersRemoved),
                 format.number(counts.customersRestored), format.number(counts.ordersRemoved),
                 format.number(counts.ordersRestored));
    if (report.alsoImports.empty() && report.alsoOthers == 0)
        return sentence;
    const QString also =
        words.say(QT_TRANSLATE_NOOP("Words", "Also taken back: %1.")).arg(othersOf(report, words));
    return sentence + u' ' + also;
}

} // namespace

QString othersOf(const UndoReport &report, const Words &words)
{
    QStringList names;
    for (const ImportRecord &import : report.alsoImports)
        names += numbered(import);
    if (report.alsoOthers > 0) {
        names += words.say(QT_TRANSLATE_N_NOOP("Words", "%n change(s) by hand"),
                           static_cast<int>(report.alsoOthers));
    }
    return names.join(u", "_s);
}

QString sentenceOfUndo(const UndoReport &report, const Words &words)
{
    switch (report.outcome) {
    case UndoOutcome::Undone:
        return sentenceOfDone(report, words);
    case UndoOutcome::InTheWay:
        return words
            .say(QT_TRANSLATE_NOOP("Words", "Import %1 cannot be taken back alone, because what "
                                            "came later builds on it: %2."))
            .arg(numbered(report.import), othersOf(report, words));
    case UndoOutcome::NotRecorded:
        return words
            .say(QT_TRANSLATE_NOOP("Words", "Import %1 cannot be taken back: it was done by an "
                                            "older version of the program."))
            .arg(numbered(report.import));
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
