#pragma once

#include "core/condition/condition.h"

#include <QString>

namespace kq {

/// Whether a test of @p condition itself, segments that it names apart, is on the shop's own
/// attribute of that name (compared folded).
bool usesAttribute(const Condition &condition, const QString &name);

/// @p condition with every test on the attribute @p from (compared folded) on @p to.
Condition withAttributeRenamed(const Condition &condition, const QString &from, const QString &to);

} // namespace kq
