#include "core/shop/setting_keys.h"

#include "core/domain/keys.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

bool isUpperCase(const QString &word, int letters)
{
    return word.size() == letters &&
           std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

Error badSetting(const char *key, const QString &value, const QString &expected)
{
    return {ErrorCode::BadSetting, QLatin1String(key), expected, value};
}

constexpr SettingEntry entries[] = {
    {"currency", [](const ShopSettings &settings) { return settings.currency; },
     [](ShopSettings &settings, const QString &value) -> Result<void> {
         if (!isUpperCase(value, 3))
             return badSetting("currency", value, u"VND USD EUR …"_s);
         settings.currency = value;
         return {};
     }},
    {"country", [](const ShopSettings &settings) { return settings.country; },
     [](ShopSettings &settings, const QString &value) -> Result<void> {
         if (!isUpperCase(value, 2))
             return badSetting("country", value, u"VN US GB …"_s);
         settings.country = value;
         return {};
     }},
    {"language", [](const ShopSettings &settings) { return QString(keyOf(settings.language)); },
     [](ShopSettings &settings, const QString &value) -> Result<void> {
         const std::optional<Language> language = fromKey<Language>(value);
         if (!language)
             return badSetting("language", value, allKeys<Language>());
         settings.language = *language;
         return {};
     }},
    {"name", [](const ShopSettings &settings) { return settings.name; },
     [](ShopSettings &settings, const QString &value) -> Result<void> {
         settings.name = value;
         return {};
     }},
    {"hotline", [](const ShopSettings &settings) { return settings.hotline; },
     [](ShopSettings &settings, const QString &value) -> Result<void> {
         settings.hotline = value;
         return {};
     }},
};

} // namespace

std::span<const SettingEntry> settingEntries()
{
    return entries;
}

Result<const SettingEntry *> settingEntry(const QString &key)
{
    QString known;
    for (const SettingEntry &entry : entries) {
        if (key == QLatin1String(entry.key))
            return &entry;
        known += (known.isEmpty() ? u""_s : u" "_s) + QLatin1String(entry.key);
    }
    return Error{ErrorCode::UnknownSetting, {}, known, key};
}

} // namespace kq
