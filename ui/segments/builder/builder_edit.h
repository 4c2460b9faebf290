#pragma once

#include "core/condition/condition.h"

#include <QString>

namespace kq {

/// One edit of a tree, to be undone and redone.
struct BuilderEdit {
    Condition before;
    Condition after;
    QString name; ///< what was done, for the Edit menu
    /// The field that is being typed in: edits of one field that follow each other are one to undo.
    /// Null for all others. An identity alone, never followed.
    const void *typedIn = nullptr;
};

} // namespace kq
