#pragma once

#include <QString>

namespace kq {

/// As spreadsheets call the column at @p position, from 0: A … Z, AA …
QString lettersOf(qsizetype position);

/// A column whose header is empty, or that has none, is `#3` in mappings; its letters, such as C.
/// Empty for a @p header that is a name.
QString lettersOfNameless(const QString &header);

} // namespace kq
