#include "app/cli/answers_json.h"

#include "core/wording/list_words.h"

#include <QJsonObject>

namespace kq::cli {

using namespace Qt::StringLiterals;

ExitStatus printAnswers(const Session &session, const AnswerReport &report)
{
    const Words &words = session.words();
    if (session.call().json) {
        QJsonObject answers;
        for (const auto &[kind, people] : report.answers)
            answers.insert(keyOf(kind), qint64(people));
        printJson(QJsonObject{{"rows"_L1, qint64(report.rows)},
                              {"matched"_L1, qint64(report.matched)},
                              {"unmatched"_L1, qint64(report.unmatched)},
                              {"without_answer"_L1, qint64(report.empty)},
                              {"answers"_L1, answers},
                              {"refused"_L1, qint64(report.refused.size())},
                              {"remembered"_L1, qint64(report.rowsOfStrangers)},
                              {"step"_L1, report.refusalStep.value == 0
                                              ? QJsonValue()
                                              : QJsonValue(qint64(report.refusalStep.value))}});
        return ExitStatus::Done;
    }
    printLine(words
                  .say(QT_TRANSLATE_NOOP("Words", "%1 rows: %2 of people who are known here, %3 of "
                                                  "others. %4 want no more messages."))
                  .arg(report.rows)
                  .arg(report.matched)
                  .arg(report.unmatched)
                  .arg(report.refused.size()));
    if (report.rowsOfStrangers > 0) {
        printLine(words
                      .say(QT_TRANSLATE_NOOP("Words", "%1 who refuse are not in the shop: they are "
                                                      "remembered without their numbers."))
                      .arg(report.rowsOfStrangers));
    }
    for (const auto &[kind, people] : report.answers)
        printLine(nameOf(kind, words) + u": "_s + QString::number(people));
    return ExitStatus::Done;
}

} // namespace kq::cli
