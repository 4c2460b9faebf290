#include "core/condition/date_rules.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

class TstDateRules : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void stepsBackByCalendar_data();
    void stepsBackByCalendar();
    void findsPeriods_data();
    void findsPeriods();
    void knowsNoDayBetweenHighAndLow();
    void findsAnniversaries_data();
    void findsAnniversaries();
    void takesEveryDayWithinAYear();
    void countsFullYears_data();
    void countsFullYears();
};

void TstDateRules::stepsBackByCalendar_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("n");
    QTest::addColumn<TimeUnit>("unit");
    QTest::addColumn<QDate>("to");
    QTest::newRow("days over a leap day")
        << QDate(2024, 3, 1) << 1 << TimeUnit::Days << QDate(2024, 2, 29);
    QTest::newRow("weeks") << QDate(2024, 3, 1) << 2 << TimeUnit::Weeks << QDate(2024, 2, 16);
    QTest::newRow("month end clamps")
        << QDate(2023, 3, 31) << 1 << TimeUnit::Months << QDate(2023, 2, 28);
    QTest::newRow("month end clamps to a leap day")
        << QDate(2024, 3, 31) << 1 << TimeUnit::Months << QDate(2024, 2, 29);
    QTest::newRow("a leap day's year before")
        << QDate(2024, 2, 29) << 1 << TimeUnit::Years << QDate(2023, 2, 28);
    QTest::newRow("nothing") << QDate(2024, 2, 29) << 0 << TimeUnit::Years << QDate(2024, 2, 29);
    QTest::newRow("over new year")
        << QDate(2024, 1, 31) << 2 << TimeUnit::Months << QDate(2023, 11, 30);
}

void TstDateRules::stepsBackByCalendar()
{
    QFETCH(const QDate, from);
    QFETCH(const int, n);
    QFETCH(const TimeUnit, unit);
    QFETCH(const QDate, to);
    QCOMPARE(stepBack(from, {n, unit}), to);
}

void TstDateRules::findsPeriods_data()
{
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<CalendarPeriod>("period");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QDate>("firstBefore");
    const auto row = [](const char *name, QDate asOf, CalendarPeriod period, QDate first,
                        QDate last, QDate firstBefore) {
        QTest::newRow(name) << asOf << period << first << last << firstBefore;
    };
    row("week on a Sunday", {2024, 3, 3}, CalendarPeriod::Week, {2024, 2, 26}, {2024, 3, 3},
        {2024, 2, 19});
    row("week on a Monday", {2024, 3, 4}, CalendarPeriod::Week, {2024, 3, 4}, {2024, 3, 10},
        {2024, 2, 26});
    row("month of a leap year", {2024, 2, 10}, CalendarPeriod::Month, {2024, 2, 1}, {2024, 2, 29},
        {2024, 1, 1});
    row("first month", {2024, 1, 31}, CalendarPeriod::Month, {2024, 1, 1}, {2024, 1, 31},
        {2023, 12, 1});
    row("last quarter", {2024, 12, 31}, CalendarPeriod::Quarter, {2024, 10, 1}, {2024, 12, 31},
        {2024, 7, 1});
    row("first quarter", {2024, 1, 1}, CalendarPeriod::Quarter, {2024, 1, 1}, {2024, 3, 31},
        {2023, 10, 1});
    row("year", {2024, 7, 1}, CalendarPeriod::Year, {2024, 1, 1}, {2024, 12, 31}, {2023, 1, 1});
}

void TstDateRules::findsPeriods()
{
    QFETCH(const QDate, asOf);
    QFETCH(const CalendarPeriod, period);
    QFETCH(const QDate, first);
    QFETCH(const QDate, last);
    QFETCH(const QDate, firstBefore);
    QCOMPARE(periodThatHolds(asOf, period), DayRange::of(first, last));
    QCOMPARE(periodBefore(asOf, period), DayRange::of(firstBefore, first.addDays(-1)));
}

