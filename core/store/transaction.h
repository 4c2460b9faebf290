#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <cstdint>
#include <utility>

namespace kq {

/// What a transaction changes, so that caches know whether they are stale.
enum class Changes {
    Data,        ///< customers, orders and all that the columns in memory are built from
    Definitions, ///< settings, segments, tiers, records of imports and exports
};

/// A change of the shop file: all of it or nothing. Begun inside another transaction of the same
/// connection it becomes a part of that one, which can fail alone (a savepoint).
class [[nodiscard]] Transaction {
public:
    /// Errors: ShopInUse where another connection writes for longer than a few seconds.
    static Result<Transaction> begin(Connection &db, Changes changes);
    Transaction(Transaction &&other) noexcept
        : m_db(std::exchange(other.m_db, nullptr))
        , m_changes(other.m_changes)
        , m_inner(other.m_inner)
        , m_changedBefore(other.m_changedBefore)
    {}
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction(); ///< rolls back unless commit() succeeded

    /// Makes the change lasting and, where rows were changed, counts it in dataVersion() or
    /// definitionsVersion(). On success this object lets go of the connection.
    Result<void> commit();

private:
    Transaction(Connection &db, Changes changes, bool inner);

    Connection *m_db;
    Changes m_changes;
    bool m_inner;
    std::int64_t m_changedBefore; // rows, since the connection was opened
};

/// While it lives, all reads of the connection see one and the same state of the shop file.
class [[nodiscard]] ReadTransaction {
public:
    static Result<ReadTransaction> begin(Connection &db);
    ReadTransaction(ReadTransaction &&other) noexcept
        : m_db(std::exchange(other.m_db, nullptr))
    {}
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;
    ReadTransaction &operator=(ReadTransaction &&) = delete;
    ~ReadTransaction();

private:
    explicit ReadTransaction(Connection *db)
        : m_db(db)
    {}
    Connection *m_db; // empty inside another transaction, which already gives one state
};

/// A number that grows with every committed change of customers, orders or what belongs to them, by
/// steps of chance: what was computed at the same number is still true, even where it was kept
/// outside the file and the file has been copied, changed or put back from a backup meanwhile.
Result<std::int64_t> dataVersion(Connection &db);
/// The same for settings, segments, tiers and records.
Result<std::int64_t> definitionsVersion(Connection &db);

} // namespace kq
