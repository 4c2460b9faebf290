#include "support/slow_evaluator.h"

#include "core/base/overloaded.h"

namespace kq::test {

std::vector<CustomerId> SlowEvaluator::membersOf(const Condition &condition, QDate asOf) const
{
    m_remembered.clear();
    std::vector<CustomerId> members;
    for (const Customer &customer : m_shop.customers) {
        if (holds(condition, customer, asOf))
            members.push_back(customer.id);
    }
    return members;
}

bool SlowEvaluator::holds(const Condition &condition, const Customer &customer, QDate asOf) const
{
    return std::visit(
        Overloaded{
            [&](const Group &group) { return groupHolds(group, customer, asOf); },
            [&](const FieldTest &test) { return fieldHolds(test, customer, asOf); },
            [&](const MetricTest &test) { return metricHolds(test, customer, asOf); },
            [&](const RankTest &test) { return rankHolds(test, customer, asOf); },
            [&](const SegmentTest &test) { return segmentHolds(test, customer, asOf); },
            [&](const TierMoveTest &test) { return moveHolds(test, customer, asOf); },
            [&](const ContactTest &test) { return contactHolds(test, customer, asOf); },
        },
        condition.node);
}

bool SlowEvaluator::groupHolds(const Group &group, const Customer &customer, QDate asOf) const
{
    std::size_t matching = 0;
    for (const Condition &child : group.children)
        matching += holds(child, customer, asOf) ? 1 : 0;
    switch (group.match) {
    case Match::All:
        return matching == group.children.size();
    case Match::Any:
        return matching > 0;
    case Match::None:
        return matching == 0;
    case Match::AtLeast:
        return matching >= static_cast<std::size_t>(group.atLeast);
    }
    return false;
}

bool SlowEvaluator::segmentHolds(const SegmentTest &test, const Customer &customer,
                                 QDate asOf) const
{
    const Condition *segment = m_words.segment(test.segment);
    if (!segment)
        qFatal("a condition on a segment that the test shop does not have");
    const bool now = holds(*segment, customer, asOf);
    switch (test.op) {
    case SegmentOp::IsMember:
        return now;
    case SegmentOp::IsNotMember:
        return !now;
    case SegmentOp::EnteredWithin:
        return now && !holds(*segment, customer, before(asOf, test.within));
    case SegmentOp::LeftWithin:
        return !now && holds(*segment, customer, before(asOf, test.within));
    }
    return false;
}

bool SlowEvaluator::moveHolds(const TierMoveTest &test, const Customer &customer, QDate asOf) const
{
    const std::optional<std::size_t> now = tierPlaceOf(customer, asOf);
    const std::optional<std::size_t> then = tierPlaceOf(customer, before(asOf, test.within));
    if (!now || !then)
        return false;
    switch (test.move) {
    case TierMove::Up:
        return *now < *then;
    case TierMove::Down:
        return *now > *then;
    }
    return false;
}

std::optional<std::size_t> SlowEvaluator::tierPlaceOf(const Customer &customer, QDate asOf) const
{
    for (std::size_t place = 0; place < m_shop.tiers.size(); ++place) {
        if (holds(m_shop.tiers[place].condition, customer, asOf))
            return place;
    }
    return std::nullopt;
}

std::optional<QString> SlowEvaluator::tierOf(const Customer &customer, QDate asOf) const
{
    const std::optional<std::size_t> place = tierPlaceOf(customer, asOf);
    return place ? std::optional(m_shop.tiers[*place].key) : std::nullopt;
}

} // namespace kq::test
