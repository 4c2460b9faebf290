#include "tests/support/window_warnings.h"
#include "ui/charts/axis.h"
#include "ui/charts/bubble_key.h"
#include "ui/charts/bubble_map.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/label_placement.h"
#include "ui/charts/sparkline.h"
#include "ui/charts/tier_bars.h"
#include "ui/charts/time_chart.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

BubbleMapData randomMap(quint32 seed, int bubbles)
{
    QRandomGenerator dice(seed);
    BubbleMapData data;
    const QStringList names{u"Khách hàng trung thành"_s, u"Mua vì nhu cầu gia tăng"_s,
                            u"Lâu hơn mọi khi chưa mua"_s, u"VIP"_s,
                            u"Mua khi có yếu tố xúc tác và ở xa cửa hàng"_s};
    for (int i = 0; i < bubbles; ++i) {
        Bubble bubble;
        bubble.id = QString::number(i);
        bubble.name = names.at(dice.bounded(static_cast<int>(names.size())));
        bubble.customers = std::exp(dice.bounded(11.0));
        bubble.frequency = 1 + std::exp(dice.bounded(4.0));
        bubble.orderValue = 10'000 * std::exp(dice.bounded(6.0));
        bubble.tenure = dice.bounded(1200);
        data.bubbles.push_back(bubble);
    }
    data.shopFrequency = 4.2;
    data.shopOrderValue = 455'000;
    data.orderValueText = [](double value) { return u"%1 nghìn ₫"_s.arg(value / 1000, 0, 'f', 0); };
    return data;
}

std::vector<TierBar> fiveTiers()
{
    std::vector<TierBar> bars;
    for (const QString &name : {u"Trung thành"_s, u"Nhu cầu gia tăng"_s, u"Nhu cầu cơ bản"_s,
                                u"Chờ ưu đãi"_s, u"Không quan tâm"_s})
        bars.push_back({name, name, 0.2, u"200"_s, u"20%"_s, 0.2, u"1 tỷ"_s, u"20%"_s});
    return bars;
}

/// Three rows, the second with two cells and the third with one.
HeatMapData triangle()
{
    HeatMapData data;
    data.rowTitle = u"Month"_s;
    data.columnTitle = u"Later"_s;
    data.rows = {u"A"_s, u"B"_s, u"C"_s};
    data.columns = {u"1"_s, u"2"_s, u"3"_s};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3 - row; ++column) {
            const QString text = QString::number(10 * row + column);
            data.cells.push_back({row, column, (row + column) / 4.0, text, u"cell "_s + text});
        }
    }
    return data;
}

ColumnChartData months()
{
    ColumnChartData data;
    for (int i = 0; i < 24; ++i)
        data.columns.push_back(
            {u"%1/25"_s.arg(i + 1), u"month %1"_s.arg(i), i * 1e6, u"%1 tr"_s.arg(i)});
    data.nameTitle = u"Month"_s;
    data.valueTitle = u"Revenue"_s;
    return data;
}

/// How many pixels differ from the ground, of all.
double painted(const QImage &image, const QColor &ground)
{
    qsizetype count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) != ground.rgb() ? 1 : 0;
    }
    return static_cast<double>(count) / (image.width() * image.height());
}

} // namespace

class TstCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void axisIsLogarithmicWhereTheDataAskForIt();
    void axisTicksAreRoundAndInside();
    void axisOfOneValueHasRoom();
    void labelsNeitherOverlapNorLeaveThePlot_data();
    void labelsNeitherOverlapNorLeaveThePlot();
    void namesOfANarrowMapLieOnNoBubble();
    void aNameBesideSeveralBubblesIsJoinedToItsOwn();
    void theDotOfANameIsSeenOnAnyBubble_data();
    void theDotOfANameIsSeenOnAnyBubble();
    void theKeyIsNeverCutOff();
    void aLongNameBesideLinesIsReadWhole();
    void numbersOfALowScaleStandApart_data();
    void numbersOfALowScaleStandApart();
    void bubblesStayInsideThePlot();
    void fewBubblesAreAllNamed();
    void everyQuarterHasAName();
    void groupsWithoutPurchasesAreNamedApart();
    void picturesAreNotBlank_data();
    void picturesAreNotBlank();
    void savedPicturesHaveTheirTitle();
    void cellOfAHeatMapIsChosenByClick();
    void bubbleIsChosenByClickAndByKeys();
    void tierIsOpenedByEnter();
    void screenReaderGetsTheNumbers();
    void choiceSurvivesOnlyWhileItsItemIsThere();
    void emptyChartsAreDrawn();
};

