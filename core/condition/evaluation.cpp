#include "core/condition/evaluation.h"

#include "core/base/overloaded.h"
#include "core/condition/block_run.h"
#include "core/condition/contact_leaf.h"
#include "core/condition/date_rules.h"
#include "core/condition/evaluation_memory.h"
#include "core/condition/field_leaves.h"
#include "core/condition/layered.h"
#include "core/condition/metric_leaf.h"
#include "core/condition/population.h"
#include "core/condition/quick_leaves.h"
#include "core/condition/scores.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, {}, {}};
}

} // namespace

/// Notes that a segment or the ladder is being worked out, so that a circle is told instead of
/// being run round in.
class Evaluation::Opened {
public:
    Opened(std::vector<const Condition *> &open, const Condition *condition)
        : m_open(open)
    {
        m_open.push_back(condition);
    }
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;
    ~Opened() { m_open.pop_back(); }

private:
    std::vector<const Condition *> &m_open;
};

Result<CustomerSet> Evaluation::members(const Condition &condition, QDate asOf)
{
    Result<PlanNode> ready = plan(condition, asOf);
    if (!ready)
        return ready.error();
    return run(*ready);
}

Result<bool> Evaluation::matches(const Condition &condition, std::size_t customer, QDate asOf)
{
    Result<PlanNode> ready = plan(condition, asOf);
    if (!ready)
        return ready.error();
    Scratch scratch;
    Block block;
    block.first = customer / Profiles::blockSize * Profiles::blockSize;
    block.size = std::min(Profiles::blockSize, m_context.profiles.size() - block.first);
    BlockMask wanted;
    wanted.set(customer - block.first);
    BlockMask holds;
    evaluateNode(*ready, block, wanted, scratch, holds);
    return holds.any();
}

Result<CustomerSet> Evaluation::run(const PlanNode &plan)
{
    CustomerSet members(m_context.profiles.size());
    const auto work = [&](const Block &block, Scratch &scratch) {
        BlockMask holds;
        evaluateNode(plan, block, BlockMask::all(block), scratch, holds);
        const std::size_t first = block.first / 64;
        for (std::size_t i = 0; i < BlockMask::wordCount && first + i < members.words(); ++i)
            members.setWord(first + i, holds.words[i]);
    };
    if (!runBlocks(members.size(), helpersFor(plan.cost), m_control, work))
        return cancelled();
    return members;
}

/// Whose help is worth it: of others where orders are gone through.
QThreadPool *Evaluation::helpersFor(Cost cost) const
{
    const bool many = m_context.profiles.base().orders().size() >= m_context.helpers.leastOrders;
    return many && cost >= Cost::Orders ? m_context.helpers.pool : nullptr;
}

Result<PlanNode> Evaluation::plan(const Condition &condition, QDate asOf)
{
    if (m_control.cancelled())
        return cancelled();
    if (const auto *group = std::get_if<Group>(&condition.node))
        return planGroup(*group, asOf);
    // Inside of segments and tiers nobody edits.
    Result<PreparedLeaf> leaf = m_context.memory != nullptr && m_open.empty()
                                    ? rememberedLeaf(condition, asOf)
                                    : planLeaf(condition, asOf);
    if (!leaf)
        return leaf.error();
    PlanNode node;
    node.cost = leaf->cost;
    node.leaf = std::move(*leaf);
    return node;
}

/// The members of a leaf from the memory; worked out for everybody, and kept, where it lacks them.
Result<PreparedLeaf> Evaluation::rememberedLeaf(const Condition &condition, QDate asOf)
{
    std::shared_ptr<const CustomerSet> members = m_context.memory->find(condition, asOf);
    if (!members) {
        PlanNode node;
        Result<PreparedLeaf> leaf = planLeaf(condition, asOf);
        if (!leaf)
            return leaf.error();
        node.cost = leaf->cost;
        node.leaf = std::move(*leaf);
        Result<CustomerSet> found = run(node);
        if (!found)
            return found.error();
        members = std::make_shared<const CustomerSet>(std::move(*found));
        m_context.memory->keep(condition, asOf, members);
    }
    return PreparedLeaf{std::make_unique<SetLeaf>(std::move(members))};
}

Result<PlanNode> Evaluation::planGroup(const Group &group, QDate asOf)
{
    PlanNode node;
    node.match = group.match;
    node.atLeast = group.atLeast;
    for (const Condition &child : group.children) {
        Result<PlanNode> ready = plan(child, asOf);
        if (!ready)
            return ready.error();
        node.cost = std::max(node.cost, ready->cost);
        node.children.push_back(std::move(*ready));
    }
    std::ranges::stable_sort(node.children, {}, &PlanNode::cost);
    return node;
}

