#pragma once

#include "core/condition/metric_column.h"

#include <QJsonValue>

namespace kq::cli {

/// A value as contract.md §5 writes it in JSON: money in minor units, ratios as decimals, dates in
/// ISO form (`--MM-DD` for a birthday without its year), of several texts the first, empty as null.
QJsonValue jsonOf(const Value &value);
QJsonValue jsonOf(Ratio ratio);

/// The same as a cell of CSV; an empty value is an empty text.
QString csvOf(const QJsonValue &value);

} // namespace kq::cli
