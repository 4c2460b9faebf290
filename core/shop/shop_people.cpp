#include "core/shop/shop.h"
#include "core/store/transaction.h"

namespace kq {

Result<CustomerId> Shop::mergeCustomers(CustomerId a, CustomerId b, const QDateTime &now,
                                        JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::mergeCustomers(*db, a, b, now, control);
}

Result<std::vector<Merge>> Shop::mergesInto(CustomerId survivor) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::mergesInto(*db, survivor);
}

Result<ApartReport> Shop::takeCustomersApart(CustomerId survivor, CustomerId gone,
                                             const QDateTime &now, JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::takeCustomersApart(*db, survivor, gone, now, control);
}

Result<std::vector<SimilarPair>> Shop::similarCustomers(std::size_t most, JobControl &control) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::similarCustomers(*db, most, control);
}

Result<void> Shop::keepApart(CustomerId a, CustomerId b)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<Transaction> transaction = Transaction::begin(*db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    if (Result<void> kept = kq::keepApart(*db, a, b); !kept)
        return kept;
    return transaction->commit();
}

Result<std::vector<SamePair>> Shop::samePairs(std::int64_t most, JobControl &control) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::samePairs(*db, most, control);
}

Result<StepId> Shop::uniteSales(OrderId kept, OrderId dropped, const QDateTime &now,
                                JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::uniteSales(*db, kept, dropped, now, control);
}

Result<bool> Shop::undoEdit(StepId id, JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::undoEdit(*db, id, control);
}

Result<void> Shop::keepSalesApart(OrderId a, OrderId b)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<Transaction> transaction = Transaction::begin(*db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    if (Result<void> kept = kq::keepSalesApart(*db, a, b); !kept)
        return kept;
    return transaction->commit();
}

Result<std::vector<StoredSource>> Shop::sources() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return listSources(*db);
}

Result<std::optional<StoredSource>> Shop::preferredSource() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::preferredSource(*db);
}

Result<void> Shop::preferSource(SourceId id)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::preferSource(*db, id);
}

} // namespace kq
