#pragma once

#include "core/shop/shop.h"
#include "core/tier/outlook.h"

#include <QDate>
#include <QString>

#include <memory>
#include <vector>

namespace kq {

/// Where one customer stands in the shop: tier, way up and down, segments.
struct CustomerStanding {
    CustomerId customer;
    QDate day;
    std::shared_ptr<const Snapshot> snapshot;
    TierOutlook outlook;
    std::vector<TierAtDay> path;     ///< of the last year, oldest first
    std::vector<SegmentId> segments; ///< those that have the customer
};

/// Error: UnknownCustomer, and those of evaluate().
Result<CustomerStanding> readStanding(Shop &shop, CustomerId id, QDate day, JobControl &control);

/// The standing as sentences, ready to be shown.
struct StandingWords {
    QString tier;       ///< its short name
    int tierPlace = -1; ///< from 0, the best; -1 in none
    int tierCount = 0;
    QString missingTitle;
    QStringList missing; ///< one a part
    QString fall;        ///< when silence lowers it
    QStringList path;    ///< newest first
    struct Segment {
        SegmentId id;
        QString name;
        QString why; ///< the condition in words
    };
    std::vector<Segment> segments;
};
StandingWords wordsOf(const CustomerStanding &standing, Language language);

} // namespace kq