void TstCharts::init()
{
    QTest::failOnWarning(everyWarning());
}

void TstCharts::axisIsLogarithmicWhereTheDataAskForIt()
{
    QVERIFY(Axis::around({1, 100}).isLogarithmic());
    QVERIFY(!Axis::around({50, 100}).isLogarithmic());
    QVERIFY(!Axis::around({0, 100}).isLogarithmic());
    const Axis axis = Axis::around({1, 10, 100});
    QVERIFY(std::abs(axis.share(10) - 0.5) < 1e-9);
}

void TstCharts::axisTicksAreRoundAndInside()
{
    QCOMPARE(Axis::fromZero(87).ticks(5), (std::vector<double>{0, 20, 40, 60, 80, 100}));
    const Axis axis = Axis::around({3, 900});
    for (const double tick : axis.ticks()) {
        QVERIFY(tick >= axis.low());
        QVERIFY(tick <= axis.high());
    }
    QVERIFY(axis.ticks().size() >= 2);
}

void TstCharts::axisOfOneValueHasRoom()
{
    const Axis axis = Axis::around({5});
    QVERIFY(axis.low() < 5);
    QVERIFY(axis.high() > 5);
    QVERIFY(Axis::fromZero(0).high() > 0);
}

void TstCharts::labelsNeitherOverlapNorLeaveThePlot_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("bubbles");
    QTest::addColumn<QSize>("size");
    for (int seed = 1; seed <= 40; ++seed) {
        QTest::addRow("%d, wide", seed) << seed << 5 + seed << QSize(900, 600);
        QTest::addRow("%d, narrow", seed) << seed << 5 + seed << QSize(420, 320);
    }
}

void TstCharts::labelsNeitherOverlapNorLeaveThePlot()
{
    QFETCH(const int, seed);
    QFETCH(const int, bubbles);
    QFETCH(const QSize, size);
    const BubbleMapData data = randomMap(static_cast<quint32>(seed), bubbles);
    const BubbleLayout layout =
        BubbleDrawing::layout(data, QRectF(QPointF(), size), fontFor(TextRole::Body));
    std::vector<QRectF> seen;
    for (const PlacedBubble &placed : layout.placed) {
        if (!placed.label)
            continue;
        QVERIFY(layout.plot.contains(*placed.label));
        for (const QRectF &other : seen)
            QVERIFY(!other.intersects(*placed.label));
        for (const QRectF &name : layout.reserved)
            QVERIFY(!name.intersects(*placed.label));
        seen.push_back(*placed.label);
    }
    QVERIFY(!seen.empty());
}