void TstDateRules::knowsNoDayBetweenHighAndLow()
{
    const DateTest test{DateOp::Between, DateRange{QDate(2024, 2, 1), QDate(2024, 1, 1)}};
    QVERIFY(daysOf(test, QDate(2024, 1, 15))->isEmpty());
}

void TstDateRules::findsAnniversaries_data()
{
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("holds");
    QTest::newRow("today") << QDate(2025, 5, 5) << 0 << 5 << 5 << true;
    QTest::newRow("tomorrow is too late") << QDate(2025, 5, 5) << 0 << 5 << 6 << false;
    QTest::newRow("last day in") << QDate(2025, 5, 5) << 7 << 5 << 12 << true;
    QTest::newRow("a day behind it") << QDate(2025, 5, 5) << 7 << 5 << 13 << false;
    QTest::newRow("yesterday") << QDate(2025, 5, 5) << 7 << 5 << 4 << false;
    QTest::newRow("over new year") << QDate(2025, 12, 30) << 7 << 1 << 6 << true;
    QTest::newRow("29 February in a common year") << QDate(2025, 2, 28) << 0 << 2 << 29 << true;
    QTest::newRow("not on 1 March") << QDate(2025, 3, 1) << 0 << 2 << 29 << false;
    QTest::newRow("29 February in a leap year") << QDate(2024, 2, 28) << 0 << 2 << 29 << false;
    QTest::newRow("on the leap day") << QDate(2024, 2, 29) << 0 << 2 << 29 << true;
    QTest::newRow("28 February has passed") << QDate(2024, 2, 29) << 0 << 2 << 28 << false;
}

void TstDateRules::findsAnniversaries()
{
    QFETCH(const QDate, asOf);
    QFETCH(const int, n);
    QFETCH(const int, month);
    QFETCH(const int, day);
    QFETCH(const bool, holds);
    const DateTest test{DateOp::AnniversaryWithinNext, Span{n, TimeUnit::Days}};
    QCOMPARE(anniversariesOf(test, asOf)->contains(month, day), holds);
}

void TstDateRules::takesEveryDayWithinAYear()
{
    for (const QDate asOf : {QDate(2023, 3, 1), QDate(2024, 2, 29), QDate(2024, 3, 1)}) {
        for (const int n : {366, 36'500}) {
            const DateTest test{DateOp::AnniversaryWithinNext, Span{n, TimeUnit::Days}};
            for (QDate day(2024, 1, 1); day.year() == 2024; day = day.addDays(1))
                QVERIFY(anniversariesOf(test, asOf)->contains(day.month(), day.day()));
        }
    }
}

void TstDateRules::countsFullYears_data()
{
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<int>("age"); // -1 for none
    QTest::newRow("the day before") << QDate(2025, 5, 4) << 2000 << 5 << 5 << 24;
    QTest::newRow("the day itself") << QDate(2025, 5, 5) << 2000 << 5 << 5 << 25;
    QTest::newRow("leap day, 28 February") << QDate(2025, 2, 28) << 2000 << 2 << 29 << 24;
    QTest::newRow("leap day, 1 March") << QDate(2025, 3, 1) << 2000 << 2 << 29 << 25;
    QTest::newRow("leap day in a leap year") << QDate(2024, 2, 29) << 2000 << 2 << 29 << 24;
    QTest::newRow("day of birth") << QDate(2025, 5, 5) << 2025 << 5 << 5 << 0;
    QTest::newRow("before birth") << QDate(2025, 5, 4) << 2025 << 5 << 5 << -1;
    QTest::newRow("no year") << QDate(2025, 5, 5) << 0 << 5 << 5 << -1;
}

void TstDateRules::countsFullYears()
{
    QFETCH(const QDate, asOf);
    QFETCH(const int, year);
    QFETCH(const int, month);
    QFETCH(const int, day);
    QFETCH(const int, age);
    QCOMPARE(ageAt({year, month, day}, asOf).value_or(-1), age);
}

QTEST_APPLESS_MAIN(TstDateRules)
#include "tst_date_rules.moc"
