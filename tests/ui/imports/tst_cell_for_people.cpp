#include "ui/imports/wizard/cell_for_people.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TstCellForPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void aMomentHasNoLetterBetweenDayAndTime_data();
    void aMomentHasNoLetterBetweenDayAndTime();
};

void TstCellForPeople::aMomentHasNoLetterBetweenDayAndTime_data()
{
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a day that Excel keeps") << u"1980-01-01T00:00:00"_s << u"1980-01-01"_s;
    QTest::newRow("a time of the day") << u"2026-01-01T09:30:00"_s << u"2026-01-01 09:30:00"_s;
    QTest::newRow("a day alone") << u"2026-01-01"_s << u"2026-01-01"_s;
    QTest::newRow("as a shop writes it") << u"31/12/2025 00:00:00"_s << u"31/12/2025 00:00:00"_s;
    QTest::newRow("with a zone") << u"2026-01-01T00:00:00Z"_s << u"2026-01-01T00:00:00Z"_s;
    QTest::newRow("words around it")
        << u"giao 2026-01-01T00:00:00"_s << u"giao 2026-01-01T00:00:00"_s;
    QTest::newRow("no date") << u"THANH T00:00:00"_s << u"THANH T00:00:00"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TstCellForPeople::aMomentHasNoLetterBetweenDayAndTime()
{
    QFETCH(const QString, read);
    QFETCH(const QString, shown);
    QCOMPARE(kq::cellForPeople(read), shown);
}

QTEST_APPLESS_MAIN(TstCellForPeople)
#include "tst_cell_for_people.moc"
