#pragma once

#include "core/condition/condition.h"

namespace kq {

/// Whether a test somewhere in @p condition compares with a list of which nothing is chosen yet.
/// contract.md §2 gives it members all the same (rule 14); to an owner it is not finished, and no
/// figure of it means anything.
bool hasOpenList(const Condition &condition);

} // namespace kq
