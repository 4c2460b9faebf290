#include "core/tier/outlook.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kq {

namespace {

Condition constant(bool holds)
{
    return {Group{holds ? Match::All : Match::Any, 1, {}}}; // empty: everyone, no one
}

/// Whether what everybody has of the metric moves by the same amount while nobody buys, so that
/// nobody overtakes anybody.
bool keepsItsOrder(Metric metric, const OrderFilter &where)
{
    return !where.placed && metric != Metric::OverdueRatio;
}

bool comparesWithShop(const MetricTest &test)
{
    const auto *number = std::get_if<NumberTest>(&test.test);
    return number && std::holds_alternative<ShopStatistic>(number->value);
}

bool isScore(Field field)
{
    return field == Field::RecencyScore || field == Field::FrequencyScore ||
           field == Field::MonetaryScore;
}

/// Puts what is compared with the other customers in the place of its answer of today, so that the
/// rest can be asked of one customer on any later day.
class Frozen {
public:
    Frozen(CustomerId customer, const EvaluationContext &context, JobControl &control)
        : m_customer(customer)
        , m_context(context)
        , m_control(control)
    {}

    /// Whether something could not be frozen.
    [[nodiscard]] bool cannotTell() const { return m_cannotTell; }

    Result<Condition> of(const Condition &condition)
    {
        using Made = Result<Condition>;
        return std::visit(
            Overloaded{
                [&](const Group &group) -> Made { return ofGroup(group); },
                [&](const FieldTest &test) -> Made {
                    return isScore(test.field) ? answered(condition) : condition;
                },
                [&](const MetricTest &test) -> Made {
                    if (!comparesWithShop(test))
                        return condition;
                    m_cannotTell = m_cannotTell || !keepsItsOrder(test.metric, test.where);
                    return answered(condition);
                },
                [&](const RankTest &test) -> Made {
                    m_cannotTell = m_cannotTell || !keepsItsOrder(test.metric, test.where);
                    return answered(condition);
                },
                [&](const SegmentTest &test) -> Made { return ofSegment(test, condition); },
                [&](const TierMoveTest &) -> Made { return unknown(condition); },
                [&](const ContactTest &) -> Made { return condition; },
            },
            condition.node);
    }

private:
    Result<Condition> ofGroup(const Group &group)
    {
        Group frozen{group.match, group.atLeast, {}};
        for (const Condition &child : group.children) {
            Result<Condition> one = of(child);
            if (!one)
                return one;
            frozen.children.push_back(std::move(*one));
        }
        return Condition{std::move(frozen)};
    }

    Result<Condition> ofSegment(const SegmentTest &test, const Condition &condition)
    {
        const Condition *segment =
            m_context.definitions ? m_context.definitions->segment(test.segment) : nullptr;
        const bool isMembership =
            test.op == SegmentOp::IsMember || test.op == SegmentOp::IsNotMember;
        if (!segment || !isMembership)
            return unknown(condition);
        Result<Condition> members = of(*segment);
        if (!members || test.op == SegmentOp::IsMember)
            return members;
        return Condition{Group{Match::None, 1, {std::move(*members)}}};
    }

    Result<Condition> unknown(const Condition &condition)
    {
        m_cannotTell = true;
        return answered(condition);
    }

    Result<Condition> answered(const Condition &condition)
    {
        const Result<Explanation> today = explain(condition, m_customer, m_context, m_control);
        if (!today)
            return today.error();
        return constant(today->holds);
    }

