#include "core/condition/json.h"
#include "tests/support/window_warnings.h"
#include "tests/ui/segments/builder_desk.h"
#include "tests/ui/segments/hands.h"
#include "ui/jobs/jobs.h"
#include "ui/segments/builder/distribution_field.h"
#include "ui/widgets/distribution_handle.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>

#include <algorithm>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

} // namespace

/// The slider of a number, in the builder, on the values of a shop.
class TstNumberSlider : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void fieldFollowsSlider_data();
    void fieldFollowsSlider();
    void sliderFollowsField();
    void aPullIsOneEditToUndo();
    void aPercentileIsPulled();
    void aRankIsPulled();
    void restrictedOrdersHaveTheirOwnValues();
    void messagesHaveASlider();
    void anOrderTotalHasTheOrdersBelowIt();
    void aTestForEmptinessHasNoSlider();
    void whatTheShopKnowsIsThereAtOnce();

private:
    /// Shows one condition and waits until the values of the shop are there.
    void show(const QByteArray &leaf)
    {
        m_view->setCondition(treeWith(leaf));
        Hands::settle();
        QVERIFY(slider());
        QTRY_VERIFY(slider()->distribution() && slider()->isEnabled());
    }
    [[nodiscard]] DistributionField *slider() const
    {
        return m_view->findChild<DistributionField *>();
    }
    [[nodiscard]] DistributionHandle *handle(int which = 0) const
    {
        return slider()->findChildren<DistributionHandle *>().value(which);
    }
    [[nodiscard]] QByteArray json() const { return writeCondition(m_view->condition()); }

    Jobs m_jobs;
    TestShop m_shop;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::unique_ptr<BuilderView> m_view;
};

void TstNumberSlider::initTestCase()
{
    m_shop = randomShop(20261122);
    for (std::size_t i = 0; i < m_shop.customers.size(); i += 2) {
        m_shop.contacts.push_back({m_shop.customers[i].id, today.addDays(-10), u"zalo"_s});
    }
    m_snapshot = snapshotOf(m_shop);
}

void TstNumberSlider::init()
{
    QTest::failOnWarning(everyWarning());
    m_view = builderInView(contextOf(m_snapshot, Language::English, today, &m_jobs));
}

void TstNumberSlider::fieldFollowsSlider_data()
{
    QTest::addColumn<QByteArray>("leaf");
    QTest::newRow("purchases") << QByteArray(R"({"orders":"count","op":"at_least","value":1})");
    QTest::newRow("money") << QByteArray(R"({"orders":"total","op":"at_most","value":1})");
    QTest::newRow("days") << QByteArray(R"({"orders":"days_since_last","op":"equals","value":1})");
    QTest::newRow("age") << QByteArray(R"({"field":"age","op":"less_than","value":2})");
    QTest::newRow("score") << QByteArray(
        R"({"field":"frequency_score","op":"at_least","value":1})");
}

void TstNumberSlider::fieldFollowsSlider()
{
    QFETCH(const QByteArray, leaf);
    show(leaf);
    const QByteArray before = json();
    QSignalSpy edited(m_view.get(), &BuilderView::edited);
    QTest::keyClick(handle(), Qt::Key_End);
    QCOMPARE(edited.size(), 1);
    QVERIFY(json() != before);
    const Decimal value = std::get<Decimal>(slider()->test().value);
    constexpr double most = 9e17; // what fits a Decimal for sure; this shop has more
    QCOMPARE(value.toDouble(), std::min(slider()->distribution()->largest(), most));
    const bool isMoney = leaf.contains("total");
    bool isWritten = false;
    for (const QLineEdit *field : m_view->findChildren<QLineEdit *>()) {
        const QString name = isMoney ? u"Amount"_s : u"Number"_s;
        isWritten =
            isWritten ||
            (field->accessibleName() == name &&
             field->text() ==
                 contextOf(m_snapshot, Language::English, today).writeNumber(value, isMoney));
    }
    QVERIFY(isWritten);
}

void TstNumberSlider::sliderFollowsField()
{
    show(R"({"orders":"count","op":"at_least","value":1})");
    QVERIFY(Hands(m_view.get()).typeNumber(u"3"_s));
    QCOMPARE(handle()->value(), 3.0);
}

