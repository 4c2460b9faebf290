#pragma once

#include "core/domain/data_request.h"
#include "core/wording/words.h"

namespace kq {

/// What a person asks of the shop about their data, in a few words.
QString nameOf(RequestKind kind, const Words &words);

} // namespace kq
