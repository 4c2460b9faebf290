#pragma once

#include "core/condition/condition.h"
#include "core/condition/leaf.h"
#include "core/condition/metric_leaf.h"

#include <QDate>

#include <functional>
#include <memory>
#include <optional>

namespace kq {

/// Gives the leaf that goes through the orders, for those whom a prepared column leaves open.
using ExactLeaf = std::function<std::unique_ptr<Leaf>()>;

/// The leaf of a test whose answer stands in prepared columns for nearly everybody: whether there
/// is an order with a category, or in how many months there are purchases, in any stretch of days.
/// Empty for all other tests.
///
/// @p match is the test made ready; @p exact is called at most once, now, and not kept.
std::optional<PreparedLeaf> quickLeaf(const MetricTest &test, const MetricMatch &match,
                                      const Profiles &profiles, QDate asOf, const ExactLeaf &exact);

} // namespace kq
