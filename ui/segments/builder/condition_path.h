#pragma once

#include "core/condition/condition.h"

#include <cstddef>
#include <optional>
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
/// @p root with @p node at @p path: it stands there, and what stood there or behind moves down.
Condition withInserted(const Condition &root, const ConditionPath &path, const Condition &node);

/// A tree and where in it the node stands that was moved.
struct MovedCondition {
    Condition root;
    ConditionPath path;
};

/// Lets the node at @p from stand where @p to points in @p root as it is now, which is a place in
/// any group: from 0 to the number of its children. Empty where the node would be put into itself.
std::optional<MovedCondition> withMoved(const Condition &root, const ConditionPath &from,
                                        const ConditionPath &to);

enum class MoveStep { Up, Down, In, Out };

/// One step by keyboard. Up and down pass a neighbour and, at the end of a group, leave it; in goes
/// to the end of the group above, else to the beginning of the one below, else into a new group
/// `any` of its own; out goes behind its group. Empty where there is no such place.
std::optional<MovedCondition> withStep(const Condition &root, const ConditionPath &path,
                                       MoveStep step);

bool isInside(const ConditionPath &path, const ConditionPath &group); ///< also the group itself
ConditionPath parentOf(const ConditionPath &path);                    ///< of any node but the root
ConditionPath childOf(const ConditionPath &path, std::size_t place);

} // namespace kq
