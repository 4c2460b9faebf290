#include "tests/support/window_warnings.h"
#include "ui/widgets/distribution_handle.h"
#include "ui/widgets/distribution_slider.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

/// Ten customers with each whole number from 0 to 9.
std::shared_ptr<const Distribution> tenths()
{
    auto distribution = std::make_shared<Distribution>();
    distribution->count = 100;
    distribution->mean = 4.5;
    for (std::size_t percent = 0; percent <= 100; ++percent)
        distribution->percentiles[percent] =
            static_cast<double>(percent == 0 ? 0 : (percent - 1) / 10);
    distribution->scale = ValueScale::even(0, 10);
    for (int value = 0; value < 10; ++value)
        distribution->bars.push_back({static_cast<double>(value), 10});
    return distribution;
}

DistributionWords words()
{
    const auto number = [](double value) { return QString::number(value); };
    return {u"Purchases"_s, number, number, 1};
}

} // namespace

/// The line over the shop's own values.
class TstDistributionSlider : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(everyWarning());
        m_slider = std::make_unique<DistributionSlider>(words());
        m_slider->setDistribution(tenths());
        m_slider->resize(400, m_slider->sizeHint().height());
        m_slider->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_slider.get()));
    }
    void cleanup() { m_slider.reset(); }

    void aPressMovesTheBorder_data();
    void aPressMovesTheBorder();
    void aPullIsFollowedAllTheWay();
    void theNearerEndOfARangeIsPulled();
    void theEndsOfARangeDoNotPass();
    void arrowsGoToTheNextRoundValue();
    void homeAndEndGoToTheEnds();
    void aPercentileIsPulledFromPercentileToPercentile();
    void theMeanOfTheShopStandsStill();
    void withoutValuesNothingIsPulled();
    void screenReadersHearNameAndValue();
    void aScreenReaderMaySetTheValue();

private:
    /// The pixel at which a value of the scale stands.
    [[nodiscard]] QPoint at(double value) const
    {
        constexpr double inset = DistributionHandle::size / 2.0;
        const double x = inset + (m_slider->width() - 2 * inset) * value / 10;
        return {qRound(x), 10};
    }
    [[nodiscard]] QList<DistributionHandle *> handles() const
    {
        QList<DistributionHandle *> shown;
        for (DistributionHandle *handle : m_slider->findChildren<DistributionHandle *>()) {
            if (handle->isVisible())
                shown.append(handle);
        }
        return shown;
    }
    [[nodiscard]] Decimal number() const { return std::get<Decimal>(m_slider->test().value); }

    std::unique_ptr<DistributionSlider> m_slider;
};

void TstDistributionSlider::aPressMovesTheBorder_data()
{
    QTest::addColumn<NumberOp>("op");
    QTest::addColumn<double>("pressedAt");
    QTest::addColumn<int>("number");
    // The part that is chosen ends where the press was.
    QTest::newRow("at least") << NumberOp::AtLeast << 6.0 << 6;
    QTest::newRow("less than") << NumberOp::LessThan << 6.0 << 6;
    QTest::newRow("at most") << NumberOp::AtMost << 6.0 << 5;
    QTest::newRow("greater than") << NumberOp::GreaterThan << 6.0 << 5;
    QTest::newRow("equals, in the bar of 6") << NumberOp::Equals << 6.3 << 6;
    QTest::newRow("equals, late in the bar of 6") << NumberOp::Equals << 6.8 << 6;
}

void TstDistributionSlider::aPressMovesTheBorder()
{
    QFETCH(const NumberOp, op);
    QFETCH(const double, pressedAt);
    QFETCH(const int, number);
    m_slider->setTest({op, Decimal(2)});
    QSignalSpy edited(m_slider.get(), &DistributionSlider::testEdited);
    QTest::mouseClick(m_slider.get(), Qt::LeftButton, {}, at(pressedAt));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(m_slider->test().op, op);
    QVERIFY(this->number() == Decimal(number));
    QVERIFY(handles().constFirst()->hasFocus() || !m_slider->isActiveWindow());
}

void TstDistributionSlider::aPullIsFollowedAllTheWay()
{
    m_slider->setTest({NumberOp::AtLeast, Decimal(2)});
    QSignalSpy edited(m_slider.get(), &DistributionSlider::testEdited);
    QTest::mousePress(m_slider.get(), Qt::LeftButton, {}, at(2) + QPoint(0, 16));
    QCOMPARE(edited.size(), 0); // taking the handle moves nothing
    for (int value = 3; value <= 7; ++value)
        QTest::mouseMove(m_slider.get(), at(value));
    QTest::mouseRelease(m_slider.get(), Qt::LeftButton, {}, at(7));
    QCOMPARE(edited.size(), 5);
    QVERIFY(number() == Decimal(7));
    QTest::mouseMove(m_slider.get(), at(1));
    QVERIFY(number() == Decimal(7)); // let go
}

