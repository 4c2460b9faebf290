#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/domain/owner_field.h"
#include "core/domain/settings.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace kq {

class Connection;

/// A field as the owner typed it: read as a cell of a file is, so `0912 345 678`, `1/2/1990` and
/// `đồng ý` will do. An empty text takes the value away.
struct FieldEdit {
    OwnerField field = OwnerField::Name;
    QString text; ///< several phones or e-mails parted by commas
};
/// The same for one of the shop's own attributes.
struct AttributeEdit {
    QString attribute; ///< its name, compared folded
    QString text;
};

/// What the owner changes of customers by hand; what is not named stays.
struct CustomerEdits {
    std::vector<FieldEdit> fields;
    std::vector<AttributeEdit> attributes;
    QStringList addTags;
    QStringList removeTags;

    [[nodiscard]] bool isEmpty() const
    {
        return fields.empty() && attributes.empty() && addTags.isEmpty() && removeTags.isEmpty();
    }
};

/// Edits customers, all or none, as one step that can be taken back. From then on no file changes
/// these fields of theirs, whatever its source, gives them other phones or e-mails where these were
/// edited, or a tag that was taken away. A phone that was taken away still tells files who is
/// meant.
///
/// Errors: UnreadableValue (place: the field), IdentityTaken (another customer has that phone or
/// e-mail), UnknownAttribute, UnknownCustomer, EmptyText (a tag, or nothing to edit); Cancelled and
/// those of the database.
Result<StepId> editCustomers(Connection &db, const std::vector<CustomerId> &customers,
                             const CustomerEdits &edits, const ShopSettings &settings,
                             const QDateTime &now, JobControl &control);

} // namespace kq
