#include "core/sheet/number_format.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::sheet;

Q_DECLARE_METATYPE(kq::sheet::NumberKind)

class TstNumberFormat : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tellsWhatAFormatShows_data();
    void tellsWhatAFormatShows();
    void turnsSerialsIntoMoments_data();
    void turnsSerialsIntoMoments();
    void readsIsoMoments_data();
    void readsIsoMoments();
    void parsesNumbersExactly_data();
    void parsesNumbersExactly();
};

void TstNumberFormat::tellsWhatAFormatShows_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<NumberKind>("kind");
    const auto row = [](const char *code, NumberKind kind) {
        QTest::newRow(code) << QByteArray(code) << kind;
    };
    for (const char *code : {"General", "0", "0.00", "#,##0", "0%", "0.00E+00", "# ?/?", "@",
                             "#,##0\\ \"₫\"", "#,##0 VND", "[Red]-0.0;0", "\"dd\"0", "0\\d",
                             "_(* #,##0_);_(* (#,##0);_(@_)", "[$₫-42A]#,##0"})
        row(code, NumberKind::Number);
    for (const char *code : {"dd/mm/yyyy", "yyyy\\-mm\\-dd", "mmm-yy", "d", "mmmm", "m/d;@", "YYMM",
                             "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "mmmm\" \"yyyy",
                             "[$-411]ggge\"年\"m\"月\"d\"日\";@", "[$-42A]dd/mm/yyyy;@"})
        row(code, NumberKind::Date);
    for (const char *code : {"dd/mm/yyyy hh:mm", "m/d/yy h:mm", "yyyy-mm-dd\\Thh:mm:ss",
                             "dd-mmm-yyyy hh:mm:ss.000", "hh:mm dd/mm/yyyy", "mmm hh:mm"})
        row(code, NumberKind::DateTime);
    for (const char *code : {"h:mm", "hh:mm:ss", "mm:ss", "mm:ss.0", "h:mm AM/PM", "A/P", "S",
                             "[$-F400]h:mm:ss\\ AM/PM", "mmss.0"})
        row(code, NumberKind::Time);
    for (const char *code : {"[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]", "HH[M]"})
        row(code, NumberKind::Elapsed);
}

void TstNumberFormat::tellsWhatAFormatShows()
{
    QFETCH(const QByteArray, code);
    QFETCH(const NumberKind, kind);
    QCOMPARE(kindOfFormat(code.toStdString()), kind);
}

void TstNumberFormat::turnsSerialsIntoMoments_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<NumberKind>("kind");
    QTest::addColumn<bool>("date1904");
    QTest::addColumn<QString>("text");
    const auto date = NumberKind::Date;
    const auto moment = NumberKind::DateTime;
    const auto time = NumberKind::Time;
    QTest::newRow("date") << 44197.0 << date << false << u"2021-01-01"_s;
    QTest::newRow("first day") << 1.0 << date << false << u"1900-01-01"_s;
    QTest::newRow("before the day that never was") << 59.0 << date << false << u"1900-02-28"_s;
    QTest::newRow("the day that never was") << 60.0 << date << false << u"1900-02-28"_s;
    QTest::newRow("after it") << 61.0 << date << false << u"1900-03-01"_s;
    QTest::newRow("1904") << 0.0 << date << true << u"1904-01-01"_s;
    QTest::newRow("1904 later") << 40908.0 << date << true << u"2016-01-01"_s;
    QTest::newRow("last day") << 2958465.0 << date << false << u"9999-12-31"_s;
    QTest::newRow("past the last day") << 2958466.0 << date << false << u"2958466"_s;
    QTest::newRow("negative") << -1.5 << date << false << u"-1.5"_s;
    QTest::newRow("noise") << 42488.479166666664 << moment << false << u"2016-04-28T11:30:00"_s;
    QTest::newRow("midnight") << 44196.0 << moment << false << u"2020-12-31T00:00:00"_s;
    QTest::newRow("a hidden time is kept") << 44197.5 << date << false << u"2021-01-01T12:00:00"_s;
    QTest::newRow("noise behind a date") << 44196.99999999999 << date << false << u"2021-01-01"_s;
    QTest::newRow("time of day") << 0.5 << time << false << u"12:00:00"_s;
    QTest::newRow("a hidden date is kept") << 44197.5 << time << false << u"2021-01-01T12:00:00"_s;
    QTest::newRow("duration") << 10.6320601851852 << NumberKind::Elapsed << false << u"255:10:10"_s;
    QTest::newRow("a number") << 44197.0 << NumberKind::Number << false << u"44197"_s;
}

void TstNumberFormat::turnsSerialsIntoMoments()
{
    QFETCH(const double, serial);
    QFETCH(const NumberKind, kind);
    QFETCH(const bool, date1904);
    QFETCH(const QString, text);
    QCOMPARE(readText({cellFromSerial(serial, kind, date1904)}), text);
}

void TstNumberFormat::readsIsoMoments_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("text"); // empty: none
    QTest::newRow("date") << QByteArray("2021-01-01") << u"2021-01-01"_s;
    QTest::newRow("date-time") << QByteArray("2021-01-01T10:10:10Z") << u"2021-01-01T10:10:10"_s;
    QTest::newRow("the wall clock stays")
        << QByteArray("2021-01-01T10:10:10.5+07:00") << u"2021-01-01T10:10:10"_s;
    QTest::newRow("time") << QByteArray("10:10:10") << u"10:10:10"_s;
    QTest::newRow("no such day") << QByteArray("2021-02-29") << QString();
    QTest::newRow("no such hour") << QByteArray("2021-02-28T25:00:00") << QString();
    QTest::newRow("text behind") << QByteArray("2021-02-28 (Zalo)") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TstNumberFormat::readsIsoMoments()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QString, text);
    const std::optional<CellValue> value = cellFromIso(written.toStdString());
    QCOMPARE(value ? readText({*value}) : QString(), text);
}

void TstNumberFormat::parsesNumbersExactly_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("number");
    QTest::newRow("whole") << QByteArray("84912345678") << true << 84912345678.0;
    QTest::newRow("decimals") << QByteArray("-0.1") << true << -0.1;
    QTest::newRow("seventeen digits") << QByteArray("0.30000000000000004") << true << 0.1 + 0.2;
    QTest::newRow("exponent") << QByteArray("1.5E-3") << true << 0.0015;
    QTest::newRow("blanks around") << QByteArray(" 12 \n") << true << 12.0;
    QTest::newRow("point alone") << QByteArray(".") << false << 0.0;
    QTest::newRow("two points") << QByteArray("1.2.3") << false << 0.0;
    QTest::newRow("infinity") << QByteArray("inf") << false << 0.0;
    QTest::newRow("too large") << QByteArray("1e999") << false << 0.0;
    QTest::newRow("text") << QByteArray("12 cái") << false << 0.0;
    QTest::newRow("nothing") << QByteArray() << false << 0.0;
}

void TstNumberFormat::parsesNumbersExactly()
{
    QFETCH(const QByteArray, written);
    QFETCH(const bool, isNumber);
    QFETCH(const double, number);
    const std::optional<double> parsed = parsedNumber(written.toStdString());
    QCOMPARE(parsed.has_value(), isNumber);
    if (parsed)
        QCOMPARE(*parsed, number);
}

QTEST_APPLESS_MAIN(TstNumberFormat)
#include "tst_number_format.moc"
