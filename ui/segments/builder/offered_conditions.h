#pragma once

#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"

#include <QString>

#include <vector>

namespace kq {

/// One thing that a condition can ask, as the list of the builder offers it.
struct OfferedCondition {
    QString group; ///< such as "When they bought"
    QString name;
    QString example;     ///< what it is good for, in one line
    QString missing;     ///< why it finds nobody yet and how to get the data; empty where it can
    QString searchWords; ///< further words by which it is found, folded
    Condition condition; ///< with a sensible value to start from
};

/// Everything that can be asked, from the catalogue: what the shop has data for first, in groups,
/// and what it has none for last.
std::vector<OfferedCondition> offeredConditions(const BuilderContext &context);

} // namespace kq
