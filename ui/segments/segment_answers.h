#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/funnel.h"
#include "core/shop/live_count.h"
#include "core/shop/shop.h"
#include "ui/segments/builder/shop_vocabulary.h"

#include <QDate>
#include <QString>

#include <memory>
#include <vector>

namespace kq {

/// A line of the list of segments: a tier or a segment with its size.
struct GroupLine {
    QString tierKey; ///< empty for a segment
    SegmentId segment;
    QString name;
    Condition condition;
    std::int64_t customers = 0;
    QString templateKey; ///< the ready segment that it began as; may be empty
};

struct SegmentListAnswer {
    std::shared_ptr<const Snapshot> snapshot;
    std::shared_ptr<const ShopVocabulary> vocabulary;
    std::vector<GroupLine> lines; ///< tiers from the best on, then segments
};

/// Everything the list at the left shows.
Result<SegmentListAnswer> segmentListOf(Shop &shop, QDate asOf, Language language,
                                        JobControl &control);

/// One of the first people of a result.
struct MemberLine {
    CustomerId id;
    QString name;
    QString phone;
    std::int64_t purchases = 0;
    Money spend;
    QDate lastPurchase;
};

struct ResultAnswer {
    LiveCount count;
    FunnelStep funnel;
    std::vector<MemberLine> members; ///< the first of them, at most 100
};

/// What the tree in the builder comes to.
Result<ResultAnswer> resultOf(const Snapshot &snapshot, const Condition &condition, QDate asOf,
                              JobControl &control);

/// The condition that stands for a whole tier.
Condition membersOfTier(const QString &key);

} // namespace kq
