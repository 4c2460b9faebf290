#pragma once

#include "core/domain/customer.h"
#include "core/importing/row_cells.h"

#include <QDate>

#include <cstddef>
#include <optional>

/// What becomes of the fields of a customer's own row and of opening figures when rows meet them.
namespace kq {

/// Puts the filled cells over the fields. `chưa hỏi` tells nothing and so erases no consent; a
/// birthday without a year keeps the year that was known for the same day.
void applyFields(const CustomerCells &cells, Customer &fields);

/// The fields of two customers who are one: those of @p kept, and those of @p lost where it has
/// none. A refusal of either counts for both.
Customer united(const Customer &kept, const Customer &lost);

/// A hash of the fields that applyFields() and united() may change.
std::size_t hashOfFields(const Customer &fields);

/// Opening figures after a row, @p stored being those of the same source so far; empty where the
/// row says that there was no purchase. A row with a total or a day but no number has one purchase.
std::optional<OpeningFigures> figuresOf(const OpeningCells &cells,
                                        const std::optional<OpeningFigures> &stored,
                                        SourceId source, QDate today);

/// The figures of one person under two codes.
OpeningFigures summed(const OpeningFigures &a, const std::optional<OpeningFigures> &b);

} // namespace kq
