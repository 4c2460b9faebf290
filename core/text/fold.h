#pragma once

#include <QString>
#include <QStringView>

namespace kq {

/// @p text in the form in which texts, choices, tags, areas, channels and products are compared
/// (contract.md §2, rule 2): `đ` to `d`, canonical decomposition, marks of category Mn dropped,
/// full case fold, trimmed, inner white space as one blank.
///
/// Empty where the text folds to nothing. Cost: one pass for Latin text.
QString folded(QStringView text);

/// Whether a cell says in signs or words that there is nothing: blank, `-`, `n/a`, `null`,
/// `không có`, `chưa có`. For fields that hold data of one kind (a phone, a date), not for names.
bool saysNothing(QStringView written);

} // namespace kq
