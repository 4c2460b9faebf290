#pragma once

#include "core/base/id.h"

#include <QString>
#include <QStringList>

namespace kq {

/// A phone under which a file names several people: the shop's own, a reseller's, or a mistake.
struct SharedPhone {
    CustomerId customer;
    QString phone;     ///< E.164
    QStringList names; ///< as written; what differs in case and tone marks alone is one

    friend bool operator==(const SharedPhone &, const SharedPhone &) = default;
};

} // namespace kq
