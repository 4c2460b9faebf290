#pragma once

#include "core/base/language.h"
#include "ui/theme/theme_controller.h"

#include <QByteArray>
#include <QStringList>

class QSettings;

namespace kq {

/// What the program remembers between two runs about the window, not about a shop. Loaded once at
/// the start and handed over; stored when something changes.
struct WindowSettings {
    static constexpr int mostRecent = 8;

    QByteArray geometry;
    Language language = Language::Vietnamese;
    ThemeChoice theme = ThemeChoice::System;
    QStringList recentShops; ///< paths, the last one opened first

    /// Puts @p path in front.
    void remember(const QString &path);
    void forget(const QString &path);
};

/// @p fallback is the language where none was chosen yet.
WindowSettings loadWindowSettings(const QSettings &stored, Language fallback);
void storeWindowSettings(const WindowSettings &settings, QSettings &stored);

} // namespace kq
