#include "ui/segments/builder/condition_path.h"

#include <algorithm>

namespace kq {

namespace {

Condition &nodeIn(Condition &root, const ConditionPath &path)
{
    Condition *node = &root;
    for (const std::size_t place : path)
        node = &std::get<Group>(node->node).children[place];
    return *node;
}

/// `at least K` asks for no more conditions than there are.
void clampAtLeast(Group &group)
{
    const auto children = std::max<int>(1, static_cast<int>(group.children.size()));
    group.atLeast = std::clamp(group.atLeast, 1, children);
}

} // namespace

const Condition &nodeAt(const Condition &root, const ConditionPath &path)
{
    const Condition *node = &root;
    for (const std::size_t place : path)
        node = &std::get<Group>(node->node).children[place];
    return *node;
}

Condition withReplaced(const Condition &root, const ConditionPath &path, const Condition &node)
{
    Condition changed = root;
    nodeIn(changed, path) = node;
    return changed;
}

Condition withRemoved(const Condition &root, const ConditionPath &path)
{
    Condition changed = root;
    auto &group = std::get<Group>(nodeIn(changed, parentOf(path)).node);
    group.children.erase(group.children.begin() + static_cast<std::ptrdiff_t>(path.back()));
    clampAtLeast(group);
    return changed;
}

Condition withAppended(const Condition &root, const ConditionPath &path, const Condition &node)
{
    Condition changed = root;
    std::get<Group>(nodeIn(changed, path).node).children.push_back(node);
    return changed;
}

Condition withInserted(const Condition &root, const ConditionPath &path, const Condition &node)
{
    Condition changed = root;
    auto &children = std::get<Group>(nodeIn(changed, parentOf(path)).node).children;
    const auto place = std::min(path.back(), children.size());
    children.insert(children.begin() + static_cast<std::ptrdiff_t>(place), node);
    return changed;
}

bool isInside(const ConditionPath &path, const ConditionPath &group)
{
    return path.size() >= group.size() && std::equal(group.begin(), group.end(), path.begin());
}

ConditionPath parentOf(const ConditionPath &path)
{
    return {path.begin(), path.end() - 1};
}

ConditionPath childOf(const ConditionPath &path, std::size_t place)
{
    ConditionPath child = path;
    child.push_back(place);
    return child;
}

std::optional<MovedCondition> withMoved(const Condition &root, const ConditionPath &from,
                                        const ConditionPath &to)
{
    if (from.empty() || to.empty() || isInside(parentOf(to), from))
        return std::nullopt;
    // What stands behind the node in its group moves up when it is taken out.
    ConditionPath landing = to;
    const std::size_t level = from.size() - 1;
    if (to.size() > level && isInside(to, parentOf(from)) && to[level] > from.back())
        --landing[level];
    const Condition node = nodeAt(root, from);
    MovedCondition moved{withInserted(withRemoved(root, from), landing, node), landing};
    if (parentOf(from) == parentOf(to)) { // as many conditions as before
        const ConditionPath parent = parentOf(from);
        std::get<Group>(nodeIn(moved.root, parent).node).atLeast =
            std::get<Group>(nodeAt(root, parent).node).atLeast;
    }
    return moved;
}

namespace {

/// How many children the group at @p path has; 0 where there is no group.
std::optional<std::size_t> sizeOfGroup(const Condition &root, const ConditionPath &path)
{
    const auto *group = std::get_if<Group>(&nodeAt(root, path).node);
    return group ? std::optional(group->children.size()) : std::nullopt;
}

std::optional<MovedCondition> stepIn(const Condition &root, const ConditionPath &path)
{
    const ConditionPath parent = parentOf(path);
    const std::size_t place = path.back();
    if (place > 0) {
        const ConditionPath above = childOf(parent, place - 1);
        if (const auto size = sizeOfGroup(root, above))
            return withMoved(root, path, childOf(above, *size));
    }
    if (place + 1 < sizeOfGroup(root, parent).value_or(0)) {
        const ConditionPath below = childOf(parent, place + 1);
        if (sizeOfGroup(root, below))
            return withMoved(root, path, childOf(below, 0));
    }
    const Condition wrapped{Group{Match::Any, 1, {nodeAt(root, path)}}};
    return MovedCondition{withReplaced(root, path, wrapped), childOf(path, 0)};
}

} // namespace

std::optional<MovedCondition> withStep(const Condition &root, const ConditionPath &path,
                                       MoveStep step)
{
    if (path.empty())
        return std::nullopt;
    const ConditionPath parent = parentOf(path);
    const std::size_t place = path.back();
    switch (step) {
    case MoveStep::In:
        return stepIn(root, path);
    case MoveStep::Out:
        if (parent.empty())
            return std::nullopt;
        return withMoved(root, path, childOf(parentOf(parent), parent.back() + 1));
    case MoveStep::Up:
        if (place > 0)
            return withMoved(root, path, childOf(parent, place - 1));
        return parent.empty() ? std::nullopt : withMoved(root, path, parent);
    case MoveStep::Down:
        if (place + 1 < sizeOfGroup(root, parent).value_or(0))
            return withMoved(root, path, childOf(parent, place + 2));
        return withStep(root, path, MoveStep::Out);
    }
    Q_UNREACHABLE();
    return std::nullopt;
}

} // namespace kq