void TstNumberSlider::aPullIsOneEditToUndo()
{
    show(R"({"orders":"count","op":"at_least","value":1})");
    QSignalSpy edited(m_view.get(), &BuilderView::edited);
    handle()->setFocus();
    QTest::keyClick(handle(), Qt::Key_Right);
    QTest::keyClick(handle(), Qt::Key_Right);
    QCOMPARE(edited.size(), 2);
    const auto first = edited.at(0).at(0).value<BuilderEdit>();
    const auto second = edited.at(1).at(0).value<BuilderEdit>();
    QVERIFY(first.typedIn);
    QCOMPARE(first.typedIn, second.typedIn);
}

void TstNumberSlider::aPercentileIsPulled()
{
    show(R"({"orders":"total","op":"at_least","value":{"of_shop":"p80"}})");
    QTest::keyClick(handle(), Qt::Key_Right);
    QCOMPARE(json(), writeCondition(treeWith(
                         R"({"orders":"total","op":"at_least","value":{"of_shop":"p81"}})")));
    for (const QSpinBox *percentile : m_view->findChildren<QSpinBox *>())
        QCOMPARE(percentile->value(), 81);
}

void TstNumberSlider::aRankIsPulled()
{
    show(R"({"rank":"total","op":"top_percent","value":20})");
    QTest::keyClick(handle(), Qt::Key_Right);
    QCOMPARE(json(), writeCondition(treeWith(R"({"rank":"total","op":"top_percent","value":19})")));
    show(R"({"rank":"total","op":"bottom_percent","value":20})");
    QTest::keyClick(handle(), Qt::Key_Right);
    QCOMPARE(json(),
             writeCondition(treeWith(R"({"rank":"total","op":"bottom_percent","value":21})")));
}

void TstNumberSlider::restrictedOrdersHaveTheirOwnValues()
{
    show(R"({"orders":"count","op":"at_least","value":1})");
    const Distribution all = *slider()->distribution();
    QVERIFY(Hands(m_view.get()).addRestriction(u"status"_s));
    QTRY_VERIFY(slider()->isEnabled() && *slider()->distribution() != all);
    Unwatched control;
    const auto expected = m_snapshot->memory->distribution(
        *subjectOf(std::get<Group>(m_view->condition().node).children.front()),
        m_snapshot->at(today), control);
    QVERIFY(expected);
    QCOMPARE(*slider()->distribution(), **expected);
}

void TstNumberSlider::messagesHaveASlider()
{
    show(R"({"contacts":"count","op":"at_least","value":1})");
    const Distribution all = *slider()->distribution();
    QCOMPARE(all.count, std::ssize(m_shop.customers)); // who got none has 0
    QTest::keyClick(handle(), Qt::Key_End);
    QCOMPARE(std::get<Decimal>(slider()->test().value).toDouble(), all.largest());
    QVERIFY(Hands(m_view.get()).addRestriction(u"channel"_s));
    QTRY_VERIFY(slider()->isEnabled() &&
                *slider()->distribution() != all); // no channel, no message
}

void TstNumberSlider::anOrderTotalHasTheOrdersBelowIt()
{
    show(R"({"orders":"last_date","where":{"total":{"op":"at_least","value":1}},
             "op":"within_last","value":{"n":36500,"unit":"days"}})");
    const Distribution purchases = *slider()->distribution();
    QVERIFY(purchases.count > 0);
    QTest::keyClick(handle(), Qt::Key_End);
    QVERIFY(json().contains(QByteArray::number(
        static_cast<qint64>(std::get<Decimal>(slider()->test().value).units()))));
    QVERIFY(Hands(m_view.get()).addRestriction(u"status"_s)); // returned ones
    QTRY_VERIFY(slider() && slider()->isEnabled() && slider()->distribution() &&
                *slider()->distribution() != purchases);
}

void TstNumberSlider::aTestForEmptinessHasNoSlider()
{
    show(R"({"orders":"average","op":"at_least","value":1})");
    QVERIFY(slider()->isVisible());
    for (QComboBox *box : m_view->findChildren<QComboBox *>()) {
        const int empty = box->findData(u"is_empty"_s);
        if (empty >= 0)
            box->setCurrentIndex(empty);
    }
    QVERIFY(!slider()->isVisible());
}

void TstNumberSlider::whatTheShopKnowsIsThereAtOnce()
{
    show(R"({"orders":"count","op":"at_least","value":1})");
    m_view->setCondition(treeWith(R"({"orders":"count","op":"at_least","value":2})"));
    QVERIFY(slider()->distribution());
}

QTEST_MAIN(TstNumberSlider)
#include "tst_number_slider.moc"
