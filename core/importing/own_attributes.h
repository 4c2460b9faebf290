#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/domain/settings.h"
#include "core/importing/column_evidence.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace kq {

class Connection;

/// What the owner makes of the shop's own attributes. Each but defineAttribute() is a step that can
/// be taken back; names are compared folded. Conditions that speak of an attribute are the
/// caller's.

/// Error: EmptyText (no name), NameTaken.
Result<void> defineAttribute(Connection &db, const QString &name, AttributeType type,
                             const QStringList &choices);
/// Error: UnknownAttribute, EmptyText, NameTaken.
Result<StepId> renameAttribute(Connection &db, const QString &name, const QString &newName,
                               const QDateTime &now, const JobControl &control);
/// The choices that customers may have, in the order of the owner; empty takes any text. Values
/// that customers have are kept. Error: UnknownAttribute, WrongType (no choice attribute).
Result<StepId> setAttributeChoices(Connection &db, const QString &name, const QStringList &choices,
                                   const QDateTime &now, const JobControl &control);
/// Reads every value anew as one of @p type. Error: UnknownAttribute; ValuesDoNotFit with the first
/// values that are none, after which nothing is changed; Cancelled.
Result<StepId> retypeAttribute(Connection &db, const QString &name, AttributeType type,
                               const ShopSettings &settings, const QDateTime &now,
                               const JobControl &control);
/// Takes the attribute and all its values away. Error: UnknownAttribute; Cancelled.
Result<StepId> removeAttribute(Connection &db, const QString &name, const QDateTime &now,
                               const JobControl &control);

} // namespace kq
