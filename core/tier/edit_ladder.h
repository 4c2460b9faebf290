#pragma once

#include "core/base/result.h"
#include "core/tier/tier.h"

#include <cstddef>

namespace kq {

// Edits of a ladder that nobody has saved yet. Each answers with the ladder as it is afterwards.

/// A key for a new tier of that name, which no tier of @p ladder has: its letters and digits
/// without marks, in lower case, `_` between words.
QString newTierKey(const QString &name, const std::vector<Tier> &ladder);

/// Whether both put everybody in the same tier at every day: the same conditions under the same
/// keys in the same order. What the owner calls a tier is no rule.
bool haveSameRules(const std::vector<Tier> &one, const std::vector<Tier> &other);

/// The place of the tier of @p key. Error: UnknownTier.
Result<std::size_t> placeOfTier(const std::vector<Tier> &ladder, const QString &key);

/// An empty @p name gives the tier the product's own name back.
/// Errors: UnknownTier; EmptyText for a tier of the owner's own without a name.
Result<std::vector<Tier>> renamedTier(std::vector<Tier> ladder, const QString &key,
                                      const QString &name);

/// Puts a new tier at @p place (0 to the number of tiers). Errors: EmptyText, OutOfRange.
Result<std::vector<Tier>> withTier(std::vector<Tier> ladder, const QString &name,
                                   const Condition &condition, std::size_t place);

/// Error: UnknownTier; OutOfRange for the only tier.
Result<std::vector<Tier>> withoutTier(std::vector<Tier> ladder, const QString &key);

/// Moves a tier to @p place. Errors: UnknownTier, OutOfRange.
Result<std::vector<Tier>> movedTier(std::vector<Tier> ladder, const QString &key,
                                    std::size_t place);

/// Error: UnknownTier.
Result<std::vector<Tier>> withCondition(std::vector<Tier> ladder, const QString &key,
                                        const Condition &condition);

} // namespace kq
