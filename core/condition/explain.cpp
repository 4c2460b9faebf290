#include "core/condition/explain.h"

#include "core/base/overloaded.h"
#include "core/condition/catalogue.h"
#include "core/condition/contact_leaf.h"
#include "core/condition/evaluation.h"
#include "core/condition/exact_number.h"
#include "core/condition/order_selection.h"

#include <algorithm>

namespace kq {

namespace {

class Explainer {
public:
    Explainer(std::size_t customer, const EvaluationContext &context, JobControl &control)
        : m_customer(customer)
        , m_context(context)
        , m_control(control)
        , m_evaluation(context, control)
    {}

    Result<Explanation> explained(const Condition &condition);

private:
    Result<Explanation> explainedGroup(const Group &group);
    /// Adds value, orders and statistic to the answer of a leaf.
    Result<void> addProof(const Condition &leaf, Explanation &answer);
    Result<void> addFieldValue(Field field, const QString &attribute, Explanation &answer);
    void addContactValue(const ContactTest &test, Explanation &answer);
    void addMetricValue(Metric metric, const OrderFilter &where, Explanation &answer);

    std::size_t m_customer;
    const EvaluationContext &m_context;
    JobControl &m_control;
    Evaluation m_evaluation;
};

bool holds(const Group &group, const std::vector<Explanation> &children)
{
    const auto matching = std::ranges::count_if(children, &Explanation::holds);
    switch (group.match) {
    case Match::All:
        return matching == std::ssize(children);
    case Match::Any:
        return matching > 0;
    case Match::None:
        return matching == 0;
    case Match::AtLeast:
        return matching >= group.atLeast;
    }
    Q_UNREACHABLE();
    return false;
}

Result<Explanation> Explainer::explained(const Condition &condition)
{
    if (const auto *group = std::get_if<Group>(&condition.node))
        return explainedGroup(*group);
    const Result<bool> answer = m_evaluation.matches(condition, m_customer, m_context.asOf);
    if (!answer)
        return answer.error();
    Explanation explanation;
    explanation.holds = *answer;
    if (Result<void> done = addProof(condition, explanation); !done)
        return done.error();
    return explanation;
}

Result<Explanation> Explainer::explainedGroup(const Group &group)
{
    Explanation explanation;
    for (const Condition &child : group.children) {
        Result<Explanation> answer = explained(child);
        if (!answer)
            return answer.error();
        explanation.children.push_back(std::move(*answer));
    }
    explanation.holds = holds(group, explanation.children);
    return explanation;
}

Result<void> Explainer::addProof(const Condition &leaf, Explanation &answer)
{
    using Done = Result<void>;
    return std::visit(
        Overloaded{
            [](const Group &) -> Done { return {}; },
            [&](const FieldTest &test) -> Done {
                return addFieldValue(test.field, test.attribute, answer);
            },
            [&](const MetricTest &test) -> Done {
                addMetricValue(test.metric, test.where, answer);
                const Result<std::optional<ExactNumber>> statistic =
                    m_evaluation.statistic(test, m_context.asOf);
                if (!statistic)
                    return statistic.error();
                if (*statistic)
                    answer.shopStatistic = (*statistic)->toDouble();
                return {};
            },
            [&](const RankTest &test) -> Done {
                addMetricValue(test.metric, test.where, answer);
                return {};
            },
            [&](const SegmentTest &test) -> Done {
                const Result<CustomerSet> members =
                    m_evaluation.segment(test.segment, m_context.asOf);
                if (!members)
                    return members.error();
                answer.actual = Value(members->contains(m_customer));
                return {};
            },
            [&](const TierMoveTest &) -> Done { return addFieldValue(Field::Tier, {}, answer); },
            [&](const ContactTest &test) -> Done {
                addContactValue(test, answer);
                return {};
            },
        },
        leaf.node);
}

Result<void> Explainer::addFieldValue(Field field, const QString &attribute, Explanation &answer)
{
    const Result<FieldReader> reader = FieldReader::of(field, attribute, m_context, m_control);
    if (!reader)
        return reader.error();
    answer.actual = reader->at(m_customer);
    return {};
}

void Explainer::addContactValue(const ContactTest &test, Explanation &answer)
{
    const ContactReading reading(test.where, m_context.contacts, m_context.asOf);
    const auto value = reading.value(test.metric, reading.at(m_customer));
    answer.actual.emplace();
    if (!value)
        return;
    if (test.metric == ContactMetric::LastDate)
        *answer.actual = QDate::fromJulianDay(*value);
    else
        *answer.actual = Ratio(*value);
}

void Explainer::addMetricValue(Metric metric, const OrderFilter &where, Explanation &answer)
{
    const std::unique_ptr<MetricValues> values = m_evaluation.values(metric, where, m_context.asOf);
    Block block;
    block.first = m_customer / Profiles::blockSize * Profiles::blockSize;
    block.size = std::min(Profiles::blockSize, m_context.profiles.size() - block.first);
    const std::size_t place = m_customer - block.first;
    BlockMask wanted;
    wanted.set(place);
    Scratch scratch;
    values->values(block, wanted, scratch);
    const std::int64_t numerator = scratch.numerators[place];
    const MetricShape &shape = values->shape();
    answer.actual.emplace();
    if (numerator == MetricShape::empty)
        *answer.actual = std::monostate();
    else if (entryOf(metric).type == ValueType::Date)
        *answer.actual = QDate::fromJulianDay(numerator);
    else if (shape.isRatio())
        *answer.actual = Ratio(numerator, scratch.denominators[place]);
    else
        *answer.actual = Ratio(numerator, shape.commonDenominator());

    const auto [columns, at] = m_context.profiles.at(m_customer);
    const OrderColumns &orders = columns.orders();
    const OrderSelection selection(where, columns, m_context.asOf);
    for (const std::uint32_t order :
         selection.kept(orders.starts[at], orders.starts[at + 1], scratch)) {
        answer.orders.push_back({orders.ids[order]});
    }
}

} // namespace

Result<Explanation> explain(const Condition &condition, CustomerId customer,
                            const EvaluationContext &context, JobControl &control)
{
    const std::optional<std::size_t> place = context.profiles.indexOf(customer);
    if (!place)
        return Error{ErrorCode::UnknownCustomer, {}, {}, QString::number(customer.value)};
    return Explainer(*place, context, control).explained(condition);
}

} // namespace kq
