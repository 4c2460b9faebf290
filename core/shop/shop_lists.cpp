#include "core/condition/json.h"
#include "core/exporting/reach.h"
#include "core/shop/shop.h"

#include <QFileInfo>

namespace kq {

namespace {

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
            addressNeedOf(request.format),
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
        if (!isRestricted(profiles, customer, request.channel, choice.limits) &&
            !exclusionOf(profiles, customer, request.channel))
            ++count;
    }
    return count;
}

ExportReport reportOf(const Recipients &recipients, const ExportRequest &request,
                      const Snapshot &shop)
{
    ExportReport report;
    report.written = static_cast<std::int64_t>(recipients.written.size());
    report.heldOut = static_cast<std::int64_t>(recipients.heldOut.size());
    report.members = report.written + report.heldOut;
    for (const auto &[reason, people] : recipients.excluded) {
        report.excluded[reason] = static_cast<std::int64_t>(people.size());
        report.members += report.excluded[reason];
    }
    const Money price = shop.prices.on(request.asOf).of(request.channel);
    report.cost = {report.written * price.minor};
    report.costOfAll = {countReachable(request, shop) * price.minor};
    return report;
}

} // namespace

Result<ExportReport> Shop::exportList(const ExportRequest &request, const ListHeaders &headers,
                                      Language language, const QDateTime &now, JobControl &control)
{
    const Result<std::shared_ptr<const Snapshot>> current = snapshot(control);
    if (!current)
        return current.error();
    const Snapshot &shop = **current;
    const EvaluationContext context = shop.at(request.asOf);
    const Result<CustomerSet> members = evaluate(request.condition, context, control);
    if (!members)
        return members.error();
    const Recipients recipients =
        chooseRecipients(*members, context.profiles, choiceOf(request, shop));
    ExportReport report = reportOf(recipients, request, shop);
    if (!request.file.isEmpty()) {
        const ListJob job{recipients.written,
                          {request.format, request.channel, request.hashing, request.vcard,
                           request.parameters, false, shop.settings.country},
                          headers,
                          request.file};
        const Result<QStringList> files =
            writeContactList(job, Formatter(language, shop.settings.currency), context, control);
        if (!files)
            return files.error();
        report.files = *files;
    } else if (request.ledger == Ledger::LeaveOut) {
        return report;
    }
    const Result<std::int64_t> kept = keepList(request, report, recipients, shop, now);
    if (!kept)
        return kept.error();
    report.campaign = request.ledger == Ledger::Record ? *kept : 0;
    return report;
}

Result<std::int64_t> Shop::keepList(const ExportRequest &request, const ExportReport &report,
                                    const Recipients &recipients, const Snapshot &shop,
                                    const QDateTime &now)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const ExportRecord list{0,
                            now,
                            request.groupName,
                            request.channel,
                            keyOf(request.format),
                            request.purpose,
                            QFileInfo(request.file).fileName(),
                            report.written,
                            report.members - report.written - report.heldOut,
                            report.heldOut,
                            report.cost};
    if (request.ledger != Ledger::Record)
        return addExport(*db, list);
    return addCampaign(
        *db,
        {list, request.asOf, QString::fromUtf8(writeCondition(request.condition)),
         request.recipient, request.script, request.seed},
        {idsOf(recipients.written, *shop.profiles), idsOf(recipients.heldOut, *shop.profiles)});
}

Result<std::vector<ExportRecord>> Shop::exports() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return listExports(*db);
}

} // namespace kq
