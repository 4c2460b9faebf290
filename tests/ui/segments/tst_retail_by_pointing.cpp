#include "core/shop/tier_figures.h"
#include "tests/support/fake_dialogs.h"
#include "tests/support/told_window.h"
#include "tests/support/window_warnings.h"
#include "tests/ui/segments/hands.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/charts/tier_bars.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/shop_events.h"
#include "ui/overview/overview_page.h"
#include "ui/segments/segments_page.h"
#include "ui/theme/theme_controller.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate asOf(2010, 12, 10);
const QString asked =
    QStringLiteral("FROM (SELECT customer FROM purchases WHERE customer <> '' GROUP BY customer "
                   "HAVING count(*) >= 2 AND sum(total) >= 20000)");

/// Cells of a line, whose quotes never hold a newline in this data.
QStringList cellsOf(const QString &line)
{
    QStringList cells{QString()};
    bool quoted = false;
    for (const QChar sign : line) {
        if (sign == u'"')
            quoted = !quoted;
        else if (sign == u',' && !quoted)
            cells.append(QString());
        else
            cells.back().append(sign);
    }
    return cells;
}

/// "2.55" as 255, in pence.
qint64 pence(const QString &price)
{
    return qRound64(price.toDouble() * 100);
}

/// The phone that the test gives to a customer.
QString phoneOf(const QString &customer)
{
    return u"09123"_s + customer.right(5);
}

} // namespace

/// What a person builds by pointing on a real shop's rows, against plain SQL on the raw file.
class TstRetailByPointing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(everyWarning()); }
    void cleanupTestCase();

    void aSegmentCountsAndExportsWhatSqlFinds();
    void tiersOnTheOverviewAreThoseOfTheCore();

private:
    void loadRaw(const QString &file);
    void writePhones(const QString &file);
    void import(const QString &file);
    [[nodiscard]] PageContext context()
    {
        return {*m_shop,  *m_jobs, m_silent, m_dialogs,   m_silent,
                m_events, m_undo,  *m_theme, *m_language, [] { return asOf; }};
    }
    [[nodiscard]] qint64 number(const QString &sql) const;
    [[nodiscard]] QStringList texts(const QString &sql) const;

    QTemporaryDir m_folder;
    QSqlDatabase m_raw;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<LanguageController> m_language;
    ToldWindow m_silent;
    FakeDialogs m_dialogs;
    ShopEvents m_events;
    QUndoStack m_undo;
};

void TstRetailByPointing::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(
        *qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeChoice::Light);
    m_language = std::make_unique<LanguageController>(Language::English);
    m_jobs = std::make_unique<Jobs>();
    m_raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
    m_raw.setDatabaseName(m_folder.filePath(u"raw.db"_s));
    QVERIFY(m_raw.open());
    const QString file = QStringLiteral(KQ_TEST_DATA "/imports/retail_small.csv");
    loadRaw(file);
    const QString phones = m_folder.filePath(u"phones.csv"_s);
    writePhones(phones);

    ShopSettings settings;
    settings.currency = u"GBP"_s;
    settings.language = Language::English;
    auto made = Shop::create(m_folder.filePath(u"shop.khachquen"_s), settings);
    QVERIFY(made);
    m_shop = std::move(*made);
    import(file);
    import(phones);
}

void TstRetailByPointing::cleanupTestCase()
{
    m_jobs.reset();
    m_shop.reset();
    m_raw.close();
    m_raw = {};
    QSqlDatabase::removeDatabase(u"raw"_s);
}

void TstRetailByPointing::loadRaw(const QString &file)
{
    QFile raw(file);
    QVERIFY(raw.open(QIODevice::ReadOnly | QIODevice::Text));
    QSqlQuery query(m_raw);
    QVERIFY(query.exec(u"CREATE TABLE raw (invoice TEXT, customer TEXT, amount INTEGER)"_s));
    QVERIFY(m_raw.transaction());
    QVERIFY(query.prepare(u"INSERT INTO raw (invoice, customer, amount) VALUES (?, ?, ?)"_s));
    raw.readLine();
    while (!raw.atEnd()) {
        const QStringList cells = cellsOf(QString::fromUtf8(raw.readLine()).trimmed());
        query.bindValue(0, cells[0]);
        query.bindValue(1, cells[6]);
        query.bindValue(2, cells[3].toLongLong() * pence(cells[5]));
        QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
    }
    QVERIFY(m_raw.commit());
    // A purchase is an invoice whose lines do not come to less than nothing.
    QVERIFY(query.exec(u"CREATE TABLE purchases AS SELECT * FROM (SELECT invoice, "
                       "max(customer) AS customer, sum(amount) AS total FROM raw "
                       "GROUP BY invoice) WHERE total >= 0"_s));
}

/// The data have no phones; every second customer is given one, so that a list has people on it and
/// people left out.
void TstRetailByPointing::writePhones(const QString &file)
{
    QFile phones(file);
    QVERIFY(phones.open(QIODevice::WriteOnly));
    phones.write("Customer code,Phone\n");
    for (const QString &customer :
         texts(u"SELECT DISTINCT customer FROM raw WHERE customer <> '' AND customer % 2 = 0"_s))
        phones.write(QString(customer + u',' + phoneOf(customer) + u'\n').toUtf8());
}

