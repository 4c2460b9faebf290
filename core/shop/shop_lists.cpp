#include "core/condition/json.h"
#include "core/exporting/attribute_cells.h"
#include "core/exporting/reach.h"
#include "core/shop/list_texts.h"
#include "core/shop/shop.h"
#include "core/store/transaction.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace kq {

namespace {

constexpr std::size_t blockOfPeople = 1024;

std::vector<CustomerId> idsOf(const std::vector<std::size_t> &people, const ProfileLayers &profiles)
{
    std::vector<CustomerId> ids;
    ids.reserve(people.size());
    for (const std::size_t person : people)
        ids.push_back(profiles.idAt(person));
    return ids;
}

RecipientChoice choiceOf(const ExportRequest &request, const Snapshot &shop)
{
    return {request.channel,
            request.delivery == Delivery::ByHand ? AddressNeed::OfChannel
                                                 : traitsOf(request.format).need,
            request.holdoutPercent,
            {shop.contactRules, request.use, shop.contacts.get(), &shop.restricted, request.asOf},
            request.seed};
}

/// Everyone to whom a message of this use can go on this day.
std::int64_t countReachable(const ExportRequest &request, const Snapshot &shop)
{
    const RecipientChoice choice = choiceOf(request, shop);
    const ProfileLayers &profiles = *shop.profiles;
    std::int64_t count = 0;
    for (std::size_t customer = 0; customer < profiles.size(); ++customer) {
        if (!restrictionOf(profiles, customer, request.channel, choice.limits) &&
            !exclusionOf(profiles, customer, request.channel))
            ++count;
    }
    return count;
}

/// The price of one message, or of one part of it.
Money priceOf(const ExportRequest &request, const Snapshot &shop)
{
    const PriceList prices = shop.prices.on(request.asOf);
    if (request.delivery == Delivery::ByHand && request.channel == MessageChannel::Zalo)
        return prices.of(MessageType::ZaloByHand);
    if (request.channel == MessageChannel::Sms && request.use == MessageUse::Care)
        return prices.of(MessageType::Sms);
    return prices.of(request.channel);
}

Result<CustomerSet> groupOf(const ExportRequest &request, const EvaluationContext &context,
                            JobControl &control)
{
    if (request.chosen.empty())
        return evaluate(request.condition, context, control);
    CustomerSet chosen(context.profiles.size());
    for (const CustomerId id : request.chosen) {
        if (const auto place = context.profiles.indexOf(id))
            chosen.insert(*place);
    }
    return chosen;
}

/// A list before it is written: its people, their texts and what it comes to.
class ListDraft {
public:
    static Result<std::unique_ptr<ListDraft>> of(const ExportRequest &request, const Snapshot &shop,
                                                 JobControl &control)
    {
        auto draft = std::make_unique<ListDraft>(request, shop);
        if (const Result<void> sound = draft->m_texts.check(); !sound)
            return sound.error();
        const Result<CustomerSet> members = groupOf(request, draft->m_context, control);
        if (!members)
            return members.error();
        RecipientChoice choice = choiceOf(request, shop);
        choice.hasText = draft->m_texts.test();
        draft->recipients = chooseRecipients(*members, draft->m_context.profiles, choice);
        if (const Result<void> counted = draft->count(control); !counted)
            return counted.error();
        return draft;
    }

    ListDraft(const ExportRequest &request, const Snapshot &shop)
        : m_request(&request)
        , m_shop(&shop)
        , m_context(shop.at(request.asOf))
        , m_texts(request, shop, m_context)
    {}

    [[nodiscard]] const EvaluationContext &context() const { return m_context; }

    /// Error: what keeps the list from being written.
    [[nodiscard]] Result<void> isReady() const
    {
        if (!report.unfilled.empty()) {
            QStringList keys;
            for (const Placeholder placeholder : report.unfilled)
                keys.append(keyOf(placeholder));
            return Error{ErrorCode::UnfilledMessage, {}, {}, keys.join(QStringLiteral(", "))};
        }
        return {};
    }

    /// Draws the codes of those who are written. Error: TooFewCodes.
    Result<void> drawTheirCodes()
    {
        if (!m_request->vouchers.areWanted())
            return {};
        Result<QStringList> drawn =
            drawCodes(m_request->vouchers, recipients.written.size(), m_request->seed);
        if (!drawn)
            return drawn.error();
        codes = std::move(*drawn);
        return {};
    }

