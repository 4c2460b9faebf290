#pragma once

#include "ui/customers/customer_details.h"
#include "ui/customers/customer_standing.h"

#include <QDate>
#include <QString>

#include <memory>
#include <vector>

namespace kq {

/// Something that happened to or with a customer.
struct TimelineEntry {
    enum class What { Order, TierMove, Message, Registered };

    What what = What::Order;
    QDate day;
    QString text;
    QString amount; ///< of an order
};

/// Everything that is known, newest first; of one day tier moves stand above what led to them.
std::vector<TimelineEntry> timelineOf(const CustomerDetails &details,
                                      const std::vector<TierAtDay> &path,
                                      const std::shared_ptr<const Snapshot> &snapshot,
                                      Language language);

} // namespace kq
