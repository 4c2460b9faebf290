#include "core/text/date.h"
#include "core/text/time_of_day.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace kq;

Q_DECLARE_METATYPE(kq::DateOrder)

namespace {

QString textOf(const std::optional<Moment> &moment)
{
    if (!moment)
        return u"none"_s;
    const QString date = moment->date().toString(Qt::ISODate);
    if (!moment->hasTime())
        return date;
    return date + u' ' +
           QTime::fromMSecsSinceStartOfDay(moment->second * 1000).toString(Qt::ISODate);
}

QString textOf(const std::optional<Birthday> &birthday)
{
    if (!birthday)
        return u"none"_s;
    return u"%1-%2-%3"_s.arg(birthday->year).arg(birthday->month).arg(birthday->day);
}

} // namespace

class TstDate : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsTheSameUnderEveryOrder_data();
    void readsTheSameUnderEveryOrder();
    void readsDayAndMonthByTheColumn_data();
    void readsDayAndMonthByTheColumn();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void readsBirthdaysWithoutYear_data();
    void readsBirthdaysWithoutYear();
    void readsTimesOfDayAlone_data();
    void readsTimesOfDayAlone();
    void readsSpreadsheetSerials_data();
    void readsSpreadsheetSerials();
    void decidesTheOrderByTheColumn_data();
    void decidesTheOrderByTheColumn();
    void countsItsEvidence();
    void readsEveryDayInEveryForm();
    void isFast_data();
    void isFast();
};

void TstDate::readsTheSameUnderEveryOrder_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("moment");
    const auto row = [](const char *written, const char *moment) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromLatin1(moment);
    };
    row("2025-12-31", "2025-12-31");
    row("2025/12/31", "2025-12-31");
    row("2025.12.31", "2025-12-31");
    row("2025-1-5", "2025-01-05");
    row(" 2025-12-31 ", "2025-12-31");
    row("'2025-12-31", "2025-12-31");
    row("20251231", "2025-12-31");
    row("202512312359", "2025-12-31 23:59:00");
    row("20251231235958", "2025-12-31 23:59:58");
    row("20251231 23:59", "2025-12-31 23:59:00");
    row("2025-12-31 23:59", "2025-12-31 23:59:00");
    row("2025-12-31 23:59:58", "2025-12-31 23:59:58");
    row("2025-12-31T23:59:58", "2025-12-31 23:59:58");
    row("2025-12-31T23:59", "2025-12-31 23:59:00");
    row("2025-12-31T23:59:58Z", "2025-12-31 23:59:58");
    row("2025-12-31T23:59:58.123Z", "2025-12-31 23:59:58");
    row("2025-12-31T23:59:58,123456+07:00", "2025-12-31 23:59:58");
    row("2025-12-31T23:59:58+07:00", "2025-12-31 23:59:58");
    row("2025-12-31T00:30:00-05:00", "2025-12-31 00:30:00");
    row("2026-05-01 10:00:00 +0200", "2026-05-01 10:00:00");
    row("2026-05-01 10:00:00 -0500", "2026-05-01 10:00:00");
    row("2025-12-31T23:59:58.Z", "none");
    row("2025-12-31 23:59:58 +", "none");
    row("2025-12-31 23:59:58 Z", "2025-12-31 23:59:58");
    row("2025-12-31T23:59:58.1234567890123Z", "2025-12-31 23:59:58");
    row("2026-05-01 10:00:00 UTC", "2026-05-01 10:00:00");
    row("2026-05-01 10:00 (GMT+7)", "2026-05-01 10:00:00");
    row("2026-05-01 10:00 GMT+7", "2026-05-01 10:00:00");
    row("2025-12-31 0:00", "2025-12-31 00:00:00");
    row("31-Th12-2025", "2025-12-31");
    row("31 Thg 12, 2025", "2025-12-31");
    row("31 Thg12 2025", "2025-12-31");
    row("5-Th3-25", "2025-03-05");
    row("5 tháng 3 2025", "2025-03-05");
    row("5 tháng 3, 2025", "2025-03-05");
    row("ngày 5 tháng 3 năm 2025", "2025-03-05");
    row("Thứ Tư, 5 tháng 3, 2025", "2025-03-05");
    row("31 Dec 2025", "2025-12-31");
    row("31-Dec-2025", "2025-12-31");
    row("31-Dec-25", "2025-12-31");
    row("31/Dec/2025", "2025-12-31");
    row("31Dec2025", "2025-12-31");
    row("31 december 2025", "2025-12-31");
    row("Dec 31, 2025", "2025-12-31");
    row("Dec. 31, 2025", "2025-12-31");
    row("December 31st, 2025", "2025-12-31");
    row("4th July 2025", "2025-07-04");
    row("2025 Dec 31", "2025-12-31");
    row("2025-Dec-31", "2025-12-31");
    row("5 Sept 2025", "2025-09-05");
    row("Wed, 31 Dec 2025 23:59:58 +0700", "2025-12-31 23:59:58");
    row("Wed Dec 31 2025 23:59:58 GMT+0700 (Indochina Time)", "2025-12-31 23:59:58");
    row("31 Dec 2025 at 11:59 PM", "2025-12-31 23:59:00");
    row("Dec 31, 2025, 11:59:58 p.m.", "2025-12-31 23:59:58");
    row("23:59 31 Dec 2025", "2025-12-31 23:59:00");
    row("2024-02-29", "2024-02-29");
    row("1997-01-01", "1997-01-01");
}

