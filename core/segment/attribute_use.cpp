#include "core/segment/attribute_use.h"

#include "core/text/fold.h"

#include <algorithm>
#include <variant>

namespace kq {

bool usesAttribute(const Condition &condition, const QString &name)
{
    if (const auto *group = std::get_if<Group>(&condition.node)) {
        return std::any_of(group->children.begin(), group->children.end(),
                           [&](const Condition &child) { return usesAttribute(child, name); });
    }
    const auto *test = std::get_if<FieldTest>(&condition.node);
    return test && test->field == Field::Attribute && folded(test->attribute) == folded(name);
}

Condition withAttributeRenamed(const Condition &condition, const QString &from, const QString &to)
{
    Condition renamed = condition;
    if (auto *group = std::get_if<Group>(&renamed.node)) {
        for (Condition &child : group->children)
            child = withAttributeRenamed(child, from, to);
    } else if (usesAttribute(renamed, from)) {
        std::get<FieldTest>(renamed.node).attribute = to;
    }
    return renamed;
}

} // namespace kq