void TstCharts::namesOfANarrowMapLieOnNoBubble()
{
    // The groups of a shop, as they stand on the window of a small laptop.
    BubbleMapData data;
    const auto add = [&](const QString &name, double customers, double frequency, double value) {
        Bubble bubble;
        bubble.name = name;
        bubble.customers = customers;
        bubble.frequency = frequency;
        bubble.orderValue = value;
        bubble.tenure = frequency * 20;
        data.bubbles.push_back(bubble);
    };
    add(u"Trung thành"_s, 71, 30.1, 1'824'463);
    add(u"Nhu cầu gia tăng"_s, 80, 11.7, 1'382'969);
    add(u"Nhu cầu cơ bản"_s, 103, 8.5, 242'812);
    add(u"Chờ ưu đãi"_s, 202, 1.4, 414'909);
    add(u"Không quan tâm"_s, 362, 3.6, 899'388);
    add(u"Tiềm năng lớn"_s, 149, 1.3, 420'682);
    add(u"Khách chủ lực"_s, 106, 26.4, 1'876'174);
    add(u"Chỉ mua khi giảm giá"_s, 54, 3.5, 182'667);
    add(u"Chưa hài lòng"_s, 78, 10.9, 1'282'170);
    add(u"Khách tốt lâu chưa mua"_s, 12, 12.3, 262'000);
    data.shopFrequency = 7.2;
    data.shopOrderValue = 1'230'733;
    for (const QSize size : {QSize(440, 400), QSize(480, 420), QSize(900, 560)}) {
        const BubbleLayout layout =
            BubbleDrawing::layout(data, QRectF(QPointF(), size), fontFor(TextRole::Body));
        for (const PlacedBubble &named : layout.placed) {
            const QString &name = data.bubbles[static_cast<std::size_t>(named.item)].name;
            QVERIFY2(named.label, qPrintable(name));
            for (const PlacedBubble &other : layout.placed) {
                const QPointF near(
                    std::clamp(other.centre.x(), named.label->left(), named.label->right()),
                    std::clamp(other.centre.y(), named.label->top(), named.label->bottom()));
                const QPointF way = near - other.centre;
                // An edge may be touched, a bubble not be written over.
                QVERIFY2(std::hypot(way.x(), way.y()) > other.radius - 3, qPrintable(name));
            }
        }
    }
}

void TstCharts::aNameBesideSeveralBubblesIsJoinedToItsOwn()
{
    int joined = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const BubbleLayout layout =
            BubbleDrawing::layout(randomMap(seed, 14), {0, 0, 640, 440}, fontFor(TextRole::Body));
        const auto distance = [](const QRectF &label, const PlacedBubble &bubble) {
            const QPointF near(std::clamp(bubble.centre.x(), label.left(), label.right()),
                               std::clamp(bubble.centre.y(), label.top(), label.bottom()));
            return std::hypot(near.x() - bubble.centre.x(), near.y() - bubble.centre.y()) -
                   bubble.radius;
        };
        for (const PlacedBubble &named : layout.placed) {
            if (!named.label)
                continue;
            joined += named.line == NameLine::FromCentre ? 1 : 0;
            if (named.line != NameLine::None)
                continue;
            for (const PlacedBubble &other : layout.placed)
                QVERIFY(&other == &named ||
                        distance(*named.label, other) > distance(*named.label, named));
        }
    }
    QVERIFY(joined > 0);
}

void TstCharts::theDotOfANameIsSeenOnAnyBubble_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::newRow("light") << ColourScheme::Light;
    QTest::newRow("dark") << ColourScheme::Dark;
}

void TstCharts::theDotOfANameIsSeenOnAnyBubble()
{
    QFETCH(const ColourScheme, scheme);
    const Colours &theme = Colours::of(scheme);
    constexpr int scale = 4;
    constexpr QRectF area(0, 0, 640, 440);
    int dots = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const BubbleMapData data = randomMap(seed, 14);
        QImage image(area.size().toSize() * scale, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(scale);
        image.fill(theme.card);
        QPainter painter(&image);
        BubbleDrawing::draw(data, {painter, area, theme, fontFor(TextRole::Body)});
        painter.end();
        const auto colourAt = [&](QPointF point) {
            return image.pixelColor((point * scale).toPoint());
        };
        const BubbleLayout layout = BubbleDrawing::layout(data, area, fontFor(TextRole::Body));
        // Where names stand, and beside another dot, there is more than the dot to be seen.
        const auto isAlone = [&](const PlacedBubble &dot) {
            const QRectF around(dot.centre - QPointF(6, 6), dot.centre + QPointF(6, 6));
            return std::none_of(layout.placed.begin(), layout.placed.end(), [&](const auto &other) {
                const bool isBeside = &other != &dot && other.line == NameLine::FromCentre &&
                                      QRectF(other.centre, other.label->center())
                                          .normalized()
                                          .adjusted(-6, -6, 6, 6)
                                          .intersects(around);
                return isBeside || (other.label && other.label->intersects(around));
            });
        };
        for (const PlacedBubble &placed : layout.placed) {
            if (placed.line != NameLine::FromCentre || !isAlone(placed))
                continue;
            ++dots;
            int clear = 0;
            for (int degrees = 0; degrees < 360; degrees += 10) {
                const double angle = degrees * std::numbers::pi / 180;
                const QPointF beside =
                    placed.centre + 3.75 * QPointF(std::cos(angle), std::sin(angle));
                clear += contrast(colourAt(beside), colourAt(placed.centre)) >= 3 ? 1 : 0;
            }
            QVERIFY2(clear >= 24, qPrintable(u"map %1: %2 of 36"_s.arg(seed).arg(clear)));
        }
    }
    QVERIFY(dots > 10);
}

void TstCharts::theKeyIsNeverCutOff()
{
    BubbleMapData data = randomMap(1, 6);
    data.sizeTitle = u"Doanh thu đến nay"_s;
    data.sizeText = [](double) { return u"3,96 tỷ ₫"_s; };
    data.tenureText = [](double value) { return u"%1 ngày"_s.arg(value); };
    data.bubbles.front().ring = SegmentColour::Red;
    const QFontMetricsF metrics(fontFor(TextRole::Note));
    for (const double width : {360.0, 440.0, 600.0, 900.0}) {
        const BubbleKey key(data, width, metrics);
        QVERIFY2(key.right() <= width, qPrintable(QString::number(width)));
        const BubbleLayout layout =
            BubbleDrawing::layout(data, {0, 0, width, 440}, fontFor(TextRole::Body));
        QVERIFY(layout.plot.top() > key.height());
    }
    QVERIFY(BubbleKey(data, 360, metrics).height() > BubbleKey(data, 900, metrics).height());
}

void TstCharts::aLongNameBesideLinesIsReadWhole()
{
    TimeChartData data;
    data.days = {u"1"_s, u"2"_s};
    data.shortDays = data.days;
    data.valueText = [](double value) { return QString::number(value); };
    data.lines = {{u"1"_s, u"Loyal (brings 80% of revenue)"_s, {1, 2}},
                  {u"2"_s, u"Unhappy"_s, {2, 1}}};
    TimeChart chart;
    chart.setData(data);
    const QString svg = QString::fromUtf8(chart.toSvg({960, 400}, Colours::light()));
    for (const TimeLine &line : data.lines)
        QVERIFY2(svg.contains(u'>' + line.name + u"</text>"_s), qPrintable(line.name));
}

void TstCharts::numbersOfALowScaleStandApart_data()
{
    QTest::addColumn<int>("height");
    QTest::newRow("of the window") << 400;
    QTest::newRow("of a full page on paper") << 110;
    QTest::newRow("very low") << 90;
}

void TstCharts::numbersOfALowScaleStandApart()
{
    QFETCH(const int, height);
    ColumnChartData data = months();
    data.axisText = [](double value) { return u"axis %1"_s.arg(value); };
    ColumnChart chart;
    chart.setData(data);
    const QString svg = QString::fromUtf8(chart.toSvg({600, height}, Colours::light()));
    static const QRegularExpression written(u" y=\"([0-9.]+)\"[^>]*>axis "_s);
    std::vector<double> places;
    for (auto found = written.globalMatch(svg); found.hasNext();)
        places.push_back(found.next().captured(1).toDouble());
    QVERIFY2(places.size() > 1, qPrintable(QString::number(places.size())));
    for (std::size_t i = 1; i < places.size(); ++i)
        QVERIFY2(std::abs(places[i] - places[i - 1]) > 12, qPrintable(QString::number(places[i])));
}

void TstCharts::bubblesStayInsideThePlot()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const BubbleLayout layout =
            BubbleDrawing::layout(randomMap(seed, 30), {0, 0, 640, 440}, fontFor(TextRole::Body));
        for (const PlacedBubble &placed : layout.placed) {
            const QRectF circle(placed.centre.x() - placed.radius,
                                placed.centre.y() - placed.radius, 2 * placed.radius,
                                2 * placed.radius);
            QVERIFY(layout.plot.contains(circle));
        }
    }
}

void TstCharts::fewBubblesAreAllNamed()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const BubbleLayout layout =
            BubbleDrawing::layout(randomMap(seed, 10), {0, 0, 800, 520}, fontFor(TextRole::Body));
        for (const PlacedBubble &placed : layout.placed)
            QVERIFY(placed.label);
    }
}

