#include "ui/customers/customer_standing.h"

#include "core/condition/catalogue.h"
#include "core/condition/explain.h"
#include "core/text/format.h"
#include "core/tier/tier.h"
#include "core/wording/condition_sentence.h"
#include "core/wording/snapshot_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsOfPath = 12;

struct Standing {
    Q_DECLARE_TR_FUNCTIONS(CustomerStanding)
};

QString numberOf(Metric metric, const Ratio &value, const Formatter &format)
{
    if (entryOf(metric).type == ValueType::Money)
        return format.money(value);
    return format.number(value, metric == Metric::OverdueRatio ? 1 : 0);
}

/// What the customer has today, where it is a number, and the figure of the shop that it is held
/// against, where it is one; empty otherwise.
QString presentOf(const MissingTest &test, const Formatter &format)
{
    const auto *metric = std::get_if<MetricTest>(&test.leaf.node);
    const auto *value = test.actual.actual ? std::get_if<Ratio>(&*test.actual.actual) : nullptr;
    if (!metric || !value)
        return {};
    const QString has = numberOf(metric->metric, *value, format);
    if (!test.actual.shopStatistic)
        return Standing::tr("now %1").arg(has);
    const Ratio wanted(std::llround(*test.actual.shopStatistic * 100), 100);
    return Standing::tr("now %1, the shop's figure is %2")
        .arg(has, numberOf(metric->metric, wanted, format));
}

QString testOf(const MissingTest &test, const SentenceContext &context)
{
    QString phrase = phraseFor(test.leaf, context);
    if (test.mustNotHold)
        phrase = Standing::tr("not: %1").arg(phrase);
    const QString now = presentOf(test, context.format);
    return now.isEmpty() ? phrase : QString(phrase % u" – " % now);
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
    CustomerStanding standing{id, day, std::move(*snapshot), {}, {}, {}, {}};
    const EvaluationContext context = standing.snapshot->at(day);
    Result<TierOutlook> outlook = tierOutlook(id, context, control);
    if (!outlook)
        return outlook.error();
    standing.outlook = std::move(*outlook);
    Result<std::vector<TierAtDay>> path = tierPath(id, context, monthsOfPath, control);
    if (!path)
        return path.error();
    standing.path = std::move(*path);
    for (const Tier &tier : standing.snapshot->definitions.tiers()) {
        if (tier.key != standing.outlook.tier)
            continue;
        Result<Explanation> reason = explain(tier.condition, id, context, control);
        if (!reason)
            return reason.error();
        standing.tierReason = std::move(*reason);
    }
    for (const Segment &segment : standing.snapshot->definitions.segments()) {
        Result<Explanation> answer = explain(segment.condition, id, context, control);
        if (!answer)
            return answer.error();
        standing.segments.push_back(std::move(*answer));
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
    const std::vector<Segment> &segments = standing.snapshot->definitions.segments();
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment &segment = segments[i];
        if (standing.segments[i].holds)
            said.segments.push_back({segment.id, segment.name,
                                     shortReasons(segment.condition, standing.segments[i], context),
                                     sentenceFor(segment.condition, context)});
    }
    return said;
}

std::vector<GroupStanding> groupsOf(const CustomerStanding &standing,
                                    const std::vector<OrderWithLines> &orders, Language language)
{
    const Words words(language);
    const Formatter format(language, standing.snapshot->settings.currency);
    const SnapshotNames names(*standing.snapshot, language);
    const SentenceContext context{words, format, standing.day, names};
    const DefinitionSet &definitions = standing.snapshot->definitions;
    std::vector<GroupStanding> groups;
    for (const Tier &tier : definitions.tiers()) {
        if (tier.key == standing.outlook.tier)
            groups.push_back({{},
                              Standing::tr("Tier: %1").arg(names.tierName(tier.key)),
                              true,
                              0,
                              reasonsFor(tier.condition, standing.tierReason, orders, context)});
    }
    const auto first = static_cast<std::ptrdiff_t>(groups.size());
    for (std::size_t i = 0; i < definitions.segments().size(); ++i) {
        const Segment &segment = definitions.segments()[i];
        const Explanation &said = standing.segments[i];
        groups.push_back({segment.id, segment.name, said.holds,
                          testsMissing(segment.condition, said),
                          reasonsFor(segment.condition, said, orders, context)});
    }
    std::stable_sort(
        groups.begin() + first, groups.end(),
        [](const GroupStanding &a, const GroupStanding &b) { return a.missing < b.missing; });
    return groups;
}

} // namespace kq
