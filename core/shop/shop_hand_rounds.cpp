#include "core/exporting/reach.h"
#include "core/shop/list_texts.h"
#include "core/shop/refusals.h"
#include "core/shop/shop.h"
#include "core/store/transaction.h"

#include <algorithm>
#include <map>
#include <set>

namespace kq {

namespace {

Error unknownCampaign(std::int64_t id)
{
    return {ErrorCode::UnknownCampaign, {}, {}, QString::number(id)};
}

/// What the texts of a round are filled with, as if its list were written now.
ExportRequest requestOf(const Campaign &campaign, QDate asOf)
{
    ExportRequest request;
    request.channel = campaign.list.channel;
    request.script = campaign.script;
    request.fillsScript = true;
    request.style = fromKey<MessageStyle>(campaign.handStyle).value_or(MessageStyle::Vietnamese);
    request.delivery = Delivery::ByHand;
    request.asOf = asOf;
    return request;
}

/// Fills in what is known of one person now.
class HandReader {
public:
    HandReader(const HandRound &round, const CampaignPeople &people, const Snapshot &shop,
               const std::vector<ContactColumns::Gone> &gone, QDate asOf)
        : m_people(&people)
        , m_shop(&shop)
        , m_request(requestOf(round.campaign, asOf))
        , m_context(shop.at(asOf))
        , m_texts(m_request, shop, m_context)
        , m_survivors(gone, *shop.profiles)
    {}

    HandPerson read(const HandMessage &message)
    {
        HandPerson person;
        person.listed = message.customer;
        person.state = message.state;
        person.doneOn = message.doneOn;
        const std::optional<std::size_t> place = m_survivors.placeOf(message.customer);
        if (!place) {
            person.obstacle = ExclusionReason::Gone;
            return person;
        }
        const ProfileLayers &profiles = *m_shop->profiles;
        person.customer = profiles.idAt(*place);
        person.name = profiles.nameAt(*place);
        person.address = addressOf(profiles, *place, m_request.channel);
        person.obstacle = m_shop->restricted.contains(*place)
                              ? std::optional(ExclusionReason::Restricted)
                              : exclusionOf(profiles, *place, m_request.channel);
        Contact contact;
        m_texts.put(*place, codeOf(message.customer), contact);
        person.text = contact.message;
        person.parts = contact.messageParts;
        return person;
    }

private:
    [[nodiscard]] QString codeOf(CustomerId listed) const
    {
        const auto &written = m_people->written;
        const auto at = std::lower_bound(written.begin(), written.end(), listed);
        return at == written.end() || *at != listed ? QString()
                                                    : m_people->codes.value(at - written.begin());
    }

    const CampaignPeople *m_people;
    const Snapshot *m_shop;
    ExportRequest m_request;
    EvaluationContext m_context;
    ListTexts m_texts;
    Survivors m_survivors;
};

/// Fills in what is known now of the people of a list.
class RollReader {
public:
    RollReader(const std::vector<CampaignAnswer> &answers,
               const std::vector<ContactColumns::Gone> &gone, const ProfileLayers &profiles,
               MessageChannel channel)
        : m_profiles(&profiles)
        , m_channel(channel)
        , m_survivors(gone, profiles)
    {
        for (const CampaignAnswer &answer : answers)
            m_answers[answer.customer].insert(answer.kind);
    }

