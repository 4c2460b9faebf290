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
    const ConditionPath parent(path.begin(), path.end() - 1);
    auto &group = std::get<Group>(nodeIn(changed, parent).node);
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

} // namespace kq
