#pragma once

#include "app/cli/session.h"
#include "core/shop/answers.h"

namespace kq::cli {

/// Writes what a file of answers brought.
ExitStatus printAnswers(const Session &session, const AnswerReport &report);

} // namespace kq::cli
