#pragma once

#include "core/condition/metric_column.h"
#include "core/domain/customer.h"
#include "core/sheet/sheet_value.h"
#include "core/shop/customer_columns.h"
#include "core/store/attributes_store.h"
#include "core/wording/condition_sentence.h"

#include <QString>

#include <vector>

namespace kq {

/// What stands above a column of customers; an own attribute by its name.
QString nameOf(const CustomerColumn &column, const Words &words);

/// A value of a field or metric as people read it; empty where there is none. Money in the shop's
/// form, phones as people dial them, keys by their words, tiers by their names.
QString textOf(const Value &value, const CustomerColumn &column, const SentenceContext &context);

/// The same for a workbook, to count with: numbers with the decimals that people see (33 percent as
/// 33: the name of the column says of what), amounts and days; whatever else it is as a text.
SheetValue sheetValueOf(const Value &value, const CustomerColumn &column,
                        const SentenceContext &context);

/// The value of one of the shop's own attributes as people read it; of one that is not among
/// @p attributes as it is kept.
QString textOf(const AttributeValue &value, const std::vector<StoredAttribute> &attributes,
               const Formatter &format, const Words &words);

} // namespace kq
