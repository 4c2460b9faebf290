#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/care/care_map.h"
#include "core/shop/snapshot.h"

#include <QDate>

namespace kq {

/// The care map of the shop as of a day. Errors: as evaluate().
Result<CareMap> careMapAt(const Snapshot &snapshot, QDate asOf, Language language,
                          JobControl &control);

} // namespace kq
