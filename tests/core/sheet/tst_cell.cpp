#include "core/sheet/cell.h"

#include <QDate>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace kq;

class TstCell : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void writesNumbersShortest_data();
    void writesNumbersShortest();
    void writesNumbersThatReadBackTheSame();
    void writesCellsAsTheContractSays_data();
    void writesCellsAsTheContractSays();
};

void TstCell::writesNumbersShortest_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << u"0"_s;
    QTest::newRow("minus zero") << -0.0 << u"0"_s;
    QTest::newRow("a phone") << 84912345678.0 << u"84912345678"_s;
    QTest::newRow("a million") << 1e6 << u"1000000"_s;
    QTest::newRow("a tenth") << 0.1 << u"0.1"_s;
    QTest::newRow("noise is kept") << 0.1 + 0.2 << u"0.30000000000000004"_s;
    QTest::newRow("negative") << -12.5 << u"-12.5"_s;
    QTest::newRow("small") << 0.000123 << u"0.000123"_s;
    QTest::newRow("smallest without an exponent") << 1e-6 << u"0.000001"_s;
    QTest::newRow("smaller") << 1.5e-7 << u"1.5e-7"_s;
    QTest::newRow("2^53") << 9007199254740992.0 << u"9007199254740992"_s;
    QTest::newRow("twenty digits") << 12345678901234567890.0 << u"12345678901234567000"_s;
    QTest::newRow("largest without an exponent") << 1e20 << u"100000000000000000000"_s;
    QTest::newRow("larger") << 1e21 << u"1e+21"_s;
    QTest::newRow("three and a half digits") << 1234.5 << u"1234.5"_s;
}

void TstCell::writesNumbersShortest()
{
    QFETCH(const double, number);
    QFETCH(const QString, text);
    QCOMPARE(numberText(number), text);
}

void TstCell::writesNumbersThatReadBackTheSame()
{
    std::mt19937_64 random(42);
    std::uniform_real_distribution<double> digits(-1, 1);
    std::uniform_int_distribution<int> exponent(-30, 30);
    for (int i = 0; i < 20000; ++i) {
        const double number = digits(random) * std::pow(10.0, exponent(random));
        QCOMPARE(numberText(number).toDouble(), number);
    }
}

void TstCell::writesCellsAsTheContractSays_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << 0 << QString();
    QTest::newRow("text keeps its blanks") << 1 << u"  0912 "_s;
    QTest::newRow("date") << 2 << u"2025-12-31"_s;
    QTest::newRow("date-time") << 3 << u"2025-12-31T07:05:09"_s;
    QTest::newRow("midnight is a date-time") << 4 << u"2025-12-31T00:00:00"_s;
    QTest::newRow("time of day") << 5 << u"13:30:55"_s;
    QTest::newRow("duration past a day") << 6 << u"255:10:10"_s;
    QTest::newRow("negative duration") << 7 << u"-28:48:00"_s;
    QTest::newRow("true") << 8 << u"true"_s;
    QTest::newRow("false") << 9 << u"false"_s;
    QTest::newRow("error") << 10 << u"#DIV/0!"_s;
}

void TstCell::writesCellsAsTheContractSays()
{
    QFETCH(const int, which);
    QFETCH(const QString, text);
    const QDate day(2025, 12, 31);
    const std::vector<Cell> cells = {
        {},
        {u"  0912 "_s},
        {Moment::of(day)},
        {Moment::of(day, QTime(7, 5, 9))},
        {Moment::of(day, QTime(0, 0))},
        {Duration{13 * 3600 + 30 * 60 + 55}},
        {Duration{255 * 3600 + 610}},
        {Duration{-(28 * 3600 + 48 * 60)}},
        {true},
        {false},
        {CellError{u"#DIV/0!"_s}},
    };
    QCOMPARE(readText(cells.at(static_cast<std::size_t>(which))), text);
}

QTEST_APPLESS_MAIN(TstCell)
#include "tst_cell.moc"
