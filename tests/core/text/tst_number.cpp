#include "core/text/number.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace kq;

Q_DECLARE_METATYPE(kq::DecimalMark)

class TstNumber : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsNumbersUnderEitherMark_data();
    void readsNumbersUnderEitherMark();
    void readsLoneMarksByTheColumn_data();
    void readsLoneMarksByTheColumn();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void roundsMoneyHalfAwayFromZero_data();
    void roundsMoneyHalfAwayFromZero();
    void refusesMoneyThatDoesNotFit();
    void computesLinesExactly_data();
    void computesLinesExactly();
    void takesSpreadsheetNumbersAsTheyAreShown_data();
    void takesSpreadsheetNumbersAsTheyAreShown();
    void findsTheMarkOfAColumn_data();
    void findsTheMarkOfAColumn();
    void countsWhatAColumnHolds();
    void tellsWholeColumns();
    void readsItsOwnNumbersAgain();
    void quickAndThoroughWaysAgree_data();
    void quickAndThoroughWaysAgree();
    void isFast_data();
    void isFast();
};

void TstNumber::readsNumbersUnderEitherMark_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *written, const char *value) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromLatin1(value);
    };
    row("0", "0");
    row("007", "7");
    row("1234567", "1234567");
    row(" 1234567 ", "1234567");
    row("1.234.567", "1234567");
    row("1,234,567", "1234567");
    row("1 234 567", "1234567");
    row("1\u00a0234\u00a0567", "1234567");
    row("1\u2009234\u202f567", "1234567");
    row("1'234'567", "1234567");
    row("1’234’567.5", "1234567.5");
    row("1.234.567,89", "1234567.89");
    row("1,234,567.89", "1234567.89");
    row("1 234,567", "1234.567");
    row("1 234.567", "1234.567");
    row("1,234.50", "1234.5");
    row("1.234,50", "1234.5");
    row("１２３４", "1234");
    row("１，２３４．５", "1234.5");
    row("'1234", "1234");
    row("+5", "5");
    row("-5", "-5");
    row("- 5", "-5");
    row("−5", "-5");
    row("–5", "-5");
    row("5-", "-5");
    row("(5)", "-5");
    row("(1.234.567 ₫)", "-1234567");
    row("(₫1.234.567)", "-1234567");
    row("-₫1.234.567", "-1234567");
    row("₫-1.234.567", "-1234567");
    row("-1.234.567 ₫", "-1234567");
    row("1.234.567 ₫", "1234567");
    row("1.234.567đ", "1234567");
    row("1.234.567 Đ", "1234567");
    row("1.234.567d", "1234567");
    row("1.234.567 VND", "1234567");
    row("1.234.567 vnđ", "1234567");
    row("VNĐ 1.234.567", "1234567");
    row("1.234.567 đồng", "1234567");
    row("đ 1.234.567", "1234567");
    row("$1,234.50", "1234.5");
    row("US$ 1,234.50", "1234.5");
    row("USD 1,234.50", "1234.5");
    row("1.234,50 €", "1234.5");
    row("EUR 1.234,50", "1234.5");
    row("£1,234.50", "1234.5");
    row("¥1,234,567", "1234567");
    row("RM 1,234.50", "1234.5");
    row("Rs. 1,234.50", "1234.5");
    row("\u200e1.234.567\u00a0₫", "1234567");
    row("350k", "350000");
    row("350K", "350000");
    row("350 k", "350000");
    row("350kđ", "350000");
    row("350 nghìn", "350000");
    row("350 nghìn đồng", "350000");
    row("350 ngàn", "350000");
    row("350 ngan", "350000");
    row("2k5", "2500");
    row("1.2tr", "1200000");
    row("1,2tr", "1200000");
    row("1.2 tr", "1200000");
    row("1.25 triệu", "1250000");
    row("1,25 triệu", "1250000");
    row("15tr", "15000000");
    row("15 trđ", "15000000");
    row("1tr5", "1500000");
    row("1tr25", "1250000");
    row("1tr250", "1250000");
    row("1 tr 5", "1500000");
    row("1 triệu 5", "1500000");
    row("1 triệu 200 nghìn", "1200000");
    row("1tr200k", "1200000");
    row("1,5 tỷ", "1500000000");
    row("1.5 tỷ", "1500000000");
    row("1,5 tỉ", "1500000000");
    row("1,5 ty", "1500000000");
    row("1 tỷ 250 triệu", "1250000000");
    row("1 tỷ 250 triệu 300 nghìn", "1250300000");
    row("1 tỷ 2", "1200000000");
    row("-1.2tr", "-1200000");
    row("(1tr5)", "-1500000");
    row("1.2m", "1200000");
    row("1.92 bn", "1920000000");
    row("1,5 tri\u00ea\u0323u", "1500000");
    row("1.5E+6", "1500000");
    row("1,5E+6", "1500000");
    row("1e3", "1000");
    row("1.5e-3", "0.0015");
    row("123456789012345678", "123456789012345678");
    row("00000000000000000000001", "1");
}

