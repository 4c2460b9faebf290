#include "tests/support/window_warnings.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme_controller.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

#include <array>

using namespace kq;
using namespace Qt::StringLiterals;

class TstTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void textIsReadable_data();
    void textIsReadable();
    void whatIsOffIsFainter_data();
    void whatIsOffIsFainter();
    void tiersFallInLightness_data();
    void tiersFallInLightness();
    void marksStandOutByTheirOutline_data();
    void marksStandOutByTheirOutline();
    void rampRisesEvenly_data();
    void rampRisesEvenly();
    void anyNumberOfTiersHasDifferentColours();
    void paletteLeadsBackToItsTheme();
    void everyIconIsDrawnInItsColour();
    void changesWhileTheProgramRuns();
    void fontShowsStackedAccents();
    void controlsHaveOneHeight();
    void listsOfChoicesCutNothingOff();
    void wheelLeavesFieldsAlone_data();
    void wheelLeavesFieldsAlone();

private:
    static void schemes();
};

void TstTheme::init()
{
    QTest::failOnWarning(everyWarning());
}

void TstTheme::schemes()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

static const Colours &themeOf(bool dark)
{
    return dark ? Colours::dark() : Colours::light();
}

void TstTheme::textIsReadable_data()
{
    schemes();
}

void TstTheme::textIsReadable()
{
    QFETCH(const bool, dark);
    const Colours &theme = themeOf(dark);
    for (const QColor &text :
         {theme.text, theme.secondText, theme.accent, theme.good, theme.warning, theme.bad}) {
        for (const QColor &ground : {theme.window, theme.card}) {
            const double ratio = contrast(text, ground);
            QVERIFY2(ratio >= 4.5,
                     qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(ratio)));
        }
    }
    QVERIFY(contrast(theme.onAccent, theme.accent) >= 4.5);
    QVERIFY(contrast(theme.onAccent, theme.bad) >= 4.5);
    for (const QColor &tier : theme.tiers) {
        const double ratio = contrast(theme.textOn(tier), tier);
        QVERIFY2(ratio >= 4.5, qPrintable(u"text on %1: %2"_s.arg(tier.name()).arg(ratio)));
    }
}

void TstTheme::whatIsOffIsFainter_data()
{
    schemes();
}

/// A figure that is being counted anew is greyed, quiet ones too.
void TstTheme::whatIsOffIsFainter()
{
    QFETCH(const bool, dark);
    const Colours &theme = themeOf(dark);
    const QPalette palette = theme.palette();
    for (const auto role : {QPalette::WindowText, QPalette::PlaceholderText}) {
        const double on = contrast(palette.color(QPalette::Active, role), theme.card);
        const double off = contrast(palette.color(QPalette::Disabled, role), theme.card);
        QVERIFY2(off < on, qPrintable(u"role %1: %2, %3"_s.arg(role).arg(on).arg(off)));
    }
}

void TstTheme::tiersFallInLightness_data()
{
    schemes();
}

void TstTheme::tiersFallInLightness()
{
    QFETCH(const bool, dark);
    const Colours &theme = themeOf(dark);
    for (std::size_t i = 1; i < theme.tiers.size(); ++i)
        QVERIFY(contrast(theme.tiers[i - 1], Qt::black) > contrast(theme.tiers[i], Qt::black));
    QCOMPARE(theme.tier(0, 5), theme.tiers[4]);
    QCOMPARE(theme.tier(4, 5), theme.tiers[0]);
}

void TstTheme::marksStandOutByTheirOutline_data()
{
    schemes();
}

void TstTheme::marksStandOutByTheirOutline()
{
    QFETCH(const bool, dark);
    const Colours &theme = themeOf(dark);
    for (const QColor &tier : theme.tiers)
        QVERIFY(contrast(theme.outline(tier), theme.card) >= 3);
    for (int i = 0; i <= 20; ++i)
        QVERIFY(contrast(theme.outline(theme.ramp(i / 20.0)), theme.card) >= 3);
}

void TstTheme::rampRisesEvenly_data()
{
    schemes();
}

void TstTheme::rampRisesEvenly()
{
    QFETCH(const bool, dark);
    const Colours &theme = themeOf(dark);
    double before = 0;
    for (int i = 0; i <= 50; ++i) {
        const double lightness = contrast(theme.ramp(i / 50.0), Qt::black);
        QVERIFY(lightness > before);
        before = lightness;
    }
    QCOMPARE(theme.ramp(-1), theme.ramp(0));
    QCOMPARE(theme.ramp(2), theme.ramp(1));
}