    [[nodiscard]] ListJob job(const ListHeaders &headers, const Formatter &format)
    {
        ListJob job{recipients.written,
                    {m_request->format, m_request->channel, m_request->hashing, m_request->vcard,
                     m_request->parameters, m_texts.areWanted(), !codes.isEmpty(),
                     m_request->columns, m_shop->settings.country, m_shop->settings.currency},
                    headers,
                    m_request->file};
        job.title = titleOnPaper(headers);
        job.note = noteOnPaper(format);
        job.printer = m_request->printer;
        const bool hasTexts = m_texts.areWanted() || !codes.isEmpty();
        std::optional<AttributeCells> attributes;
        if (std::ranges::find(m_request->columns, PeopleColumn::Attributes) !=
            m_request->columns.end()) {
            job.headers.attributes = AttributeCells::namesOf(m_context.profiles);
            attributes.emplace(m_context.profiles, headers);
        }
        if (hasTexts || attributes) {
            job.complete = [this, hasTexts, attributes](std::size_t at, Contact &contact) {
                if (hasTexts) {
                    m_texts.put(recipients.written[at], codes.value(static_cast<qsizetype>(at)),
                                contact);
                }
                if (attributes)
                    contact.attributes = attributes->at(recipients.written[at]);
            };
        }
        return job;
    }

    [[nodiscard]] QString titleOnPaper(const ListHeaders &headers) const
    {
        const QString &group = m_request->groupName;
        return group.isEmpty() ? headers.callSheet
                               : QStringLiteral("%1: %2").arg(headers.callSheet, group);
    }

    [[nodiscard]] QString noteOnPaper(const Formatter &format) const
    {
        QStringList parts{format.date(m_request->asOf), m_request->purpose, m_request->recipient};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }

    [[nodiscard]] Campaign record(const QDateTime &now) const
    {
        Campaign campaign;
        campaign.list = {0,
                         now,
                         m_request->groupName,
                         m_request->channel,
                         keyOf(m_request->format),
                         m_request->purpose,
                         m_request->recipient,
                         QFileInfo(m_request->file).fileName(),
                         report.written,
                         report.members - report.written - report.heldOut,
                         report.heldOut,
                         report.cost};
        campaign.sentOn = m_request->asOf;
        if (m_request->chosen.empty())
            campaign.condition = QString::fromUtf8(writeCondition(m_request->condition));
        campaign.script = m_texts.settledScript();
        campaign.seed = m_request->seed;
        if (m_request->delivery == Delivery::ByHand)
            campaign.handStyle = keyOf(m_request->style);
        return campaign;
    }

    [[nodiscard]] CampaignPeople people() const
    {
        const ProfileLayers &profiles = *m_shop->profiles;
        return {idsOf(recipients.written, profiles), idsOf(recipients.heldOut, profiles), codes};
    }

    Recipients recipients;
    QStringList codes; ///< after drawTheirCodes()
    ExportReport report;

private:
    Result<void> count(JobControl &control)
    {
        report.written = static_cast<std::int64_t>(recipients.written.size());
        report.heldOut = static_cast<std::int64_t>(recipients.heldOut.size());
        report.members = report.written + report.heldOut;
        for (const auto &[reason, people] : recipients.excluded)
            report.excluded[reason] = static_cast<std::int64_t>(people.size());
        if (const std::int64_t gone = countGone(); gone > 0)
            report.excluded[ExclusionReason::Gone] = gone;
        for (const auto &[reason, people] : report.excluded)
            report.members += people;
        report.unfilled = m_texts.unfilled();
        if (m_request->vouchers.areWanted()) {
            const auto enough = static_cast<std::int64_t>(peopleFor(m_request->vouchers));
            report.codesMissing = std::max<std::int64_t>(0, report.written - enough);
        }
        if (Result<void> read = readTexts(control); !read)
            return read;
        countCost();
        return {};
    }

    /// The people chosen one by one who are no longer in the shop.
    [[nodiscard]] std::int64_t countGone() const
    {
        return std::ranges::count_if(m_request->chosen, [this](CustomerId id) {
            return !m_context.profiles.indexOf(id).has_value();
        });
    }

