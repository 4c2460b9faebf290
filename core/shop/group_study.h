#pragma once

#include "core/analysis/best_sellers.h"
#include "core/analysis/product_pairs.h"
#include "core/analysis/purchase_times.h"
#include "core/base/job_control.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/care/care_map.h"
#include "core/care/group_spread.h"
#include "core/shop/snapshot.h"

#include <QDate>

#include <cstdint>
#include <vector>

namespace kq {

/// How many belonged to a group at one day.
struct GroupSize {
    QDate day;
    std::int64_t customers = 0;

    friend bool operator==(const GroupSize &, const GroupSize &) = default;
};

/// Everything that the page of one group shows, as of a day.
struct GroupStudy {
    static constexpr std::size_t mostRanks = 8;
    static constexpr std::size_t mostPairs = 6;
    static constexpr int trendMonths = 12;

    CareGroup group;
    GroupFigures shop;
    GroupSpreads spreads;
    BestSellers sellers;
    ProductPairs pairs;
    WeekHours week;
    std::vector<MonthOfGroup> months; ///< what today's members bought, oldest first
    /// At the end of each of these months, of who had come by then (FirstTraces); the last at the
    /// day.
    std::vector<GroupSize> sizes;
};

/// Errors: UnknownTier, UnknownSegment, and those of evaluate().
Result<GroupStudy> groupStudyAt(const GroupRef &group, const Snapshot &snapshot, QDate asOf,
                                Language language, JobControl &control);

} // namespace kq
