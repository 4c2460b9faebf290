#pragma once

#include "core/profile/profile_layers.h"

#include <QString>

#include <cstddef>

namespace kq {

/// By what people know the customer at @p place: the name, or a code where files brought none.
QString shownName(const ProfileLayers &profiles, std::size_t place);

} // namespace kq
