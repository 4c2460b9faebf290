#pragma once

#include "core/base/result.h"
#include "core/care/message_settings.h"
#include "core/care/plan.h"
#include "core/care/prices.h"
#include "core/domain/settings.h"

#include <vector>

namespace kq {

class Connection;
struct Snapshot;

/// Prices, plans and message settings out of the shop file into @p snapshot, whose settings are
/// there already. Words that a newer program wrote are left out.
Result<void> readCare(Connection &db, Snapshot &snapshot);

/// The prices that the owner wrote.
Result<std::vector<DatedPrice>> readOwnPrices(Connection &db);

/// Where a value is kept among the settings of the program.
QString settingKeyOf(Placeholder placeholder);

/// Of the quota of the Zalo account.
QString quotaKey();

/// Of the monthly budget, in minor units.
QString budgetKey();

} // namespace kq
