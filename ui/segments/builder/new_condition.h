#pragma once

#include "core/condition/catalogue.h"
#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"

namespace kq {

/// A test to start from for a value of @p type.
FieldTest newFieldTest(Field field, const QString &attribute, ValueType type);
MetricTest newMetricTest(Metric metric, const BuilderContext &context);

} // namespace kq
