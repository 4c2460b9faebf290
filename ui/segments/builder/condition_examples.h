#pragma once

#include "core/condition/field.h"

#include <QString>

namespace kq {

/// What a condition on a field is good for, in one short line.
QString exampleOf(Field field); ///< of any field but Field::Attribute
QString exampleOf(Metric metric);
QString exampleOf(ContactMetric metric);

/// The words of the articles and of other programs for the same thing, folded, by which it is
/// found too (words.md §1).
QString seedWordsOf(Field field);
QString seedWordsOf(Metric metric);

} // namespace kq
