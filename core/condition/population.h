#pragma once

#include "core/condition/condition.h"
#include "core/condition/exact_number.h"
#include "core/condition/metric_column.h"
#include "core/profile/customer_set.h"

#include <optional>

namespace kq {

/// The shop's statistic of a metric over the customers for whom it is not empty (contract.md §2,
/// rule 9); empty where there are none.
std::optional<ExactNumber> shopStatistic(const MetricColumn &column,
                                         const ShopStatistic &statistic);

/// The members of a rank among the customers for whom the metric is not empty. Ties with the last
/// one in are in.
CustomerSet rankMembers(const MetricColumn &column, RankOp op, Decimal n);

} // namespace kq
