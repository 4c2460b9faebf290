#pragma once

#include "core/condition/condition.h"
#include "core/condition/layered.h"
#include "core/condition/leaf.h"

#include <optional>

namespace kq {

/// The leaf of a test on a text field; none for a field of another type. The columns live on.
std::optional<PreparedLeaf> textFieldLeaf(Field field, const TextTest &test,
                                          const LayerContext &context);

} // namespace kq
