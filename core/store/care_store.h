#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// One field of a care plan that the owner changed, as it is kept: keys and texts, which the store
/// does not look into.
struct StoredPlanEdit {
    int groupKind = 0;
    QString groupKey;
    QString field;
    QString value;

    friend bool operator==(const StoredPlanEdit &, const StoredPlanEdit &) = default;
};

/// All of them, group by group.
Result<std::vector<StoredPlanEdit>> listPlanEdits(Connection &db);

/// Puts @p edits in the place of all that is kept of one group.
Result<void> replacePlanEdits(Connection &db, int groupKind, const QString &groupKey,
                              const std::vector<StoredPlanEdit> &edits);

/// A price of messages that the owner wrote.
struct StoredPrice {
    QString type;
    QDate since;
    std::int64_t minor = 0;

    friend bool operator==(const StoredPrice &, const StoredPrice &) = default;
};

/// By type, then day.
Result<std::vector<StoredPrice>> listPrices(Connection &db);

/// Puts @p prices in the place of all.
Result<void> replacePrices(Connection &db, const std::vector<StoredPrice> &prices);

} // namespace kq