void TstTheme::anyNumberOfTiersHasDifferentColours()
{
    for (int count = 1; count <= 9; ++count) {
        QSet<QRgb> seen;
        for (int i = 0; i < count; ++i)
            seen << Colours::light().tier(i, count).rgb();
        QCOMPARE(seen.size(), count);
    }
}

void TstTheme::paletteLeadsBackToItsTheme()
{
    QCOMPARE(Colours::of(Colours::light().palette()).scheme, ColourScheme::Light);
    QCOMPARE(Colours::of(Colours::dark().palette()).scheme, ColourScheme::Dark);
}

void TstTheme::everyIconIsDrawnInItsColour()
{
    for (int i = 0; i <= static_cast<int>(Icon::Shop); ++i) {
        const QImage drawn = iconPixmap(static_cast<Icon>(i), 20, Qt::red, 2).toImage();
        QCOMPARE(drawn.size(), QSize(40, 40));
        bool red = false;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x)
                red = red || drawn.pixelColor(x, y) == QColor(Qt::red);
        }
        QVERIFY2(red, qPrintable(u"icon %1 is blank"_s.arg(i)));
    }
}

void TstTheme::changesWhileTheProgramRuns()
{
    ThemeController controller(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                               ThemeChoice::Light);
    QPushButton button(u"Lưu"_s);
    const QSignalSpy changed(&controller, &ThemeController::changed);
    const QImage light = button.grab().toImage();
    controller.setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(button.palette().color(QPalette::Window), Colours::dark().window);
    QVERIFY(button.grab().toImage() != light);
    controller.setChoice(ThemeChoice::Light);
    QTRY_COMPARE(button.palette().color(QPalette::Window), Colours::light().window);
    QCOMPARE(button.grab().toImage(), light);
    controller.setChoice(ThemeChoice::Light);
    QCOMPARE(changed.size(), 2);
}

void TstTheme::fontShowsStackedAccents()
{
    const QFont font = windowFont(QFont(u"DejaVu Sans"_s));
    if (!QFontDatabase::hasFamily(u"Noto Sans"_s))
        QSKIP("this build carries no Noto Sans");
    QCOMPARE(QFontInfo(font).family(), u"Noto Sans"_s);
    const QFontMetricsF metrics(font);
    for (const QChar letter : u"ẮẰẲẴẤẦẨẪỐỒỔỖ"_s) {
        QVERIFY(metrics.inFont(letter));
        const double top = -metrics.tightBoundingRect(letter).top();
        QVERIFY2(top <= metrics.ascent() + 1,
                 qPrintable(u"%1 is %2 high of %3"_s.arg(letter).arg(top).arg(metrics.ascent())));
    }
}

void TstTheme::controlsHaveOneHeight()
{
    const ThemeController controller(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                                     ThemeChoice::Light);
    QCOMPARE(QPushButton(u"Lưu"_s).sizeHint().height(), measure::control);
}

void TstTheme::listsOfChoicesCutNothingOff()
{
    const ThemeController controller(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                                     ThemeChoice::Light);
    QComboBox box;
    box.addItems({u"CSV, mở được bằng mọi phần mềm bảng tính"_s, u"Nhắn từng người"_s});
    box.insertSeparator(1);
    box.ensurePolished();
    const int ring = 2 * 3; // it stands one pixel off the row's edge and is two thick
    QVERIFY(box.view()->sizeHintForRow(0) >= box.fontMetrics().height() + ring);
    QVERIFY(box.view()->sizeHintForRow(1) < box.view()->sizeHintForRow(0));
}

void TstTheme::wheelLeavesFieldsAlone_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("choice") << 0;
    QTest::newRow("number") << 1;
    QTest::newRow("slider") << 2;
}

void TstTheme::wheelLeavesFieldsAlone()
{
    QFETCH(const int, place);
    const ThemeController controller(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                                     ThemeChoice::Light);
    QComboBox box;
    box.addItems({u"Zalo"_s, u"SMS"_s, u"Email"_s});
    box.setCurrentIndex(1);
    QSpinBox number;
    number.setValue(30);
    QSlider slider(Qt::Horizontal);
    slider.setValue(30);
    QWidget *const field =
        std::array<QWidget *, 3>{&box, &number, &slider}[static_cast<std::size_t>(place)];
    field->ensurePolished();
    const QPointF middle(field->rect().center());
    QWheelEvent wheel(middle, field->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(field, &wheel);
    QVERIFY(!wheel.isAccepted()); // the page around it scrolls
    QCOMPARE(box.currentIndex(), 1);
    QCOMPARE(number.value(), 30);
    QCOMPARE(slider.value(), 30);
    QVERIFY(field->focusPolicy() != Qt::WheelFocus);
}

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"
