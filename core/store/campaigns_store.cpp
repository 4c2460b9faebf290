#include "core/store/campaigns_store.h"

#include "core/domain/keys.h"
#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <algorithm>
#include <utility>

namespace kq {

namespace {

constexpr Sql listAll{"campaigns.list",
                      "SELECT e.id, e.exported_at, e.group_name, e.channel, e.format, e.purpose,"
                      " e.file, e.written, e.excluded, e.held_out, e.cost, e.recipient, c.sent_on,"
                      " c.condition, c.script, c.seed, h.style"
                      " FROM campaigns c JOIN exports e ON e.id = c.id"
                      " LEFT JOIN hand_rounds h ON h.campaign_id = c.id"
                      " WHERE c.removed = 0 ORDER BY c.id DESC"};
constexpr Sql findOne{"campaigns.find",
                      "SELECT e.id, e.exported_at, e.group_name, e.channel, e.format, e.purpose,"
                      " e.file, e.written, e.excluded, e.held_out, e.cost, e.recipient, c.sent_on,"
                      " c.condition, c.script, c.seed, h.style"
                      " FROM campaigns c JOIN exports e ON e.id = c.id"
                      " LEFT JOIN hand_rounds h ON h.campaign_id = c.id"
                      " WHERE c.id = :id AND c.removed = 0"};
constexpr Sql addNew{"campaigns.add", "INSERT INTO campaigns (id, sent_on, condition, script, seed)"
                                      " VALUES (:id, :sent_on, :condition, :script, :seed)"};
constexpr Sql addPerson{"campaigns.add_person",
                        "INSERT INTO campaign_people (campaign_id, customer_id, held_out)"
                        " VALUES (?, ?, ?)"};
constexpr Sql addCode{"campaigns.add_code",
                      "INSERT INTO campaign_codes (campaign_id, customer_id, code)"
                      " VALUES (?, ?, ?)"};
constexpr Sql addRound{"campaigns.add_round",
                       "INSERT INTO hand_rounds (campaign_id, style) VALUES (:id, :style)"};
constexpr Sql addWaiting{"campaigns.add_waiting",
                         "INSERT INTO hand_messages (campaign_id, customer_id, state)"
                         " SELECT campaign_id, customer_id, 'waiting' FROM campaign_people"
                         " WHERE campaign_id = :id AND held_out = 0"};
constexpr Sql readCodes{"campaigns.codes",
                        "SELECT customer_id, code FROM campaign_codes WHERE campaign_id = ?"};
constexpr Sql markRemoved{"campaigns.mark_removed", "UPDATE campaigns SET removed = :removed"
                                                    " WHERE id = :id AND removed <> :removed"};
constexpr Sql readPeople{"campaigns.people",
                         "SELECT customer_id, held_out FROM campaign_people WHERE campaign_id = ?"
                         " ORDER BY customer_id"};
constexpr Sql readOfPerson{"campaigns.of_person",
                           "SELECT p.campaign_id FROM campaign_people p"
                           " JOIN campaigns c ON c.id = p.campaign_id"
                           " WHERE p.customer_id = ? AND c.removed = 0 ORDER BY p.campaign_id"};
constexpr Sql readMessages{"campaigns.ledger",
                           "SELECT p.customer_id, coalesce(m.done_on, c.sent_on) AS day, e.channel"
                           " FROM campaign_people p"
                           " JOIN campaigns c ON c.id = p.campaign_id"
                           " JOIN exports e ON e.id = c.id"
                           " LEFT JOIN hand_messages m ON m.campaign_id = p.campaign_id"
                           " AND m.customer_id = p.customer_id"
                           " WHERE p.held_out = 0 AND c.removed = 0"
                           " AND (m.state IS NULL OR m.state = 'sent')"
                           " ORDER BY p.customer_id, day"};
constexpr Sql readMessagesTo{"campaigns.messages_to",
                             "SELECT c.id, coalesce(m.done_on, c.sent_on), e.channel, e.group_name,"
                             " e.purpose"
                             " FROM campaign_people p JOIN campaigns c ON c.id = p.campaign_id"
                             " JOIN exports e ON e.id = c.id"
                             " LEFT JOIN hand_messages m ON m.campaign_id = p.campaign_id"
                             " AND m.customer_id = p.customer_id"
                             " WHERE p.held_out = 0 AND c.removed = 0"
                             " AND (m.state IS NULL OR m.state = 'sent') AND p.customer_id = ?"};
constexpr Sql readGone{"campaigns.gone",
                       "SELECT m.gone, m.survivor FROM merges m WHERE m.undone_by IS NULL"
                       " ORDER BY m.step_id"};

/// Shows @p visit every row that @p sql, whose only parameter is a key, finds for one of @p keys.
template <class Visit>
Result<void> eachRowOf(Connection &db, const Sql &sql, const std::vector<std::int64_t> &keys,
                       const Visit &visit)
{
    Result<FastStatement> statement = FastStatement::prepare(db, sql);
    if (!statement)
        return statement.error();
    for (const std::int64_t key : keys) {
        statement->bind(1, key);
        if (Result<void> read = eachRow(*statement, visit); !read)
            return read;
    }
    return {};
}

std::vector<std::int64_t> numbersOf(const std::vector<CustomerId> &ids)
{
    std::vector<std::int64_t> numbers;
    numbers.reserve(ids.size());
    for (const CustomerId id : ids)
        numbers.push_back(id.value);
    return numbers;
}

Campaign campaignOf(const Query &query)
{
    Campaign campaign;
    ExportRecord &list = campaign.list;
    list.id = query.integer(0);
    list.exportedAt = query.moment(1);
    list.groupName = query.text(2);
    list.channel = fromKey<MessageChannel>(query.text(3)).value_or(list.channel);
    list.format = query.text(4);
    list.purpose = query.text(5);
    list.file = query.text(6);
    list.written = query.integer(7);
    list.excluded = query.integer(8);
    list.heldOut = query.integer(9);
    list.cost = {query.integer(10)};
    list.recipient = query.text(11);
    campaign.sentOn = query.date(12);
    campaign.condition = query.text(13);
    campaign.script = query.text(14);
    campaign.seed = query.text(15).toULongLong();
    campaign.handStyle = query.isNull(16) ? QString() : query.text(16);
    return campaign;
}

Result<void> addPeople(Connection &db, std::int64_t campaign, const std::vector<CustomerId> &people,
                       bool heldOut)
{
    Result<FastStatement> statement = FastStatement::prepare(db, addPerson);
    if (!statement)
        return statement.error();
    for (const CustomerId person : people) {
        statement->bind(1, campaign);
        statement->bind(2, person.value);
        statement->bind(3, std::int64_t{heldOut ? 1 : 0});
        if (Result<void> added = statement->run(); !added)
            return added;
    }
    return {};
}

Result<void> addCodes(Connection &db, std::int64_t campaign, const CampaignPeople &people)
{
    if (people.codes.isEmpty())
        return {};
    Result<FastStatement> statement = FastStatement::prepare(db, addCode);
    if (!statement)
        return statement.error();
    for (std::size_t i = 0; i < people.written.size(); ++i) {
        statement->bind(1, campaign);
        statement->bind(2, people.written[i].value);
        statement->bind(3, QStringView(people.codes[static_cast<qsizetype>(i)]));
        if (Result<void> added = statement->run(); !added)
            return added;
    }
    return {};
}

Result<void> beginRound(Connection &db, std::int64_t campaign, const QString &style)
{
    if (style.isEmpty())
        return {};
    Query round(db, addRound);
    round.bind(":id", campaign);
    round.bind(":style", style);
    if (Result<void> added = round.run(); !added)
        return added;
    Query waiting(db, addWaiting);
    waiting.bind(":id", campaign);
    return waiting.run();
}

/// Puts the codes of a campaign beside those who got them.
Result<void> readCodesInto(Connection &db, std::int64_t id, CampaignPeople &people)
{
    return eachRowOf(db, readCodes, {id}, [&](const FastStatement &row) {
        const CustomerId person{row.integer(0)};
        const auto at = std::lower_bound(people.written.begin(), people.written.end(), person);
        if (at == people.written.end() || *at != person)
            return;
        people.codes.resize(static_cast<qsizetype>(people.written.size()));
        people.codes[at - people.written.begin()] = row.text(1);
    });
}

} // namespace

Result<std::int64_t> addCampaign(Connection &db, const Campaign &campaign,
                                 const CampaignPeople &people)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Result<std::int64_t> id = addExport(db, campaign.list);
    if (!id)
        return id;
    Query query(db, addNew);
    query.bind(":id", *id);
    query.bind(":sent_on", campaign.sentOn);
    query.bind(":condition", campaign.condition);
    query.bind(":script", campaign.script);
    query.bind(":seed", QString::number(campaign.seed));
    if (Result<void> added = query.run(); !added)
        return added.error();
    if (Result<void> added = addPeople(db, *id, people.written, false); !added)
        return added.error();
    if (Result<void> added = addPeople(db, *id, people.heldOut, true); !added)
        return added.error();
    if (Result<void> added = addCodes(db, *id, people); !added)
        return added.error();
    if (Result<void> begun = beginRound(db, *id, campaign.handStyle); !begun)
        return begun.error();
    if (Result<void> done = change->commit(); !done)
        return done.error();
    return id;
}

