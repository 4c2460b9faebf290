#include "core/shop/customer_ids.h"
#include "core/shop/refusals.h"
#include "core/shop/shop.h"
#include "core/store/contact_rules_store.h"
#include "core/store/settings_store.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

OwnerField fieldOf(MessageChannel channel)
{
    switch (channel) {
    case MessageChannel::Zalo:
        return OwnerField::ConsentZalo;
    case MessageChannel::Sms:
        return OwnerField::ConsentSms;
    case MessageChannel::Email:
        return OwnerField::ConsentEmail;
    case MessageChannel::Phone:
        return OwnerField::ConsentPhone;
    }
    Q_UNREACHABLE();
    return OwnerField::ConsentZalo;
}

} // namespace

Result<std::vector<Campaign>> Shop::campaigns() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return listCampaigns(*db);
}

namespace {

Error unknownCampaign(std::int64_t id)
{
    return {ErrorCode::UnknownCampaign, {}, {}, QString::number(id)};
}

} // namespace

Result<Campaign> Shop::campaign(std::int64_t id) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<std::optional<Campaign>> found = findCampaign(*db, id);
    if (!found)
        return found.error();
    if (!found->has_value())
        return unknownCampaign(id);
    return **found;
}

Result<CampaignPeople> Shop::campaignPeople(std::int64_t id) const
{
    if (const Result<Campaign> known = campaign(id); !known)
        return known.error();
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return peopleOf(*db, id);
}

Result<void> Shop::removeCampaign(std::int64_t id)
{
    return setCampaignRemoved(id, true);
}

Result<void> Shop::bringCampaignBack(std::int64_t id)
{
    return setCampaignRemoved(id, false);
}

Result<void> Shop::setCampaignRemoved(std::int64_t id, bool removed)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<bool> changed = kq::setCampaignRemoved(*db, id, removed);
    if (!changed)
        return changed.error();
    if (!*changed)
        return unknownCampaign(id);
    return {};
}

Result<ContactRules> Shop::contactRules() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return loadContactRules(*db);
}

Result<void> Shop::changeContactRules(const ContactRules &rules)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return saveContactRules(*db, rules);
}

Result<void> Shop::recordConsent(CustomerId id, const ConsentWord &word, const QDateTime &now,
                                 JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<Transaction> transaction = Transaction::begin(*db, Changes::Data);
    if (!transaction)
        return transaction.error();
    const Result<ShopSettings> current = loadSettings(*db);
    if (!current)
        return current.error();
    CustomerEdits edits;
    edits.fields.push_back({fieldOf(word.channel), keyOf(word.state)});
    const Result<StepId> edited = kq::editCustomers(*db, {id}, edits, *current, now, control);
    if (!edited)
        return edited.error();
    if (Result<void> kept = addConsentEvents(
            *db, {{id, word.channel, word.state, now, word.how, word.evidence, *edited}});
        !kept)
        return kept;
    return transaction->commit();
}

Result<StepId> recordRefusals(Connection &db, const std::vector<CustomerId> &people,
                              const std::vector<MessageChannel> &channels,
                              const ConsentProof &proof, const QDateTime &now, JobControl &control)
{
    if (people.empty() || channels.empty())
        return StepId{};
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    const Result<ShopSettings> current = loadSettings(db);
    if (!current)
        return current.error();
    CustomerEdits edits;
    for (const MessageChannel channel : channels)
        edits.fields.push_back({fieldOf(channel), keyOf(Consent::Refused)});
    Result<StepId> edited = kq::editCustomers(db, people, edits, *current, now, control);
    if (!edited)
        return edited;
    std::vector<ConsentEvent> events;
    events.reserve(channels.size() * people.size());
    for (const MessageChannel channel : channels) {
        for (const CustomerId id : people)
            events.push_back(
                {id, channel, Consent::Refused, now, proof.how, proof.evidence, *edited});
    }
    if (const Result<void> kept = addConsentEvents(db, events); !kept)
        return kept.error();
    if (const Result<void> done = transaction->commit(); !done)
        return done.error();
    return edited;
}