void TstDate::readsTheSameUnderEveryOrder()
{
    QFETCH(const QString, written);
    QFETCH(const QString, moment);
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd})
        QCOMPARE(textOf(readMoment(written, order)), moment);
    const auto date = readDate(written, DateOrder::Dmy);
    QCOMPARE(date ? date->toString(Qt::ISODate) : u"none"_s, moment.left(10));
}

void TstDate::readsDayAndMonthByTheColumn_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("dmy");
    QTest::addColumn<QString>("mdy");
    QTest::addColumn<QString>("ymd");
    const auto row = [](const char *written, const char *dmy, const char *mdy, const char *ymd) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromLatin1(dmy)
                               << QString::fromLatin1(mdy) << QString::fromLatin1(ymd);
    };
    row("31/12/2025", "2025-12-31", "none", "none");
    row("12/31/2025", "none", "2025-12-31", "none");
    row("5/3/2025", "2025-03-05", "2025-05-03", "none");
    row("05/03/2025", "2025-03-05", "2025-05-03", "none");
    row("05-03-2025", "2025-03-05", "2025-05-03", "none");
    row("05.03.2025", "2025-03-05", "2025-05-03", "none");
    row("5 3 2025", "2025-03-05", "2025-05-03", "none");
    row("5/3/25", "2025-03-05", "2025-05-03", "none");
    row("05/03/07", "2007-03-05", "2007-05-03", "2005-03-07");
    row("31/12/29", "2029-12-31", "none", "1931-12-29");
    row("31/12/30", "1930-12-31", "none", "1931-12-30");
    row("31/12/99", "1999-12-31", "none", "none");
    row("25-12-31", "1931-12-25", "none", "2025-12-31");
    row("25-3-5", "none", "none", "2025-03-05");
    row("05/03/2025 9:15", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("05/03/2025 09:15:30", "2025-03-05 09:15:30", "2025-05-03 09:15:30", "none");
    row("5/3/2025 9:15 SA", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("5/3/2025 9:15 CH", "2025-03-05 21:15:00", "2025-05-03 21:15:00", "none");
    row("5/3/2025 9:15:30 PM", "2025-03-05 21:15:30", "2025-05-03 21:15:30", "none");
    row("5/3/2025 9:15AM", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("5/3/2025 12:15 AM", "2025-03-05 00:15:00", "2025-05-03 00:15:00", "none");
    row("5/3/2025 12:15 PM", "2025-03-05 12:15:00", "2025-05-03 12:15:00", "none");
    row("5/3/2025 13:15 PM", "2025-03-05 13:15:00", "2025-05-03 13:15:00", "none");
    row("5/3/2025 9 CH", "2025-03-05 21:00:00", "2025-05-03 21:00:00", "none");
    row("5/3/2025 9h15", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("5/3/2025 9h", "2025-03-05 09:00:00", "2025-05-03 09:00:00", "none");
    row("5/3/2025 9 giờ 15 phút", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("5/3/2025 lúc 9:15", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("5/3/2025, 9:15", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("5/3/2025 - 9:15", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("9:15 5/3/2025", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("9:15:30 - 5/3/2025", "2025-03-05 09:15:30", "2025-05-03 09:15:30", "none");
    row("9h 5/3/2025", "2025-03-05 09:00:00", "2025-05-03 09:00:00", "none");
    row("9:15, 5/3/2025", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("05/03/2025T09:15", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("Thứ 4, 05/03/2025", "2025-03-05", "2025-05-03", "none");
    row("T4, 05/03/2025 09:15", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("CN 05/03/2025", "2025-03-05", "2025-05-03", "none");
    row("Chủ nhật, 05/03/2025", "2025-03-05", "2025-05-03", "none");
    row("Ngày 05/03/2025", "2025-03-05", "2025-05-03", "none");
    row("０５／０３／２０２５", "none", "none", "none");
    row("05/03/2025\u00a009:15", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
    row("05/03/2025 09:15 (GMT+7)", "2025-03-05 09:15:00", "2025-05-03 09:15:00", "none");
}

void TstDate::readsDayAndMonthByTheColumn()
{
    QFETCH(const QString, written);
    QFETCH(const QString, dmy);
    QFETCH(const QString, mdy);
    QFETCH(const QString, ymd);
    QCOMPARE(textOf(readMoment(written, DateOrder::Dmy)), dmy);
    QCOMPARE(textOf(readMoment(written, DateOrder::Mdy)), mdy);
    QCOMPARE(textOf(readMoment(written, DateOrder::Ymd)), ymd);
}

void TstDate::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("written");
    for (const char *text : {"",
                             " ",
                             "-",
                             "--",
                             "abc",
                             "2025",
                             "31/12",
                             "12/2025",
                             "2025-12",
                             "30/02/2025",
                             "29/02/2025",
                             "31/04/2025",
                             "2025-02-30",
                             "2025-13-01",
                             "20251301",
                             "00/01/2025",
                             "01/00/2025",
                             "0000-00-00",
                             "32/01/2025",
                             "2025-12-31 24:00",
                             "2025-12-31 24:00:00",
                             "2025-12-31 23:60",
                             "2025-12-31 23:59:60",
                             "5/3/2025 13:15 AM",
                             "5/3/2025 0:15 PM",
                             "31/12/1799",
                             "31/12/2200",
                             "31/12/20255",
                             "31/12/025",
                             "31//12/2025",
                             "31/12-2025",
                             "/31/12/2025",
                             "31/12/2025/",
                             "1/2/3/2025",
                             "45657",
                             "45657.5",
                             "0912345678",
                             "31 Foo 2025",
                             "Dec 31 Jan 2025",
                             "31 Th13 2025",
                             "2025-12-31 foo",
                             "1.2.3",
                             "23:59",
                             "5 March",
                             "12 3",
                             "2025-12-31 23:59 23:58",
                             "31/12/2025 x",
                             "9:15 SA",
                             "1234567890123456789012",
                             "2025-12-31T",
                             "2025-12-31 2",
                             "+2025-12-31",
                             "2025-1231"})
        QTest::newRow(*text == 0 ? "empty" : text) << QString::fromUtf8(text);
    QTest::newRow("very long") << QString(100'000, u'1');
    QTest::newRow("very long words") << QString(u"1 "_s).repeated(50'000);
}

void TstDate::refusesWhatIsNoDate()
{
    QFETCH(const QString, written);
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd})
        QCOMPARE(textOf(readMoment(written, order)), u"none"_s);
}

void TstDate::readsBirthdaysWithoutYear_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("dmy");
    QTest::addColumn<QString>("mdy");
    const auto row = [](const char *written, const char *dmy, const char *mdy) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromLatin1(dmy)
                               << QString::fromLatin1(mdy);
    };
    row("31/12/1990", "1990-12-31", "none");
    row("31/12/90", "1990-12-31", "none");
    row("05/03/1990", "1990-3-5", "1990-5-3");
    row("1990-12-31", "1990-12-31", "1990-12-31");
    row("31/12/1990 00:00:00", "1990-12-31", "none");
    row("31/12", "0-12-31", "none");
    row("31-12", "0-12-31", "none");
    row("12/31", "none", "0-12-31");
    row("5/3", "0-3-5", "0-5-3");
    row("31 Dec", "0-12-31", "0-12-31");
    row("Dec 31", "0-12-31", "0-12-31");
    row("31-Th12", "0-12-31", "0-12-31");
    row("31 tháng 12", "0-12-31", "0-12-31");
    row("ngày 31 tháng 12", "0-12-31", "0-12-31");
    row("--12-31", "0-12-31", "0-12-31");
    row("--1231", "0-12-31", "0-12-31");
    row("29/02", "0-2-29", "none");
    row("30/02", "none", "none");
    // A year in which nobody was born leaves the day and month.
    row("15/03/0190", "0-3-15", "none");
    row("03/15/0190", "none", "0-3-15");
    row("0000-03-15", "0-3-15", "0-3-15");
    row("15 Mar 0090", "0-3-15", "0-3-15");
    row("15/03/9999 00:00", "0-3-15", "none");
    row("30/02/0190", "none", "none");
    row("99990315", "none", "none");
    row("1990", "none", "none");
    row("12/1990", "none", "none");
    row("--1332", "none", "none");
    row("--", "none", "none");
    row("", "none", "none");
}

void TstDate::readsBirthdaysWithoutYear()
{
    QFETCH(const QString, written);
    QFETCH(const QString, dmy);
    QFETCH(const QString, mdy);
    QCOMPARE(textOf(readBirthday(written, DateOrder::Dmy)), dmy);
    QCOMPARE(textOf(readBirthday(written, DateOrder::Mdy)), mdy);
}

void TstDate::readsTimesOfDayAlone_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("minute"); // of the day; -1 for none
    const auto row = [](const char *written, int minute) {
        QTest::newRow(written) << QString::fromUtf8(written) << minute;
    };
    row("14:30", 14 * 60 + 30);
    row("14:30:00.5", 14 * 60 + 30);
    row("14h30", 14 * 60 + 30);
    row("9h", 9 * 60);
    row("9 giờ 05 phút", 9 * 60 + 5);
    row("2:30 CH", 14 * 60 + 30);
    row("12:15 am", 15);
    row("24:00", -1);
    row("14:60", -1);
    row("14", -1);
    row("5/3/2025 14:30", -1);
    row("14:30 hôm qua", -1);
    row("", -1);
}

void TstDate::readsTimesOfDayAlone()
{
    QFETCH(const QString, written);
    QFETCH(const int, minute);
    const std::optional<int> second = readTimeOfDay(written);
    QCOMPARE(second.has_value(), minute >= 0);
    QCOMPARE(second.value_or(0), minute < 0 ? 0 : minute * 60);
}

void TstDate::readsSpreadsheetSerials_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<bool>("date1904");
    QTest::addColumn<QString>("moment");
    QTest::newRow("a day") << 46022.0 << false << u"2025-12-31"_s;
    QTest::newRow("noon") << 46022.5 << false << u"2025-12-31 12:00:00"_s;
    QTest::newRow("last second") << 46022.999988426 << false << u"2025-12-31 23:59:59"_s;
    QTest::newRow("rounds into the next day") << 46022.9999999 << false << u"2026-01-01 00:00:00"_s;
    QTest::newRow("a binary hair below a minute")
        << 46022.0104166666 << false << u"2025-12-31 00:15:00"_s;
    QTest::newRow("first day") << 1.0 << false << u"1900-01-01"_s;
    QTest::newRow("day before the leap that never was") << 59.0 << false << u"1900-02-28"_s;
    QTest::newRow("the leap that never was") << 60.0 << false << u"none"_s;
    QTest::newRow("day after it") << 61.0 << false << u"1900-03-01"_s;
    QTest::newRow("1904") << 44560.0 << true << u"2025-12-31"_s;
    QTest::newRow("1904, day 60") << 60.0 << true << u"1904-03-01"_s;
    QTest::newRow("time of day") << 0.5 << false << u"none"_s;
    QTest::newRow("negative") << -1.0 << false << u"none"_s;
    QTest::newRow("last day") << 2958465.0 << false << u"9999-12-31"_s;
    QTest::newRow("beyond") << 2958466.0 << false << u"none"_s;
    QTest::newRow("beyond by rounding") << 2958465.9999999 << false << u"none"_s;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << false << u"none"_s;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << false << u"none"_s;
}

void TstDate::readsSpreadsheetSerials()
{
    QFETCH(const double, serial);
    QFETCH(const bool, date1904);
    QFETCH(const QString, moment);
    QCOMPARE(textOf(fromExcelSerial(serial, date1904)), moment);
}

void TstDate::decidesTheOrderByTheColumn_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<DateOrder>("order");
    const auto row = [](const char *name, const QStringList &cells, DateOrder order) {
        QTest::newRow(name) << cells << order;
    };
    row("empty", {}, DateOrder::Dmy);
    row("nothing tells", {u"5/3/2025"_s, u"6/3/2025"_s}, DateOrder::Dmy);
    row("one day above twelve", {u"5/3/2025"_s, u"13/3/2025"_s}, DateOrder::Dmy);
    row("one month place above twelve", {u"5/3/2025"_s, u"3/13/2025"_s}, DateOrder::Mdy);
    row("with times", {u"3/5/2025 9:15"_s, u"3/13/2025 10:00 PM"_s}, DateOrder::Mdy);
    row("majority", {u"13/3/2025"_s, u"14/3/2025"_s, u"3/13/2025"_s}, DateOrder::Dmy);
    row("ISO", {u"2025-12-31"_s, u"2025-01-05"_s}, DateOrder::Ymd);
    row("ISO beside day first", {u"2025-12-31"_s, u"5/3/2025"_s}, DateOrder::Dmy);
    row("ISO beside month first", {u"2025-12-31"_s, u"3/13/2025"_s}, DateOrder::Mdy);
    row("words", {u"5 Mar 2025"_s}, DateOrder::Dmy);
    row("birthdays without year", {u"5/3"_s, u"3/13"_s}, DateOrder::Mdy);
    row("two-digit years in front", {u"99-12-31"_s, u"98-01-13"_s}, DateOrder::Ymd);
    row("rubbish", {u"abc"_s, u"-"_s}, DateOrder::Dmy);
}

void TstDate::decidesTheOrderByTheColumn()
{
    QFETCH(const QStringList, cells);
    QFETCH(const DateOrder, order);
    DateOrderEvidence evidence;
    for (const QString &cell : cells)
        evidence.add(cell);
    QCOMPARE(evidence.decide(), order);
}

void TstDate::countsItsEvidence()
{
    DateOrderEvidence evidence;
    for (const QString &cell :
         {u"13/3/2025"_s, u"31/12/2025 9:15"_s, u"3/13/2025"_s, u"5/3/2025"_s, u"2025-12-31"_s,
          u"5 Mar 2025"_s, u"30/2/2025"_s, u"abc"_s, u""_s, u"-"_s})
        evidence.add(cell);
    QCOMPARE(evidence.dayFirst(), 2);
    QCOMPARE(evidence.monthFirst(), 1);
    QCOMPARE(evidence.unclear(), 1);
    QCOMPARE(evidence.yearFirst(), 1);
    QCOMPARE(evidence.worded(), 1);
    QCOMPARE(evidence.others(), 2);
    QCOMPARE(evidence.dates(), 6);
    QVERIFY(evidence.contradictory());
}

void TstDate::readsEveryDayInEveryForm()
{
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (QDate day(1968, 1, 1); day.year() < 2030; day = day.addDays(3)) {
        const QString y = QString::number(day.year());
        const QString m = two(day.month());
        const QString d = two(day.day());
        const std::optional expected(day);
        for (const QString &sign : {u"/"_s, u"-"_s, u"."_s}) {
            QCOMPARE(readDate(QString(d + sign + m + sign + y), DateOrder::Dmy), expected);
            QCOMPARE(readDate(QString(m + sign + d + sign + y), DateOrder::Mdy), expected);
            QCOMPARE(readDate(QString(y + sign + m + sign + d), DateOrder::Dmy), expected);
        }
        QCOMPARE(readDate(QString(y + m + d), DateOrder::Mdy), expected);
        const QString month = QString::fromLatin1(months[day.month() - 1]);
        QCOMPARE(readDate(QString(d + u' ' + month + u' ' + y), DateOrder::Mdy), expected);
        QCOMPARE(readDate(QString(d + u"-Th"_s + QString::number(day.month()) + u'-' + y),
                          DateOrder::Ymd),
                 expected);
    }
}

void TstDate::isFast_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << u"31/12/2025 23:59:58"_s;
    QTest::newRow("short") << u"5/3/2025 9:15"_s;
    QTest::newRow("words") << u"31 Thg 12, 2025"_s;
}

void TstDate::isFast()
{
    QFETCH(const QString, written);
    QBENCHMARK
    {
        (void)readMoment(written, DateOrder::Dmy);
    }
}

QTEST_APPLESS_MAIN(TstDate)
#include "tst_date.moc"
