#include "core/shop/shop.h"
#include "core/store/attributes_store.h"
#include "core/store/fact_sources.h"
#include "core/store/owner_marks_store.h"
#include "core/store/settings_store.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String viewPrefix{"view."};

} // namespace

Result<StepId> Shop::editCustomers(const std::vector<CustomerId> &customers,
                                   const CustomerEdits &edits, const QDateTime &now,
                                   JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<ShopSettings> settings = loadSettings(*db);
    if (!settings)
        return settings.error();
    return kq::editCustomers(*db, customers, edits, *settings, now, control);
}

Result<OwnerWord> Shop::ownerWordOn(CustomerId id) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<FieldSet> fields = ownerFieldsOf(*db, id);
    if (!fields)
        return fields.error();
    const Result<std::vector<std::int64_t>> owned = ownerAttributesOf(*db, id);
    if (!owned)
        return owned.error();
    const Result<std::vector<StoredAttribute>> attributes = listAttributes(*db);
    if (!attributes)
        return attributes.error();
    Result<std::map<OwnerField, FactOrigin>> origins = factOrigins(*db, id);
    if (!origins)
        return origins.error();
    OwnerWord word{*fields, {}, std::move(*origins)};
    for (const StoredAttribute &attribute : *attributes) {
        if (std::find(owned->begin(), owned->end(), attribute.id) != owned->end())
            word.attributes += attribute.name;
    }
    return word;
}

Result<MergeReport> Shop::mergeCustomers(CustomerId a, CustomerId b, const QDateTime &now,
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

Result<QString> Shop::keptView(const QString &table) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<std::optional<QString>> kept = storedValue(*db, viewPrefix + table);
    if (!kept)
        return kept.error();
    return kept->value_or(QString());
}

Result<void> Shop::keepView(const QString &table, const QString &view)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    // Without a Transaction of ours, which would count it as a change of definitions.
    return storeValue(*db, viewPrefix + table, view);
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
