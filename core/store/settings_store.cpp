#include "core/store/settings_store.h"

#include "core/domain/keys.h"
#include "core/store/all_statements.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

constexpr Sql readSetting{"settings.read", "SELECT value FROM settings WHERE key = :key"};
constexpr Sql writeSetting{"settings.write",
                           "INSERT INTO settings (key, value) VALUES (:key, :value)"
                           " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                           " WHERE value <> excluded.value"};

Result<void> write(Connection &db, const QString &key, const QString &value)
{
    Query query(db, writeSetting);
    query.bind(":key", key);
    query.bind(":value", value);
    return query.run();
}

} // namespace

Result<std::optional<QString>> storedValue(Connection &db, const QString &key)
{
    Query query(db, readSetting);
    query.bind(":key", key);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? std::optional(query.text(0)) : std::nullopt;
}

Result<void> storeValue(Connection &db, const QString &key, const QString &value)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    if (Result<void> written = write(db, key, value); !written)
        return written.error();
    return change->commit();
}

Result<ShopSettings> loadSettings(Connection &db)
{
    ShopSettings settings;
    QString language;
    const std::array<std::pair<QString, QString *>, 5> fields{{{u"name"_s, &settings.name},
                                                               {u"currency"_s, &settings.currency},
                                                               {u"country"_s, &settings.country},
                                                               {u"hotline"_s, &settings.hotline},
                                                               {u"language"_s, &language}}};
    for (const auto &[key, field] : fields) {
        Result<std::optional<QString>> stored = storedValue(db, key);
        if (!stored)
            return stored.error();
        if (stored->has_value())
            *field = **stored;
    }
    settings.language = fromKey<Language>(language).value_or(settings.language);
    return settings;
}

Result<void> saveSettings(Connection &db, const ShopSettings &settings)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    const std::array<std::pair<QString, QString>, 5> fields{
        {{u"name"_s, settings.name},
         {u"currency"_s, settings.currency},
         {u"country"_s, settings.country},
         {u"hotline"_s, settings.hotline},
         {u"language"_s, keyOf(settings.language)}}};
    for (const auto &[key, value] : fields) {
        if (Result<void> written = write(db, key, value); !written)
            return written.error();
    }
    return change->commit();
}

std::vector<Sql> settingStatements()
{
    return {readSetting, writeSetting};
}

} // namespace kq
