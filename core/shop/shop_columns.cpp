#include "core/profile/build_profiles.h"
#include "core/profile/column_file.h"
#include "core/shop/shop.h"
#include "core/store/transaction.h"

namespace kq {

Result<std::shared_ptr<const Profiles>> Shop::readColumns(Connection &db, std::int64_t dataVersion,
                                                          JobControl &control)
{
    {
        const std::lock_guard lock(m_columnFileMutex);
        if (auto kept = readColumnFile(path(), dataVersion, control)) {
            m_keptVersion = dataVersion;
            return kept;
        }
    }
    return buildProfiles(db, control);
}

Result<void> Shop::keepColumns(JobControl &control, std::size_t leastRows)
{
    std::shared_ptr<const Profiles> profiles;
    std::int64_t built = 0;
    {
        const std::lock_guard lock(m_snapshotMutex);
        if (!m_snapshot)
            return {};
        profiles = m_snapshot->profiles;
        built = m_dataVersion;
    }
    const std::lock_guard lock(m_columnFileMutex);
    if (m_keptVersion == built)
        return {};
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    // Somebody may have left the shop since the snapshot was taken, and forgetColumns() been
    // called.
    const Result<std::int64_t> current = dataVersion(*db);
    if (!current)
        return current.error();
    if (*current != built)
        return {};
    const std::size_t rows =
        profiles->size() + profiles->orders().size() + profiles->lines().products.size();
    if (rows < leastRows) {
        removeColumnFile(path());
        return {};
    }
    Result<void> written = writeColumnFile(*profiles, built, path(), control);
    if (written)
        m_keptVersion = built;
    return written;
}

void Shop::forgetColumns()
{
    const std::lock_guard lock(m_columnFileMutex);
    m_keptVersion.reset();
    removeColumnFile(path());
}

} // namespace kq