Result<std::vector<Campaign>> listCampaigns(Connection &db)
{
    Query query(db, listAll);
    return allRows(query, campaignOf);
}

Result<std::optional<Campaign>> findCampaign(Connection &db, std::int64_t id)
{
    Query query(db, findOne);
    query.bind(":id", id);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? std::optional(campaignOf(query)) : std::nullopt;
}

Result<CampaignPeople> peopleOf(Connection &db, std::int64_t id)
{
    CampaignPeople people;
    const Result<void> listed = eachRowOf(db, readPeople, {id}, [&](const FastStatement &row) {
        (row.integer(1) != 0 ? people.heldOut : people.written).push_back({row.integer(0)});
    });
    if (!listed)
        return listed.error();
    if (const Result<void> read = readCodesInto(db, id, people); !read)
        return read.error();
    return people;
}

Result<std::vector<std::int64_t>> campaignsOf(Connection &db, const std::vector<CustomerId> &ids)
{
    std::vector<std::int64_t> campaigns;
    const Result<void> read =
        eachRowOf(db, readOfPerson, numbersOf(ids),
                  [&](const FastStatement &row) { campaigns.push_back(row.integer(0)); });
    if (!read)
        return read.error();
    std::sort(campaigns.begin(), campaigns.end());
    campaigns.erase(std::unique(campaigns.begin(), campaigns.end()), campaigns.end());
    return campaigns;
}