void TstCharts::everyQuarterHasAName()
{
    QSet<QString> names;
    for (const bool often : {false, true}) {
        for (const bool large : {false, true})
            names << BubbleDrawing::quarterName({}, often, large);
    }
    QCOMPARE(names.size(), 4);
}

void TstCharts::groupsWithoutPurchasesAreNamedApart()
{
    BubbleMapData data = randomMap(3, 4);
    data.bubbles.push_back({u"none"_s, u"Nobody bought"_s, 12, {}, {}, {}});
    BubbleMap map;
    map.setData(data);
    const BubbleLayout layout =
        BubbleDrawing::layout(data, {0, 0, 640, 440}, fontFor(TextRole::Body));
    QCOMPARE(layout.placed.size(), 4U);
    QCOMPARE(map.numbers().rows.size(), 5);
    QVERIFY(map.numbers().rows.last().at(2).isEmpty());
}

void TstCharts::picturesAreNotBlank_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<bool>("dark");
    for (const QString &which : {u"bubbles"_s, u"tiers"_s, u"columns"_s, u"heat"_s}) {
        QTest::addRow("%s, light", qPrintable(which)) << which << false;
        QTest::addRow("%s, dark", qPrintable(which)) << which << true;
    }
}

void TstCharts::picturesAreNotBlank()
{
    QFETCH(const QString, which);
    QFETCH(const bool, dark);
    BubbleMap bubbles;
    bubbles.setData(randomMap(1, 8));
    TierBars tiers;
    tiers.setBars(fiveTiers());
    ColumnChart columns;
    columns.setData(months());
    HeatMap heat;
    heat.setData(triangle());
    const Chart &chart = which == u"bubbles"_s ? static_cast<Chart &>(bubbles)
                         : which == u"tiers"_s ? static_cast<Chart &>(tiers)
                         : which == u"heat"_s  ? static_cast<Chart &>(heat)
                                               : static_cast<Chart &>(columns);
    const Colours &theme = dark ? Colours::dark() : Colours::light();
    const QImage image = chart.toImage({640, 400}, theme, 1);
    QCOMPARE(image.size(), QSize(640, 400));
    QVERIFY(painted(image, theme.card) > 0.02);

    QSvgRenderer drawing(chart.toSvg({640, 400}, theme));
    QVERIFY(drawing.isValid());
    QImage drawn(640, 400, QImage::Format_ARGB32_Premultiplied);
    drawn.fill(theme.card);
    QPainter painter(&drawn);
    drawing.render(&painter);
    painter.end();
    QVERIFY(painted(drawn, theme.card) > 0.02);
}

