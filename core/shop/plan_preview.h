#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/care/message_length.h"
#include "core/care/message_text.h"
#include "core/care/plan.h"
#include "core/shop/snapshot.h"

#include <QDate>
#include <QString>

#include <vector>

namespace kq {

/// One text of a plan as one person would get it.
struct TextPreview {
    FilledMessage message;
    int letters = 0;
    SmsLength asWritten; ///< as an SMS, with whatever tone marks it has
    SmsLength plain;     ///< the same folded to plain letters
};

/// The texts of a plan filled for one customer.
struct PlanPreview {
    CustomerId customer;
    QString name;
    TextPreview zalo;
    TextPreview sms;
    TextPreview english;
};

/// Fills the texts of @p plan with the customer's values as of a day and with those of the shop and
/// the last round. Error: UnknownCustomer.
Result<PlanPreview> previewPlan(const CarePlan &plan, CustomerId customer, const Snapshot &snapshot,
                                QDate asOf);

/// Somebody of a group to show the texts with: of its first members who can be reached, up to
/// @p most.
Result<std::vector<CustomerId>> previewPeople(const GroupRef &group, MessageChannel channel,
                                              std::size_t most, const Snapshot &snapshot,
                                              QDate asOf, JobControl &control);

} // namespace kq
