#include "core/importing/import_file.h"
#include "core/store/shop_file.h"
#include "import_case.h"
#include "shop_dump.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {

/// Every rule of contract.md §4 as a file of tests/data/imports.
class TstImportCases : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void holds_data();
    void holds();

private:
    static ImportRequest requestOf(const ImportStep &step, const QTemporaryDir &folder);
};

void TstImportCases::holds_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(KQ_TEST_DATA "/imports"));
    const QStringList names = folder.entryList({u"*.case"_s}, QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

ImportRequest TstImportCases::requestOf(const ImportStep &step, const QTemporaryDir &folder)
{
    ImportRequest request;
    request.file = folder.filePath(step.file);
    QFile file(request.file);
    if (file.open(QIODevice::WriteOnly))
        file.write(step.content);
    request.kind = step.kind;
    request.source = step.source;
    if (!step.mapping.isEmpty()) {
        const Result<Mapping> mapping = readMapping(step.mapping);
        if (mapping)
            request.mapping = *mapping;
        else
            qWarning("mapping: %s", qPrintable(mapping.error().place));
    }
    return request;
}

void TstImportCases::holds()
{
    QFETCH(const QString, path);
    const std::optional<ImportCase> wanted = readImportCase(path);
    QVERIFY2(wanted.has_value(), "the case itself cannot be read");
    QTemporaryDir folder;
    const Result<ShopFile> shop = ShopFile::create(folder.filePath(u"a.khachquen"_s));
    QVERIFY(shop);
    Result<Connection> db = shop->connect();
    QVERIFY(db);
    Unwatched control;
    const QDateTime first(QDate(2026, 11, 21), QTime(9, 0));

    for (const ImportStep &step : wanted->steps) {
        ImportRequest request = requestOf(step, folder);
        request.dryRun = true;
        const QString before = dumpOfShop(*db);
        const Result<ImportReport> tried =
            importFile(*db, request, wanted->settings, first, control);
        QCOMPARE(dumpOfShop(*db), before);
        request.dryRun = false;
        const Result<ImportReport> report =
            importFile(*db, request, wanted->settings, first, control);
        if (!report) {
            const QString said = u"fails "_s + report.error().place.section(u'/', -1) + u" ["_s +
                                 report.error().expected + u']';
            QCOMPARE(said, step.report.value(0));
            continue;
        }
        QVERIFY(tried);
        const QStringList lines = reportLines(*report);
        QCOMPARE(reportLines(*tried), lines);
        for (const QString &line : step.report)
            QVERIFY2(lines.contains(line), qPrintable(line + u"\nnot in\n"_s + lines.join(u'\n')));
        const QStringList rejected = lines.filter(QRegularExpression(u"^reject "_s));
        for (const QString &line : rejected)
            QVERIFY2(step.report.contains(line), qPrintable(u"not expected: "_s + line));
    }
    const QString dump = dumpOfShop(*db);
    QVERIFY2(dump == wanted->shop, qPrintable(u"is\n"_s + dump + u"instead of\n"_s + wanted->shop));

    // The same files again, on another day, change nothing.
    const QDateTime later = first.addDays(3);
    const ImportStep &last = wanted->steps.back();
    const Result<ImportReport> again =
        importFile(*db, requestOf(last, folder), wanted->settings, later, control);
    if (again) {
        QCOMPARE(dumpOfShop(*db), dump);
        QCOMPARE(again->record.customersAdded, 0);
        QCOMPARE(again->record.customersUpdated, 0);
        QCOMPARE(again->record.customersMerged, 0);
        QCOMPARE(again->record.ordersAdded, 0);
        QCOMPARE(again->record.ordersUpdated, 0);
    }
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstImportCases)
#include "tst_import_cases.moc"
