#pragma once

#include "core/base/id.h"

#include <QDateTime>

namespace kq {

using StepId = Id<struct StepTag>;

/// What a step was. Keys: `import` `merge` `edit`.
enum class StepKind { Import, Merge, Edit };

/// One change of customers and orders that can be taken back as a whole. An import is the step of
/// the same number.
struct ChangeStep {
    StepId id;
    StepKind kind = StepKind::Import;
    QDateTime doneAt; ///< wall clock

    friend bool operator==(const ChangeStep &, const ChangeStep &) = default;
};

} // namespace kq
