#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/language.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/shop/snapshot.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// One of the customers who are slipping away, see slippingAway().
struct SlippingCustomer {
    CustomerId id;
    QString name;
    QString phone; ///< to call; may be empty
    QString tier;  ///< its short name, in the language asked for; empty for none
    Money spentInYear;
    std::int64_t daysSinceLast = 0;
    double overdue = 0; ///< silence by own usual gap
};

/// All of them, those with the most at stake first. Errors: as evaluate().
Result<std::vector<SlippingCustomer>> slippingCustomers(const Snapshot &snapshot, QDate asOf,
                                                        Language language, JobControl &control);

} // namespace kq
