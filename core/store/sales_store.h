#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/store/connection.h"

#include <QDate>
#include <QSet>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// Two orders that may be one sale: of the same customer, from different sources, on the same day
/// and of the same total, or one code holds the other.
struct SamePair {
    struct Side {
        OrderId id;
        QString source;
        QString code;
        std::int64_t lines = 0;

        friend bool operator==(const Side &, const Side &) = default;
    };
    CustomerId customer;
    QString customerName;
    QDate day;
    Money total; ///< of the first
    Side first;  ///< the lower id
    Side second;

    friend bool operator==(const SamePair &, const SamePair &) = default;
};

/// At most @p most pairs, the newest day first, without those that the owner keeps apart and
/// without cancelled and returned orders. Cost: a look at every order of a customer for each of
/// them.
Result<std::vector<SamePair>> samePairs(Connection &db, std::int64_t most,
                                        const JobControl &control);

/// From now on @p dropped, which is removed with its lines, is @p kept: when it comes again, no
/// order is made of it. Inside a Transaction and an open step.
Result<void> uniteOrders(Connection &db, OrderId kept, OrderId dropped, StepId step);
/// The two are two sales. Error: DatabaseFailed where one is not there.
Result<void> keepSalesApart(Connection &db, OrderId a, OrderId b);

/// Codes of @p source whose orders are kept under another source.
Result<QSet<QString>> aliasesOf(Connection &db, SourceId source);

} // namespace kq
