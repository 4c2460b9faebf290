#pragma once

#include "core/analysis/movement.h"
#include "core/base/job_control.h"
#include "core/base/language.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/care/care_map.h"
#include "core/segment/segment_look.h"
#include "core/shop/snapshot.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// How one tier or segment stood at each of several days.
struct GroupHistory {
    GroupKind kind = GroupKind::Tier;
    QString key;                                ///< of the tier; of a segment its id as text
    SegmentId segment;                          ///< only of GroupKind::Segment
    QString name;                               ///< short, in the language asked for
    SegmentColour colour = SegmentColour::None; ///< likewise
    std::vector<std::int64_t> customers;
    std::vector<Money> revenue;       ///< of its customers' purchases up to the day
    std::vector<std::int64_t> notYet; ///< of its customers those who came later (FirstTraces)
};

/// Every tier from the best on, then every segment.
struct ShopHistory {
    std::vector<QDate> days;    ///< oldest first
    std::vector<Money> revenue; ///< of all customers up to each day, walk-ins apart
    std::vector<GroupHistory> groups;
};

/// At the last day of each of the @p months months before the one that holds @p asOf, and at
/// @p asOf. The figures of tiers are those of tiersAt(). Reports progress by day. The snapshot's
/// helpers take part.
/// Errors: as tierPlacesAt() and evaluate().
Result<ShopHistory> shopHistory(const Snapshot &snapshot, QDate asOf, int months, Language language,
                                JobControl &control);

/// How many months there are from the first order up to @p asOf, at least 1, at most @p most.
int monthsKnown(const Snapshot &snapshot, QDate asOf, int most);

/// movementBetween() with the ladder of @p snapshot and its longest silence.
Result<Movement> tierMovement(const Snapshot &snapshot, QDate from, QDate to, JobControl &control);

/// Who stands elsewhere because the owner has changed the ladder between two days.
struct RuleMovement {
    QDate changedOn;                ///< the first change
    std::vector<Tier> ladderBefore; ///< to whose places Mover::from belongs
    std::vector<Mover> movers;      ///< in profile order; every cause is RuleChanged
};

/// At the first day, by the ladder of then and by that of now; empty where the ladder did not
/// change after @p from and up to @p to, or nobody stands elsewhere. Errors: as tierPlacesAt().
Result<std::optional<RuleMovement>> tierRuleMovement(const Snapshot &snapshot, QDate from, QDate to,
                                                     JobControl &control);

/// groupMovementBetween() of a segment, with the rule that it had at the first day. Error besides:
/// UnknownSegment.
Result<GroupMovement> segmentMovement(const Snapshot &snapshot, SegmentId segment, QDate from,
                                      QDate to, JobControl &control);

/// One who moved, as lists show it.
struct MovedCustomer {
    CustomerId id;
    QString name;
    std::uint8_t from = TierPlaces::none; ///< as in Mover; likewise below
    std::uint8_t to = TierPlaces::none;
    MoveCause cause = MoveCause::TimePassed;
    std::optional<QDate> lastPurchase; ///< up to the second day
    Money total;                       ///< spent up to the second day
};

/// The @p most of @p movers who have spent most up to @p to, in this order; ties by the lower id.
/// Errors: Cancelled.
Result<std::vector<MovedCustomer>> movedCustomers(const Snapshot &snapshot,
                                                  const std::vector<Mover> &movers, QDate to,
                                                  std::size_t most, JobControl &control);

} // namespace kq
