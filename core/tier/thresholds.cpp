#include "core/tier/thresholds.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kq {

namespace {

constexpr int silenceWithoutRule = 180; // contract.md §3

/// A number found in one test, and how to write another in its place.
struct Found {
    ThresholdKind kind;
    ThresholdValue value;
    bool above = false;
};

bool asksForMore(NumberOp op)
{
    return op == NumberOp::GreaterThan || op == NumberOp::AtLeast;
}

std::optional<ThresholdKind> kindOf(Metric metric)
{
    switch (metric) {
    case Metric::Average:
        return ThresholdKind::OrderValue;
    case Metric::Count:
        return ThresholdKind::Purchases;
    case Metric::DaysSinceFirst:
    case Metric::Tenure:
        return ThresholdKind::Tenure;
    case Metric::ActiveMonths:
        return ThresholdKind::ActiveMonths;
    case Metric::Total:
    case Metric::Largest:
    case Metric::Smallest:
    case Metric::Quantity:
    case Metric::FirstDate:
    case Metric::LastDate:
    case Metric::DaysSinceLast:
    case Metric::Products:
    case Metric::DiscountedPercent:
    case Metric::OverdueRatio:
        break;
    }
    return std::nullopt;
}

std::optional<Found> silenceIn(const DateTest &test)
{
    const auto *span = std::get_if<Span>(&test.value);
    if (!span || (test.op != DateOp::WithinLast && test.op != DateOp::NotWithinLast))
        return std::nullopt;
    return Found{ThresholdKind::Silence, *span};
}

std::vector<Found> numbersIn(const MetricTest &test)
{
    std::vector<Found> found;
    if (const auto *date = std::get_if<DateTest>(&test.test)) {
        if (test.metric == Metric::LastDate) {
            if (const std::optional<Found> silence = silenceIn(*date))
                found.push_back(*silence);
        }
        return found;
    }
    const auto &number = std::get<NumberTest>(test.test);
    const std::optional<ThresholdKind> kind = kindOf(test.metric);
    if (!kind || !asksForMore(number.op))
        return found;
    const bool above = number.op == NumberOp::GreaterThan;
    if (const auto *decimal = std::get_if<Decimal>(&number.value))
        found.push_back({*kind, *decimal, above});
    else if (const auto *statistic = std::get_if<ShopStatistic>(&number.value);
             statistic && *kind == ThresholdKind::OrderValue)
        found.push_back({*kind, *statistic, above});
    if (*kind == ThresholdKind::ActiveMonths && test.where.placed) {
        if (const std::optional<Found> window = silenceIn(*test.where.placed))
            found.push_back({ThresholdKind::ActivityWindow, window->value});
    }
    return found;
}

std::vector<Found> numbersIn(const FieldTest &test)
{
    const auto *date = std::get_if<DateTest>(&test.test);
    if (test.field != Field::RegisteredOn || !date)
        return {};
    const std::optional<Found> silence = silenceIn(*date);
    return silence ? std::vector{*silence} : std::vector<Found>();
}

template <class Visit>
void visitTests(const Condition &condition, std::vector<std::size_t> &path, const Visit &visit)
{
    std::visit(Overloaded{[&](const Group &group) {
                              for (std::size_t i = 0; i < group.children.size(); ++i) {
                                  path.push_back(i);
                                  visitTests(group.children[i], path, visit);
                                  path.pop_back();
                              }
                          },
                          [&](const MetricTest &test) { visit(numbersIn(test)); },
                          [&](const FieldTest &test) { visit(numbersIn(test)); },
                          [](const auto &) {}},
               condition.node);
}

/// What stands once in the shop's mind, however many tiers ask for it.
bool isOneNumber(ThresholdKind kind)
{
    return kind == ThresholdKind::OrderValue || kind == ThresholdKind::Silence;
}

void add(std::vector<Threshold> &thresholds, const Found &found, ThresholdPlace place)
{
    if (isOneNumber(found.kind)) {
        const auto same = std::find_if(thresholds.begin(), thresholds.end(), [&](const auto &t) {
            return t.kind == found.kind && t.value == found.value;
        });
        if (same != thresholds.end()) {
            same->places.push_back(std::move(place));
            return;
        }
    }
    thresholds.push_back({found.kind, found.value, found.above, {std::move(place)}});
}

/// The test at @p place; null where the ladder has another shape.
Condition *testAt(std::vector<Tier> &ladder, const ThresholdPlace &place)
{
    if (place.tier >= ladder.size())
        return nullptr;
    Condition *at = &ladder[place.tier].condition;
    for (const std::size_t child : place.path) {
        auto *group = std::get_if<Group>(&at->node);
        if (!group || child >= group->children.size())
            return nullptr;
        at = &group->children[child];
    }
    return at;
}

void writeSpan(DateTest &test, const ThresholdValue &value)
{
    if (const auto *span = std::get_if<Span>(&value))
        test.value = *span;
}

void write(MetricTest &test, ThresholdKind kind, const ThresholdValue &value)
{
    if (auto *date = std::get_if<DateTest>(&test.test)) {
        writeSpan(*date, value);
        return;
    }
    if (kind == ThresholdKind::ActivityWindow) {
        if (test.where.placed)
            writeSpan(*test.where.placed, value);
        return;
    }
    auto &number = std::get<NumberTest>(test.test);
    if (const auto *decimal = std::get_if<Decimal>(&value))
        number.value = *decimal;
    else if (const auto *statistic = std::get_if<ShopStatistic>(&value))
        number.value = *statistic;
}

} // namespace

