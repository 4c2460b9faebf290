#pragma once

#include "core/shop/snapshot.h"

#include <QString>

#include <cstddef>

namespace kq {

/// By what a search found a customer.
struct FoundBy {
    enum class What { Name, Phone, Email, Code, Tag, Unknown };

    What what = What::Unknown;
    QString text; ///< the phone, e-mail, code or tag itself

    friend bool operator==(const FoundBy &, const FoundBy &) = default;
};

/// Why Shop::findCustomers() finds the customer at @p place of @p snapshot for @p typed: the name
/// where it will do, otherwise the first that does. Unknown where the customer has changed since.
FoundBy foundBy(const QString &typed, const Snapshot &snapshot, std::size_t place);

} // namespace kq
