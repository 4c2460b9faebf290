#pragma once

#include "core/base/error.h"
#include "core/wording/words.h"

namespace kq {

/// What went wrong and what can be done about it, in one line for people.
QString sentenceFor(const Error &error, const Words &words);

} // namespace kq
