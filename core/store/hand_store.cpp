#include "core/store/hand_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
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
constexpr Sql dropAnswer{"hand.drop_answer",
                         "DELETE FROM campaign_answers"
                         " WHERE campaign_id = ? AND customer_id = ? AND kind = ?"};
constexpr Sql readAnswers{"hand.answers",
                          "SELECT customer_id, kind, note, came_on FROM campaign_answers"
                          " WHERE campaign_id = ? ORDER BY customer_id, kind"};

} // namespace

Result<std::vector<HandMessage>> handMessagesOf(Connection &db, std::int64_t campaign)
{
    Result<FastStatement> statement = FastStatement::prepare(db, readMessages);
    if (!statement)
        return statement.error();
    statement->bind(1, campaign);
    return allRows(*statement, [](const FastStatement &row) {
        return HandMessage{{row.integer(0)},
                           fromKey<HandState>(row.text(1)).value_or(HandState::Waiting),
                           row.isNull(2) ? QDate() : QDate::fromJulianDay(row.integer(2))};
    });
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
    Query query(db, countMessages);
    return allRows(query, [](const Query &row) {
        return HandProgress{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
    });
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

Result<void> putAnswersBack(Connection &db, std::int64_t campaign,
                            const std::vector<CampaignAnswer> &answers,
                            const std::vector<CampaignAnswer> &before)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Result<FastStatement> statement = FastStatement::prepare(db, dropAnswer);
    if (!statement)
        return statement.error();
    for (const CampaignAnswer &answer : answers) {
        statement->bind(1, campaign);
        statement->bind(2, answer.customer.value);
        statement->bind(3, QStringView(QString(keyOf(answer.kind))));
        if (Result<void> dropped = statement->run(); !dropped)
            return dropped;
    }
    if (Result<void> kept = keepAnswers(db, campaign, before); !kept)
        return kept;
    return change->commit();
}

Result<std::vector<CampaignAnswer>> answersOf(Connection &db, std::int64_t campaign)
{
    Result<FastStatement> statement = FastStatement::prepare(db, readAnswers);
    if (!statement)
        return statement.error();
    statement->bind(1, campaign);
    return allRows(*statement, [](const FastStatement &row) {
        const auto kind = fromKey<AnswerKind>(row.text(1));
        return CampaignAnswer{{row.integer(0)},
                              kind.value_or(AnswerKind::Note),
                              row.text(2),
                              QDate::fromJulianDay(row.integer(3))};
    });
}

std::vector<Sql> handStatements()
{
    return {readMessages, markMessage, countMessages, keepAnswer, dropAnswer, readAnswers};
}

} // namespace kq
