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
};

/// The ladder at one day, best tier first. Errors: as tierPlacesAt().
Result<std::vector<TierFigures>> tiersAt(const Snapshot &snapshot, QDate asOf, Language language,
                                         JobControl &control);

/// The members of each tier, in the order of the ladder. Errors: as tierPlacesAt().
Result<std::vector<CustomerSet>> tierMembersAt(const Snapshot &snapshot, QDate asOf,
                                               JobControl &control);

/// The ladder at the last day of a month.
struct TierHistoryEntry {
    QDate date;
    std::vector<TierFigures> tiers;
};

/// The ladder at the last day of each of the @p months months before the one that holds @p asOf,
/// and at @p asOf, oldest first.
Result<std::vector<TierHistoryEntry>> tierHistory(const Snapshot &snapshot, QDate asOf, int months,
                                                  Language language, JobControl &control);

/// How many customers stood in which tier at two days.
struct TierMigration {
    QDate from;
    QDate to;
    std::vector<QString> keys;
    std::vector<std::vector<std::int64_t>> matrix; ///< [tier at from][tier at to]
};

Result<TierMigration> tierMigration(const Snapshot &snapshot, QDate from, QDate to,
                                    JobControl &control);

} // namespace kq
