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

std::vector<Sql> handStatements()
{
    return {readMessages, markMessage, countMessages};
}

} // namespace kq