Result<std::vector<PersonMessage>> messagesTo(Connection &db, const std::vector<CustomerId> &ids)
{
    std::vector<PersonMessage> messages;
    const Result<void> read =
        eachRowOf(db, readMessagesTo, numbersOf(ids), [&](const FastStatement &row) {
            const auto channel = fromKey<MessageChannel>(row.text(2));
            messages.push_back({row.integer(0), QDate::fromJulianDay(row.integer(1)),
                                channel.value_or(MessageChannel::Zalo), row.text(3), row.text(4)});
        });
    if (!read)
        return read.error();
    std::sort(messages.begin(), messages.end(), [](const PersonMessage &a, const PersonMessage &b) {
        return std::pair(a.on, a.campaign) > std::pair(b.on, b.campaign);
    });
    return messages;
}

Result<bool> setCampaignRemoved(Connection &db, std::int64_t id, bool removed)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query query(db, markRemoved);
    query.bind(":id", id);
    query.bind(":removed", std::int64_t{removed ? 1 : 0});
    if (Result<void> marked = query.run(); !marked)
        return marked.error();
    const bool found = query.changedRows() > 0;
    if (Result<void> done = change->commit(); !done)
        return done.error();
    return found;
}

Result<std::vector<LedgerEntry>> readLedger(Connection &db)
{
    Result<FastStatement> statement = FastStatement::prepare(db, readMessages);
    if (!statement)
        return statement.error();
    return allRows(*statement, [](const FastStatement &row) {
        const auto channel = fromKey<MessageChannel>(row.text(2));
        return LedgerEntry{{row.integer(0)},
                           QDate::fromJulianDay(row.integer(1)),
                           channel.value_or(MessageChannel::Zalo)};
    });
}

Result<std::vector<GoneCustomer>> goneCustomers(Connection &db)
{
    Result<FastStatement> statement = FastStatement::prepare(db, readGone);
    if (!statement)
        return statement.error();
    return allRows(*statement, [](const FastStatement &row) {
        return GoneCustomer{{row.integer(0)}, {row.integer(1)}};
    });
}

std::vector<Sql> campaignStatements()
{
    return {listAll,      findOne,      addNew,         addPerson,   addCode,
            addRound,     addWaiting,   readCodes,      markRemoved, readPeople,
            readOfPerson, readMessages, readMessagesTo, readGone};
}

} // namespace kq
