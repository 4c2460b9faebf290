#pragma once

#include "core/condition/explain.h"
#include "core/shop/shop.h"
#include "ui/segments/builder/builder_context.h"

#include <QString>

#include <vector>

namespace kq {

/// One condition or group, as somebody meets it or not.
struct WhyLine {
    int depth = 0; ///< groups around it
    bool holds = false;
    QString condition; ///< in words
    QString actual;    ///< what the customer has; empty for a group
    QString missing;   ///< what is missing until it holds; empty where that cannot be counted
    QString proof;     ///< the newest orders that the value comes from
};

struct WhyAnswer {
    CustomerId customer;
    QString name;
    bool holds = false;
    std::vector<WhyLine> lines; ///< in document order
};

/// Why a customer is in the result of @p condition or not. Errors: as explain().
Result<WhyAnswer> whyOf(const Shop &shop, const BuilderContext &context, const Condition &condition,
                        CustomerId customer, JobControl &control);

/// A value of a leaf as people read it.
QString valueText(const Condition &leaf, const Value &value, const BuilderContext &context);

} // namespace kq
