#include "core/store/consents_store.h"

#include "core/domain/keys.h"
#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace kq {

namespace {

constexpr Sql addEvent{
    "consents.add",
    "INSERT INTO consent_events (customer_id, channel, state, said_at, how,"
    " evidence, step_id) VALUES (:customer, :channel, :state, :said_at, :how, :evidence,"
    " nullif(:step, 0))"};
constexpr Sql readEvents{"consents.of",
                         "SELECT customer_id, channel, state, said_at, how, evidence,"
                         " coalesce(step_id, 0)"
                         " FROM consent_events WHERE customer_id = :customer ORDER BY id"};
constexpr Sql addRestriction{"consents.restrict",
                             "INSERT INTO restrictions (customer_id, since, note)"
                             " VALUES (:customer, :since, :note)"
                             " ON CONFLICT (customer_id) DO UPDATE SET note = excluded.note"};
constexpr Sql removeRestriction{"consents.lift",
                                "DELETE FROM restrictions WHERE customer_id = :customer"};
constexpr Sql readRestricted{"consents.restricted",
                             "SELECT customer_id FROM restrictions ORDER BY customer_id"};
constexpr Sql addRequest{"consents.add_request",
                         "INSERT INTO data_requests (customer_id, kind, received_on, answer_by,"
                         " due_on, done_on, note) VALUES (:customer, :kind, :received_on,"
                         " :answer_by, :due_on, :done_on, :note)"};
constexpr Sql listRequests{"consents.requests",
                           "SELECT id, customer_id, kind, received_on, answer_by, due_on, done_on,"
                           " note FROM data_requests ORDER BY id DESC"};
constexpr Sql finishRequest{"consents.finish_request",
                            "UPDATE data_requests SET done_on = :done_on WHERE id = :id"};

/// Runs one statement as a change of definitions.
Result<std::int64_t> changeBy(Connection &db, Query &query)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    if (Result<void> done = query.run(); !done)
        return done.error();
    const std::int64_t rows = query.changedRows();
    if (Result<void> done = change->commit(); !done)
        return done.error();
    return rows;
}

} // namespace

Result<void> addConsentEvents(Connection &db, const std::vector<ConsentEvent> &events)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    for (const ConsentEvent &event : events) {
        Query query(db, addEvent);
        query.bind(":customer", event.customer);
        query.bind(":channel", QString(keyOf(event.channel)));
        query.bind(":state", QString(keyOf(event.state)));
        query.bind(":said_at", event.saidAt);
        query.bind(":how", event.how);
        query.bind(":evidence", event.evidence);
        query.bind(":step", event.step);
        if (Result<void> added = query.run(); !added)
            return added;
    }
    return change->commit();
}

Result<std::vector<ConsentEvent>> consentEventsOf(Connection &db,
                                                  const std::vector<CustomerId> &ids)
{
    std::vector<ConsentEvent> events;
    for (const CustomerId id : ids) {
        Query query(db, readEvents);
        query.bind(":customer", id);
        const Result<void> read = eachRow(query, [&](const Query &row) {
            events.push_back({{row.integer(0)},
                              fromKey<MessageChannel>(row.text(1)).value_or(MessageChannel::Zalo),
                              fromKey<Consent>(row.text(2)).value_or(Consent::Unknown),
                              row.moment(3),
                              row.text(4),
                              row.text(5),
                              {row.integer(6)}});
        });
        if (!read)
            return read.error();
    }
    return events;
}

Result<void> restrictUse(Connection &db, CustomerId customer, QDate since, const QString &note)
{
    Query query(db, addRestriction);
    query.bind(":customer", customer);
    query.bind(":since", since);
    query.bind(":note", note);
    const Result<std::int64_t> rows = changeBy(db, query);
    return rows ? Result<void>() : Result<void>(rows.error());
}

Result<void> liftRestriction(Connection &db, const std::vector<CustomerId> &ids)
{
    for (const CustomerId id : ids) {
        Query query(db, removeRestriction);
        query.bind(":customer", id);
        if (Result<std::int64_t> rows = changeBy(db, query); !rows)
            return rows.error();
    }
    return {};
}

Result<std::vector<CustomerId>> restrictedCustomers(Connection &db)
{
    Query query(db, readRestricted);
    return allRows(query, [](const Query &row) { return CustomerId{row.integer(0)}; });
}

Result<std::int64_t> addDataRequest(Connection &db, const DataRequest &request)
{
    Query query(db, addRequest);
    query.bind(":customer", request.customer);
    query.bind(":kind", QString(keyOf(request.kind)));
    query.bind(":received_on", request.receivedOn);
    query.bind(":answer_by", request.answerBy);
    query.bind(":due_on", request.dueOn);
    query.bind(":done_on", request.doneOn);
    query.bind(":note", request.note);
    if (const Result<std::int64_t> rows = changeBy(db, query); !rows)
        return rows.error();
    return query.insertedId();
}

Result<std::vector<DataRequest>> listDataRequests(Connection &db)
{
    Query query(db, listRequests);
    return allRows(query, [](const Query &row) {
        return DataRequest{row.integer(0),
                           {row.integer(1)},
                           fromKey<RequestKind>(row.text(2)).value_or(RequestKind::Access),
                           row.date(3),
                           row.date(4),
                           row.date(5),
                           row.date(6),
                           row.text(7)};
    });
}

Result<bool> finishDataRequest(Connection &db, std::int64_t id, QDate doneOn)
{
    Query query(db, finishRequest);
    query.bind(":done_on", doneOn);
    query.bind(":id", id);
    const Result<std::int64_t> rows = changeBy(db, query);
    if (!rows)
        return rows.error();
    return *rows > 0;
}

std::vector<Sql> consentStatements()
{
    return {addEvent,       readEvents, addRestriction, removeRestriction,
            readRestricted, addRequest, listRequests,   finishRequest};
}

} // namespace kq
