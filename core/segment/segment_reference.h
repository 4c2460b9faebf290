#pragma once

#include "core/base/id.h"
#include "core/condition/condition.h"

#include <QString>

#include <variant>

namespace kq {

/// @p condition with every reference to the segment named @p name (compared folded) written as
/// @p to: by another name, or by its id, which no other segment is ever given.
Condition withSegmentReferredTo(const Condition &condition, const QString &name,
                                const std::variant<QString, SegmentId> &to);

} // namespace kq
