#include "core/profile/build_profiles.h"
#include "core/profile/column_file.h"
#include "core/profile/update_profiles.h"
#include "core/shop/shop.h"
#include "core/store/data_changes.h"
#include "core/store/profile_rows.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace kq {

namespace {

/// Of a shop of this size, as much is read anew row by row; of more, reading whole tables is
/// quicker.
MostChanges mostChanges(const RowBounds &bounds)
{
    return {std::max<std::size_t>(1'000, static_cast<std::size_t>(bounds.customers) / 50),
            std::max<std::size_t>(1'000, static_cast<std::size_t>(bounds.orders) / 20)};
}

/// Whether so many have changed since the base was built that each further change pays for it.
bool isMuch(const ProfileLayers &profiles)
{
    const ProfileChanges *changes = profiles.changes();
    return changes != nullptr &&
           changes->columns->size() > std::max<std::size_t>(200, profiles.size() / 1'000);
}

} // namespace

Result<std::optional<Shop::BuiltColumns>>
Shop::updatedColumns(Connection &db, std::int64_t baseVersion,
                     const std::function<std::shared_ptr<const Profiles>()> &base,
                     JobControl &control)
{
    using Answer = std::optional<BuiltColumns>;
    const Result<RowBounds> bounds = rowBounds(db);
    if (!bounds)
        return bounds.error();
    const Result<std::optional<DataChanges>> changes =
        dataChangesSince(db, baseVersion, mostChanges(*bounds), control);
    if (!changes)
        return changes.error();
    if (!*changes)
        return Answer();
    const std::shared_ptr<const Profiles> columns = base();
    if (!columns)
        return Answer();
    Result<std::optional<ProfileLayers>> updated = updatedProfiles(columns, **changes, db, control);
    if (!updated)
        return updated.error();
    if (!*updated)
        return Answer();
    const bool moved = (*updated)->sharedBase() != columns;
    return Answer(BuiltColumns{std::move(**updated), baseVersion, moved});
}

Result<Shop::BuiltColumns> Shop::readColumns(Connection &db, std::int64_t dataVersion,
                                             JobControl &control)
{
    if (m_snapshot) {
        Result<std::optional<BuiltColumns>> updated = updatedColumns(
            db, m_baseVersion, [this] { return m_snapshot->profiles->sharedBase(); }, control);
        if (!updated)
            return updated.error();
        if (*updated) {
            (*updated)->placesMoved = (*updated)->placesMoved || m_placesMoved;
            return std::move(**updated);
        }
    }
    {
        const std::lock_guard lock(m_columnFileMutex);
        const std::optional<std::int64_t> kept = columnFileVersion(path());
        const auto read = [&] { return readColumnFile(path(), *kept, control); };
        if (kept == dataVersion) {
            if (auto columns = read()) {
                m_keptVersion = kept;
                return BuiltColumns{ProfileLayers(std::move(columns)), dataVersion};
            }
        } else if (kept) {
            Result<std::optional<BuiltColumns>> updated = updatedColumns(db, *kept, read, control);
            if (!updated)
                return updated.error();
            if (*updated) {
                m_keptVersion = kept;
                return std::move(**updated);
            }
        }
    }
    Result<std::shared_ptr<const Profiles>> built = buildProfiles(db, control);
    if (!built)
        return built.error();
    return BuiltColumns{ProfileLayers(std::move(*built)), dataVersion};
}

Result<void> Shop::renewBase(Connection &db, const std::shared_ptr<const Snapshot> &snapshot,
                             JobControl &control)
{
    const Result<ReadTransaction> reading = ReadTransaction::begin(db);
    if (!reading)
        return reading.error();
    const Result<std::int64_t> version = dataVersion(db);
    if (!version)
        return version.error();
    Result<std::shared_ptr<const Profiles>> built = buildProfiles(db, control);
    if (!built)
        return built.error();
    const std::lock_guard lock(m_snapshotMutex);
    if (m_snapshot != snapshot || m_dataVersion != *version)
        return {}; // somebody changed the shop meanwhile
    auto next = std::make_shared<Snapshot>(*snapshot);
    next->profiles = std::make_shared<const ProfileLayers>(std::move(*built));
    next->memory = std::make_shared<LiveMemory>();
    m_snapshot = std::move(next);
    m_baseVersion = *version;
    m_placesMoved = false;
    return {};
}

Result<void> Shop::keepColumns(JobControl &control, std::size_t leastRows)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    std::shared_ptr<const Snapshot> snapshot;
    bool moved = false;
    {
        const std::lock_guard lock(m_snapshotMutex);
        snapshot = m_snapshot;
        moved = m_placesMoved;
    }
    if (!snapshot)
        return {};
    if (moved || isMuch(*snapshot->profiles)) {
        if (Result<void> renewed = renewBase(*db, snapshot, control); !renewed)
            return renewed;
    }
    std::shared_ptr<const Profiles> base;
    std::int64_t built = 0;
    std::int64_t baseVersion = 0;
    {
        const std::lock_guard lock(m_snapshotMutex);
        if (m_placesMoved)
            return {}; // somebody changed the shop meanwhile; no side file can have these columns
        base = m_snapshot->profiles->sharedBase();
        built = m_dataVersion;
        baseVersion = m_baseVersion;
    }
    const std::lock_guard lock(m_columnFileMutex);
    const std::size_t rows = base->size() + base->orders().size() + base->lines().products.size();
    if (rows < leastRows) {
        m_keptVersion.reset();
        removeColumnFile(path());
        return {};
    }
    if (m_keptVersion == baseVersion)
        return {};
    // Somebody may have left the shop since the snapshot was taken, and forgetColumns() been
    // called.
    const Result<std::int64_t> current = dataVersion(*db);
    if (!current)
        return current.error();
    if (*current != built)
        return {};
    Result<void> written = writeColumnFile(*base, baseVersion, path(), control);
    if (written)
        m_keptVersion = baseVersion;
    return written;
}

void Shop::forgetColumns()
{
    const std::lock_guard lock(m_columnFileMutex);
    m_keptVersion.reset();
    removeColumnFile(path());
}

} // namespace kq