Result<StepId> Shop::recordRefusals(const std::vector<CustomerId> &people,
                                    const std::vector<MessageChannel> &channels,
                                    const ConsentProof &proof, const QDateTime &now,
                                    JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::recordRefusals(*db, people, channels, proof, now, control);
}

Result<void> Shop::setRestricted(CustomerId id, bool restricted, QDate since, const QString &note)
{
    if (const Result<Customer> known = customer(id); !known)
        return known.error();
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    if (restricted)
        return restrictUse(*db, id, since, note);
    const Result<std::vector<CustomerId>> ids = allIdsOf(*db, id);
    if (!ids)
        return ids.error();
    return liftRestriction(*db, *ids);
}

Result<PersonFile> Shop::personFile(CustomerId id) const
{
    PersonFile file;
    Result<Customer> known = customer(id);
    if (!known)
        return known.error();
    file.customer = std::move(*known);
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<std::vector<CustomerId>> ids = allIdsOf(*db, id);
    if (!ids)
        return ids.error();
    const auto isTheirs = [&](CustomerId other) {
        return std::find(ids->begin(), ids->end(), other) != ids->end();
    };
    Result<std::vector<ConsentEvent>> events = consentEventsOf(*db, *ids);
    if (!events)
        return events.error();
    file.consents = std::move(*events);
    const Result<std::vector<CustomerId>> restricted = restrictedCustomers(*db);
    if (!restricted)
        return restricted.error();
    file.restricted = std::any_of(restricted->begin(), restricted->end(), isTheirs);
    const Result<std::vector<DataRequest>> requests = listDataRequests(*db);
    if (!requests)
        return requests.error();
    std::copy_if(requests->begin(), requests->end(), std::back_inserter(file.requests),
                 [&](const DataRequest &request) { return isTheirs(request.customer); });
    const Result<std::vector<std::int64_t>> campaigns = campaignsOf(*db, *ids);
    if (!campaigns)
        return campaigns.error();
    file.campaigns = *campaigns;
    return file;
}

Result<std::vector<PersonMessage>> Shop::messagesTo(CustomerId id) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<std::vector<CustomerId>> ids = allIdsOf(*db, id);
    if (!ids)
        return ids.error();
    return kq::messagesTo(*db, *ids);
}

namespace {

/// Stops at once what a request is about, long before it must be done (field-notes.md, F): whoever
/// withdraws consent gets no more messages, whoever restricts or objects is on no list.
Result<void> heed(Connection &db, const DataRequest &request, JobControl &control)
{
    switch (request.kind) {
    case RequestKind::Withdrawal: {
        std::vector<MessageChannel> channels;
        for (const auto &[channel, key] : KeyTable<MessageChannel>::entries)
            channels.push_back(channel);
        const Result<StepId> refused =
            recordRefusals(db, {request.customer}, channels, {request.note, {}},
                           request.receivedOn.startOfDay(), control);
        return refused ? Result<void>() : refused.error();
    }
    case RequestKind::Restriction:
    case RequestKind::Objection:
        return restrictUse(db, request.customer, request.receivedOn, request.note);
    case RequestKind::Access:
    case RequestKind::Correction:
    case RequestKind::Erasure:
        return {};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

Result<std::int64_t> Shop::addDataRequest(CustomerId id, RequestKind kind, QDate receivedOn,
                                          const QString &note)
{
    if (const Result<Customer> known = customer(id); !known)
        return known.error();
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<Transaction> change = Transaction::begin(*db, Changes::Data);
    if (!change)
        return change.error();
    const DataRequest request{
        0, id, kind, receivedOn, answerDayOf(receivedOn), dueDayOf(kind, receivedOn), {}, note};
    Unwatched control; // one person
    if (const Result<void> heeded = heed(*db, request, control); !heeded)
        return heeded.error();
    Result<std::int64_t> added = kq::addDataRequest(*db, request);
    if (!added)
        return added;
    if (const Result<void> done = change->commit(); !done)
        return done.error();
    return added;
}

Result<std::vector<DataRequest>> Shop::dataRequests() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return listDataRequests(*db);
}

Result<bool> Shop::finishDataRequest(std::int64_t id, QDate doneOn)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::finishDataRequest(*db, id, doneOn);
}

} // namespace kq
