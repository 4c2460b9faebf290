#include "ui/segments/builder/condition_path.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

Condition leaf(int purchases)
{
    return {MetricTest{Metric::Count, {}, NumberTest{NumberOp::AtLeast, Decimal(purchases)}}};
}

Condition group(std::vector<Condition> children)
{
    return {Group{Match::All, 1, std::move(children)}};
}

} // namespace

/// Edits of a tree make a new tree and leave the rest of it as it was.
class TstConditionPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void aNodeIsFoundByItsWay();
    void oneNodeIsReplacedAlone();
    void aRemovedNodeIsGoneAndTheOthersMoveUp();
    void anAppendedNodeIsTheLast();
    void atLeastNeverAsksForMoreThanThereAre();

private:
    const Condition m_tree = group({leaf(1), group({leaf(2), leaf(3)}), leaf(4)});
};

void TstConditionPath::aNodeIsFoundByItsWay()
{
    QCOMPARE(nodeAt(m_tree, {}), m_tree);
    QCOMPARE(nodeAt(m_tree, {1, 1}), leaf(3));
}

void TstConditionPath::oneNodeIsReplacedAlone()
{
    QCOMPARE(withReplaced(m_tree, {1, 0}, leaf(9)),
             group({leaf(1), group({leaf(9), leaf(3)}), leaf(4)}));
}

void TstConditionPath::aRemovedNodeIsGoneAndTheOthersMoveUp()
{
    QCOMPARE(withRemoved(m_tree, {1}), group({leaf(1), leaf(4)}));
    QCOMPARE(withRemoved(m_tree, {1, 0}), group({leaf(1), group({leaf(3)}), leaf(4)}));
}

void TstConditionPath::anAppendedNodeIsTheLast()
{
    QCOMPARE(withAppended(m_tree, {1}, leaf(5)),
             group({leaf(1), group({leaf(2), leaf(3), leaf(5)}), leaf(4)}));
}

void TstConditionPath::atLeastNeverAsksForMoreThanThereAre()
{
    const Condition two{Group{Match::AtLeast, 2, {leaf(1), leaf(2)}}};
    QCOMPARE(withRemoved(two, {0}), (Condition{Group{Match::AtLeast, 1, {leaf(2)}}}));
}

QTEST_GUILESS_MAIN(TstConditionPath)
#include "tst_condition_path.moc"