Result<PreparedLeaf> Evaluation::planLeaf(const Condition &condition, QDate asOf)
{
    using Answer = Result<PreparedLeaf>;
    return std::visit(Overloaded{
                          [&](const Group &) -> Answer {
                              return Error{ErrorCode::Internal, {}, {}, u"a group is no leaf"_s};
                          },
                          [&](const FieldTest &test) { return planField(test, asOf); },
                          [&](const MetricTest &test) { return planMetric(test, asOf); },
                          [&](const RankTest &test) { return planRank(test, asOf); },
                          [&](const SegmentTest &test) { return planSegment(test, asOf); },
                          [&](const TierMoveTest &test) { return planTierMove(test, asOf); },
                          [&](const ContactTest &test) -> Answer {
                              return contactLeaf(test, m_context.contacts,
                                                 m_context.profiles.size(), asOf);
                          },
                      },
                      condition.node);
}

/// The leaf that @p make makes of columns, for all layers of the shop.
template <class Make>
Result<PreparedLeaf> Evaluation::inLayers(Make make)
{
    Result<PreparedLeaf> base = make(m_context.profiles.base());
    if (!base || m_context.profiles.changes() == nullptr)
        return base;
    const Result<PreparedLeaf> changed = make(*m_context.profiles.changes()->columns);
    if (!changed)
        return changed.error();
    const bool negated = base->negated;
    const Cost cost = base->cost;
    return PreparedLeaf{
        std::make_unique<LayeredLeaf>(std::move(*base), *changed, m_context.profiles), negated,
        cost};
}

Result<PreparedLeaf> Evaluation::planMetric(const MetricTest &test, QDate asOf)
{
    const Result<std::optional<ExactNumber>> bound = statistic(test, asOf);
    if (!bound)
        return bound.error();
    const MetricMatch match(test.test, asOf, *bound);
    if (test.where != OrderFilter() && knownColumn(test.metric, test.where, asOf))
        return metricLeaf(values(test.metric, test.where, asOf), match);
    return inLayers([&](const Profiles &layer) -> Result<PreparedLeaf> {
        const auto exact = [&] {
            return metricLeaf(valuesIn(layer, test.metric, test.where, asOf), match).leaf;
        };
        if (std::optional<PreparedLeaf> quick = quickLeaf(test, match, layer, asOf, exact))
            return std::move(*quick);
        return metricLeaf(valuesIn(layer, test.metric, test.where, asOf), match);
    });
}

Result<PreparedLeaf> Evaluation::planField(const FieldTest &test, QDate asOf)
{
    if (test.field == Field::Tier) {
        const auto *choice = std::get_if<ChoiceTest>(&test.test);
        if (choice == nullptr)
            return Error{ErrorCode::WrongType, u"tier"_s, u"choice"_s, {}};
        Result<std::shared_ptr<const TierPlaces>> places = tiers(asOf);
        if (!places)
            return places.error();
        return tierLeaf(**places, *choice);
    }
    const bool recency = test.field == Field::RecencyScore;
    const bool frequency = test.field == Field::FrequencyScore;
    if (recency || frequency || test.field == Field::MonetaryScore) {
        const auto *number = std::get_if<NumberTest>(&test.test);
        if (number == nullptr)
            return Error{ErrorCode::WrongType, u"score"_s, u"number"_s, {}};
        Result<std::shared_ptr<const Scores>> all = scores(asOf);
        if (!all)
            return all.error();
        const Scores &scored = **all;
        return byteNumberLeaf(
            recency ? scored.recency : (frequency ? scored.frequency : scored.monetary), *number);
    }
    return inLayers([&](const Profiles &layer) {
        return fieldLeaf(test, LayerContext{layer, asOf, m_context.country});
    });
}

Result<PreparedLeaf> Evaluation::planRank(const RankTest &test, QDate asOf)
{
    Result<std::unique_ptr<MetricValues>> ranked = repeatable(test.metric, test.where, asOf);
    if (!ranked)
        return ranked.error();
    const Result<std::optional<Ratio>> last =
        lastOfRank(**ranked, m_context.profiles.size(), test.op, test.n, m_control);
    if (!last)
        return last.error();
    if (!*last)
        return PreparedLeaf{std::make_unique<ConstantLeaf>(false)};
    // A rank is a test against the value of its last one, as if that were the shop's statistic.
    const NumberTest inRank{takesHighest(test.op) ? NumberOp::AtLeast : NumberOp::AtMost,
                            ShopStatistic()};
    return metricLeaf(std::move(*ranked), MetricMatch(inRank, asOf, ExactNumber(**last)));
}

Result<CustomerSet> Evaluation::segment(const std::variant<QString, SegmentId> &reference,
                                        QDate asOf)
{
    const Condition *condition =
        m_context.definitions == nullptr ? nullptr : m_context.definitions->segment(reference);
    if (condition == nullptr) {
        const QString name =
            std::visit(Overloaded{[](const QString &text) { return text; },
                                  [](SegmentId id) { return QString::number(id.value); }},
                       reference);
        return Error{ErrorCode::UnknownSegment, {}, {}, name};
    }
    const AtDate key{condition, asOf.toJulianDay()};
    if (const auto known = m_segments.find(key); known != m_segments.end())
        return known->second;
    if (std::ranges::find(m_open, condition) != m_open.end())
        return Error{ErrorCode::SegmentCycle, {}, {}, {}};
    const Opened opened(m_open, condition);
    Result<CustomerSet> found = members(*condition, asOf);
    if (found)
        m_segments.emplace(key, *found);
    return found;
}

