#include "core/exporting/reach.h"
#include "core/shop/shop.h"
#include "core/store/transaction.h"

#include <QFileInfo>

namespace kq {

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
    const Recipients recipients = chooseRecipients(*members, context.profiles, request.channel,
                                                   request.holdoutPercent, request.seed);

    ExportReport report;
    report.members = members->count();
    report.written = static_cast<std::int64_t>(recipients.written.size());
    report.heldOut = static_cast<std::int64_t>(recipients.heldOut.size());
    std::int64_t excluded = 0;
    for (const auto &[reason, people] : recipients.excluded) {
        report.excluded[reason] = static_cast<std::int64_t>(people.size());
        excluded += report.excluded[reason];
    }
    const Money price = shop.prices.on(request.asOf).of(request.channel);
    report.cost = {report.written * price.minor};
    report.costOfAll = {reachable(context.profiles, request.channel).count() * price.minor};
    if (request.file.isEmpty())
        return report;

    const Formatter formatter(language, shop.settings.currency);
    if (const Result<void> written =
            writeContactList(recipients.written, request.channel, request.format, request.file,
                             headers, formatter, context, control);
        !written)
        return written.error();

    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<Transaction> transaction = Transaction::begin(*db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    const Result<std::int64_t> kept =
        addExport(*db, {0, now, request.groupName, request.channel, keyOf(request.format),
                        request.purpose, QFileInfo(request.file).fileName(), report.written,
                        excluded, report.heldOut, report.cost});
    if (!kept)
        return kept.error();
    if (const Result<void> done = transaction->commit(); !done)
        return done.error();
    return report;
}

Result<std::vector<ExportRecord>> Shop::exports() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return listExports(*db);
}

} // namespace kq
