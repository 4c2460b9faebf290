#include "core/store/hand_store.h"

#include "core/store/all_statements.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace kq {

namespace {

constexpr Sql readMessages{"hand.messages", "SELECT customer_id, state, done_on FROM hand_messages"
                                            " WHERE campaign_id = ? ORDER BY customer_id"};
constexpr Sql markMessage{"hand.mark",
                          "UPDATE hand_messages SET state = :state, done_on = :done_on"
                          " WHERE campaign_id = :campaign AND customer_id = :customer"};
constexpr Sql countMessages{"hand.progress",
                            "SELECT m.campaign_id,"
                            " sum(m.state = 'waiting' OR m.state = 'later'),"
                            " sum(m.state = 'sent'), sum(m.state = 'refused')"
                            " FROM hand_messages m JOIN campaigns c ON c.id = m.campaign_id"
                            " WHERE c.removed = 0 GROUP BY m.campaign_id"};
constexpr Sql keepAnswer{"hand.keep_answer",
                         "INSERT INTO campaign_answers"
                         " (campaign_id, customer_id, kind, note, came_on)"
                         " VALUES (?, ?, ?, ?, ?)"
                         " ON CONFLICT (campaign_id, customer_id, kind)"
                         " DO UPDATE SET note = excluded.note, came_on = excluded.came_on"};
constexpr Sql readAnswers{"hand.answers",
                          "SELECT customer_id, kind, note, came_on FROM campaign_answers"
                          " WHERE campaign_id = ? ORDER BY customer_id, kind"};

} // namespace

Result<std::vector<HandMessage>> handMessagesOf(Connection &db, std::int64_t campaign)
{
    std::vector<HandMessage> messages;
    Result<FastStatement> statement = FastStatement::prepare(db, readMessages);
    if (!statement)
        return statement.error();
    statement->bind(1, campaign);
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return messages;
        messages.push_back(
            {{statement->integer(0)},
             fromKey<HandState>(statement->text(1)).value_or(HandState::Waiting),
             statement->isNull(2) ? QDate() : QDate::fromJulianDay(statement->integer(2))});
    }
}

Result<bool> markHandMessage(Connection &db, std::int64_t campaign, const HandMessage &message)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query query(db, markMessage);
    query.bind(":campaign", campaign);
    query.bind(":customer", message.customer);
    query.bind(":state", QString(keyOf(message.state)));
    query.bind(":done_on", message.doneOn);
    if (const Result<void> marked = query.run(); !marked)
        return marked.error();
    const bool found = query.changedRows() > 0;
    if (const Result<void> done = change->commit(); !done)
        return done.error();
    return found;
}

Result<std::vector<HandProgress>> handProgress(Connection &db)
{
    std::vector<HandProgress> all;
    Query query(db, countMessages);
    for (;;) {
        const Result<bool> row = query.next();
        if (!row)
            return row.error();
        if (!*row)
            return all;
        all.push_back({query.integer(0), query.integer(1), query.integer(2), query.integer(3)});
    }
}

Result<void> keepAnswers(Connection &db, std::int64_t campaign,
                         const std::vector<CampaignAnswer> &answers)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Result<FastStatement> statement = FastStatement::prepare(db, keepAnswer);
    if (!statement)
        return statement.error();
    for (const CampaignAnswer &answer : answers) {
        statement->bind(1, campaign);
        statement->bind(2, answer.customer.value);
        statement->bind(3, QStringView(QString(keyOf(answer.kind))));
        statement->bind(4,
                        QStringView(answer.note.isNull() ? QString::fromLatin1("") : answer.note));
        statement->bind(5, answer.cameOn.toJulianDay());
        if (Result<void> kept = statement->run(); !kept)
            return kept;
    }
    return change->commit();
}

Result<std::vector<CampaignAnswer>> answersOf(Connection &db, std::int64_t campaign)
{
    std::vector<CampaignAnswer> answers;
    Result<FastStatement> statement = FastStatement::prepare(db, readAnswers);
    if (!statement)
        return statement.error();
    statement->bind(1, campaign);
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return answers;
        const auto kind = fromKey<AnswerKind>(statement->text(1));
        answers.push_back({{statement->integer(0)},
                           kind.value_or(AnswerKind::Note),
                           statement->text(2),
                           QDate::fromJulianDay(statement->integer(3))});
    }
}

std::vector<Sql> handStatements()
{
    return {readMessages, markMessage, countMessages, keepAnswer, readAnswers};
}

} // namespace kq
