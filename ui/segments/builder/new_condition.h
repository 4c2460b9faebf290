#pragma once

#include "ui/segments/builder/builder_context.h"

#include <functional>

class QMenu;

namespace kq {

/// Fills @p menu with everything that a condition can ask, in groups as people think, from the
/// catalogue. @p chosen gets a condition with a sensible value to start from.
void fillConditionMenu(QMenu &menu, const BuilderContext &context,
                       std::function<void(const Condition &)> chosen);

/// A test to start from for a value of @p type.
FieldTest newFieldTest(Field field, const QString &attribute, ValueType type);
MetricTest newMetricTest(Metric metric, const BuilderContext &context);

} // namespace kq
