#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/funnel.h"
#include "core/condition/metric_column.h"
#include "core/shop/live_count.h"
#include "core/shop/shop.h"
#include "ui/segments/builder/shop_vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace kq {

/// What a segment serves besides other segments and tiers.
struct SegmentUse {
    bool hasPlan = false; ///< the owner wrote a care plan for it
    int lists = 0;        ///< with recorded messages, under its name of now
    QDate lastSent{};     ///< of these lists; invalid where there is none

    friend bool operator==(const SegmentUse &, const SegmentUse &) = default;
};

/// A line of the list of segments: a tier or a segment with its size.
struct GroupLine {
    QString tierKey; ///< empty for a segment
    SegmentId segment;
    QString name;
    Condition condition;
    std::int64_t customers = 0;
    QString templateKey;  ///< the ready segment that it began as; may be empty
    QDateTime changedAt;  ///< of a segment
    QStringList usedBy{}; ///< segments and tiers whose conditions name this segment
    SegmentLook look{};
    SegmentUse use{};

    /// Whether nothing is built on a segment and nobody was written to by it.
    [[nodiscard]] bool isUnused() const
    {
        return tierKey.isEmpty() && usedBy.isEmpty() && use == SegmentUse();
    }
};

/// The key by which lists know a line: `tier:loyal`, `segment:7`.
QString keyOfLine(const GroupLine &line);
/// The condition that asks whether somebody is in the tier or segment of @p line.
Condition memberOf(const GroupLine &line);

struct SegmentListAnswer {
    std::shared_ptr<const Snapshot> snapshot;
    std::shared_ptr<const ShopVocabulary> vocabulary;
    std::vector<GroupLine> lines; ///< tiers from the best on, then segments
};

/// Everything the list at the left shows.
Result<SegmentListAnswer> segmentListOf(Shop &shop, QDate asOf, Language language,
                                        JobControl &control);

/// How many belonged to a tier or segment at the ends of the last months, of who had come by then
/// (FirstTraces), oldest first; at the end how many do on the as-of date: by the key of its line.
using Trends = std::map<QString, std::vector<std::int64_t>>;
constexpr int trendMonths = 12;

/// Errors: as evaluate().
Result<Trends> trendsOf(const SegmentListAnswer &answer, QDate asOf, JobControl &control);

/// How many each ready segment would hold, by its key.
using TemplateCounts = std::map<QString, std::int64_t>;
Result<TemplateCounts> templateCountsOf(const Snapshot &snapshot, QDate asOf, JobControl &control);

enum class Combination { Union, Intersection, Difference };

/// The condition of those who are in any, in all, or in the first of @p lines and in none of the
/// others.
Condition combined(const std::vector<GroupLine> &lines, Combination how);
/// The condition of those who are in none of the segments.
Condition outsideOf(const std::vector<GroupLine> &lines);

/// One of the first people of a result.
struct MemberLine {
    CustomerId id;
    QString name;
    QString phone;
    std::int64_t purchases = 0;
    Money spend;
    QDate lastPurchase;
    std::vector<Value> values; ///< of what the conditions speak of
};

struct ResultAnswer {
    LiveCount count;
    FunnelStep funnel;
    std::vector<Condition> spokenOf; ///< leaves whose values are shown of each member
    std::vector<MemberLine> members; ///< the first of them, at most 100
};

/// What @p condition comes to; the funnel is that of @p shown, and the columns of the members are
/// those that it speaks of.
Result<ResultAnswer> resultOf(const Snapshot &snapshot, const Condition &condition,
                              const Condition &shown, QDate asOf, JobControl &control);

/// Who came and who went in the last month.
struct MonthOfMoves {
    QDate since;
    std::int64_t before = 0; ///< members on that day
    std::int64_t entered = 0;
    std::int64_t left = 0;
};

/// Errors: as evaluate().
Result<MonthOfMoves> lastMonthOf(const Snapshot &snapshot, const Condition &condition, QDate asOf,
                                 JobControl &control);

/// The condition that stands for a whole tier.
Condition membersOfTier(const QString &key);

} // namespace kq