    [[nodiscard]] RollPerson read(CustomerId listed, const QString &code) const
    {
        RollPerson person;
        person.listed = listed;
        person.code = code;
        if (const auto place = m_survivors.placeOf(listed)) {
            person.customer = m_profiles->idAt(*place);
            person.name = m_profiles->nameAt(*place);
            person.address = addressOf(*m_profiles, *place, m_channel);
        }
        const auto answers = m_answers.find(listed);
        if (answers != m_answers.end())
            person.answers = answers->second;
        return person;
    }

private:
    const ProfileLayers *m_profiles;
    MessageChannel m_channel;
    Survivors m_survivors;
    std::map<CustomerId, std::set<AnswerKind>> m_answers;
};

Result<std::vector<ContactColumns::Gone>> readGone(Connection &db)
{
    const Result<std::vector<GoneCustomer>> merged = goneCustomers(db);
    if (!merged)
        return merged.error();
    std::vector<ContactColumns::Gone> gone;
    gone.reserve(merged->size());
    for (const GoneCustomer &entry : *merged)
        gone.push_back({entry.gone, entry.survivor});
    return gone;
}

} // namespace

Result<HandRound> Shop::handRound(std::int64_t campaign, QDate asOf, JobControl &control)
{
    HandRound round;
    Result<Campaign> found = this->campaign(campaign);
    if (!found)
        return found.error();
    if (found->handStyle.isEmpty())
        return unknownCampaign(campaign);
    round.campaign = std::move(*found);
    const Result<std::shared_ptr<const Snapshot>> current = snapshot(control);
    if (!current)
        return current.error();
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<std::vector<HandMessage>> messages = handMessagesOf(*db, campaign);
    if (!messages)
        return messages.error();
    const Result<CampaignPeople> people = peopleOf(*db, campaign);
    if (!people)
        return people.error();
    const Result<std::vector<ContactColumns::Gone>> gone = readGone(*db);
    if (!gone)
        return gone.error();
    HandReader reader(round, *people, **current, *gone, asOf);
    round.people.reserve(messages->size());
    for (const HandMessage &message : *messages)
        round.people.push_back(reader.read(message));
    return round;
}

Result<StepId> Shop::markHandMessage(std::int64_t campaign, const HandMessage &message,
                                     const QDateTime &now, JobControl &control)
{
    const Result<Campaign> found = this->campaign(campaign);
    if (!found)
        return found.error();
    if (found->handStyle.isEmpty())
        return unknownCampaign(campaign);
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const bool refuses = message.state == HandState::Refused;
    Result<Transaction> transaction =
        Transaction::begin(*db, refuses ? Changes::Data : Changes::Definitions);
    if (!transaction)
        return transaction.error();
    StepId step;
    if (refuses) {
        const Result<StepId> refused =
            kq::recordRefusals(*db, {message.customer}, {found->list.channel},
                               {found->list.groupName, found->list.purpose}, now, control);
        if (!refused)
            return refused.error();
        step = *refused;
    }
    const Result<bool> marked = kq::markHandMessage(*db, campaign, message);
    if (!marked)
        return marked.error();
    if (!*marked)
        return Error{ErrorCode::UnknownCustomer, {}, {}, QString::number(message.customer.value)};
    if (const Result<void> done = transaction->commit(); !done)
        return done.error();
    return step;
}

Result<CampaignRoll> Shop::campaignRoll(std::int64_t id, JobControl &control)
{
    Result<Campaign> found = campaign(id);
    if (!found)
        return found.error();
    const Result<std::shared_ptr<const Snapshot>> current = snapshot(control);
    if (!current)
        return current.error();
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<CampaignPeople> people = peopleOf(*db, id);
    if (!people)
        return people.error();
    const Result<std::vector<CampaignAnswer>> answers = answersOf(*db, id);
    if (!answers)
        return answers.error();
    const Result<std::vector<ContactColumns::Gone>> gone = readGone(*db);
    if (!gone)
        return gone.error();
    CampaignRoll roll{std::move(*found), {}};
    const RollReader reader(*answers, *gone, *(*current)->profiles, roll.campaign.list.channel);
    roll.people.reserve(people->written.size() + people->heldOut.size());
    for (std::size_t i = 0; i < people->written.size(); ++i)
        roll.people.push_back(reader.read(people->written[i], people->codes.value(qsizetype(i))));
    for (const CustomerId held : people->heldOut) {
        roll.people.push_back(reader.read(held, {}));
        roll.people.back().heldOut = true;
    }
    return roll;
}

Result<std::vector<HandProgress>> Shop::handProgress() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::handProgress(*db);
}

} // namespace kq