void TstDistributionSlider::theNearerEndOfARangeIsPulled()
{
    m_slider->setTest({NumberOp::Between, NumberRange{2, 6}});
    QCOMPARE(handles().size(), 2);
    QTest::mouseClick(m_slider.get(), Qt::LeftButton, {}, at(1));
    QTest::mouseClick(m_slider.get(), Qt::LeftButton, {}, at(9));
    QVERIFY(std::get<NumberRange>(m_slider->test().value) == (NumberRange{1, 8}));
}

void TstDistributionSlider::theEndsOfARangeDoNotPass()
{
    m_slider->setTest({NumberOp::Between, NumberRange{2, 6}});
    QTest::mousePress(m_slider.get(), Qt::LeftButton, {}, at(2) + QPoint(0, 16));
    QTest::mouseMove(m_slider.get(), at(9));
    QTest::mouseRelease(m_slider.get(), Qt::LeftButton, {}, at(9));
    QVERIFY(std::get<NumberRange>(m_slider->test().value) == (NumberRange{6, 6}));
}

void TstDistributionSlider::arrowsGoToTheNextRoundValue()
{
    m_slider->setTest({NumberOp::AtMost, Decimal(4)});
    QTest::keyClick(handles().constFirst(), Qt::Key_Right);
    QVERIFY(number() == Decimal(5));
    QTest::keyClick(handles().constFirst(), Qt::Key_Down);
    QTest::keyClick(handles().constFirst(), Qt::Key_Left);
    QVERIFY(number() == Decimal(3));
    QTest::keyClick(handles().constFirst(), Qt::Key_PageUp);
    QVERIFY(number() == Decimal(4)); // a tenth of this line
}

void TstDistributionSlider::homeAndEndGoToTheEnds()
{
    m_slider->setTest({NumberOp::AtLeast, Decimal(4)});
    QTest::keyClick(handles().constFirst(), Qt::Key_End);
    QVERIFY(number() == Decimal(9));
    QTest::keyClick(handles().constFirst(), Qt::Key_Home);
    QVERIFY(number() == Decimal(0));
}

void TstDistributionSlider::aPercentileIsPulledFromPercentileToPercentile()
{
    const auto percentile = [this] {
        return std::get<ShopStatistic>(m_slider->test().value).percentile;
    };
    m_slider->setTest({NumberOp::AtLeast, ShopStatistic{ShopStatistic::Kind::Percentile, 80}});
    QCOMPARE(handles().constFirst()->value(), 7.0);
    QTest::keyClick(handles().constFirst(), Qt::Key_Left);
    QCOMPARE(percentile(), 79);
    QTest::keyClick(handles().constFirst(), Qt::Key_PageDown);
    QCOMPARE(percentile(), 69);
    QTest::mouseClick(m_slider.get(), Qt::LeftButton, {}, at(3));
    QCOMPARE(percentile(), 31); // the first that reaches 3
}

void TstDistributionSlider::theMeanOfTheShopStandsStill()
{
    m_slider->setTest({NumberOp::AtLeast, ShopStatistic{ShopStatistic::Kind::Mean, 50}});
    QSignalSpy edited(m_slider.get(), &DistributionSlider::testEdited);
    QCOMPARE(handles().constFirst()->value(), 4.5);
    QVERIFY(!handles().constFirst()->isEnabled());
    QTest::mouseClick(m_slider.get(), Qt::LeftButton, {}, at(8));
    QCOMPARE(edited.size(), 0);
}

void TstDistributionSlider::withoutValuesNothingIsPulled()
{
    m_slider->setTest({NumberOp::AtLeast, Decimal(2)});
    m_slider->setDistribution(nullptr);
    QVERIFY(handles().isEmpty());
    QSignalSpy edited(m_slider.get(), &DistributionSlider::testEdited);
    QTest::mouseClick(m_slider.get(), Qt::LeftButton, {}, at(8));
    QCOMPARE(edited.size(), 0);
}

void TstDistributionSlider::screenReadersHearNameAndValue()
{
    m_slider->setTest({NumberOp::Between, NumberRange{2, 6}});
    QAccessibleInterface *low = QAccessible::queryAccessibleInterface(handles().constFirst());
    QVERIFY(low);
    QCOMPARE(low->role(), QAccessible::Slider);
    QCOMPARE(low->text(QAccessible::Name), u"Purchases, from"_s);
    QCOMPARE(low->text(QAccessible::Value), u"2"_s);
    QVERIFY(low->valueInterface());
    QCOMPARE(low->valueInterface()->currentValue().toDouble(), 2.0);
    QCOMPARE(low->valueInterface()->maximumValue().toDouble(), 9.0);
}

void TstDistributionSlider::aScreenReaderMaySetTheValue()
{
    m_slider->setTest({NumberOp::AtLeast, Decimal(2)});
    QSignalSpy edited(m_slider.get(), &DistributionSlider::testEdited);
    QAccessibleInterface *handle = QAccessible::queryAccessibleInterface(handles().constFirst());
    handle->valueInterface()->setCurrentValue(5);
    QCOMPARE(edited.size(), 1);
    QVERIFY(number() == Decimal(5));
}

QTEST_MAIN(TstDistributionSlider)
#include "tst_distribution_slider.moc"
