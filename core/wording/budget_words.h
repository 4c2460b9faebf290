#pragma once

#include "core/care/care_map.h"
#include "core/text/format.h"
#include "core/wording/words.h"

#include <QStringList>

#include <cstdint>
#include <optional>

namespace kq {

/// What every plan wants in a month and what that costs.
struct PlannedMonth {
    std::int64_t messages = 0;
    Money cost;
};
PlannedMonth plannedMonth(const BudgetSpread &spread, const CareMap &map);

/// Why a month's budget goes where it goes, sentence by sentence: what all plans want, what the
/// budget pays, who comes first and what stands behind their messages, who gets less, and to whom
/// nothing is sent. @p spread: of the tiers of @p map, as of spreadOverTiers(); @p budget empty:
/// nobody has said one, and only what the plans want is told.
QStringList budgetReasons(const BudgetSpread &spread, std::optional<Money> budget,
                          const CareMap &map, const Formatter &format, const Words &words);

} // namespace kq
