#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/store/connection.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace kq {

/// One of the shop's own attributes.
struct StoredAttribute {
    std::int64_t id = 0;
    QString name;             ///< as first written; compared folded
    QString type;             ///< `text` `number` `money` `date` `yes_no` `choice`
    QStringList choices = {}; ///< of a choice, in the owner's order; empty where any text will do

    friend bool operator==(const StoredAttribute &, const StoredAttribute &) = default;
};

/// All attributes, in the order in which they were declared, without those that were removed.
Result<std::vector<StoredAttribute>> listAttributes(Connection &db);

/// The attribute of that name, made with @p type where there is none. An existing one keeps its
/// type.
Result<StoredAttribute> declareAttribute(Connection &db, const QString &name, const QString &type);

/// Keeps name, type and choices of the attribute with that id.
Result<void> updateAttribute(Connection &db, const StoredAttribute &attribute);

/// What one customer has of an attribute, in the stable text of its type.
struct CustomerValue {
    CustomerId customer;
    QString value;
};
/// By customer.
Result<std::vector<CustomerValue>> valuesOfAttribute(Connection &db, std::int64_t attribute);
/// Puts other values in the place of those that these customers have.
Result<void> writeAttributeValues(Connection &db, std::int64_t attribute,
                                  const std::vector<CustomerValue> &values);
/// Takes all values of the attribute away, and the attribute out of listAttributes().
Result<void> putAttributeAway(Connection &db, std::int64_t attribute);
/// The steps that changed what customers have of the attribute.
Result<std::vector<StepId>> stepsOnAttribute(Connection &db, std::int64_t attribute);
/// Mappings that were remembered name the attribute by its new name.
Result<void> renameInMappings(Connection &db, const QString &name, const QString &newName);
/// Whether another attribute now has the name that the step would give back to one.
Result<bool> givesBackTakenName(Connection &db, StepId step);

} // namespace kq
