#pragma once

#include "core/shop/shop.h"
#include "core/wording/reasons.h"
#include "ui/segments/builder/builder_context.h"

#include <QString>

#include <vector>

namespace kq {

struct WhyAnswer {
    CustomerId customer;
    QString name;
    bool holds = false;
    std::vector<ReasonLine> lines; ///< in document order
};

/// Why a customer is in the result of @p condition or not. Errors: as explain().
Result<WhyAnswer> whyOf(const Shop &shop, const BuilderContext &context, const Condition &condition,
                        CustomerId customer, JobControl &control);

} // namespace kq
