#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace kq {

/// One of the shop's own attributes.
struct StoredAttribute {
    std::int64_t id = 0;
    QString name; ///< as first written; compared folded
    QString type; ///< `text` `number` `money` `date` `yes_no` `choice`
    QStringList choices = {}; ///< of a choice, in the owner's order; empty where any text will do

    friend bool operator==(const StoredAttribute &, const StoredAttribute &) = default;
};

/// All attributes, in the order in which they were declared, without those that were removed.
Result<std::vector<StoredAttribute>> listAttributes(Connection &db);

/// The attribute of that name, made with @p type where there is none. An existing one keeps its
/// type.
Result<StoredAttribute> declareAttribute(Connection &db, const QString &name, const QString &type);

} // namespace kq
