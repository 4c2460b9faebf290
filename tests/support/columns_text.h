#pragma once

#include "core/profile/profile_layers.h"

#include <QStringList>

namespace kq::test {

/// All that columns say, a line for each customer with everything that is theirs, then the walk-in
/// sales: equal for columns that were built as a whole and for those that were brought up to date.
QStringList columnsText(const ProfileLayers &layers);

} // namespace kq::test