void TstNumber::readsNumbersUnderEitherMark()
{
    QFETCH(const QString, written);
    QFETCH(const QString, value);
    for (const DecimalMark mark : {DecimalMark::Point, DecimalMark::Comma}) {
        const std::optional<Decimal> read = readNumber(written, mark);
        QCOMPARE(read ? read->toString() : QString(), value);
    }
}

void TstNumber::readsLoneMarksByTheColumn_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("point");
    QTest::addColumn<QString>("comma");
    const auto row = [](const char *written, const char *point, const char *comma) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromLatin1(point)
                               << QString::fromLatin1(comma);
    };
    row("1.234", "1.234", "1234");
    row("1,234", "1234", "1.234");
    row("150.000 ₫", "150", "150000");
    row("-150.000", "-150", "-150000");
    row("(1,200)", "-1200", "-1.2");
    row("1.200k", "1200", "1200000");
    row("1,200k", "1200000", "1200");
    row("12.5", "12.5", "");
    row("12,5", "", "12.5");
    row("12.50 $", "12.5", "");
    row("0.500", "0.5", "");
    row("0,500", "", "0.5");
    row("1234.567", "1234.567", "");
    row("12.3456", "12.3456", "");
    row(".5", "0.5", "");
    row(",5", "", "0.5");
    row("0.00", "0", "");
}

void TstNumber::readsLoneMarksByTheColumn()
{
    QFETCH(const QString, written);
    QFETCH(const QString, point);
    QFETCH(const QString, comma);
    const auto text = [&](DecimalMark mark) {
        const std::optional<Decimal> read = readNumber(written, mark);
        return read ? read->toString() : QString();
    };
    QCOMPARE(text(DecimalMark::Point), point);
    QCOMPARE(text(DecimalMark::Comma), comma);
}

void TstNumber::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("written");
    for (const char *text : {"",
                             " ",
                             "-",
                             "₫",
                             "abc",
                             "1.2.3",
                             "1.23.456",
                             "1,23,456",
                             "12.34.567",
                             "1.234,567,8",
                             "1234.567.890",
                             "1..2",
                             "1.,2",
                             "12.",
                             "12,",
                             "1-2",
                             "--5",
                             "-(5)",
                             "-5-",
                             "(5",
                             "5)",
                             "5%",
                             "1/2",
                             "12 34",
                             "1 23 456",
                             "0912 345 678",
                             "31/12/2025",
                             "1tr5k5x",
                             "k",
                             "tr5",
                             "5k1tr",
                             "1k1k",
                             "1tr5000",
                             "1tr1.5",
                             "1.5x",
                             "1e",
                             "e5",
                             "1e400",
                             "0x10",
                             "1_000",
                             "1234567890123456789",
                             "1000000000b", // 10^18 has 19 digits
                             "0.1234567890123456789",
                             "990071284141411284141414",
                             "999999999999999999tr",
                             "#N/A",
                             "12a",
                             "NaN",
                             "inf",
                             "1.2.3tr",
                             "1,2 tr 3,4"})
        QTest::newRow(*text == 0 ? "empty" : text) << QString::fromUtf8(text);
}

void TstNumber::refusesWhatIsNoNumber()
{
    QFETCH(const QString, written);
    QCOMPARE(readNumber(written, DecimalMark::Point), std::nullopt);
    QCOMPARE(readNumber(written, DecimalMark::Comma), std::nullopt);
}

void TstNumber::roundsMoneyHalfAwayFromZero_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("minorDigits");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("dong") << u"1,234.50"_s << 0 << qint64(1235);
    QTest::newRow("dong, below the half") << u"1,234.4999"_s << 0 << qint64(1234);
    QTest::newRow("negative half") << u"-0.5"_s << 0 << qint64(-1);
    QTest::newRow("small") << u"0.4"_s << 0 << qint64(0);
    QTest::newRow("cents") << u"1,234.50"_s << 2 << qint64(123450);
    QTest::newRow("half a cent") << u"0.005"_s << 2 << qint64(1);
    QTest::newRow("no binary error") << u"1.005"_s << 2 << qint64(101);
    QTest::newRow("negative half a cent") << u"(1.005)"_s << 2 << qint64(-101);
    QTest::newRow("thousandths") << u"1.2345"_s << 3 << qint64(1235);
    QTest::newRow("whole") << u"12"_s << 2 << qint64(1200);
    QTest::newRow("with sign") << u"$12.5"_s << 2 << qint64(1250);
}

