#pragma once

#include "core/base/result.h"
#include "core/condition/condition.h"
#include "core/condition/definitions.h"

namespace kq {

/// What a checked condition is going to be.
enum class ConditionUse {
    Question, ///< counted, exported, or saved as a segment
    Tier,     ///< a step of the ladder, which must not ask where anybody stands in the ladder
};

/// Checks what readCondition() cannot know without the shop: that segments and tiers exist, and
/// that no chain of definitions comes back to itself, also through tiers.
///
/// Before a segment or tier is saved, @p definitions is the shop as it would be afterwards and
/// @p condition the new condition: every new cycle runs through it and is found.
///
/// Error::place is the JSON path in @p condition, also for a fault that lies in a definition to
/// which it leads; Error::found is the name, id or key. Errors: UnknownSegment, UnknownTier,
/// SegmentCycle (also: a tier or tier move asked for inside a tier).
Result<void> checkCondition(const Condition &condition, const Definitions &definitions,
                            ConditionUse use = ConditionUse::Question);

/// Whether @p condition itself, not what it leads to, refers to a segment that @p definitions finds
/// as @p segment. For a segment that is to be removed.
bool refersTo(const Condition &condition, const Condition &segment, const Definitions &definitions);

/// Whether @p condition itself names the tier of @p key. For a tier that is to be removed.
bool refersToTier(const Condition &condition, QStringView key);

} // namespace kq
