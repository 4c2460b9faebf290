#pragma once

#include "core/base/result.h"
#include "core/condition/condition.h"
#include "core/condition/evaluate.h"
#include "core/condition/layered.h"

namespace kq {

/// Who matches a test on one of the shop's own attributes.
struct AttributeMembers {
    CustomerSet twin;     ///< of the operator's positive twin
    bool negated = false; ///< the answer is to be turned round
};

/// Errors: UnknownAttribute; WrongType where the attribute's type does not have the test.
Result<AttributeMembers> attributeMembers(const FieldTest &test, const LayerContext &context);

} // namespace kq
