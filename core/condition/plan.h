#pragma once

#include "core/condition/condition.h"
#include "core/condition/leaf.h"

#include <vector>

namespace kq {

/// A tree made ready for one as-of date.
struct PlanNode {
    PreparedLeaf leaf; ///< without a leaf, a group
    Match match = Match::All;
    int atLeast = 1;
    std::vector<PlanNode> children; ///< cheap ones first
    Cost cost = Cost::Nothing;      ///< of the dearest leaf below
};

/// Writes into @p holds who of @p wanted matches; nobody else is in it.
void evaluateNode(const PlanNode &node, const Block &block, const BlockMask &wanted,
                  Scratch &scratch, BlockMask &holds);

} // namespace kq
