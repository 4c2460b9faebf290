#pragma once

#include "core/shop/answers.h"
#include "ui/frame/page_context.h"

#include <QString>

namespace kq {

/// Tells the window that the shop changed, and says @p done with the way to take @p report back.
void sayAnswersTaken(const PageContext &context, const QString &done, const AnswerReport &report);

} // namespace kq
