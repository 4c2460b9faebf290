#include "core/importing/import_file.h"

#include "core/importing/earlier_steps.h"
#include "core/importing/import_run.h"
#include "core/importing/remembered_mapping.h"
#include "core/store/attributes_store.h"
#include "core/store/imports_store.h"
#include "core/store/journal.h"
#include "core/store/profile_rows.h"
#include "core/store/sources_store.h"
#include "core/store/transaction.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

// From here on it pays to read all identities at once and to build indexes at the end.
constexpr std::int64_t largeFile = 2 * 1024 * 1024;
constexpr int changesReported = 50;
constexpr qint64 blockOfHash = 1024 * 1024;
const QLatin1String defaultSource("default");

bool isLarge(std::int64_t bytes)
{
    return bytes == 0 || bytes >= largeFile; // 0: not known
}

Result<QString> contentHash(const QString &path, const JobControl &control)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, {}, file.errorString()};
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    while (!file.atEnd()) {
        if (control.cancelled())
            return Error{ErrorCode::Cancelled, path, {}, {}};
        const QByteArray block = file.read(blockOfHash);
        if (block.isEmpty())
            return Error{ErrorCode::FileUnreadable, path, {}, file.errorString()};
        hash.addData(block);
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// Declares the attributes that columns become, and gives the columns the types that the shop file
/// has for them. The answer: ids by position of the column.
Result<std::vector<std::int64_t>> declareAttributes(Connection &db,
                                                    std::vector<BoundColumn> &columns)
{
    std::vector<std::int64_t> ids(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        BoundColumn &column = columns[i];
        if (column.mapped.field != ImportField::Attribute)
            continue;
        const Result<StoredAttribute> attribute =
            declareAttribute(db, column.mapped.attribute, keyOf(column.attributeType));
        if (!attribute)
            return attribute.error();
        ids[i] = attribute->id;
        column.attributeType =
            fromKey<AttributeType>(attribute->type).value_or(AttributeType::Text);
    }
    return ids;
}

std::vector<BoundColumn> usedColumns(const SheetGuess &guess)
{
    std::vector<BoundColumn> used;
    for (const BoundColumn &column : guess.columns()) {
        if (column.mapped.field != ImportField::Ignore)
            used.push_back(column);
    }
    return used;
}

QStringList allHeaders(const SheetGuess &guess)
{
    QStringList headers;
    for (const BoundColumn &column : guess.columns())
        headers += column.mapped.header;
    return headers;
}

/// A first large import is two to three times as fast when the indexes are built at its end.
bool isFirstLoad(const RowBounds &before, const SheetFeed &feed, ImportKind kind)
{
    const bool manyRows = isLarge(feed.bytesTotal());
    if (kind == ImportKind::Customers)
        return manyRows && before.customers == 0 && before.orders == 0;
    return manyRows && before.orders == 0;
}

/// Imports the rows and keeps the record, all inside the caller's transaction.
Result<ImportReport> importRows(Connection &db, SheetFeed &feed, const ImportRequest &request,
                                const ShopSettings &settings, const QDateTime &now,
                                JobControl &control)
{
    const ImportKind kind = feed.guess().kind();
    const Result<RowBounds> before = rowBounds(db);
    if (!before)
        return before.error();
    Result<EarlierSteps> earlier = EarlierSteps::load(db);
    if (!earlier)
        return earlier.error();
    const Result<ApartPairs> apart = ApartPairs::load(db);
    if (!apart)
        return apart.error();
    Result<OpenStep> step = OpenStep::begin(db, StepKind::Import, now);
    if (!step)
        return step.error();
    Result<BulkWriter> writer = BulkWriter::open(db);
    if (!writer)
        return writer.error();
    const QString sourceName =
        request.source.trimmed().isEmpty() ? QString(defaultSource) : request.source;
    const Result<SourceId> source = writer->source(sourceName.simplified());
    if (!source)
        return source.error();
    std::vector<BoundColumn> columns = usedColumns(feed.guess());
    Result<std::vector<std::int64_t>> attributes = declareAttributes(db, columns);
    if (!attributes)
        return attributes.error();

    const Result<std::optional<StoredSource>> preferred = preferredSource(db);
    if (!preferred)
        return preferred.error();
    const SourceId preferredId = *preferred ? (*preferred)->id : SourceId{};

    SpareIndexes indexes(db);
    if (isFirstLoad(*before, feed, kind)) {
        if (Result<void> dropped = indexes.drop(); !dropped)
            return dropped.error();
    }
    const ImportTarget target{db,     *writer, indexes,     *earlier,
                              *apart, *source, preferredId, control};
    MatchPeople people(target, now.date(), std::move(*attributes), before->customers);
    if (kind != ImportKind::OrderLines && (before->customers == 0 || isLarge(feed.bytesTotal()))) {
        if (Result<void> loaded = people.preload(); !loaded)
            return loaded.error();
    }
    const Repeated repeated =
        kind == ImportKind::Flat ? Repeated::FirstCounts : Repeated::LastCounts;
    OrderBook orders(target, people, repeated, before->orders);
    if (Result<void> loaded = orders.loadAliases(); !loaded)
        return loaded.error();
    if (kind != ImportKind::Customers && (before->orders == 0 || isLarge(feed.bytesTotal()))) {
        if (Result<void> loaded = orders.preload(); !loaded)
            return loaded.error();
    }
    Normaliser normaliser(kind, std::move(columns), settings, request.mapping.status);

    std::optional<RejectsFile> rejects;
    if (!request.rejectsFile.isEmpty()) {
        Result<RejectsFile> made =
            RejectsFile::create(request.rejectsFile, allHeaders(feed.guess()));
        if (!made)
            return made.error();
        rejects = std::move(*made);
    }
    ImportRun run(feed, normaliser, *writer, people, orders, rejects ? &*rejects : nullptr,
                  request.sentence);
    if (Result<void> taken = run.takeAll(control); !taken)
        return taken.error();
    const Result<OrderCounts> orderCounts = orders.settle();
    if (!orderCounts)
        return orderCounts.error();
    const Result<PeopleCounts> peopleCounts = people.settle();
    if (!peopleCounts)
        return peopleCounts.error();
    Result<std::vector<SharedPhone>> sharedPhones = people.sharedPhones();
    if (!sharedPhones)
        return sharedPhones.error();
    if (Result<void> built = indexes.ensure(); !built)
        return built.error();

    ImportReport report;
    report.sharedPhones = std::move(*sharedPhones);
    report.mapping = feed.mapping();
    report.currency = settings.currency;
    report.firstRejects = run.firstRejects();
    ImportRecord &record = report.record;
    record.file = QFileInfo(request.file).fileName();
    record.kind = kind;
    record.source = sourceName.simplified();
    record.importedAt = now;
    record.rows = run.rows();
    record.rejected = run.rejected();
    record.accepted = run.rows() - run.rejected();
    record.customersAdded = peopleCounts->added;
    record.customersUpdated = peopleCounts->updated;
    record.customersMerged = peopleCounts->merged;
    record.ordersAdded = orderCounts->added;
    record.ordersUpdated = orderCounts->updated;
    record.ordersUnchanged = orderCounts->unchanged;
    const Result<QString> hash = contentHash(request.file, control);
    if (!hash)
        return hash.error();
    Result<std::optional<ImportRecord>> same = importOfContent(db, *hash);
    if (!same)
        return same.error();
    report.before = std::move(*same);
    if (!request.dryRun) {
        record.id = {step->id().value};
        if (Result<void> kept = addImport(db, record, {*hash, writeMapping(report.mapping)}); !kept)
            return kept.error();
        if (request.remember) {
            const Result<void> kept =
                remember(db, feed, request, request.source.simplified(), settings, control);
            if (!kept)
                return kept.error();
        }
    }
    const Result<std::set<StepId>> uses = earlier->uses(db, control);
    if (!uses)
        return uses.error();
    if (Result<void> closed = step->close(*uses); !closed)
        return closed.error();
    if (request.dryRun) {
        Result<std::vector<ChangedValue>> changes =
            firstChangedValues(db, step->id(), changesReported);
        if (!changes)
            return changes.error();
        report.firstChanges = std::move(*changes);
    }
    // Written before the shop file is, so that an error here still leaves everything as it was.
    if (rejects) {
        if (Result<void> written = rejects->commit(); !written)
            return written.error();
    }
    return report;
}

Result<void> checkKinds(const ImportRequest &request)
{
    if (request.kind && request.mapping.kind && *request.kind != *request.mapping.kind)
        return Error{ErrorCode::UnknownWord, u"$.kind"_s, keyOf(*request.kind),
                     keyOf(*request.mapping.kind)};
    return {};
}

} // namespace

Result<ImportReport> importFile(Connection &db, const ImportRequest &request,
                                const ShopSettings &settings, const QDateTime &now,
                                JobControl &control)
{
    if (Result<void> kinds = checkKinds(request); !kinds)
        return kinds.error();
    Result<OpenedFeed> opened = openRemembered(db, request, settings, control);
    if (!opened)
        return opened.error();
    SheetFeed &feed = opened->feed;
    if (Result<void> complete = feed.guess().checkRequired(); !complete) {
        Error error = complete.error();
        error.place = request.file;
        return error;
    }

    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    const Interruptible interruptible(db, control);
    Result<ImportReport> report = importRows(db, feed, opened->request, settings, now, control);
    if (!report || request.dryRun)
        return report;
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return report;
}

} // namespace kq
