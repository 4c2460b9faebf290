#pragma once

#include "painter.h"

#include <QLatin1String>

namespace kq::test {

/// How the names of all these pictures begin.
inline constexpr QLatin1String importPrefix("import-");

/// The steps of imports with files as shops have them, which are written into @p folder: what they
/// bring is imported, taken back and imported again.
std::vector<PictureOf> importPictures(const QString &folder);

} // namespace kq::test
