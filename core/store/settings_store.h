#pragma once

#include "core/base/result.h"
#include "core/domain/settings.h"
#include "core/store/connection.h"

#include <QString>

#include <optional>

namespace kq {

/// The shop's settings; what was never settled has its default.
Result<ShopSettings> loadSettings(Connection &db);
Result<void> saveSettings(Connection &db, const ShopSettings &settings);

/// A value that the program keeps in the shop file under a name of its own, such as a column order.
/// Names with a dot do not meet those of ShopSettings. Empty where nothing was stored.
Result<std::optional<QString>> storedValue(Connection &db, const QString &key);
Result<void> storeValue(Connection &db, const QString &key, const QString &value);

} // namespace kq
