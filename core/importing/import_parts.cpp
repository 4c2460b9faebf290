#include "core/importing/import_parts.h"

#include "core/importing/default_source.h"
#include "core/store/attributes_store.h"
#include "core/store/outside_refusals.h"
#include "core/store/profile_rows.h"
#include "core/store/sources_store.h"

#include <utility>
#include <vector>

namespace kq {
namespace {

// From here on it pays to read all identities at once and to build indexes at the end.
constexpr std::int64_t largeFile = 2 * 1024 * 1024;

bool isLarge(std::int64_t bytes)
{
    return bytes == 0 || bytes >= largeFile; // 0: not known
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

/// A first large import is two to three times as fast when the indexes are built at its end.
bool isFirstLoad(const RowBounds &before, const SheetFeed &feed, ImportKind kind)
{
    const bool manyRows = isLarge(feed.bytesTotal());
    if (kind == ImportKind::Customers)
        return manyRows && before.customers == 0 && before.orders == 0;
    return manyRows && before.orders == 0;
}

} // namespace

ImportParts::ImportParts(Connection &db, EarlierSteps earlier, ApartPairs apart, OwnerMarks marks,
                         OpenStep step, BulkWriter writer)
    : m_db(db)
    , m_earlier(std::move(earlier))
    , m_apart(std::move(apart))
    , m_marks(std::move(marks))
    , m_step(step)
    , m_writer(std::move(writer))
    , m_indexes(db)
{}

Result<std::unique_ptr<ImportParts>> ImportParts::make(Connection &db, const SheetFeed &feed,
                                                       const ImportRequest &request,
                                                       const ShopSettings &settings,
                                                       const QDateTime &now, JobControl &control)
{
    Result<EarlierSteps> earlier = EarlierSteps::load(db);
    if (!earlier)
        return earlier.error();
    Result<ApartPairs> apart = ApartPairs::load(db);
    if (!apart)
        return apart.error();
    Result<OwnerMarks> marks = OwnerMarks::load(db, control);
    if (!marks)
        return marks.error();
    Result<OpenStep> step = OpenStep::begin(db, StepKind::Import, now);
    if (!step)
        return step.error();
    Result<BulkWriter> writer = BulkWriter::open(db);
    if (!writer)
        return writer.error();
    std::unique_ptr<ImportParts> parts(new ImportParts(
        db, std::move(*earlier), std::move(*apart), std::move(*marks), *step, std::move(*writer)));
    parts->m_kind = feed.guess().kind();
    if (Result<void> made = parts->makeSource(request); !made)
        return made.error();
    if (Result<void> made = parts->makeReaders(feed, request, settings, now, control); !made)
        return made.error();
    return parts;
}

Result<void> ImportParts::makeSource(const ImportRequest &request)
{
    const QString written = request.source.simplified();
    m_sourceName = written.isEmpty() ? QString(defaultSource) : written;
    const Result<SourceId> source = m_writer.source(m_sourceName);
    if (!source)
        return source.error();
    m_source = *source;
    const Result<std::optional<StoredSource>> preferred = preferredSource(m_db);
    if (!preferred)
        return preferred.error();
    m_preferred = *preferred ? (*preferred)->id : SourceId{};
    return {};
}

Result<void> ImportParts::makeReaders(const SheetFeed &feed, const ImportRequest &request,
                                      const ShopSettings &settings, const QDateTime &now,
                                      const JobControl &control)
{
    const Result<RowBounds> before = rowBounds(m_db);
    if (!before)
        return before.error();
    std::vector<BoundColumn> columns = usedColumns(feed.guess());
    Result<std::vector<std::int64_t>> attributes = declareAttributes(m_db, columns);
    if (!attributes)
        return attributes.error();
    for (const std::int64_t attribute : *attributes)
        m_earlier.noteAttribute(attribute);
    if (isFirstLoad(*before, feed, m_kind)) {
        if (Result<void> dropped = m_indexes.drop(); !dropped)
            return dropped;
    }
    const bool manyRows = isLarge(feed.bytesTotal());
    if (m_kind == ImportKind::OrderLines && manyRows && before->lines == 0) {
        if (Result<void> dropped = m_indexes.dropOfLines(); !dropped)
            return dropped;
    }
    Result<ErasedFile> outside = readOutside(m_db);
    if (!outside)
        return outside.error();
    m_outside = std::move(*outside);
    const ImportTarget target{m_db,    m_writer,  m_indexes, m_earlier,   m_apart,
                              m_marks, m_outside, m_source,  m_preferred, control};
    m_people.emplace(target, now.date(), std::move(*attributes), before->customers);
    if (m_kind != ImportKind::OrderLines && (before->customers == 0 || manyRows)) {
        if (Result<void> loaded = m_people->preload(); !loaded)
            return loaded;
    }
    const Repeated repeated =
        m_kind == ImportKind::Flat ? Repeated::FirstCounts : Repeated::LastCounts;
    m_orders.emplace(target, *m_people, repeated, *before);
    if (Result<void> loaded = m_orders->loadAliases(); !loaded)
        return loaded;
    if (m_kind != ImportKind::Customers && (before->orders == 0 || manyRows)) {
        if (Result<void> loaded = m_orders->preload(); !loaded)
            return loaded;
    }
    m_normaliser.emplace(m_kind, std::move(columns), settings, request.mapping.status);
    return {};
}

Result<void> ImportParts::settle(ImportReport &report)
{
    const Result<OrderCounts> orders = m_orders->settle();
    if (!orders)
        return orders.error();
    const Result<PeopleCounts> people = m_people->settle();
    if (!people)
        return people.error();
    Result<std::vector<SharedPhone>> shared = m_people->sharedPhones();
    if (!shared)
        return shared.error();
    report.sharedPhones = std::move(*shared);
    report.customersUnchanged = people->unchanged;
    ImportRecord &record = report.record;
    record.customersAdded = people->added;
    record.customersUpdated = people->updated;
    record.customersMerged = people->merged;
    record.ordersAdded = orders->added;
    record.ordersUpdated = orders->updated;
    record.ordersUnchanged = orders->unchanged;
    return m_indexes.ensure();
}

Result<void> ImportParts::closeStep(const JobControl &control)
{
    const Result<std::set<StepId>> uses = m_earlier.uses(m_db, control);
    if (!uses)
        return uses.error();
    return m_step.close(*uses);
}

} // namespace kq
