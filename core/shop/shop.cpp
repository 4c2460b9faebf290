#include "core/shop/shop.h"

#include "core/shop/care_store_reader.h"
#include "core/shop/definitions_store.h"
#include "core/shop/message_store.h"
#include "core/store/imports_store.h"
#include "core/store/outside_refusals.h"
#include "core/store/settings_store.h"
#include "core/store/transaction.h"
#include "core/tier/tier.h"

#include <QFile>
#include <QThread>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Shop>> Shop::create(const QString &path, const ShopSettings &settings)
{
    Result<ShopFile> file = ShopFile::create(path);
    if (!file)
        return file.error();
    const auto furnish = [&]() -> Result<void> {
        Result<Connection> db = file->connect();
        if (!db)
            return db.error();
        Result<Transaction> transaction = Transaction::begin(*db, Changes::Definitions);
        if (!transaction)
            return transaction.error();
        if (Result<void> saved = saveSettings(*db, settings); !saved)
            return saved;
        if (Result<void> stored = storeTiers(*db, defaultTiers()); !stored)
            return stored;
        return transaction->commit();
    };
    if (const Result<void> furnished = furnish(); !furnished) {
        QFile::remove(path);
        return furnished.error();
    }
    std::unique_ptr<Shop> shop(new Shop(std::move(*file)));
    if (const Result<void> connected = shop->stayConnected(); !connected)
        return connected.error();
    return shop;
}

Result<std::unique_ptr<Shop>> Shop::open(const QString &path)
{
    Result<ShopFile> file = ShopFile::open(path);
    if (!file)
        return file.error();
    std::unique_ptr<Shop> shop(new Shop(std::move(*file)));
    if (const Result<void> connected = shop->stayConnected(); !connected)
        return connected.error();
    if (const Result<void> erased = shop->eraseAgain(); !erased)
        return erased.error();
    // What cannot be told today counts all the same and stays noted.
    [[maybe_unused]] const Result<void> told = tellOutside(*shop->m_idle);
    return shop;
}

Result<void> Shop::stayConnected()
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    m_idle.emplace(std::move(*db));
    return {};
}

Result<ShopSettings> Shop::settings() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return loadSettings(*db);
}

Result<void> Shop::changeSettings(const ShopSettings &settings)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<ShopSettings> current = loadSettings(*db);
    if (!current)
        return current.error();
    if (settings.currency != current->currency) {
        const Result<bool> hasMoney = holdsMoney();
        if (!hasMoney)
            return hasMoney.error();
        if (*hasMoney)
            return Error{ErrorCode::BadSetting, u"currency"_s, current->currency, settings.currency,
                         0};
    }
    Result<Transaction> transaction = Transaction::begin(*db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    if (Result<void> saved = saveSettings(*db, settings); !saved)
        return saved;
    return transaction->commit();
}

Result<bool> Shop::holdsMoney()
{
    Unwatched control;
    const Result<std::shared_ptr<const Snapshot>> current = snapshot(control);
    if (!current)
        return current.error();
    const ProfileLayers &profiles = *(*current)->profiles;
    return profiles.hasOrders() || profiles.hasOpenings();
}

Result<FileGuess> Shop::guessFile(const ImportRequest &request, JobControl &control) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<ShopSettings> current = loadSettings(*db);
    if (!current)
        return current.error();
    return kq::guessFile(*db, request, *current, control);
}

Result<ImportReport> Shop::importFile(const ImportRequest &request, const QDateTime &now,
                                      JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<ShopSettings> current = loadSettings(*db);
    if (!current)
        return current.error();
    return kq::importFile(*db, request, *current, now, control);
}

Result<std::vector<ImportRecord>> Shop::imports() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return listImports(*db);
}

Result<UndoReport> Shop::undoImport(ImportId id, BuiltUpon builtUpon, JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::undoImport(*db, id, builtUpon, control);
}

Shop::Shop(ShopFile file)
    : m_file(std::move(file))
    , m_helpers(std::make_shared<QThreadPool>())
{
    // The thread that asks works, too; on a single core a helper would only be in its way.
    const int cores = QThread::idealThreadCount();
    m_helpers->setMaxThreadCount(std::max(cores - 1, 1));
    if (cores < 2)
        m_helpers.reset();
}

Result<std::shared_ptr<const Snapshot>> Shop::snapshot(JobControl &control)
{
    // One thread builds; others wait for it instead of building the same columns again.
    const std::lock_guard lock(m_snapshotMutex);
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<ReadTransaction> reading = ReadTransaction::begin(*db);
    if (!reading)
        return reading.error();
    const Result<std::int64_t> data = dataVersion(*db);
    if (!data)
        return data.error();
    const Result<std::int64_t> definitions = definitionsVersion(*db);
    if (!definitions)
        return definitions.error();
    const bool columnsHold = m_snapshot && m_dataVersion == *data;
    if (columnsHold && m_snapshot->version == *definitions)
        return m_snapshot;

    auto next = std::make_shared<Snapshot>();
    next->version = *definitions;
    next->helpers = m_helpers;
    const Result<ShopSettings> current = loadSettings(*db);
    if (!current)
        return current.error();
    next->settings = *current;
    if (const Result<void> care = readCare(*db, *next); !care)
        return care.error();
    Result<std::vector<StoredAttribute>> attributes = listAttributes(*db);
    if (!attributes)
        return attributes.error();
    next->attributes = ShopAttributes(std::move(*attributes));
    Result<DefinitionSet> defined = loadDefinitions(*db, next->attributes);
    if (!defined)
        return defined.error();
    next->definitions = std::move(*defined);
    Result<RuleHistory> rules = readRuleHistory(*db, next->attributes);
    if (!rules)
        return rules.error();
    next->rules = std::move(*rules);
    if (columnsHold) {
        next->profiles = m_snapshot->profiles;
    } else {
        Result<BuiltColumns> columns = readColumns(*db, *data, control);
        if (!columns)
            return columns.error();
        m_baseVersion = columns->baseVersion;
        m_placesMoved = columns->placesMoved;
        next->profiles = std::make_shared<const ProfileLayers>(std::move(columns->profiles));
    }
    if (Result<void> read = readMessages(*db, *next); !read)
        return read.error();
    m_snapshot = std::move(next);
    m_dataVersion = *data;
    return m_snapshot;
}

Result<std::vector<CustomerId>> Shop::findCustomers(const QString &text, JobControl &control) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return searchCustomers(*db, text, control);
}

Result<std::vector<CustomerRow>> Shop::customerRows(const std::vector<CustomerId> &ids) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::customerRows(*db, ids);
}

Result<Customer> Shop::customer(CustomerId id) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<std::optional<Customer>> found = kq::customer(*db, id);
    if (!found)
        return found.error();
    if (!found->has_value())
        return Error{ErrorCode::UnknownCustomer, {}, {}, QString::number(id.value)};
    return std::move(**found);
}

Result<std::vector<OrderWithLines>> Shop::ordersOf(CustomerId id) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::ordersOf(*db, id);
}

Result<void> Shop::backup(const QString &target, Existing existing, JobControl &control) const
{
    return m_file.backup(target, existing, control);
}

Result<void> Shop::restore(const QString &backupFile, const QString &shopFile, JobControl &control)
{
    return restoreShop(backupFile, shopFile, control);
}

Result<void> Shop::check(JobControl &control) const
{
    return m_file.fullCheck(control);
}

} // namespace kq
