#include "core/text/format.h"
#include "core/text/number.h"
#include "core/text/phone.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace kq;

class TstFormat : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesNumbers_data();
    void writesNumbers();
    void writesRatios_data();
    void writesRatios();
    void writesMoney_data();
    void writesMoney();
    void shortensForTiles_data();
    void shortensForTiles();
    void writesPercents_data();
    void writesPercents();
    void writesDates();
    void writesBirthdays();
    void writesPhones_data();
    void writesPhones();
    void filesHaveAnOrdinarySpace();
    void whatItWritesIsReadAgain();
    void doesNotAskTheMachine();
};

namespace {

const Formatter vi(Language::Vietnamese, u"VND"_s);
const Formatter en(Language::English, u"VND"_s);

} // namespace

void TstFormat::writesNumbers_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("vietnamese");
    QTest::addColumn<QString>("english");
    QTest::newRow("zero") << qint64(0) << u"0"_s << u"0"_s;
    QTest::newRow("three digits") << qint64(999) << u"999"_s << u"999"_s;
    QTest::newRow("four digits") << qint64(4210) << u"4.210"_s << u"4,210"_s;
    QTest::newRow("millions") << qint64(1234567) << u"1.234.567"_s << u"1,234,567"_s;
    QTest::newRow("negative") << qint64(-1234567) << u"-1.234.567"_s << u"-1,234,567"_s;
    QTest::newRow("least") << std::numeric_limits<qint64>::min() << u"-9.223.372.036.854.775.808"_s
                           << u"-9,223,372,036,854,775,808"_s;
}

void TstFormat::writesNumbers()
{
    QFETCH(const qint64, value);
    QFETCH(const QString, vietnamese);
    QFETCH(const QString, english);
    QCOMPARE(vi.number(value), vietnamese);
    QCOMPARE(en.number(value), english);
}

void TstFormat::writesRatios_data()
{
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("vietnamese");
    QTest::newRow("one decimal") << qint64(21) << qint64(10) << 1 << u"2,1"_s;
    QTest::newRow("zeros dropped") << qint64(2) << qint64(1) << 2 << u"2"_s;
    QTest::newRow("third") << qint64(1) << qint64(3) << 2 << u"0,33"_s;
    QTest::newRow("two thirds") << qint64(2) << qint64(3) << 2 << u"0,67"_s;
    QTest::newRow("half up") << qint64(5) << qint64(2) << 0 << u"3"_s;
    QTest::newRow("half away from zero") << qint64(-5) << qint64(2) << 0 << u"-3"_s;
    QTest::newRow("carry") << qint64(9999) << qint64(1000) << 1 << u"10"_s;
    QTest::newRow("rounds to nothing") << qint64(-1) << qint64(1000) << 1 << u"0"_s;
    QTest::newRow("grouped") << qint64(12345678) << qint64(10) << 1 << u"1.234.567,8"_s;
    QTest::newRow("large") << std::numeric_limits<qint64>::max() << qint64(7) << 1
                           << u"1.317.624.576.693.539.401"_s;
}

void TstFormat::writesRatios()
{
    QFETCH(const qint64, numerator);
    QFETCH(const qint64, denominator);
    QFETCH(const int, decimals);
    QFETCH(const QString, vietnamese);
    QCOMPARE(vi.number(Ratio(numerator, denominator), decimals), vietnamese);
}

void TstFormat::writesMoney_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("vietnamese");
    QTest::addColumn<QString>("english");
    QTest::newRow("dong") << u"VND"_s << qint64(1234567) << u"1.234.567\u00a0₫"_s
                          << u"1,234,567\u00a0₫"_s;
    QTest::newRow("negative dong")
        << u"VND"_s << qint64(-500) << u"-500\u00a0₫"_s << u"-500\u00a0₫"_s;
    QTest::newRow("nothing") << u"VND"_s << qint64(0) << u"0\u00a0₫"_s << u"0\u00a0₫"_s;
    QTest::newRow("dollars") << u"USD"_s << qint64(123450) << u"1.234,50\u00a0$"_s
                             << u"$1,234.50"_s;
    QTest::newRow("negative dollars") << u"USD"_s << qint64(-5) << u"-0,05\u00a0$"_s << u"-$0.05"_s;
    QTest::newRow("pounds") << u"GBP"_s << qint64(891140790) << u"8.911.407,90\u00a0£"_s
                            << u"£8,911,407.90"_s;
    QTest::newRow("yen") << u"JPY"_s << qint64(1234) << u"1.234\u00a0¥"_s << u"¥1,234"_s;
    QTest::newRow("three decimals")
        << u"KWD"_s << qint64(1234567) << u"1.234,567\u00a0KWD"_s << u"KWD\u00a01,234.567"_s;
    QTest::newRow("sign of letters")
        << u"MYR"_s << qint64(1250) << u"12,50\u00a0RM"_s << u"RM\u00a012.50"_s;
}

