#include "ui/customers/customer_standing.h"

#include "core/condition/catalogue.h"
#include "core/condition/explain.h"
#include "core/text/format.h"
#include "core/tier/tier.h"
#include "core/wording/condition_sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsOfPath = 12;

struct Standing {
    Q_DECLARE_TR_FUNCTIONS(CustomerStanding)
};

class SnapshotNames final : public ShopNames {
public:
    SnapshotNames(const Snapshot &snapshot, Language language)
        : m_snapshot(snapshot)
        , m_language(language)
    {}

    [[nodiscard]] QString segmentName(SegmentId id) const override
    {
        const Segment *segment = m_snapshot.definitions.find(id);
        return segment ? segment->name : QString();
    }
    [[nodiscard]] QString tierName(const QString &key) const override
    {
        for (const Tier &tier : m_snapshot.definitions.tiers()) {
            if (tier.key == key)
                return shortNameOf(tier, m_language);
        }
        return key;
    }
    [[nodiscard]] std::optional<ValueType> attributeType(QStringView name) const override
    {
        return m_snapshot.attributes.typeOf(name);
    }

private:
    const Snapshot &m_snapshot;
    Language m_language;
};

/// What the customer has today, where it is a number; empty otherwise.
QString presentOf(const MissingTest &test, const Formatter &format)
{
    const auto *metric = std::get_if<MetricTest>(&test.leaf.node);
    const auto *value = test.actual.actual ? std::get_if<Ratio>(&*test.actual.actual) : nullptr;
    if (!metric || !value)
        return {};
    if (entryOf(metric->metric).type == ValueType::Money)
        return format.money(*value);
    return format.number(*value, metric->metric == Metric::OverdueRatio ? 1 : 0);
}

QString testOf(const MissingTest &test, const SentenceContext &context)
{
    QString phrase = phraseFor(test.leaf, context);
    if (test.mustNotHold)
        phrase = Standing::tr("not: %1").arg(phrase);
    const QString now = presentOf(test, context.format);
    return now.isEmpty() ? phrase : Standing::tr("%1 – now %2").arg(phrase, now);
}

QString partOf(const MissingPart &part, const SentenceContext &context)
{
    QStringList ways;
    for (const MissingWay &way : part.ways) {
        QStringList tests;
        for (const MissingTest &test : way)
            tests << testOf(test, context);
        ways << tests.join(Standing::tr(" and ", "between tests that all have to change"));
    }
    return part.needed > 1 ? Standing::tr("%1 of: %2").arg(part.needed).arg(ways.join(u"; "_s))
                           : ways.join(Standing::tr(" or ", "between two ways up"));
}

QString fallOf(const CustomerStanding &standing, const SnapshotNames &names,
               const Formatter &format)
{
    const TierOutlook &outlook = standing.outlook;
    const std::vector<Tier> &tiers = standing.snapshot->definitions.tiers();
    const bool isLowest = tiers.empty() || tiers.back().key == outlook.tier;
    if (outlook.cannotTell || outlook.tier.isEmpty() || isLowest)
        return {};
    if (!outlook.fallsOn)
        return Standing::tr("Silence does not lower this tier.");
    const auto days = static_cast<int>(standing.day.daysTo(*outlook.fallsOn));
    const QString day = format.date(*outlook.fallsOn);
    const QString in = Standing::tr("in %n days", nullptr, days);
    if (outlook.fallsTo.isEmpty())
        return Standing::tr("Without a purchase, out of all tiers on %1 (%2).").arg(day, in);
    return Standing::tr("Without a purchase, down to %1 on %2 (%3).")
        .arg(names.tierName(outlook.fallsTo), day, in);
}

} // namespace

Result<CustomerStanding> readStanding(Shop &shop, CustomerId id, QDate day, JobControl &control)
{
    Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
    if (!snapshot)
        return snapshot.error();
    CustomerStanding standing{id, day, std::move(*snapshot), {}, {}, {}};
    const EvaluationContext context = standing.snapshot->at(day);
    Result<TierOutlook> outlook = tierOutlook(id, context, control);
    if (!outlook)
        return outlook.error();
    standing.outlook = std::move(*outlook);
    Result<std::vector<TierAtDay>> path = tierPath(id, context, monthsOfPath, control);
    if (!path)
        return path.error();
    standing.path = std::move(*path);
    for (const Segment &segment : standing.snapshot->definitions.segments()) {
        const Result<Explanation> answer = explain(segment.condition, id, context, control);
        if (!answer)
            return answer.error();
        if (answer->holds)
            standing.segments.push_back(segment.id);
    }
    return standing;
}

StandingWords wordsOf(const CustomerStanding &standing, Language language)
{
    const Words words(language);
    const Formatter format(language, standing.snapshot->settings.currency);
    const SnapshotNames names(*standing.snapshot, language);
    const SentenceContext context{words, format, standing.day, names};
    const TierOutlook &outlook = standing.outlook;
    StandingWords said;
    const std::vector<Tier> &tiers = standing.snapshot->definitions.tiers();
    said.tierCount = static_cast<int>(tiers.size());
    const auto place = std::find_if(tiers.begin(), tiers.end(),
                                    [&](const Tier &tier) { return tier.key == outlook.tier; });
    if (place != tiers.end()) {
        said.tierPlace = static_cast<int>(place - tiers.begin());
        said.tier = names.tierName(outlook.tier);
    }
    if (!outlook.next.isEmpty())
        said.missingTitle = Standing::tr("Missing for %1:").arg(names.tierName(outlook.next));
    for (const MissingPart &part : outlook.missing)
        said.missing << partOf(part, context);
    said.fall = fallOf(standing, names, format);
    for (std::size_t i = standing.path.size(); i > 1; --i) {
        const TierAtDay &to = standing.path[i - 1];
        const TierAtDay &from = standing.path[i - 2];
        const QString none = Standing::tr("no tier");
        said.path << Standing::tr("%1: %2 → %3")
                         .arg(format.date(to.day),
                              from.tier.isEmpty() ? none : names.tierName(from.tier),
                              to.tier.isEmpty() ? none : names.tierName(to.tier));
    }
    for (const SegmentId id : standing.segments) {
        const Segment *segment = standing.snapshot->definitions.find(id);
        if (segment)
            said.segments.push_back({id, segment->name, sentenceFor(segment->condition, context)});
    }
    return said;
}

} // namespace kq