void TstRetailByPointing::import(const QString &file)
{
    ImportRequest request;
    request.file = file;
    Unwatched control;
    const auto report = m_shop->importFile(request, QDateTime(asOf, QTime(9, 0)), control);
    QVERIFY2(report, report ? "" : qPrintable(report.error().found));
    QCOMPARE(report->record.rejected, 0);
}

qint64 TstRetailByPointing::number(const QString &sql) const
{
    QSqlQuery query(m_raw);
    return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
}

QStringList TstRetailByPointing::texts(const QString &sql) const
{
    QStringList all;
    QSqlQuery query(m_raw);
    if (query.exec(sql)) {
        while (query.next())
            all.append(query.value(0).toString());
    }
    return all;
}

void TstRetailByPointing::aSegmentCountsAndExportsWhatSqlFinds()
{
    const std::unique_ptr<Page> made = std::make_unique<SegmentsPage>(context());
    Page &page = *made;
    const Hands hands(&page);
    connect(&m_events, &ShopEvents::changed, &page, [&page] { page.refresh(); });
    page.resize(1100, 760);
    page.setAsOf(asOf);
    page.show();
    page.refresh();
    auto *list = hands.part<QTableView>(u"segmentList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 5);

    hands.click(u"newSegment"_s);
    QVERIFY(hands.addCondition(u"Number of purchases"_s));
    QVERIFY(hands.typeNumber(u"2"_s, 0));
    QVERIFY(hands.addCondition(u"Total spend"_s));
    QVERIFY(hands.typeNumber(u"200"_s, 1));
    QTest::keyClicks(hands.part<QLineEdit>(u"segmentName"_s), u"Often"_s);
    const qint64 wanted = number(u"SELECT count(*) "_s + asked);
    QVERIFY(wanted > 2);
    auto *summary = hands.part<QLabel>(u"summary"_s);
    const QString begin = QString::number(wanted) + u" customers · "_s;
    QTRY_VERIFY2(summary->isEnabled() && summary->text().startsWith(begin),
                 qPrintable(summary->text()));
    hands.click(u"saveSegment"_s);
    QTRY_COMPARE(list->model()->rowCount(), 6);
    QCOMPARE(list->model()->index(5, 0).data().toString(), u"Often"_s);
    QCOMPARE(list->model()->index(5, 1).data().toLongLong(), wanted);

    const QString saved = m_folder.filePath(u"often.csv"_s);
    m_dialogs.fileToSave = saved;
    page.primaryAction()->trigger();
    QVERIFY(!m_silent.went.empty());
    CampaignsPage desk(context());
    desk.resize(1100, 760);
    desk.setAsOf(asOf);
    desk.setVisible(true);
    desk.refresh();
    desk.arrive(m_silent.went.back());
    auto *save = desk.findChild<QPushButton *>(u"saveList"_s);
    QTRY_VERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(saved));

    QFile file(saved);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString content = QString::fromUtf8(file.readAll()).remove(u' ');
    QSet<QString> expected;
    for (const QString &customer :
         texts(u"SELECT customer "_s + asked + u" WHERE customer % 2 = 0"_s))
        expected.insert(phoneOf(customer).mid(1));
    QVERIFY(!expected.isEmpty());
    const QStringList lines = content.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size() - 1, expected.size());
    for (const QString &phone : expected)
        QVERIFY2(content.contains(phone), qPrintable(phone));
    // The file is there a moment before the shop keeps what was sent.
    QTRY_VERIFY(!m_shop->exports().value().empty());
    const auto exports = m_shop->exports();
    QVERIFY(exports);
    QCOMPARE(exports->front().written, expected.size());
    QCOMPARE(exports->front().excluded, wanted - expected.size());
}

void TstRetailByPointing::tiersOnTheOverviewAreThoseOfTheCore()
{
    const std::unique_ptr<Page> made = std::make_unique<OverviewPage>(context());
    Page &page = *made;
    page.resize(1100, 760);
    page.setAsOf(asOf);
    page.show();
    page.refresh();
    auto *bars = page.findChild<TierBars *>();
    QVERIFY(bars);
    QTRY_COMPARE(bars->bars().size(), std::size_t{5});
    Unwatched control;
    const auto snapshot = m_shop->snapshot(control);
    QVERIFY(snapshot);
    const auto tiers = tiersAt(**snapshot, asOf, Language::English, control);
    QVERIFY(tiers);
    std::int64_t customers = 0;
    std::int64_t revenue = 0;
    for (std::size_t i = 0; i < tiers->size(); ++i) {
        const TierBar &bar = bars->bars()[i];
        QCOMPARE(bar.key, (*tiers)[i].key);
        // The number of customers, and behind it how many more or fewer than a month ago.
        QCOMPARE(bar.customers.section(u' ', 0, 0).toLongLong(), (*tiers)[i].customers);
        QCOMPARE(bar.revenueShare, (*tiers)[i].revenueShare);
        customers += (*tiers)[i].customers;
        revenue += (*tiers)[i].revenue.minor;
    }
    QCOMPARE(customers, number(u"SELECT count(DISTINCT customer) FROM raw WHERE customer <> ''"_s));
    QCOMPARE(revenue, number(u"SELECT sum(total) FROM purchases WHERE customer <> ''"_s));
}

QTEST_MAIN(TstRetailByPointing)
#include "tst_retail_by_pointing.moc"