    /// The parts of all texts and the first text as an example.
    Result<void> readTexts(JobControl &control)
    {
        if (!m_texts.areWanted() || recipients.written.empty())
            return {};
        const bool isSms = m_request->channel == MessageChannel::Sms;
        const QString code = m_request->vouchers.given.value(0, m_request->vouchers.pattern);
        const std::size_t read = isSms ? recipients.written.size() : 1;
        for (std::size_t i = 0; i < read; ++i) {
            if (i % blockOfPeople == 0 && control.cancelled())
                return Error{ErrorCode::Cancelled};
            Contact contact;
            m_texts.put(recipients.written[i], code, contact);
            report.messageParts += contact.messageParts;
            if (i == 0) {
                report.example = contact.message;
                report.exampleName = m_shop->profiles->nameAt(recipients.written[i]);
            }
        }
        return {};
    }

    void countCost()
    {
        const Money price = priceOf(*m_request, *m_shop);
        const std::int64_t reachable = countReachable(*m_request, *m_shop);
        if (report.messageParts > 0) {
            report.cost = {report.messageParts * price.minor};
            // To everybody at the mean length of these texts.
            report.costOfAll = {std::llround(static_cast<double>(reachable) *
                                             static_cast<double>(report.cost.minor) /
                                             static_cast<double>(report.written))};
            return;
        }
        report.cost = {report.written * price.minor};
        report.costOfAll = {reachable * price.minor};
    }

    const ExportRequest *m_request;
    const Snapshot *m_shop;
    EvaluationContext m_context;
    ListTexts m_texts;
};

} // namespace

Result<ExportReport> Shop::exportList(const ExportRequest &request, const ListHeaders &headers,
                                      Language language, const QDateTime &now, JobControl &control)
{
    const Result<std::shared_ptr<const Snapshot>> current = snapshot(control);
    if (!current)
        return current.error();
    const Snapshot &shop = **current;
    const Result<std::unique_ptr<ListDraft>> drafted = ListDraft::of(request, shop, control);
    if (!drafted)
        return drafted.error();
    ListDraft &draft = **drafted;
    if (request.file.isEmpty() && request.ledger == Ledger::LeaveOut)
        return draft.report;
    if (const Result<void> ready = draft.isReady(); !ready)
        return ready.error();
    if (const Result<void> drawn = draft.drawTheirCodes(); !drawn)
        return drawn.error();
    std::unique_ptr<ReadyList> files;
    if (!request.file.isEmpty()) {
        const Formatter format(language, shop.settings.currency, MoneySpace::Plain);
        Result<std::unique_ptr<ReadyList>> written =
            prepareContactList(draft.job(headers, format), format, draft.context(), control);
        if (!written)
            return written.error();
        files = std::move(*written);
    }
    ExportReport report = draft.report;
    const Result<void> kept =
        keepList(draft.record(now), draft.people(), request.ledger, files.get(), report);
    if (!kept)
        return kept.error();
    return report;
}

Result<void> Shop::keepList(const Campaign &campaign, const CampaignPeople &people, Ledger ledger,
                            ReadyList *files, ExportReport &report)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<Transaction> change = Transaction::begin(*db, Changes::Definitions);
    if (!change)
        return change.error();
    const Result<std::int64_t> kept = ledger == Ledger::Record ? addCampaign(*db, campaign, people)
                                                               : addExport(*db, campaign.list);
    if (!kept)
        return kept.error();
    // The files last: without them the record is taken back, and a record that cannot be kept
    // takes them away.
    if (files != nullptr) {
        Result<QStringList> put = files->put();
        if (!put)
            return put.error();
        report.files = std::move(*put);
    }
    if (Result<void> done = change->commit(); !done) {
        for (const QString &file : std::as_const(report.files))
            QFile::remove(file);
        return done;
    }
    report.campaign = ledger == Ledger::Record ? *kept : 0;
    return {};
}

Result<ListPeople> Shop::peopleOfList(const ExportRequest &request, JobControl &control)
{
    const Result<std::shared_ptr<const Snapshot>> current = snapshot(control);
    if (!current)
        return current.error();
    const Result<std::unique_ptr<ListDraft>> draft = ListDraft::of(request, **current, control);
    if (!draft)
        return draft.error();
    const ProfileLayers &profiles = *(*current)->profiles;
    const Recipients &recipients = (*draft)->recipients;
    ListPeople people{idsOf(recipients.written, profiles), idsOf(recipients.heldOut, profiles), {}};
    for (const auto &[reason, places] : recipients.excluded)
        people.excluded[reason] = idsOf(places, profiles);
    return people;
}

Result<std::vector<ExportRecord>> Shop::exports() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return listExports(*db);
}

} // namespace kq
