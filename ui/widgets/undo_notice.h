#pragma once

#include "core/domain/change_step.h"
#include "ui/frame/page_context.h"

#include <QString>

namespace kq {

/// Tells the window that the shop changed, and says @p done with the way back. Where later files or
/// edits build on the step by then, says so instead.
void sayWithUndo(const PageContext &context, const QString &done, StepId step);

} // namespace kq