void TstCharts::savedPicturesHaveTheirTitle()
{
    ColumnChart chart;
    chart.setData(months());
    const Colours &theme = Colours::light();
    const QRect head(0, 0, 640, 32);
    const QImage bare = chart.toImage({640, 400}, theme, 1).copy(head);
    chart.setTitle(u"Revenue by month"_s);
    const QImage titled = chart.toImage({640, 400}, theme, 1).copy(head);
    QVERIFY(painted(titled, theme.card) > 0.01);
    QVERIFY(titled != bare);
    QVERIFY(chart.toSvg({640, 400}, theme).contains("Revenue by month</text>"));
}

void TstCharts::cellOfAHeatMapIsChosenByClick()
{
    HeatMap map;
    map.resize(400, 300);
    map.setTitle(u"Back again"_s);
    map.setData(triangle());
    const ChartNumbers numbers = map.numbers();
    QCOMPARE(numbers.columns, QStringList({u"Month"_s, u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(numbers.rows.at(1), QStringList({u"B"_s, u"10"_s, u"11"_s, QString()}));
    const QSignalSpy chosen(&map, &Chart::itemChosen);
    // The lower left corner is the one cell of the last row, the lower right has none.
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(390, 290));
    QCOMPARE(chosen.size(), 0);
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(100, 290));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(map.chosen(), 5);
}

void TstCharts::bubbleIsChosenByClickAndByKeys()
{
    BubbleMap map;
    map.resize(640, 440);
    map.setData(randomMap(5, 6));
    const QSignalSpy chosen(&map, &BubbleMap::bubbleChosen);
    const QSignalSpy opened(&map, &BubbleMap::bubbleOpened);
    const BubbleLayout layout =
        BubbleDrawing::layout(map.data(), QRectF(map.rect()), fontFor(TextRole::Body));
    const PlacedBubble &smallest = layout.placed.back();
    QTest::mouseClick(&map, Qt::LeftButton, {}, smallest.centre.toPoint());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().value(0).toString(), QString::number(smallest.item));
    QTest::keyClick(&map, Qt::Key_Home);
    QCOMPARE(map.chosen(), 0);
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(chosen.last().value(0).toString(), u"1"_s);
    QTest::keyClick(&map, Qt::Key_Return);
    QCOMPARE(opened.last().value(0).toString(), u"1"_s);
    map.chooseId(u"3"_s);
    QCOMPARE(map.chosen(), 3);
    const auto before = chosen.size();
    map.chooseId(u"nobody"_s);
    QCOMPARE(map.chosen(), -1);
    QCOMPARE(chosen.size(), before);
}

