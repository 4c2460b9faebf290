#pragma once

#include "core/base/result.h"
#include "core/domain/settings.h"

#include <span>

namespace kq {

/// One setting of the shop by its key, as files and the command line name it.
struct SettingEntry {
    const char *key;
    QString (*get)(const ShopSettings &);
    /// Error: BadSetting.
    Result<void> (*set)(ShopSettings &, const QString &value);
};

/// The one list of settings.
std::span<const SettingEntry> settingEntries();

/// Error: UnknownSetting.
Result<const SettingEntry *> settingEntry(const QString &key);

} // namespace kq