    CustomerId m_customer;
    const EvaluationContext &m_context;
    JobControl &m_control;
    bool m_cannotTell = false;
};

/// Adds what keeps @p condition from being @p wanted.
void addMissing(const Condition &condition, const Explanation &actual, bool wanted,
                std::vector<MissingPart> &parts);

/// Whether a purchase only leads away from it: a metric that never falls is over the value already.
bool isOutOfReach(const MissingTest &test)
{
    const auto *metric = std::get_if<MetricTest>(&test.leaf.node);
    if (!metric || metric->where.placed || test.mustNotHold || !test.actual.actual)
        return false;
    const bool neverFalls = metric->metric == Metric::Count || metric->metric == Metric::Quantity ||
                            metric->metric == Metric::Products ||
                            metric->metric == Metric::ActiveMonths ||
                            metric->metric == Metric::DaysSinceFirst;
    const auto *number = std::get_if<NumberTest>(&metric->test);
    const auto *wanted = number ? std::get_if<Decimal>(&number->value) : nullptr;
    const auto *actual = std::get_if<Ratio>(&*test.actual.actual);
    const bool asksForLess =
        number && (number->op == NumberOp::Equals || number->op == NumberOp::LessThan ||
                   number->op == NumberOp::AtMost);
    return neverFalls && asksForLess && wanted && actual &&
           actual->toDouble() >= wanted->toDouble();
}

/// The children that are not as wanted, each as a way of one part.
void addAlternatives(const Group &group, const Explanation &actual, bool wanted, int needed,
                     std::vector<MissingPart> &parts)
{
    MissingPart part;
    part.needed = needed;
    std::vector<MissingWay> farther;
    for (std::size_t i = 0; i < group.children.size(); ++i) {
        std::vector<MissingPart> inner;
        addMissing(group.children[i], actual.children[i], wanted, inner);
        MissingWay way;
        for (MissingPart &one : inner) {
            for (MissingWay &tests : one.ways)
                std::move(tests.begin(), tests.end(), std::back_inserter(way));
        }
        if (way.empty())
            continue;
        const bool isFar = std::any_of(way.begin(), way.end(), isOutOfReach);
        (isFar ? farther : part.ways).push_back(std::move(way));
    }
    if (static_cast<int>(part.ways.size()) < needed)
        std::move(farther.begin(), farther.end(), std::back_inserter(part.ways));
    parts.push_back(std::move(part));
}

void addMissingOfGroup(const Group &group, const Explanation &actual, bool wanted,
                       std::vector<MissingPart> &parts)
{
    const auto holding =
        static_cast<int>(std::ranges::count_if(actual.children, &Explanation::holds));
    const auto size = static_cast<int>(group.children.size());
    const auto all = [&](bool childrenWanted) {
        for (std::size_t i = 0; i < group.children.size(); ++i)
            addMissing(group.children[i], actual.children[i], childrenWanted, parts);
    };
    switch (group.match) {
    case Match::All:
        return wanted ? all(true) : addAlternatives(group, actual, false, 1, parts);
    case Match::Any:
        return wanted ? addAlternatives(group, actual, true, 1, parts) : all(false);
    case Match::None:
        return wanted ? all(false) : addAlternatives(group, actual, true, 1, parts);
    case Match::AtLeast:
        return wanted ? addAlternatives(group, actual, true, group.atLeast - holding, parts)
                      : addAlternatives(group, actual, false,
                                        size - group.atLeast + 1 - (size - holding), parts);
    }
    Q_UNREACHABLE();
}

void addMissing(const Condition &condition, const Explanation &actual, bool wanted,
                std::vector<MissingPart> &parts)
{
    if (actual.holds == wanted)
        return;
    if (const auto *group = std::get_if<Group>(&condition.node))
        return addMissingOfGroup(*group, actual, wanted, parts);
    parts.push_back({1, {{{condition, actual, !wanted}}}});
}

/// The place of the first tier that takes the customer; the number of tiers where none does.
Result<std::size_t> placeAt(const std::vector<Condition> &ladder, CustomerId customer,
                            const EvaluationContext &context, JobControl &control)
{
    for (std::size_t place = 0; place < ladder.size(); ++place) {
        const Result<Explanation> answer = explain(ladder[place], customer, context, control);
        if (!answer)
            return answer.error();
        if (answer->holds)
            return place;
    }
    return ladder.size();
}

Result<void> lookForFall(const std::vector<TierDefinition> &tiers, CustomerId customer,
                         const EvaluationContext &context, JobControl &control,
                         TierOutlook &outlook)
{
    Frozen frozen(customer, context, control);
    std::vector<Condition> ladder;
    for (const TierDefinition &tier : tiers) {
        Result<Condition> one = frozen.of(*tier.condition);
        if (!one)
            return one.error();
        ladder.push_back(std::move(*one));
    }
    outlook.cannotTell = frozen.cannotTell();
    if (outlook.cannotTell)
        return {};
    EvaluationContext later = context;
    const Result<std::size_t> today = placeAt(ladder, customer, context, control);
    if (!today)
        return today.error();
    for (int day = 1; day <= outlookDays; ++day) {
        if (control.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}};
        later.asOf = context.asOf.addDays(day);
        const Result<std::size_t> place = placeAt(ladder, customer, later, control);
        if (!place)
            return place.error();
        if (*place <= *today)
            continue;
        outlook.fallsOn = later.asOf;
        outlook.fallsTo = *place < tiers.size() ? tiers[*place].key : QString();
        return {};
    }
    return {};
}

} // namespace

Result<TierOutlook> tierOutlook(CustomerId customer, const EvaluationContext &context,
                                JobControl &control)
{
    TierOutlook outlook;
    const std::vector<TierDefinition> tiers =
        context.definitions ? context.definitions->ladder() : std::vector<TierDefinition>{};
    std::vector<Explanation> answers;
    for (const TierDefinition &tier : tiers) {
        Result<Explanation> answer = explain(*tier.condition, customer, context, control);
        if (!answer)
            return answer.error();
        answers.push_back(std::move(*answer));
        if (answers.back().holds)
            break;
    }
    const bool isInTier = !answers.empty() && answers.back().holds;
    const std::size_t place = isInTier ? answers.size() - 1 : tiers.size();
    if (isInTier)
        outlook.tier = tiers[place].key;
    if (place > 0) {
        outlook.next = tiers[place - 1].key;
        addMissing(*tiers[place - 1].condition, answers[place - 1], true, outlook.missing);
    }
    if (Result<void> looked = lookForFall(tiers, customer, context, control, outlook); !looked)
        return looked.error();
    return outlook;
}

} // namespace kq
