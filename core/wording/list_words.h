#pragma once

#include "core/exporting/contact_list.h"
#include "core/wording/words.h"

namespace kq {

/// The words above the columns of an exported list.
ListHeaders listHeaders(const Words &words);

/// Why somebody is left out of a list, in a few words.
QString nameOf(ExclusionReason reason, const Words &words);

} // namespace kq