Result<PreparedLeaf> Evaluation::planSegment(const SegmentTest &test, QDate asOf)
{
    Result<CustomerSet> now = segment(test.segment, asOf);
    if (!now)
        return now.error();
    const bool moved = test.op == SegmentOp::EnteredWithin || test.op == SegmentOp::LeftWithin;
    if (!moved) {
        return PreparedLeaf{std::make_unique<SetLeaf>(std::move(*now)),
                            test.op == SegmentOp::IsNotMember};
    }
    Result<CustomerSet> before = segment(test.segment, stepBack(asOf, test.within));
    if (!before)
        return before.error();
    CustomerSet members = test.op == SegmentOp::EnteredWithin ? std::move(*now) : *before;
    members -= test.op == SegmentOp::EnteredWithin ? *before : *now;
    return PreparedLeaf{std::make_unique<SetLeaf>(std::move(members))};
}

Result<PreparedLeaf> Evaluation::planTierMove(const TierMoveTest &test, QDate asOf)
{
    const Result<std::shared_ptr<const TierPlaces>> now = tiers(asOf);
    if (!now)
        return now.error();
    const Result<std::shared_ptr<const TierPlaces>> before = tiers(stepBack(asOf, test.within));
    if (!before)
        return before.error();
    CustomerSet members(m_context.profiles.size());
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::uint8_t today = (*now)->places[i];
        const std::uint8_t then = (*before)->places[i];
        if (today == TierPlaces::none || then == TierPlaces::none)
            continue;
        if (test.move == TierMove::Up ? today < then : today > then)
            members.insert(i);
    }
    return PreparedLeaf{std::make_unique<SetLeaf>(std::move(members))};
}

Result<std::shared_ptr<const TierPlaces>> Evaluation::tiers(QDate asOf)
{
    std::shared_ptr<const TierPlaces> &known = m_tiers[asOf.toJulianDay()];
    if (known)
        return known;
    if (std::ranges::find(m_open, nullptr) != m_open.end())
        return Error{ErrorCode::SegmentCycle, {}, {}, u"tier"_s};
    const Opened opened(m_open, nullptr);
    Result<TierPlaces> places = workOutTiers(asOf);
    if (!places)
        return places.error();
    known = std::make_shared<const TierPlaces>(std::move(*places));
    return known;
}

Result<TierPlaces> Evaluation::workOutTiers(QDate asOf)
{
    const std::vector<TierDefinition> ladder = m_context.definitions == nullptr
                                                   ? std::vector<TierDefinition>()
                                                   : m_context.definitions->ladder();
    if (ladder.size() > TierPlaces::none)
        return Error{ErrorCode::OutOfRange, u"tiers"_s, {}, QString::number(ladder.size())};
    TierPlaces tiers;
    tiers.places.resize(m_context.profiles.size(), TierPlaces::none);
    std::vector<PlanNode> steps;
    for (const TierDefinition &tier : ladder) {
        tiers.keys.push_back(tier.key);
        Result<PlanNode> step = plan(*tier.condition, asOf);
        if (!step)
            return step.error();
        steps.push_back(std::move(*step));
    }
    const auto work = [&](const Block &block, Scratch &scratch) {
        BlockMask left = BlockMask::all(block);
        for (std::size_t place = 0; place < steps.size() && left.any(); ++place) {
            BlockMask holds;
            evaluateNode(steps[place], block, left, scratch, holds);
            left -= holds;
            writeBytes(holds, block.size, static_cast<std::uint8_t>(place),
                       &tiers.places[block.first]);
        }
    };
    // Together the tiers take as long as going through orders does.
    if (!runBlocks(tiers.places.size(), helpersFor(Cost::Orders), m_control, work))
        return cancelled();
    return tiers;
}

// The public face

Result<CustomerSet> evaluate(const Condition &condition, const EvaluationContext &context,
                             JobControl &control)
{
    return Evaluation(context, control).members(condition, context.asOf);
}

Result<MetricColumn> metricColumn(Metric metric, const OrderFilter &where,
                                  const EvaluationContext &context, JobControl &control)
{
    Evaluation evaluation(context, control);
    const Result<Evaluation::Column> column = evaluation.column(metric, where, context.asOf);
    if (!column)
        return column.error();
    return **column;
}

Result<TierPlaces> tierPlacesAt(const EvaluationContext &context, JobControl &control)
{
    Evaluation evaluation(context, control);
    const Result<std::shared_ptr<const TierPlaces>> places = evaluation.tiers(context.asOf);
    if (!places)
        return places.error();
    return **places;
}

Result<Scores> scoresAt(const EvaluationContext &context, JobControl &control)
{
    Evaluation evaluation(context, control);
    const Result<std::shared_ptr<const Scores>> scores = evaluation.scores(context.asOf);
    if (!scores)
        return scores.error();
    return **scores;
}

} // namespace kq