std::vector<Threshold> thresholdsOf(const std::vector<Tier> &ladder)
{
    std::vector<Threshold> thresholds;
    for (std::size_t tier = 0; tier < ladder.size(); ++tier) {
        std::vector<std::size_t> path;
        visitTests(ladder[tier].condition, path, [&](const std::vector<Found> &numbers) {
            for (const Found &found : numbers)
                add(thresholds, found, {tier, path});
        });
    }
    return thresholds;
}

std::vector<Tier> withThreshold(std::vector<Tier> ladder, const Threshold &threshold,
                                const ThresholdValue &value)
{
    for (const ThresholdPlace &place : threshold.places) {
        Condition *test = testAt(ladder, place);
        if (!test)
            continue;
        if (auto *metric = std::get_if<MetricTest>(&test->node)) {
            write(*metric, threshold.kind, value);
        } else if (auto *field = std::get_if<FieldTest>(&test->node)) {
            if (auto *date = std::get_if<DateTest>(&field->test))
                writeSpan(*date, value);
        }
    }
    return ladder;
}

std::vector<Threshold> readAgain(std::vector<Threshold> thresholds, const std::vector<Tier> &ladder)
{
    const std::vector<Threshold> now = thresholdsOf(ladder);
    for (Threshold &threshold : thresholds) {
        const auto here = std::find_if(now.begin(), now.end(), [&](const Threshold &each) {
            return each.kind == threshold.kind &&
                   std::find(each.places.begin(), each.places.end(), threshold.places.front()) !=
                       each.places.end();
        });
        if (here != now.end())
            threshold.value = here->value;
    }
    return thresholds;
}

int daysOf(const Span &span)
{
    switch (span.unit) {
    case TimeUnit::Days:
        return span.n;
    case TimeUnit::Weeks:
        return span.n * 7;
    case TimeUnit::Months:
        return static_cast<int>(std::lround(span.n * 30.4375));
    case TimeUnit::Years:
        return static_cast<int>(std::lround(span.n * 365.25));
    }
    Q_UNREACHABLE();
    return 0;
}

int longestSilence(const std::vector<Tier> &ladder)
{
    int longest = 0;
    for (const Threshold &threshold : thresholdsOf(ladder)) {
        if (threshold.kind == ThresholdKind::Silence)
            longest = std::max(longest, daysOf(std::get<Span>(threshold.value)));
    }
    return longest == 0 ? silenceWithoutRule : longest;
}

} // namespace kq
