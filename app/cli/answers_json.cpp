#include "app/cli/answers_json.h"

#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "core/wording/list_words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

/// What strangers refused is kept, and what is left to do is said.
void sayUntold(const Session &session, const std::optional<Error> &untold)
{
    if (untold) {
        printMessage(session.words()
                         .say(QT_TRANSLATE_NOOP(
                             "Words", "What strangers refused could not be written beside the shop "
                                      "file yet; it counts, and is written when the shop is opened "
                                      "again. (%1)"))
                         .arg(sentenceFor(*untold, session.words())));
    }
}

} // namespace

ExitStatus printAnswers(const Session &session, const AnswerReport &report)
{
    const Words &words = session.words();
    sayUntold(session, report.untold);
    if (session.call().json) {
        QJsonObject answers;
        for (const auto &[kind, people] : report.answers)
            answers.insert(keyOf(kind), qint64(people));
        printJson(QJsonObject{
            {"rows"_L1, qint64(report.rows)},
            {"matched"_L1, qint64(report.matched)},
            {"unmatched"_L1, qint64(report.unmatched)},
            {"without_answer"_L1, qint64(report.empty)},
            {"answers"_L1, answers},
            {"refused"_L1, qint64(report.refused.size())},
            {"remembered"_L1, qint64(report.rowsOfStrangers)},
            {"number"_L1, report.file == 0 ? QJsonValue() : QJsonValue(qint64(report.file))},
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

ExitStatus listAnswerFiles(const Session &session, const Shop &shop, std::int64_t campaign)
{
    const Result<std::vector<AnswerFileRecord>> files = shop.answerFiles(campaign);
    if (!files)
        return session.fail(files.error());
    const Result<ShopSettings> settings = shop.settings();
    if (!settings)
        return session.fail(settings.error());
    const Formatter format = session.formatter(*settings);
    QJsonArray all;
    for (const AnswerFileRecord &file : *files) {
        all.append(QJsonObject{{"number"_L1, qint64(file.id)},
                               {"file"_L1, file.file},
                               {"taken_at"_L1, file.takenAt.toString(Qt::ISODate)},
                               {"rows"_L1, qint64(file.rows)},
                               {"matched"_L1, qint64(file.matched)},
                               {"refused"_L1, qint64(file.refused)},
                               {"remembered"_L1, qint64(file.strangers)}});
        if (session.call().json)
            continue;
        const Moment at = Moment::of(file.takenAt.date(), file.takenAt.time());
        printLine(session.words()
                      .say(QT_TRANSLATE_NOOP("Words", "%1: %2, %3, %4 rows, %5 refusals"))
                      .arg(QString::number(file.id), file.file, format.moment(at),
                           format.number(file.rows), format.number(file.refused + file.strangers)));
    }
    if (session.call().json)
        printJson(QJsonObject{{"files"_L1, all}});
    else if (files->empty())
        printLine(
            session.words().say(QT_TRANSLATE_NOOP("Words", "No file has been taken in yet.")));
    return ExitStatus::Done;
}

ExitStatus takeAnswersBack(Session &session, Shop &shop, std::int64_t file)
{
    const Result<AnswersTakenBack> back = shop.takeAnswersBack(file, session.control());
    if (!back && back.error().code == ErrorCode::UnknownImport) {
        return session.failWith(
            session.words()
                .say(QT_TRANSLATE_NOOP("Words", "No file with the number %1 has been taken in."))
                .arg(file));
    }
    if (!back)
        return session.fail(back.error());
    if (!back->done) {
        return session.failWith(session.words().say(
            QT_TRANSLATE_NOOP("Words", "Nothing is changed: people in that file were changed again "
                                       "since. Take those changes back first.")));
    }
    sayUntold(session, back->untold);
    if (session.call().json)
        printJson(QJsonObject{{"number"_L1, qint64(file)}, {"taken_back"_L1, true}});
    else
        printLine(
            session.words().say(QT_TRANSLATE_NOOP("Words", "File %1 is taken back.")).arg(file));
    return ExitStatus::Done;
}

} // namespace kq::cli