void TstNumber::roundsMoneyHalfAwayFromZero()
{
    QFETCH(const QString, written);
    QFETCH(const int, minorDigits);
    QFETCH(const qint64, minor);
    QCOMPARE(readMoney(written, DecimalMark::Point, minorDigits), std::optional(Money{minor}));
}

void TstNumber::refusesMoneyThatDoesNotFit()
{
    QCOMPARE(toMoney(Decimal(999'999'999'999'999'999), 2), std::nullopt);
    QCOMPARE(toMoney(Decimal(92'233'720'368'547'758), 2),
             std::optional(Money{9'223'372'036'854'775'800}));
    QCOMPARE(toMoney(Decimal(-92'233'720'368'547'758), 2),
             std::optional(Money{-9'223'372'036'854'775'800}));
    QCOMPARE(toMoney(Decimal(92'233'720'368'547'759), 2), std::nullopt);
}

void TstNumber::computesLinesExactly_data()
{
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("price");
    QTest::addColumn<int>("minorDigits");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("whole") << u"3"_s << u"150000"_s << 0 << qint64(450000);
    QTest::newRow("half rounds up") << u"0.5"_s << u"3"_s << 0 << qint64(2);
    QTest::newRow("half of a return rounds away") << u"-0.5"_s << u"3"_s << 0 << qint64(-2);
    QTest::newRow("not rounded in between") << u"3"_s << u"0.335"_s << 2 << qint64(101);
    QTest::newRow("all decimals") << u"1.333333"_s << u"99.99"_s << 2 << qint64(13332);
    QTest::newRow("both negative") << u"-2"_s << u"-5"_s << 0 << qint64(10);
    QTest::newRow("nothing") << u"0"_s << u"99.99"_s << 2 << qint64(0);
    QTest::newRow("half of a wide number")
        << u"1000000000.5"_s << u"1000000001"_s << 0 << qint64(1000000001500000001);
    QTest::newRow("just below the half") << u"0.49999999999999999"_s << u"1"_s << 0 << qint64(0);
    QTest::newRow("wide product") << u"0.123456789012345678"_s << u"987654321098765432"_s << 0
                                  << qint64(121932631137021794);
    QTest::newRow("tiny product") << u"0.000000000000000001"_s << u"0.000000000000000001"_s << 0
                                  << qint64(0);
}

void TstNumber::computesLinesExactly()
{
    QFETCH(const QString, quantity);
    QFETCH(const QString, price);
    QFETCH(const int, minorDigits);
    QFETCH(const qint64, minor);
    QCOMPARE(lineAmount(*Decimal::parse(quantity), *Decimal::parse(price), minorDigits),
             std::optional(Money{minor}));
    QCOMPARE(lineAmount(*Decimal::parse(price), *Decimal::parse(quantity), minorDigits),
             std::optional(Money{minor}));
}

void TstNumber::takesSpreadsheetNumbersAsTheyAreShown_data()
{
    QTest::addColumn<double>("binary");
    QTest::addColumn<QString>("value");
    QTest::newRow("tenth") << 0.1 << u"0.1"_s;
    QTest::newRow("price") << 1234567.89 << u"1234567.89"_s;
    QTest::newRow("whole") << 150000.0 << u"150000"_s;
    QTest::newRow("negative") << -2.5 << u"-2.5"_s;
    QTest::newRow("large") << 1e17 << u"100000000000000000"_s;
    QTest::newRow("too large") << 1e19 << u""_s;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << u""_s;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << u""_s;
}

void TstNumber::takesSpreadsheetNumbersAsTheyAreShown()
{
    QFETCH(const double, binary);
    QFETCH(const QString, value);
    const std::optional<Decimal> read = decimalOf(binary);
    QCOMPARE(read ? read->toString() : QString(), value);
}

void TstNumber::findsTheMarkOfAColumn_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<DecimalMark>("mark");
    const auto row = [](const char *name, const QStringList &cells, DecimalMark mark) {
        QTest::newRow(name) << cells << mark;
    };
    row("no evidence", {u"12"_s, u"150000"_s}, DecimalMark::Comma);
    row("empty", {}, DecimalMark::Comma);
    row("Vietnamese prices", {u"150.000"_s, u"1.250.000"_s, u"99.000"_s}, DecimalMark::Comma);
    row("Vietnamese prices below a million", {u"150.000 ₫"_s, u"99.000 ₫"_s}, DecimalMark::Comma);
    row("English prices", {u"1,234.50"_s, u"12"_s}, DecimalMark::Point);
    row("English thousands alone", {u"1,234"_s, u"150,000"_s}, DecimalMark::Point);
    row("plain decimals", {u"12.5"_s, u"3"_s}, DecimalMark::Point);
    row("decimal comma", {u"12,5"_s, u"3"_s}, DecimalMark::Comma);
    row("weights in thousandths among others", {u"1.375"_s, u"0.5"_s, u"2.25"_s},
        DecimalMark::Point);
    row("weights below one", {u"0.375"_s, u"0.125"_s}, DecimalMark::Point);
    row("four digits before", {u"1234.567"_s}, DecimalMark::Point);
    row("a slip among prices", QStringList(50, u"150.000"_s) + QStringList{u"12.5"_s},
        DecimalMark::Comma);
    row("majority", {u"1.234.567"_s, u"2.345.678"_s, u"12.5"_s}, DecimalMark::Comma);
    row("words settle nothing", {u"1.2tr"_s, u"350k"_s}, DecimalMark::Comma);
}

void TstNumber::findsTheMarkOfAColumn()
{
    QFETCH(const QStringList, cells);
    QFETCH(const DecimalMark, mark);
    NumberEvidence evidence;
    for (const QString &cell : cells)
        evidence.add(cell);
    QCOMPARE(evidence.decide(), mark);
}

void TstNumber::countsWhatAColumnHolds()
{
    NumberEvidence evidence;
    for (const QString &cell :
         {u"1.234.567"_s, u"12.5"_s, u""_s, u"-"_s, u"350k"_s, u"Lan"_s, u"12"_s})
        evidence.add(cell);
    QCOMPARE(evidence.numbers(), 4);
    QCOMPARE(evidence.others(), 1);
    QCOMPARE(evidence.provingComma(), 1);
    QCOMPARE(evidence.provingPoint(), 1);
    QVERIFY(evidence.contradictory());
    QCOMPARE(evidence.decide(DecimalMark::Point), DecimalMark::Point);
    QCOMPARE(evidence.decide(DecimalMark::Comma), DecimalMark::Comma);
}

void TstNumber::tellsWholeColumns()
{
    NumberEvidence whole;
    for (const QString &cell : {u"1.234"_s, u"12"_s, u"1.234.567,00"_s})
        whole.add(cell);
    QVERIFY(whole.allWhole());
    whole.add(u"0,5");
    QVERIFY(!whole.allWhole());
}

void TstNumber::readsItsOwnNumbersAgain()
{
    for (std::int64_t units = -999'983'000'017; units < 1'000'000'000'000; units += 7'919'000'033) {
        for (int scale : {0, 1, 2, 4}) {
            const Decimal value = Decimal::scaled(units, scale);
            QString text = value.toString();
            if (value.scale() != 3)
                QCOMPARE(readNumber(text, DecimalMark::Point), std::optional(value));
            text.replace(u'.', u',');
            if (value.scale() != 3)
                QCOMPARE(readNumber(text, DecimalMark::Comma), std::optional(value));
        }
    }
}

void TstNumber::quickAndThoroughWaysAgree_data()
{
    QTest::addColumn<QString>("written");
    for (const char *text : {"0",
                             "007",
                             "1.234",
                             "1,234",
                             "0.123",
                             "0,123",
                             "00.123",
                             "1.234.567",
                             "1.234.567,8",
                             "12.345,678",
                             "1234,567",
                             "1234.567",
                             "1.23",
                             "1,23",
                             "-1.234",
                             "-0,5",
                             "1.234.56",
                             "1..234",
                             ".5",
                             ",5",
                             "5.",
                             "5,",
                             "1.234,",
                             "1,234.567",
                             "000.123.456",
                             "1.234 ₫",
                             "1.234đ",
                             "-1.234 đ",
                             "₫",
                             "-",
                             "",
                             "999.999.999.999.999.999",
                             "1.000.000.000.000.000.000"})
        QTest::newRow(*text == 0 ? "empty" : text) << QString::fromUtf8(text);
}

void TstNumber::quickAndThoroughWaysAgree()
{
    QFETCH(const QString, written);
    // A blank in front keeps a cell from the quick way.
    const QString thorough = u' ' + written;
    for (const DecimalMark mark : {DecimalMark::Point, DecimalMark::Comma})
        QCOMPARE(readNumber(written, mark), readNumber(thorough, mark));
}

void TstNumber::isFast_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("digits") << u"1234567"_s;
    QTest::newRow("grouped with sign") << u"1.234.567 ₫"_s;
    QTest::newRow("other signs") << u"US$ (1.234.567,50)"_s;
    QTest::newRow("words") << u"1 tỷ 250 triệu"_s;
}

void TstNumber::isFast()
{
    QFETCH(const QString, written);
    QBENCHMARK
    {
        (void)readMoney(written, DecimalMark::Comma, 0);
    }
}

QTEST_APPLESS_MAIN(TstNumber)
#include "tst_number.moc"
