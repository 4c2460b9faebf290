#pragma once

#include <QStringView>

namespace kq {

/// Whether what is typed into a search box is meant as a telephone number, or a part of one: digits
/// with the signs that people put between them, at least three, because fewer are in nearly every
/// number.
bool asksForPhone(QStringView typed);

} // namespace kq
