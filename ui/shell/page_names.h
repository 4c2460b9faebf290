#pragma once

#include "ui/frame/destination.h"
#include "ui/theme/icons.h"

namespace kq {

/// What the rail and the menu call a page, in the language of now.
QString pageName(PageId page);
Icon pageIcon(PageId page);

} // namespace kq
