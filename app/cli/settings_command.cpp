#include "app/cli/commands.h"
#include "core/shop/setting_keys.h"

namespace kq::cli {

namespace {

QJsonObject jsonOf(const ShopSettings &settings)
{
    QJsonObject object;
    for (const SettingEntry &entry : settingEntries())
        object.insert(QLatin1String(entry.key), entry.get(settings));
    return object;
}

} // namespace

ExitStatus runSettings(Session &session)
{
    const QStringList &words = session.call().words;
    Shop *shop = words.size() == 2 ? session.openOrCreateShop() : session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    Result<ShopSettings> settings = shop->settings();
    if (!settings)
        return session.fail(settings.error());

    if (!words.isEmpty()) {
        const Result<const SettingEntry *> entry = settingEntry(words[0]);
        if (!entry)
            return session.fail(entry.error());
        if (words.size() == 2) {
            if (const Result<void> set = (*entry)->set(*settings, words[1]); !set)
                return session.fail(set.error());
            if (const Result<void> saved = shop->changeSettings(*settings); !saved)
                return session.fail(saved.error());
        }
        if (!session.call().json) {
            printLine((*entry)->get(*settings));
            return ExitStatus::Done;
        }
    }
    if (session.call().json) {
        printJson(jsonOf(*settings));
        return ExitStatus::Done;
    }
    for (const SettingEntry &entry : settingEntries())
        printLine(QLatin1String(entry.key) + QStringLiteral(" = ") + entry.get(*settings));
    return ExitStatus::Done;
}

} // namespace kq::cli
