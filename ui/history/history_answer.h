#pragma once

#include "core/shop/time_travel.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace kq {

/// The months of the page, with the shop that they were worked out from.
struct HistoryMonths {
    std::shared_ptr<const Snapshot> snapshot;
    ShopHistory history;
};

/// A way of the flow picture between two places, as lines of Movement::present. One that leads to
/// where it began is that of those who stayed.
struct TierWay {
    std::size_t from = 0;
    std::size_t to = 0;

    friend bool operator==(const TierWay &, const TierWay &) = default;
};

/// Whose movement between two days is listed.
struct MoveWish {
    enum class Kind { Moved, Rose, Fell, Came, ByRule, Entered, Left };
    Kind kind = Kind::Rose;
    SegmentId segment{};        ///< only of Entered and Left
    std::optional<TierWay> way; ///< only of Moved

    [[nodiscard]] bool isOfGroup() const { return kind == Kind::Entered || kind == Kind::Left; }
    friend bool operator==(const MoveWish &, const MoveWish &) = default;
};

/// Who moved between two days, and those of them who were asked for.
struct HistoryMoves {
    Movement movement;
    std::vector<MovedCustomer> people;        ///< who have spent most, of those asked for
    std::map<MoveCause, std::int64_t> causes; ///< of all who are asked for
    std::vector<CustomerId> everyone;         ///< likewise
    std::optional<RuleMovement> byRule;
    bool isStay = false; ///< they have not moved

    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(everyone.size()); }
};

/// The last @p months months up to @p asOf, or as many as the shop has.
Result<HistoryMonths> historyMonths(std::shared_ptr<const Snapshot> snapshot, QDate asOf,
                                    int months, Language language, JobControl &control);

/// From @p from to @p to. Errors: as tierMovement() and segmentMovement().
Result<HistoryMoves> historyMoves(const Snapshot &snapshot, QDate from, QDate to,
                                  const MoveWish &wish, JobControl &control);

} // namespace kq
