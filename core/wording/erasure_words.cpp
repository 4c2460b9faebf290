#include "core/wording/erasure_words.h"

#include <QFileInfo>

namespace kq {

using namespace Qt::StringLiterals;

QStringList erasureSentences(const ErasureReport &report, const Words &words)
{
    QStringList said;
    if (report.rows.orders > 0) {
        said.append(words.say(
            QT_TRANSLATE_N_NOOP("Words", "%n order(s) stay in the revenue, as sales of nobody."),
            static_cast<int>(report.rows.orders)));
    }
    if (report.opening) {
        said.append(words.say(
            QT_TRANSLATE_NOOP("Words", "Figures without orders go, also from the revenue.")));
    }
    if (report.rows.campaigns > 0) {
        said.append(words.say(
            QT_TRANSLATE_N_NOOP("Words", "The person goes from %n list(s) that went out. Files of "
                                         "such lists that you saved still hold the person; delete "
                                         "them yourself."),
            static_cast<int>(report.rows.campaigns)));
    }
    if (report.rows.journal > 0) {
        said.append(words.say(
            QT_TRANSLATE_NOOP("Words", "Imports and edits that changed this person can no longer "
                                       "be undone for them.")));
    }
    said.append(words.say(
        QT_TRANSLATE_NOOP("Words", "The next spreadsheet does not bring the person back: scrambled "
                                   "marks of phone, email and code stay for that.")));
    QStringList copies;
    copies.reserve(report.olderCopies.size());
    for (const QString &copy : report.olderCopies)
        copies.append(QFileInfo(copy).fileName());
    if (!copies.isEmpty()) {
        said.append(words
                        .say(QT_TRANSLATE_NOOP("Words", "Older copies still hold the person; "
                                                        "delete them yourself: %1"))
                        .arg(copies.join(u", "_s)));
    }
    said.append(
        words.say(QT_TRANSLATE_NOOP("Words", "Backups elsewhere are not touched. One that "
                                             "is restored later erases the person again.")));
    return said;
}

} // namespace kq
