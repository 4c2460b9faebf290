#include "core/analysis/ladder_proposal.h"

#include "core/analysis/purchases.h"
#include "core/condition/metric_column.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace kq {

namespace {

constexpr int monthDays = 30;
constexpr int leastSilence = 60;
constexpr int mostSilence = 1080;
constexpr int roundsWatched = 6; // contract.md §3: five of the last six months
constexpr double roundsBought = 5.0 / 6.0;
constexpr int mostMonths = 36;
constexpr double daysOfMonth = 30.4375;
constexpr double liftedMean = 1.5;
/// The share of buyers who should pass a count: the highest of the ladder, the next, any other.
constexpr std::array<double, 3> wantedShares{0.15, 0.35, 0.6};
constexpr double mostWhoPass = 0.7;

double shareOf(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// The value that @p tenths tenths of @p values do not exceed, by nearest rank (contract.md §2,
/// rule 9).
template <class Number>
Number ranked(std::vector<Number> &values, std::size_t tenths)
{
    const std::size_t rank = (values.size() * tenths + 9) / 10;
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(rank - 1);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

/// Whether the numbers of one kind are judged at all.
bool mayBeJudged(const Threshold &threshold, const ShopHabits &habits)
{
    switch (threshold.kind) {
    case ThresholdKind::Silence:
    case ThresholdKind::ActiveMonths:
    case ThresholdKind::ActivityWindow:
        return habits.returned >= LadderProposal::leastReturned;
    case ThresholdKind::OrderValue:
    case ThresholdKind::Tenure:
    case ThresholdKind::Purchases:
        return true;
    }
    Q_UNREACHABLE();
    return false;
}

void judgeSilence(ThresholdProposal &proposal, const ShopHabits &habits)
{
    const int now = daysOf(std::get<Span>(proposal.threshold.value));
    const int back = *habits.longestSilence;
    const int rounded = (back + monthDays - 1) / monthDays * monthDays;
    const int proposed = std::clamp(rounded, leastSilence, mostSilence);
    if (3 * std::abs(proposed - now) <= now)
        return;
    proposal.proposed = Span{proposed, TimeUnit::Days};
    proposal.reason =
        proposed > now ? ProposalReason::GapsAreLonger : ProposalReason::GapsAreShorter;
}

void judgeTenure(ThresholdProposal &proposal, const ShopHabits &habits)
{
    const auto *days = std::get_if<Decimal>(&proposal.threshold.value);
    if (!days || !days->isWhole() || habits.daysKnown >= 2 * days->units())
        return;
    const std::int64_t half = habits.daysKnown / 2 / monthDays * monthDays;
    proposal.proposed = Decimal(std::max<std::int64_t>(half, monthDays));
    proposal.reason = ProposalReason::HistoryTooShort;
}

void judgeOrderValue(ThresholdProposal &proposal, const ShopHabits &habits)
{
    const auto *statistic = std::get_if<ShopStatistic>(&proposal.threshold.value);
    if (!statistic || statistic->kind != ShopStatistic::Kind::Mean || !habits.meanAverage ||
        habits.meanAverage->toDouble() <= liftedMean * habits.medianAverage->toDouble())
        return;
    proposal.proposed = ShopStatistic{};
    proposal.reason = ProposalReason::MeanIsLifted;
}

/// How many months make six usual gaps, and in how many of them a faithful customer buys.
struct Rhythm {
    int window = 0;
    int months = 0;
};

Rhythm rhythmOf(const ShopHabits &habits)
{
    const int gap = *habits.usualGap;
    const int window =
        std::min(mostMonths, static_cast<int>(std::ceil(roundsWatched * gap / daysOfMonth)));
    const double rounds = window * daysOfMonth / gap;
    const int months = std::max(2, static_cast<int>(std::lround(roundsBought * rounds)));
    return {window, std::min(months, window)};
}

void judgeMonths(ThresholdProposal &proposal, const ShopHabits &habits)
{
    if (*habits.usualGap <= daysOfMonth)
        return;
    const Rhythm rhythm = rhythmOf(habits);
    if (proposal.threshold.kind == ThresholdKind::ActivityWindow) {
        // A window that is long enough already is the owner's choice.
        if (daysOf(std::get<Span>(proposal.threshold.value)) >= rhythm.window * daysOfMonth * 0.8)
            return;
        proposal.proposed = Span{rhythm.window, TimeUnit::Months};
    } else {
        const auto *months = std::get_if<Decimal>(&proposal.threshold.value);
        if (!months || *months == Decimal(rhythm.months))
            return;
        proposal.proposed = Decimal(rhythm.months);
    }
    proposal.reason = ProposalReason::NobodyMonthly;
}

/// The least number of purchases which at most @p share of the buyers have passed; at least 1.
std::int64_t countPassedBy(double share, const ShopHabits &habits)
{
    const auto buyers = static_cast<double>(habits.buyers);
    std::int64_t count = 1;
    while (static_cast<double>(habits.boughtMoreThan(count)) > share * buyers)
        ++count;
    return count;
}

/// Counts of one ladder hang together: a higher tier asks for more. They are judged from the lowest
/// up, so that the higher ones keep their distance.
void judgeCounts(std::vector<ThresholdProposal *> counts, const ShopHabits &habits)
{
    const auto passed = [](const Threshold &threshold, const ThresholdValue &value) {
        return std::get<Decimal>(value).units() - (threshold.above ? 0 : 1);
    };
    std::erase_if(counts, [](const ThresholdProposal *proposal) {
        const auto *count = std::get_if<Decimal>(&proposal->threshold.value);
        return !count || !count->isWhole();
    });
    std::stable_sort(counts.begin(), counts.end(),
                     [&](const ThresholdProposal *a, const ThresholdProposal *b) {
                         return passed(a->threshold, a->threshold.value) <
                                passed(b->threshold, b->threshold.value);
                     });
    std::int64_t below = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        ThresholdProposal &proposal = *counts[i];
        const std::size_t fromTop = std::min(counts.size() - 1 - i, wantedShares.size() - 1);
        const double wanted = wantedShares[fromTop];
        const std::int64_t now = passed(proposal.threshold, proposal.threshold.value);
        proposal.reached = habits.boughtMoreThan(now);
        const double share = shareOf(proposal.reached, habits.buyers);
        const bool fits =
            share >= wanted / 3 && share <= std::min(3 * wanted, mostWhoPass) && now > below;
        const std::int64_t best = fits ? now : std::max(countPassedBy(wanted, habits), below + 1);
        below = best;
        proposal.wouldReach = habits.boughtMoreThan(best);
        if (best == now)
            continue;
        proposal.proposed = Decimal(best + (proposal.threshold.above ? 0 : 1));
        proposal.reason =
            best < now ? ProposalReason::TooFewReachIt : ProposalReason::TooManyReachIt;
    }
}

void judge(ThresholdProposal &proposal, const ShopHabits &habits)
{
    switch (proposal.threshold.kind) {
    case ThresholdKind::Silence:
        return judgeSilence(proposal, habits);
    case ThresholdKind::Tenure:
        return judgeTenure(proposal, habits);
    case ThresholdKind::OrderValue:
        return judgeOrderValue(proposal, habits);
    case ThresholdKind::ActiveMonths:
    case ThresholdKind::ActivityWindow:
        return judgeMonths(proposal, habits);
    case ThresholdKind::Purchases:
        return; // judgeCounts()
    }
}

std::vector<DataWarning> warningsOf(const ShopHabits &habits)
{
    std::vector<DataWarning> warnings;
    if (!habits.firstOrder.isValid() && habits.buyers > 0)
        warnings.push_back(DataWarning::NoSingleOrders);
    if (habits.buyers < LadderProposal::leastBuyers)
        warnings.push_back(DataWarning::FewBuyers);
    if (habits.firstOrder.isValid() && habits.daysKnown < LadderProposal::leastDays)
        warnings.push_back(DataWarning::ShortHistory);
    if (habits.firstOrder.isValid() && habits.returned < LadderProposal::leastReturned)
        warnings.push_back(DataWarning::FewReturns);
    if (habits.buyers >= LadderProposal::leastBuyers &&
        habits.fewBuyersShare >= LadderProposal::mostByFew)
        warnings.push_back(DataWarning::FewBringMost);
    return warnings;
}

/// How long customers wait between two purchases on different days.
Result<void> findGaps(ShopHabits &habits, const EvaluationContext &context, JobControl &control)
{
    std::vector<std::int32_t> usual;
    std::vector<std::int32_t> longest;
    std::vector<std::int32_t> gaps; // of one customer
    const auto measure = [&](std::size_t, const Profiles &of,
                             std::span<const std::uint32_t> orders) {
        const OrderColumns &columns = of.orders();
        gaps.clear();
        for (std::size_t i = 1; i < orders.size(); ++i) {
            const std::int32_t gap = columns.days[orders[i]] - columns.days[orders[i - 1]];
            if (gap > 0)
                gaps.push_back(gap);
        }
        if (gaps.empty())
            return;
        longest.push_back(*std::max_element(gaps.begin(), gaps.end()));
        usual.push_back(ranked(gaps, 5));
    };
    if (Result<void> done = forEachBuyer(context, nullptr, control, measure); !done)
        return done;
    habits.returned = static_cast<std::int64_t>(usual.size());
    if (!usual.empty()) {
        habits.usualGap = ranked(usual, 5);
        habits.longestSilence = ranked(longest, 9);
    }
    return {};
}

/// What the few who bring most bring, of what all buyers bring.
void findFew(ShopHabits &habits, std::vector<std::int64_t> totals)
{
    habits.fewBuyers = (habits.buyers + 99) / 100;
    double all = 0;
    for (const std::int64_t total : totals)
        all += static_cast<double>(total);
    const auto few = totals.begin() + static_cast<std::ptrdiff_t>(habits.fewBuyers);
    std::partial_sort(totals.begin(), few, totals.end(), std::greater<>());
    double ofFew = 0;
    for (auto total = totals.begin(); total != few; ++total)
        ofFew += static_cast<double>(*total);
    habits.fewBuyersShare = all > 0 ? ofFew / all : 0;
}

} // namespace

std::int64_t ShopHabits::boughtMoreThan(std::int64_t count) const
{
    return purchases.end() - std::upper_bound(purchases.begin(), purchases.end(), count);
}

bool LadderProposal::changesAnything() const
{
    return std::any_of(thresholds.begin(), thresholds.end(),
                       [](const ThresholdProposal &each) { return each.changes(); });
}

Result<ShopHabits> shopHabitsAt(const EvaluationContext &context, JobControl &control)
{
    const Result<MetricColumn> counts = metricColumn(Metric::Count, {}, context, control);
    if (!counts)
        return counts.error();
    const Result<MetricColumn> totals = metricColumn(Metric::Total, {}, context, control);
    if (!totals)
        return totals.error();

    ShopHabits habits;
    habits.customers = static_cast<std::int64_t>(context.profiles.size());
    if (Result<void> found = findGaps(habits, context, control); !found)
        return found.error();
    std::vector<Ratio> averages;
    std::vector<std::int64_t> bought;
    double sumOfAverages = 0;
    for (std::size_t customer = 0; customer < counts->size(); ++customer) {
        const std::int64_t count = counts->numerators[customer];
        if (count <= 0)
            continue;
        habits.purchases.push_back(count);
        averages.emplace_back(totals->numerators[customer], count);
        sumOfAverages += averages.back().toDouble();
        bought.push_back(totals->numerators[customer]);
    }
    habits.buyers = static_cast<std::int64_t>(habits.purchases.size());
    std::sort(habits.purchases.begin(), habits.purchases.end());
    if (habits.buyers > 0) {
        habits.meanAverage =
            Ratio(std::llround(sumOfAverages / static_cast<double>(habits.buyers)));
        habits.medianAverage = ranked(averages, 5);
        findFew(habits, std::move(bought));
    }
    const std::optional<std::int32_t> firstDay = context.profiles.firstOrderDay();
    if (firstDay && *firstDay <= context.asOf.toJulianDay()) {
        habits.firstOrder = QDate::fromJulianDay(*firstDay);
        habits.daysKnown = habits.firstOrder.daysTo(context.asOf);
    }
    return habits;
}

Result<LadderProposal> proposeLadder(const std::vector<Tier> &ladder,
                                     const EvaluationContext &context, JobControl &control)
{
    Result<ShopHabits> habits = shopHabitsAt(context, control);
    if (!habits)
        return habits.error();
    LadderProposal proposal;
    proposal.habits = std::move(*habits);
    proposal.warnings = warningsOf(proposal.habits);
    const bool mayPropose = proposal.habits.buyers >= LadderProposal::leastBuyers &&
                            proposal.habits.firstOrder.isValid();
    for (Threshold &threshold : thresholdsOf(ladder)) {
        ThresholdProposal each;
        each.proposed = threshold.value;
        each.threshold = std::move(threshold);
        if (!mayPropose || !mayBeJudged(each.threshold, proposal.habits))
            each.reason = ProposalReason::NotEnoughData;
        else
            judge(each, proposal.habits);
        proposal.thresholds.push_back(std::move(each));
    }
    if (mayPropose) {
        std::vector<ThresholdProposal *> counts;
        for (ThresholdProposal &each : proposal.thresholds) {
            if (each.threshold.kind == ThresholdKind::Purchases)
                counts.push_back(&each);
        }
        judgeCounts(std::move(counts), proposal.habits);
    }
    proposal.ladder = ladder;
    for (const ThresholdProposal &each : proposal.thresholds)
        proposal.ladder = withThreshold(std::move(proposal.ladder), each.threshold, each.proposed);
    return proposal;
}

} // namespace kq