void TstFormat::writesMoney()
{
    QFETCH(const QString, currency);
    QFETCH(const qint64, minor);
    QFETCH(const QString, vietnamese);
    QFETCH(const QString, english);
    QCOMPARE(Formatter(Language::Vietnamese, currency).money(Money{minor}), vietnamese);
    QCOMPARE(Formatter(Language::English, currency).money(Money{minor}), english);
    // an average of the same size
    QCOMPARE(
        Formatter(Language::English, currency).money(Ratio(minor * 3 + (minor > 0 ? 1 : 0), 3)),
        english);
}

void TstFormat::shortensForTiles_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("vietnamese");
    QTest::addColumn<QString>("english");
    const auto row = [](qint64 value, const QString &vietnamese, const QString &english) {
        QTest::newRow(qPrintable(QString::number(value))) << value << vietnamese << english;
    };
    row(0, u"0"_s, u"0"_s);
    row(455, u"455"_s, u"455"_s);
    row(999, u"999"_s, u"999"_s);
    row(1000, u"1 nghìn"_s, u"1 k"_s);
    row(1234, u"1,23 nghìn"_s, u"1.23 k"_s);
    row(12'345, u"12,3 nghìn"_s, u"12.3 k"_s);
    row(454'999, u"455 nghìn"_s, u"455 k"_s);
    row(455'000, u"455 nghìn"_s, u"455 k"_s);
    row(999'499, u"999 nghìn"_s, u"999 k"_s);
    row(999'500, u"1 triệu"_s, u"1 m"_s);
    row(1'000'000, u"1 triệu"_s, u"1 m"_s);
    row(1'250'000, u"1,25 triệu"_s, u"1.25 m"_s);
    row(9'996'000, u"10 triệu"_s, u"10 m"_s);
    row(58'000'000, u"58 triệu"_s, u"58 m"_s);
    row(58'240'000, u"58,2 triệu"_s, u"58.2 m"_s);
    row(999'600'000, u"1 tỷ"_s, u"1 bn"_s);
    row(1'920'000'000, u"1,92 tỷ"_s, u"1.92 bn"_s);
    row(1'234'567'000'000, u"1.235 tỷ"_s, u"1,235 bn"_s);
    row(-1'920'000'000, u"-1,92 tỷ"_s, u"-1.92 bn"_s);
    row(std::numeric_limits<qint64>::max(), u"9.223.372.037 tỷ"_s, u"9,223,372,037 bn"_s);
}

void TstFormat::shortensForTiles()
{
    QFETCH(const qint64, value);
    QFETCH(const QString, vietnamese);
    QFETCH(const QString, english);
    QCOMPARE(vi.shortMoney(Money{value}), vietnamese);
    QCOMPARE(en.shortMoney(Money{value}), english);
    QCOMPARE(vi.shortNumber(value), vietnamese);
    const Formatter dollars(Language::English, u"USD"_s);
    if (value >= 1000 && value < 1'000'000'000'000)
        QCOMPARE(dollars.shortMoney(Money{value * 100}), english);
    QCOMPARE(dollars.shortMoney(Money{1250}), u"12.50"_s);
}

void TstFormat::writesPercents_data()
{
    QTest::addColumn<qint64>("part");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("vietnamese");
    QTest::addColumn<QString>("english");
    QTest::newRow("whole") << qint64(64) << qint64(100) << 0 << u"64%"_s << u"64%"_s;
    QTest::newRow("rounded") << qint64(2) << qint64(3) << 0 << u"67%"_s << u"67%"_s;
    QTest::newRow("one decimal") << qint64(2) << qint64(3) << 1 << u"66,7%"_s << u"66.7%"_s;
    QTest::newRow("decimal kept") << qint64(1) << qint64(2) << 1 << u"50,0%"_s << u"50.0%"_s;
    QTest::newRow("all") << qint64(7) << qint64(7) << 0 << u"100%"_s << u"100%"_s;
    QTest::newRow("none") << qint64(0) << qint64(7) << 0 << u"0%"_s << u"0%"_s;
    QTest::newRow("loss") << qint64(-1) << qint64(4) << 0 << u"-25%"_s << u"-25%"_s;
    QTest::newRow("large sums") << qint64(4'000'000'000'000'000'000)
                                << qint64(8'000'000'000'000'000'000) << 0 << u"50%"_s << u"50%"_s;
}

void TstFormat::writesPercents()
{
    QFETCH(const qint64, part);
    QFETCH(const qint64, whole);
    QFETCH(const int, decimals);
    QFETCH(const QString, vietnamese);
    QFETCH(const QString, english);
    QCOMPARE(vi.percent(Ratio(part, whole), decimals), vietnamese);
    QCOMPARE(en.percent(Ratio(part, whole), decimals), english);
}

void TstFormat::writesDates()
{
    const QDate day(2026, 3, 5);
    QCOMPARE(vi.date(day), u"05/03/2026"_s);
    QCOMPARE(en.date(day), u"5 Mar 2026"_s);
    QCOMPARE(vi.date(QDate(2026, 12, 31)), u"31/12/2026"_s);
    QCOMPARE(en.date(QDate(2026, 12, 31)), u"31 Dec 2026"_s);
    QCOMPARE(vi.moment(Moment::of(day)), u"05/03/2026"_s);
    QCOMPARE(vi.moment(Moment::of(day, QTime(9, 5, 59))), u"05/03/2026 09:05"_s);
    QCOMPARE(en.moment(Moment::of(day, QTime(23, 59, 59))), u"5 Mar 2026 23:59"_s);
    QCOMPARE(vi.month(day), u"03/2026"_s);
    QCOMPARE(en.month(day), u"Mar 2026"_s);
    QCOMPARE(vi.date(QDate()), QString());
    QCOMPARE(en.month(QDate()), QString());
}

void TstFormat::writesBirthdays()
{
    QCOMPARE(vi.birthday({1990, 3, 5}), u"05/03/1990"_s);
    QCOMPARE(en.birthday({1990, 3, 5}), u"5 Mar 1990"_s);
    QCOMPARE(vi.birthday({0, 2, 29}), u"29/02"_s);
    QCOMPARE(en.birthday({0, 2, 29}), u"29 Feb"_s);
}

void TstFormat::writesPhones_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    QTest::newRow("mobile") << u"+84901234567"_s << u"0901 234 567"_s;
    QTest::newRow("Hanoi") << u"+842438251234"_s << u"024 3825 1234"_s;
    QTest::newRow("Da Nang") << u"+842363812345"_s << u"0236 381 2345"_s;
    QTest::newRow("hotline") << u"+8419006017"_s << u"1900 6017"_s;
    QTest::newRow("long hotline") << u"+841800123456"_s << u"1800 123 456"_s;
    QTest::newRow("American") << u"+16502530000"_s << u"+1 650-253-0000"_s;
    QTest::newRow("British") << u"+447911123456"_s << u"+44 7911 123456"_s;
    QTest::newRow("no number") << u"hỏi mẹ"_s << u"hỏi mẹ"_s;
    QTest::newRow("too short") << u"+12"_s << u"+12"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TstFormat::writesPhones()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, shown);
    QCOMPARE(phoneForPeople(stored), shown);
    if (stored.startsWith(u'+') && stored.size() > 3)
        QCOMPARE(readPhone(shown, u"VN").phone.number, stored);
}

void TstFormat::filesHaveAnOrdinarySpace()
{
    const Formatter plain(Language::Vietnamese, u"VND"_s, MoneySpace::Plain);
    QCOMPARE(plain.money(Money{1234567}), u"1.234.567 ₫"_s);
}

void TstFormat::whatItWritesIsReadAgain()
{
    for (std::int64_t minor = -4'000'000'017; minor < 4'000'000'000; minor += 7'919'003) {
        QCOMPARE(readMoney(vi.money(Money{minor}), DecimalMark::Comma, 0),
                 std::optional(Money{minor}));
        QCOMPARE(readMoney(en.money(Money{minor}), DecimalMark::Point, 0),
                 std::optional(Money{minor}));
        const Formatter dollars(Language::English, u"USD"_s);
        QCOMPARE(readMoney(dollars.money(Money{minor}), DecimalMark::Point, 2),
                 std::optional(Money{minor}));
    }
}

void TstFormat::doesNotAskTheMachine()
{
    const QLocale before;
    for (const QLocale &locale :
         {QLocale(QLocale::German), QLocale(QLocale::Arabic), QLocale(QLocale::Vietnamese)}) {
        QLocale::setDefault(locale);
        QCOMPARE(vi.money(Money{1234567}), u"1.234.567\u00a0₫"_s);
        QCOMPARE(en.date(QDate(2026, 12, 31)), u"31 Dec 2026"_s);
        QCOMPARE(readMoney(u"1.234.567 ₫", DecimalMark::Comma, 0), std::optional(Money{1234567}));
    }
    QLocale::setDefault(before);
}

QTEST_APPLESS_MAIN(TstFormat)
#include "tst_format.moc"
