#pragma once

#include "core/shop/answers.h"
#include "ui/frame/page_context.h"

#include <QString>

namespace kq {

/// Tells the window that the shop changed, and says @p done with the way to take @p report back.
/// @p name: of the file.
void sayAnswersTaken(const PageContext &context, const QString &done, const QString &name,
                     const AnswerReport &report);

/// Takes a file of answers back and says so, or why it cannot be.
void takeAnswersBack(const PageContext &context, std::int64_t file, const QString &name);

} // namespace kq
