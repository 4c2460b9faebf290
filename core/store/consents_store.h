#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/domain/customer.h"
#include "core/domain/data_request.h"
#include "core/domain/message_channel.h"
#include "core/store/connection.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// What a person said about messages on one channel, and how the shop knows.
struct ConsentEvent {
    CustomerId customer;
    MessageChannel channel = MessageChannel::Zalo;
    Consent state = Consent::Unknown;
    QDateTime saidAt; ///< wall clock
    QString how;      ///< in the shop, by message, in a form
    QString evidence; ///< where that can be seen again
    StepId step;      ///< that made it the state of now, and takes it along; 0 where not known

    friend bool operator==(const ConsentEvent &, const ConsentEvent &) = default;
};

Result<void> addConsentEvents(Connection &db, const std::vector<ConsentEvent> &events);
/// In the order in which they were added. @p ids: the customer and those who were merged into them.
Result<std::vector<ConsentEvent>> consentEventsOf(Connection &db,
                                                  const std::vector<CustomerId> &ids);

/// The data of a person may be kept but not used, until lifted.
Result<void> restrictUse(Connection &db, CustomerId customer, QDate since, const QString &note);
Result<void> liftRestriction(Connection &db, const std::vector<CustomerId> &ids);
/// By the ids of then.
Result<std::vector<CustomerId>> restrictedCustomers(Connection &db);

/// The id.
Result<std::int64_t> addDataRequest(Connection &db, const DataRequest &request);
/// The latest first.
Result<std::vector<DataRequest>> listDataRequests(Connection &db);
/// False where there is none with this id.
Result<bool> finishDataRequest(Connection &db, std::int64_t id, QDate doneOn);

} // namespace kq
