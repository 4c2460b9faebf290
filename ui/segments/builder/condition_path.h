#pragma once

#include "core/condition/condition.h"

#include <cstddef>
#include <vector>

namespace kq {

/// The way from the root of a tree to one of its nodes: the place among the children, group by
/// group. An empty path is the root.
using ConditionPath = std::vector<std::size_t>;

/// The node at @p path, which must exist.
const Condition &nodeAt(const Condition &root, const ConditionPath &path);
/// @p root with @p node in the place of the node at @p path.
Condition withReplaced(const Condition &root, const ConditionPath &path, const Condition &node);
/// @p root without the node at @p path, which is not the root.
Condition withRemoved(const Condition &root, const ConditionPath &path);
/// @p root with @p node as the last child of the group at @p path.
Condition withAppended(const Condition &root, const ConditionPath &path, const Condition &node);

} // namespace kq
