#pragma once

#include "core/condition/evaluate.h"

#include <cstdint>
#include <vector>

namespace kq {

/// How a tree narrows the shop down: the tree again, each node with two counts.
///
/// `remaining` follows the document from top to bottom. Whoever remains above a group enters it;
/// the root is entered by everyone. Of those who entered a group, there remain after each child
/// - in `all`, who matches this child and every one above it in the group,
/// - in `none`, who matches neither this child nor any above it in the group,
/// - in `any` and `at_least`, who is already taken: matches one (at least K) of the children down
///   to this one.
/// So the last child of a group always has the group's own figure. A group inside `all` or `none`
/// is entered by who remains after the children above it; inside the others, where children stand
/// beside each other, by whoever entered the outer group. A group inside `none` shows inside itself
/// how it finds those whom it takes away.
struct FunnelStep {
    std::int64_t alone = 0;     ///< customers who match this node
    std::int64_t remaining = 0; ///< customers who remain after it
    std::vector<FunnelStep> children;

    friend bool operator==(const FunnelStep &, const FunnelStep &) = default;
};

/// Errors: as evaluate().
Result<FunnelStep> funnel(const Condition &condition, const EvaluationContext &context,
                          JobControl &control);

} // namespace kq
