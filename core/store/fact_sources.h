#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/domain/owner_field.h"
#include "core/store/connection.h"

#include <QDateTime>
#include <QString>

#include <map>

namespace kq {

/// What gave a field its value: the step that last changed it, or the one that brought the
/// customer.
struct FactOrigin {
    StepId step;
    QDateTime at;    ///< wall clock
    SourceId source; ///< of an import; 0 where the owner did it by hand
    QString file;    ///< of an import: its name without the folder

    friend bool operator==(const FactOrigin &, const FactOrigin &) = default;
};

/// Where each field of the customer's own row has its value from, as far as the journal knows.
/// Fields without a value, and those that were there before the journal, are left out. Identities
/// have no field here.
Result<std::map<OwnerField, FactOrigin>> factOrigins(Connection &db, CustomerId id);

} // namespace kq
