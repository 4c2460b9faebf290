#pragma once

#include "core/base/result.h"
#include "core/condition/condition.h"
#include "core/condition/evaluate.h"
#include "core/condition/layered.h"
#include "core/condition/leaf.h"

namespace kq {

/// The leaf of a test on a field that stands in the columns: any but the tier and the scores, which
/// depend on everybody. Errors: UnknownAttribute, WrongType.
Result<PreparedLeaf> fieldLeaf(const FieldTest &test, const LayerContext &context);

/// The leaf of a number test on bytes, one a customer, where 0 is the empty value: scores.
PreparedLeaf byteNumberLeaf(std::vector<std::uint8_t> bytes, const NumberTest &test);

/// The leaf of a choice test on the tier.
PreparedLeaf tierLeaf(const TierPlaces &tiers, const ChoiceTest &test);

} // namespace kq
