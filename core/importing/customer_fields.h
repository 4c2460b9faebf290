#pragma once

#include "core/domain/customer.h"
#include "core/domain/owner_field.h"
#include "core/importing/row_cells.h"

#include <QDate>

#include <cstddef>
#include <cstdint>
#include <optional>

/// What becomes of the fields of a customer's own row and of opening figures when rows meet them.
namespace kq {

/// Puts the filled cells over the fields. `chưa hỏi` tells nothing and so erases no consent; a
/// birthday without a year keeps the year that was known for the same day. The province of an
/// address becomes the area only where none is known.
void applyFields(const CustomerCells &cells, Customer &fields);

inline constexpr FieldSet nameField = bitOf(OwnerField::Name);
inline constexpr int fieldsBeforeAttributes = 16;  ///< in a FieldSet
inline constexpr std::size_t attributesInSet = 48; ///< further attribute columns have no bit

/// The fields that the row fills.
FieldSet filledFields(const CustomerCells &cells);

/// The fields of two customers who are one: those of @p lost for @p takeLost, those of @p kept for
/// @p keepKept, which the file that is being imported gave last; for the others those of @p kept,
/// where it has none those of @p lost, and a refusal of either counts for both.
Customer united(const Customer &kept, const Customer &lost, FieldSet takeLost, FieldSet keepKept);

/// The same where the owner unites them: what the owner wrote by hand wins, of @p kept before that
/// of @p lost.
Customer unitedByOwner(const Customer &kept, FieldSet ownedOfKept, const Customer &lost,
                       FieldSet ownedOfLost);

/// Puts the fields of @p owned back as they are in @p before.
void keepOwned(Customer &fields, const Customer &before, FieldSet owned);

/// A hash of the fields that applyFields() and united() may change.
std::size_t hashOfFields(const Customer &fields);

/// Opening figures after a row, @p stored being those of the same source so far; empty where the
/// row says that there was no purchase. A row with a total or a day but no number has one purchase.
std::optional<OpeningFigures> figuresOf(const OpeningCells &cells,
                                        const std::optional<OpeningFigures> &stored,
                                        SourceId source, QDate today);

/// The figures of one person under two codes.
std::optional<OpeningFigures> summed(const std::optional<OpeningFigures> &a,
                                     const std::optional<OpeningFigures> &b);

} // namespace kq
