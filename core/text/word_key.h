#pragma once

#include <QString>
#include <QStringView>

namespace kq {

/// A word of a file in the form in which tables of words are searched: folded, with `_`, `-` and
/// dashes as blanks, no blanks around `/`, no full stop at the end.
QString wordKey(QStringView written);

} // namespace kq
