#pragma once

#include "core/base/job_control.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/care/care_map.h"
#include "core/profile/customer_set.h"
#include "core/shop/snapshot.h"

#include <QDate>

#include <optional>
#include <vector>

namespace kq {

/// The care map of the shop as of a day, without trails. Errors: as evaluate().
Result<CareMap> careMapAt(const Snapshot &snapshot, QDate asOf, Language language,
                          JobControl &control);

/// Months before the as-of date at which trails have a point, oldest first.
inline constexpr int trailMonths[] = {12, 6, 3};

/// Puts into each group of @p map where it stood then. Errors: as evaluate().
Result<void> addTrails(CareMap &map, const Snapshot &snapshot, QDate asOf, JobControl &control);

/// The members of one group. Errors: UnknownTier, UnknownSegment, and those of evaluate().
Result<CustomerSet> membersOf(const GroupRef &group, const Snapshot &snapshot, QDate asOf,
                              JobControl &control);

/// The key by which the plan that a group starts with is found: of a tier its own, of a segment
/// that of the ready segment it began as.
QString originalPlanKey(const GroupRef &group, const Snapshot &snapshot);

/// The plan of a group; empty where there is neither an original nor an edit.
std::optional<CarePlan> planOf(const GroupRef &group, const Snapshot &snapshot, Language language);

/// A month's budget spread over the tiers, which do not overlap: one share a tier, in their order.
BudgetSpread spreadOverTiers(Money budget, const CareMap &map);

} // namespace kq
