#pragma once

#include "ui/shell/page_host.h"

#include <vector>

namespace kq {

/// The pages of the window, in the order of the rail.
std::vector<PageFactory> pageFactories();

} // namespace kq
