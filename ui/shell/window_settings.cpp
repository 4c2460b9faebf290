#include "ui/shell/window_settings.h"

#include "core/domain/keys.h"

#include <QSettings>

namespace kq {

using namespace Qt::StringLiterals;

template <>
struct KeyTable<ThemeChoice> {
    static constexpr KeyEntries<ThemeChoice, 3> entries{{{ThemeChoice::System, "system"},
                                                         {ThemeChoice::Light, "light"},
                                                         {ThemeChoice::Dark, "dark"}}};
};

void WindowSettings::remember(const QString &path)
{
    forget(path);
    recentShops.prepend(path);
    while (recentShops.size() > mostRecent)
        recentShops.removeLast();
}

void WindowSettings::forget(const QString &path)
{
    recentShops.removeAll(path);
}

WindowSettings loadWindowSettings(const QSettings &stored, Language fallback)
{
    WindowSettings settings;
    settings.geometry = stored.value(u"window/geometry"_s).toByteArray();
    settings.language =
        fromKey<Language>(stored.value(u"window/language"_s).toString()).value_or(fallback);
    settings.theme = fromKey<ThemeChoice>(stored.value(u"window/theme"_s).toString())
                         .value_or(ThemeChoice::System);
    settings.recentShops = stored.value(u"shops/recent"_s).toStringList();
    return settings;
}

void storeWindowSettings(const WindowSettings &settings, QSettings &stored)
{
    stored.setValue(u"window/geometry"_s, settings.geometry);
    stored.setValue(u"window/language"_s, QString(keyOf(settings.language)));
    stored.setValue(u"window/theme"_s, QString(keyOf(settings.theme)));
    stored.setValue(u"shops/recent"_s, settings.recentShops);
}

} // namespace kq
