#include "core/condition/check.h"
#include "core/condition/json.h"

#include <QRegularExpression>
#include <QtTest>

#include <deque>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

Condition conditionOf(const QByteArray &leaf)
{
    const Result<Condition> read =
        readCondition(R"({"version":1,"match":"all","conditions":[)" + leaf + "]}");
    if (!read)
        qFatal("not a condition: %s", leaf.constData());
    return *read;
}

Condition membersOf(const char *segment)
{
    return conditionOf(R"({"segment":")" + QByteArray(segment) + R"(","op":"is_member"})");
}

const QByteArray inTierA = R"({"field":"tier","op":"is_any_of","value":["a"]})";
const QByteArray movedUp =
    R"({"field":"tier","op":"moved_up_within","value":{"n":1,"unit":"months"}})";

/// Definitions by hand; segments get ids from 1 in the order in which they are added.
class SomeDefinitions final : public Definitions {
public:
    void addSegment(const QString &name, const Condition &condition)
    {
        m_segments.push_back({name, condition});
    }
    void addTier(const QString &key, const Condition &condition)
    {
        m_tiers.push_back({key, condition});
    }

    [[nodiscard]] const Condition *
    segment(const std::variant<QString, SegmentId> &reference) const override
    {
        for (std::size_t i = 0; i < m_segments.size(); ++i) {
            const auto id = static_cast<std::int64_t>(i) + 1;
            if (reference == decltype(reference)(m_segments[i].first) ||
                reference == decltype(reference)(SegmentId{id}))
                return &m_segments[i].second;
        }
        return nullptr;
    }
    [[nodiscard]] std::vector<TierDefinition> ladder() const override
    {
        std::vector<TierDefinition> ladder;
        for (const auto &[key, condition] : m_tiers)
            ladder.push_back({key, &condition});
        return ladder;
    }

private:
    std::deque<std::pair<QString, Condition>> m_segments;
    std::deque<std::pair<QString, Condition>> m_tiers;
};

} // namespace

class TstConditionCheck : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void acceptsWhatExists();
    void findsUnknownSegmentsAndTiers();
    void findsCycles();
    void findsCyclesThroughTiers();
    void refusesTiersInsideTiers();
    void takesASegmentInTwoBranches();
    void knowsWhatRefersToWhat();
};

void TstConditionCheck::acceptsWhatExists()
{
    SomeDefinitions definitions;
    definitions.addSegment(u"new"_s, conditionOf(movedUp));
    definitions.addTier(u"a"_s, everyone());
    QVERIFY(checkCondition(membersOf("new"), definitions));
    QVERIFY(checkCondition(conditionOf(R"({"segment":1,"op":"is_member"})"), definitions));
    QVERIFY(checkCondition(conditionOf(inTierA), definitions));
    QVERIFY(checkCondition(everyone(), NoDefinitions(), ConditionUse::Tier));
}

void TstConditionCheck::findsUnknownSegmentsAndTiers()
{
    SomeDefinitions definitions;
    definitions.addTier(u"a"_s, everyone());
    definitions.addSegment(u"broken"_s, membersOf("gone"));
    const Condition tree =
        conditionOf(R"({"match":"any","conditions":[{"field":"name","op":"is_empty"},)"
                    R"({"segment":"gone","op":"is_not_member"}]})");
    QCOMPARE(checkCondition(tree, definitions).error(),
             (Error{ErrorCode::UnknownSegment, u"$.conditions[0].conditions[1].segment"_s,
                    u"segment of the shop"_s, u"gone"_s}));
    QCOMPARE(checkCondition(membersOf("broken"), definitions).error(),
             (Error{ErrorCode::UnknownSegment, u"$.conditions[0].segment"_s,
                    u"segment of the shop"_s, u"gone"_s}));
    const Condition tiers = conditionOf(R"({"field":"tier","op":"is_none_of","value":["a","b"]})");
    QCOMPARE(checkCondition(tiers, definitions).error(),
             (Error{ErrorCode::UnknownTier, u"$.conditions[0].value[1]"_s, u"a"_s, u"b"_s}));
}

