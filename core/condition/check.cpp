#include "core/condition/check.h"

#include "core/base/overloaded.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QString written(const std::variant<QString, SegmentId> &segment)
{
    return std::visit(Overloaded{
                          [](const QString &name) { return name; },
                          [](SegmentId id) { return QString::number(id.value); },
                      },
                      segment);
}

/// Follows every reference from one condition to the next, remembering the chain that led there.
class Walk {
public:
    explicit Walk(const Definitions &definitions)
        : m_definitions(definitions)
        , m_ladder(definitions.ladder())
    {}

    Result<void> from(const Condition &condition, ConditionUse use)
    {
        m_chain.push_back(&condition);
        m_insideTier = use == ConditionUse::Tier;
        visit(condition, u"$"_s);
        if (m_fault)
            return *m_fault;
        return {};
    }

private:
    void visit(const Condition &condition, const QString &path)
    {
        if (m_fault)
            return;
        std::visit(Overloaded{
                       [&](const Group &group) { visitGroup(group, path); },
                       [&](const FieldTest &test) { visitField(test, path); },
                       [&](const SegmentTest &test) { visitSegment(test, path); },
                       [&](const TierMoveTest &) { visitLadder(path); },
                       [](const MetricTest &) {},
                       [](const RankTest &) {},
                       [](const ContactTest &) {},
                   },
                   condition.node);
    }

    void visitGroup(const Group &group, const QString &path)
    {
        for (std::size_t i = 0; i < group.children.size() && !m_fault; ++i)
            visit(group.children[i], path + u".conditions["_s + QString::number(i) + u']');
    }

    void visitField(const FieldTest &test, const QString &path)
    {
        if (test.field != Field::Tier)
            return;
        if (const ChoiceTest *choice = std::get_if<ChoiceTest>(&test.test)) {
            for (qsizetype i = 0; i < choice->values.size(); ++i)
                findTier(choice->values[i], path + u".value["_s + QString::number(i) + u']');
        }
        visitLadder(path);
    }

    void findTier(const QString &key, const QString &path)
    {
        QStringList keys;
        for (const TierDefinition &tier : m_ladder)
            keys << tier.key;
        if (!keys.contains(key))
            fail(ErrorCode::UnknownTier, path, keys.join(u' '), key);
    }

    void visitSegment(const SegmentTest &test, const QString &path)
    {
        const QString place = path + u".segment"_s;
        const Condition *segment = m_definitions.segment(test.segment);
        if (!segment)
            fail(ErrorCode::UnknownSegment, place, u"segment of the shop"_s, written(test.segment));
        else if (std::find(m_chain.begin(), m_chain.end(), segment) != m_chain.end())
            fail(ErrorCode::SegmentCycle, place, u"no way back to itself"_s, written(test.segment));
        else
            follow(*segment, place);
    }

    void visitLadder(const QString &path)
    {
        if (m_insideTier)
            fail(ErrorCode::SegmentCycle, path + u".field"_s, u"no tier inside a tier"_s,
                 u"tier"_s);
        if (m_fault || m_ladderIsDone)
            return;
        m_insideTier = true;
        for (const TierDefinition &tier : m_ladder)
            follow(*tier.condition, path + u".field"_s);
        m_insideTier = false;
        m_ladderIsDone = true;
    }

    /// Goes into a definition; faults in there are told as faults of the reference that the person
    /// wrote, at @p place.
    void follow(const Condition &definition, const QString &place)
    {
        // Whether a definition is sound depends on whether a tier asks for it.
        const std::pair<const Condition *, bool> step{&definition, m_insideTier};
        if (m_fault || std::find(m_sound.begin(), m_sound.end(), step) != m_sound.end())
            return;
        if (std::find(m_chain.begin(), m_chain.end(), &definition) != m_chain.end()) {
            fail(ErrorCode::SegmentCycle, place, u"no way back to itself"_s, {});
            return;
        }
        const bool outermost = m_outermostPlace.isEmpty();
        if (outermost)
            m_outermostPlace = place;
        m_chain.push_back(&definition);
        visit(definition, place);
        m_chain.pop_back();
        if (outermost)
            m_outermostPlace.clear();
        m_sound.push_back(step);
    }

    void fail(ErrorCode code, const QString &place, const QString &expected, const QString &found)
    {
        if (!m_fault)
            m_fault =
                Error{code, m_outermostPlace.isEmpty() ? place : m_outermostPlace, expected, found};
    }

    const Definitions &m_definitions;
    const std::vector<TierDefinition> m_ladder;
    std::vector<const Condition *> m_chain;
    std::vector<std::pair<const Condition *, bool>> m_sound;
    bool m_insideTier = false;
    bool m_ladderIsDone = false;
    QString m_outermostPlace; ///< of the reference in the checked condition that is being followed
    std::optional<Error> m_fault;
};

/// Whether @p holds for a leaf of the condition.
template <class Holds>
bool anyLeaf(const Condition &condition, Holds holds)
{
    if (const Group *group = std::get_if<Group>(&condition.node))
        return std::any_of(group->children.begin(), group->children.end(),
                           [&](const Condition &child) { return anyLeaf(child, holds); });
    return holds(condition);
}

} // namespace

Result<void> checkCondition(const Condition &condition, const Definitions &definitions,
                            ConditionUse use)
{
    return Walk(definitions).from(condition, use);
}

bool refersTo(const Condition &condition, const Condition &segment, const Definitions &definitions)
{
    return anyLeaf(condition, [&](const Condition &leaf) {
        const SegmentTest *test = std::get_if<SegmentTest>(&leaf.node);
        return test && definitions.segment(test->segment) == &segment;
    });
}

bool refersToTier(const Condition &condition, QStringView key)
{
    return anyLeaf(condition, [&](const Condition &leaf) {
        const FieldTest *test = std::get_if<FieldTest>(&leaf.node);
        if (!test || test->field != Field::Tier)
            return false;
        const ChoiceTest *choice = std::get_if<ChoiceTest>(&test->test);
        return choice && choice->values.contains(key);
    });
}

} // namespace kq
