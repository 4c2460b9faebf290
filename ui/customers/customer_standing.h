#pragma once

#include "core/condition/explain.h"
#include "core/shop/shop.h"
#include "core/tier/outlook.h"
#include "core/tier/tier_path.h"
#include "core/wording/reasons.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace kq {

/// Where one customer stands in the shop: tier, way up and down, segments.
struct CustomerStanding {
    CustomerId customer;
    QDate day;
    std::shared_ptr<const Snapshot> snapshot;
    TierOutlook outlook;
    std::vector<TierAtDay> path; ///< of the last year, as tierPath() tells it
    Explanation tierReason;      ///< why the condition of today's tier holds
    /// What each segment of the shop says of the customer, in the order of the definitions.
    std::vector<Explanation> segments;
};

/// Error: UnknownCustomer, and those of evaluate().
Result<CustomerStanding> readStanding(Shop &shop, CustomerId id, QDate day, JobControl &control);

/// The standing as sentences, ready to be shown.
struct StandingWords {
    QString tier;       ///< its short name
    int tierPlace = -1; ///< from 0, the best; -1 in none
    int tierCount = 0;
    QString missingTitle;
    QStringList missing; ///< one a part
    QString fall;        ///< when silence lowers it
    QStringList path;    ///< newest first
    struct Segment {
        SegmentId id;
        QString name;
        QStringList reasons; ///< the tests that hold, with the customer's values
        QString rule;        ///< the whole condition in words
    };
    std::vector<Segment> segments;
};
/// Only the segments that have the customer.
StandingWords wordsOf(const CustomerStanding &standing, Language language);

/// A tier or segment of the shop, as it is about one customer.
struct GroupStanding {
    std::optional<SegmentId> segment; ///< empty for the tier of today
    QString name;
    bool holds = false;
    int missing = 0; ///< tests that would have to change, at least; 0 where it holds
    std::vector<ReasonLine> reasons;
};
/// The tier of today, then the segments that have the customer, then the others, the nearest first.
/// @p orders: of the customer, newest first.
std::vector<GroupStanding> groupsOf(const CustomerStanding &standing,
                                    const std::vector<OrderWithLines> &orders, Language language);

} // namespace kq
