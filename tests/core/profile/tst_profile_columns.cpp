#include "core/profile/calendar_month.h"
#include "core/profile/code_sets.h"
#include "core/profile/dictionary.h"
#include "core/profile/packed_column.h"
#include "core/profile/profile_builder.h"
#include "core/profile/text_columns.h"

#include <QDate>
#include <QRegularExpression>
#include <QtTest>

#include <limits>

using namespace kq;
using namespace Qt::StringLiterals;

class TstProfileColumns : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsEveryNumberWhileItWidens_data()
    {
        QTest::addColumn<qint64>("last");
        QTest::addColumn<qsizetype>("cellBytes");
        QTest::newRow("a byte") << qint64{255} << qsizetype{1};
        QTest::newRow("two bytes") << qint64{256} << qsizetype{2};
        QTest::newRow("above two bytes") << qint64{65'536} << qsizetype{4};
        QTest::newRow("below 0") << qint64{-1} << qsizetype{4};
        QTest::newRow("above four bytes")
            << qint64{1} + std::numeric_limits<std::int32_t>::max() << qsizetype{8};
        QTest::newRow("the lowest") << std::numeric_limits<qint64>::min() << qsizetype{8};
    }
    void keepsEveryNumberWhileItWidens()
    {
        QFETCH(const qint64, last);
        QFETCH(const qsizetype, cellBytes);
        PackedColumn column;
        for (const std::int64_t value : {std::int64_t{0}, std::int64_t{7}, std::int64_t{last}})
            column.push_back(value);
        QCOMPARE(column.size(), std::size_t{3});
        QCOMPARE(column[0], std::int64_t{0});
        QCOMPARE(column[1], std::int64_t{7});
        QCOMPARE(column[2], std::int64_t{last});
        const auto size =
            column.visit([](auto cells) { return static_cast<qsizetype>(sizeof(cells[0])); });
        QCOMPARE(size, cellBytes);
    }

    void reordersAndDrops()
    {
        PackedColumn column;
        for (const std::int64_t value : {10, 20, 30})
            column.push_back(value);
        const std::vector<std::uint32_t> from{2, 0};
        column.reorder(from);
        QCOMPARE(column.size(), std::size_t{2});
        QCOMPARE(column[0], std::int64_t{30});
        QCOMPARE(column[1], std::int64_t{10});
    }

    void findsTextsWithoutCrossingTheirEnds()
    {
        TextArena arena;
        for (const char *text : {"lan anh", "", "anhlan", "hoa"})
            arena.add(text);
        const auto found = [&](const char *needle, std::size_t first, std::size_t last) {
            std::vector<std::size_t> texts;
            arena.search(needle, first, last, [&](std::size_t text) { texts.push_back(text); });
            return texts;
        };
        QCOMPARE(found("an", 0, 4), (std::vector<std::size_t>{0, 2}));
        QCOMPARE(found("an", 1, 4), (std::vector<std::size_t>{2}));
        QCOMPARE(found("an", 0, 1), (std::vector<std::size_t>{0}));
        QCOMPARE(found("nh", 3, 4), std::vector<std::size_t>());
        QCOMPARE(found("nhoa", 0, 4), std::vector<std::size_t>());
        QCOMPARE(found("", 0, 4), std::vector<std::size_t>());
    }

    void keepsCodesBeyondTheWord()
    {
        const CodeSets sets = CodeSets::of(3, {{2, 200}, {0, 1}, {2, 62}, {2, 63}, {2, 200}});
        QCOMPARE(sets.codes(0), (std::vector<std::uint32_t>{1}));
        QVERIFY(sets.isEmpty(1));
        QCOMPARE(sets.codes(2), (std::vector<std::uint32_t>{62, 63, 200}));
        QVERIFY(sets.contains(2, 200));
        QVERIFY(!sets.contains(2, 199));
        QVERIFY(!sets.contains(0, 63));
    }

    void findsCustomersByIdAlsoBetweenGaps()
    {
        ProfileBuilder builder;
        const std::vector<std::int64_t> ids{3, 4, 9, 20, 21};
        for (const std::int64_t id : ids) {
            Customer customer;
            customer.id = {id};
            builder.addCustomer(customer);
        }
        const auto columns = builder.finish();
        QVERIFY(columns);
        for (std::size_t place = 0; place < ids.size(); ++place)
            QCOMPARE((*columns)->indexOf({ids[place]}), std::optional(place));
        for (const std::int64_t id :
             {std::int64_t{0}, std::int64_t{2}, std::int64_t{5}, std::int64_t{8}, std::int64_t{19},
              std::int64_t{22}, std::numeric_limits<std::int64_t>::max(),
              std::numeric_limits<std::int64_t>::min()}) {
            QVERIFY(!(*columns)->indexOf({id}));
        }
        QVERIFY(!Profiles().indexOf({1}));
    }

    void knowsProductsByCodeOrElseByName()
    {
        ProductDictionary products;
        const auto identity = [&](const QString &code, const QString &name) {
            return products[products.codeOf(code, name, QString())].identity;
        };
        QCOMPARE(identity(u"SP1"_s, u"Áo"_s), identity(u"sp1"_s, u"Áo dài"_s));
        QCOMPARE(identity({}, u"Áo"_s), identity({}, u"ao"_s));
        QVERIFY(identity({}, u"SP1"_s) != identity(u"SP1"_s, {}));
        QCOMPARE(identity({}, {}), std::uint32_t{0});
    }

    void countsCalendarMonthsAsTheCalendarDoes()
    {
        const auto dayOf = [](QDate date) { return static_cast<std::int32_t>(date.toJulianDay()); };
        for (QDate day(1799, 12, 1); day < QDate(2201, 2, 1); day = day.addDays(1)) {
            const QDate next = day.addDays(1);
            const int step = next.month() == day.month() ? 0 : 1;
            QCOMPARE(calendarMonth(dayOf(next)) - calendarMonth(dayOf(day)), step);
        }
    }
};

QTEST_APPLESS_MAIN(TstProfileColumns)
#include "tst_profile_columns.moc"
