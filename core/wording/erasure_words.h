#pragma once

#include "core/shop/shop.h"
#include "core/wording/words.h"

#include <QStringList>

namespace kq {

/// What erasing a person takes away, ends and leaves, a sentence each.
QStringList erasureSentences(const ErasureReport &report, const Words &words);

} // namespace kq