void TstConditionCheck::findsCycles()
{
    SomeDefinitions definitions;
    definitions.addSegment(u"itself"_s, membersOf("itself"));
    definitions.addSegment(u"one"_s, membersOf("two"));
    definitions.addSegment(u"two"_s, conditionOf(R"({"segment":2,"op":"is_not_member"})"));
    for (const char *segment : {"itself", "one", "two"}) {
        const Result<void> checked = checkCondition(membersOf(segment), definitions);
        QVERIFY(!checked);
        QVERIFY(checked.error().code == ErrorCode::SegmentCycle);
        QCOMPARE(checked.error().place, u"$.conditions[0].segment"_s);
    }
    const Condition *one = definitions.segment(u"one"_s);
    QVERIFY(checkCondition(*one, definitions).error().code == ErrorCode::SegmentCycle);
}

void TstConditionCheck::findsCyclesThroughTiers()
{
    SomeDefinitions definitions;
    definitions.addSegment(u"top"_s, conditionOf(inTierA));
    definitions.addTier(u"a"_s, membersOf("top"));
    QVERIFY(checkCondition(membersOf("top"), definitions).error().code == ErrorCode::SegmentCycle);
    QVERIFY(checkCondition(conditionOf(inTierA), definitions).error().code ==
            ErrorCode::SegmentCycle);
    QVERIFY(checkCondition(membersOf("top"), definitions, ConditionUse::Tier).error().code ==
            ErrorCode::SegmentCycle);
}

void TstConditionCheck::refusesTiersInsideTiers()
{
    SomeDefinitions definitions;
    definitions.addTier(u"a"_s, everyone());
    definitions.addSegment(u"risen"_s, conditionOf(movedUp));
    for (const Condition &tier : {conditionOf(inTierA), conditionOf(movedUp), membersOf("risen")})
        QVERIFY(checkCondition(tier, definitions, ConditionUse::Tier).error().code ==
                ErrorCode::SegmentCycle);
    // A segment that was sound for a question is not sound inside a tier.
    definitions.addTier(u"b"_s, membersOf("risen"));
    const Condition both = conditionOf(R"({"segment":"risen","op":"is_member"},)" + inTierA);
    QVERIFY(checkCondition(both, definitions).error().code == ErrorCode::SegmentCycle);
}

void TstConditionCheck::takesASegmentInTwoBranches()
{
    SomeDefinitions definitions;
    definitions.addSegment(u"base"_s, everyone());
    definitions.addSegment(u"left"_s, membersOf("base"));
    definitions.addSegment(u"right"_s, membersOf("base"));
    QVERIFY(checkCondition(conditionOf(R"({"segment":"left","op":"is_member"},)"
                                       R"({"segment":"right","op":"is_member"},)"
                                       R"({"segment":"left","op":"is_not_member"})"),
                           definitions));
}

void TstConditionCheck::knowsWhatRefersToWhat()
{
    SomeDefinitions definitions;
    definitions.addSegment(u"base"_s, everyone());
    definitions.addSegment(u"other"_s, everyone());
    const Condition nested =
        conditionOf(R"({"match":"none","conditions":[{"segment":1,"op":"is_member"}]})");
    QVERIFY(refersTo(nested, *definitions.segment(u"base"_s), definitions));
    QVERIFY(!refersTo(nested, *definitions.segment(u"other"_s), definitions));
    QVERIFY(refersToTier(conditionOf(inTierA), u"a"));
    QVERIFY(!refersToTier(conditionOf(inTierA), u"b"));
    QVERIFY(!refersToTier(conditionOf(movedUp), u"a"));
}

QTEST_APPLESS_MAIN(TstConditionCheck)
#include "tst_condition_check.moc"