void TstCharts::tierIsOpenedByEnter()
{
    TierBars bars;
    bars.resize(600, 260);
    bars.setBars(fiveTiers());
    const QSignalSpy opened(&bars, &TierBars::tierOpened);
    QTest::keyClick(&bars, Qt::Key_Down);
    QTest::keyClick(&bars, Qt::Key_Down);
    QTest::keyClick(&bars, Qt::Key_Enter);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.last().value(0).toString(), u"Nhu cầu gia tăng"_s);
}

void TstCharts::screenReaderGetsTheNumbers()
{
    TierBars bars;
    bars.setTitle(u"5 hạng khách"_s);
    bars.setBars(fiveTiers());
    QCOMPARE(bars.accessibleName(), u"5 hạng khách"_s);
    QVERIFY(bars.accessibleDescription().contains(u"Trung thành"_s));
    QVERIFY(bars.accessibleDescription().contains(u"1 tỷ"_s));
}

void TstCharts::choiceSurvivesOnlyWhileItsItemIsThere()
{
    TierBars bars;
    bars.setBars(fiveTiers());
    bars.setChosen(4);
    bars.setBars({fiveTiers().front()});
    QCOMPARE(bars.chosen(), -1);
}

void TstCharts::emptyChartsAreDrawn()
{
    BubbleMap map;
    map.resize(640, 440);
    map.grab();
    TierBars bars;
    bars.resize(400, 300);
    bars.grab();
    ColumnChart columns;
    columns.resize(400, 300);
    columns.grab();
    Sparkline line;
    line.grab();
    line.setValues({3});
    line.grab();
}

QTEST_MAIN(TstCharts)
#include "tst_charts.moc"
