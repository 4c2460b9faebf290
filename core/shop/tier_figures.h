#pragma once

#include "core/base/job_control.h"
#include "core/base/language.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/profile/customer_set.h"
#include "core/shop/snapshot.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// One tier at one day.
struct TierFigures {
    QString key;
    QString name; ///< short, in the language asked for
    std::int64_t customers = 0;
    double share = 0;        ///< of all customers, 0 to 1
    Money revenue;           ///< of its customers' purchases up to the day
    double revenueShare = 0; ///< of all customers' revenue, walk-ins apart, 0 to 1
    std::int64_t notYet = 0; ///< of its customers those who came later (FirstTraces)
    double presentShare = 0; ///< of those who had come by then, 0 to 1

    /// Its customers who had come by then.
    [[nodiscard]] std::int64_t present() const { return customers - notYet; }
};

/// The ladder at one day, best tier first. Errors: as tierPlacesAt().
Result<std::vector<TierFigures>> tiersAt(const Snapshot &snapshot, QDate asOf, Language language,
                                         JobControl &control);

/// The members of each tier, in the order of the ladder. Errors: as tierPlacesAt().
Result<std::vector<CustomerSet>> tierMembersAt(const Snapshot &snapshot, QDate asOf,
                                               JobControl &control);

} // namespace kq
