#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace kq {

/// One rung of the ladder as it is kept. The store never looks into the condition.
struct StoredTier {
    QString key;          ///< stable word, such as `loyal`
    int position = 0;     ///< 0 is the first that is asked
    QString name;         ///< empty stands for the product's own, in the reader's language
    QByteArray condition; ///< JSON of the condition language

    friend bool operator==(const StoredTier &, const StoredTier &) = default;
};

/// The ladder, first tier first.
Result<std::vector<StoredTier>> listTiers(Connection &db);

/// Puts @p tiers in the place of the whole ladder; their order gives the positions.
Result<void> replaceTiers(Connection &db, const std::vector<StoredTier> &tiers);

} // namespace kq
