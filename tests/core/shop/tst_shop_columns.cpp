#include "core/profile/build_profiles.h"
#include "core/profile/column_file.h"
#include "core/profile/profile_builder.h"
#include "core/sample/sample_shop.h"
#include "core/shop/shop.h"
#include "core/store/transaction.h"
#include "support/columns_text.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0));

std::shared_ptr<const ProfileLayers> columnsOf(Shop &shop)
{
    Unwatched control;
    const auto current = shop.snapshot(control);
    return current ? (*current)->profiles : nullptr;
}

std::unique_ptr<Shop> opened(const QString &path)
{
    Result<std::unique_ptr<Shop>> shop = Shop::open(path);
    return shop ? std::move(*shop) : nullptr;
}

/// What the tables say, past any side file. Nobody else may have the shop open.
std::shared_ptr<const Profiles> builtFrom(const QString &path)
{
    const Result<ShopFile> file = ShopFile::open(path);
    Unwatched control;
    if (!file)
        return nullptr;
    Result<Connection> db = file->connect();
    if (!db)
        return nullptr;
    Result<std::shared_ptr<const Profiles>> built = buildProfiles(*db, control);
    return built ? *built : nullptr;
}

/// Whether who opens the shop gets what the tables say.
bool opensAsBuilt(const QString &path)
{
    std::shared_ptr<const ProfileLayers> got;
    if (const std::unique_ptr<Shop> shop = opened(path))
        got = columnsOf(*shop);
    const std::shared_ptr<const Profiles> built = builtFrom(path); // now that the shop is closed
    return got && built && columnsText(*got) == columnsText(*built);
}

std::int64_t versionOf(const QString &path)
{
    const Result<ShopFile> file = ShopFile::open(path);
    if (!file)
        return -1;
    Result<Connection> db = file->connect();
    return db ? dataVersion(*db).value() : -1;
}

using Change = std::function<bool(Shop &, const QString &folder)>;

QString writtenFile(const QString &folder, const QByteArray &text)
{
    const QString path = QDir(folder).filePath(u"file.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text);
    return path;
}

bool imported(Shop &shop, const QString &folder, const QByteArray &text)
{
    ImportRequest request;
    request.file = writtenFile(folder, text);
    Unwatched control;
    const Result<ImportReport> report = shop.importFile(request, noon, control);
    return report && report->record.accepted > 0;
}

bool taken(const Result<bool> &back)
{
    return back && *back;
}

} // namespace

/// The side file of an open shop: never seen when it is right, never believed when it is not.
class TstShopColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theNextOpeningReadsTheSideFile();
    void aSmallShopHasNoSideFile();
    void noChangeLeavesItBelieved_data();
    void noChangeLeavesItBelieved();
    void definitionsAloneLeaveItBelieved();
    void aBackupPutBackIsNotMistaken();
    void copiesThatWentApartAreNotMistaken();
    void theShopGoesWithoutIt();
    void whatWasForgottenStaysForgotten();
    void oldShopsOpenQuicklyTheNextTime_data();
    void oldShopsOpenQuicklyTheNextTime();
    void aMigrationElsewhereLeavesItBelieved();

private:
    QTemporaryDir m_folder;
    QString m_original;
    QString m_path;
};

void TstShopColumns::initTestCase()
{
    m_original = m_folder.filePath(u"original.khachquen"_s);
    m_path = m_folder.filePath(u"shop.khachquen"_s);
    Unwatched control;
    QVERIFY(makeSampleShop(m_original, Language::Vietnamese, noon, control));
}

void TstShopColumns::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QVERIFY(QFile::copy(m_original, m_path));
    const std::unique_ptr<Shop> shop = opened(m_path);
    QVERIFY(shop);
    QVERIFY(columnsOf(*shop));
    Unwatched control;
    QVERIFY(shop->keepColumns(control, 0));
    QVERIFY(QFile::exists(columnFileOf(m_path)));
}

void TstShopColumns::cleanup()
{
    QFile::remove(m_path);
    removeColumnFile(m_path);
}

void TstShopColumns::theNextOpeningReadsTheSideFile()
{
    QVERIFY(opensAsBuilt(m_path));

    // To see that it is read at all, another one that claims to be of this state of the shop.
    ProfileBuilder builder;
    Customer customer;
    customer.id = {1};
    builder.addCustomer(customer);
    Unwatched control;
    QVERIFY(writeColumnFile(**builder.finish(), versionOf(m_path), m_path, control));
    QCOMPARE(columnsOf(*opened(m_path))->size(), std::size_t{1});
}

void TstShopColumns::aSmallShopHasNoSideFile()
{
    const std::unique_ptr<Shop> shop = opened(m_path);
    QVERIFY(columnsOf(*shop));
    shop->forgetColumns();
    Unwatched control;
    QVERIFY(shop->keepColumns(control));
    QVERIFY(!QFile::exists(columnFileOf(m_path)));

    // Also one that was larger before.
    QVERIFY(shop->keepColumns(control, 0));
    QVERIFY(QFile::exists(columnFileOf(m_path)));
    QVERIFY(imported(*shop, m_folder.path(), "Mã KH,Tên\nZ1,Người mới\n"));
    QVERIFY(columnsOf(*shop));
    QVERIFY(shop->keepColumns(control));
    QVERIFY(!QFile::exists(columnFileOf(m_path)));
}

void TstShopColumns::noChangeLeavesItBelieved_data()
{
    QTest::addColumn<Change>("change");
    const auto firstTwo = [](Shop &shop) {
        const std::shared_ptr<const ProfileLayers> columns = columnsOf(shop);
        return std::pair(columns->idAt(0), columns->idAt(1));
    };
    QTest::newRow("customers imported") << Change([](Shop &shop, const QString &folder) {
        return imported(shop, folder, "Mã KH,Tên\nZ1,Người mới\n");
    });
    QTest::newRow("orders imported") << Change([](Shop &shop, const QString &folder) {
        return imported(shop, folder,
                        "Mã đơn,Mã KH,SĐT,Ngày đặt,Tổng tiền\nZ9,Z1,0912000111,2026-11-01,1000\n");
    });
    QTest::newRow("an import taken back") << Change([](Shop &shop, const QString &folder) {
        if (!imported(shop, folder, "Mã KH,Tên\nZ1,Người mới\n") || !columnsOf(shop))
            return false;
        Unwatched control;
        if (!shop.keepColumns(control, 0))
            return false;
        const auto records = shop.imports();
        return records && shop.undoImport(records->front().id, {}, control).has_value();
    });
    QTest::newRow("two united") << Change([=](Shop &shop, const QString &) {
        const auto [a, b] = firstTwo(shop);
        Unwatched control;
        return shop.mergeCustomers(a, b, noon, control).has_value();
    });
    QTest::newRow("two united and taken apart") << Change([=](Shop &shop, const QString &) {
        const auto [a, b] = firstTwo(shop);
        Unwatched control;
        return shop.mergeCustomers(a, b, noon, control) && columnsOf(shop) &&
               shop.keepColumns(control, 0) &&
               shop.takeCustomersApart(a, {}, noon, control).has_value();
    });
    QTest::newRow("a tag by hand") << Change([=](Shop &shop, const QString &) {
        CustomerEdits edits;
        edits.addTags = {u"khách quý"_s};
        Unwatched control;
        return shop.editCustomers({firstTwo(shop).first}, edits, noon, control).has_value();
    });
    QTest::newRow("a tag by hand, taken back") << Change([=](Shop &shop, const QString &) {
        CustomerEdits edits;
        edits.addTags = {u"khách quý"_s};
        Unwatched control;
        const auto step = shop.editCustomers({firstTwo(shop).first}, edits, noon, control);
        return step && columnsOf(shop) && shop.keepColumns(control, 0) &&
               taken(shop.undoEdit(*step, control));
    });
    QTest::newRow("an attribute, and another name for it")
        << Change([](Shop &shop, const QString &) {
               Unwatched control;
               return shop.defineAttribute(u"Cỡ giày"_s, AttributeType::Number, {}) &&
                      columnsOf(shop) && shop.keepColumns(control, 0) &&
                      shop.renameAttribute(u"Cỡ giày"_s, u"Cỡ"_s, noon, control).has_value();
           });
    QTest::newRow("an attribute gone") << Change([](Shop &shop, const QString &) {
        Unwatched control;
        return shop.defineAttribute(u"Cỡ giày"_s, AttributeType::Number, {}) && columnsOf(shop) &&
               shop.keepColumns(control, 0) &&
               shop.removeAttribute(u"Cỡ giày"_s, noon, control).has_value();
    });
    QTest::newRow("a preferred source") << Change([](Shop &shop, const QString &) {
        const auto sources = shop.sources();
        return sources && shop.preferSource(sources->front().id).has_value();
    });
    QTest::newRow("a setting") << Change([](Shop &shop, const QString &) {
        Result<ShopSettings> settings = shop.settings();
        if (!settings)
            return false;
        settings->country = u"US"_s;
        return shop.changeSettings(*settings).has_value();
    });
    QTest::newRow("kept apart") << Change([=](Shop &shop, const QString &) {
        const auto [a, b] = firstTwo(shop);
        return shop.keepApart(a, b).has_value();
    });
}

void TstShopColumns::noChangeLeavesItBelieved()
{
    QFETCH(const Change, change);
    {
        const std::unique_ptr<Shop> shop = opened(m_path);
        QVERIFY(shop);
        QVERIFY(change(*shop, m_folder.path()));
    }
    const std::shared_ptr<const Profiles> truth = builtFrom(m_path);
    const std::unique_ptr<Shop> shop = opened(m_path);
    QCOMPARE(columnsText(*columnsOf(*shop)), columnsText(*truth));
    Unwatched control;
    QVERIFY(shop->keepColumns(control, 0));
    QCOMPARE(columnsText(*columnsOf(*shop)), columnsText(*truth));
}

void TstShopColumns::definitionsAloneLeaveItBelieved()
{
    const std::int64_t before = versionOf(m_path);
    {
        const std::unique_ptr<Shop> shop = opened(m_path);
        QVERIFY(shop->addSegment(u"Tất cả"_s, {Group{}}, {}, noon));
        ShopSettings settings = *shop->settings();
        settings.name = u"Tiệm khác"_s;
        QVERIFY(shop->changeSettings(settings));
    }
    QCOMPARE(versionOf(m_path), before);
    Unwatched control;
    QVERIFY(readColumnFile(m_path, before, control));
}

void TstShopColumns::aBackupPutBackIsNotMistaken()
{
    // The shop goes on after the backup, and its columns are kept; then the backup is put back and
    // goes on differently, by as many changes.
    const QString backup = m_folder.filePath(u"backup.khachquen"_s);
    Unwatched control;
    {
        const std::unique_ptr<Shop> shop = opened(m_path);
        QVERIFY(shop->backup(backup, Existing::Replace, control));
        QVERIFY(imported(*shop, m_folder.path(), "Mã KH,Tên\nZ1,Người mới\n"));
        QVERIFY(columnsOf(*shop));
        QVERIFY(shop->keepColumns(control, 0));
    }
    QVERIFY(restoreShop(backup, m_path, control));
    QVERIFY(opensAsBuilt(m_path));
    QVERIFY(imported(*opened(m_path), m_folder.path(), "Mã KH,Tên\nZ2,Người khác\n"));
    QVERIFY(opensAsBuilt(m_path));
    QFile::remove(m_path + u".before-restore"_s);
}

void TstShopColumns::copiesThatWentApartAreNotMistaken()
{
    const QString copy = m_folder.filePath(u"copy.khachquen"_s);
    QVERIFY(QFile::copy(m_path, copy));
    QVERIFY(QFile::copy(columnFileOf(m_path), columnFileOf(copy)));
    QVERIFY(opensAsBuilt(copy)); // its own side file serves it

    QVERIFY(imported(*opened(m_path), m_folder.path(), "Mã KH,Tên\nZ1,Người mới\n"));
    QVERIFY(imported(*opened(copy), m_folder.path(), "Mã KH,Tên\nZ2,Người khác\n"));
    QVERIFY(versionOf(m_path) != versionOf(copy));
    Unwatched control;
    const std::unique_ptr<Shop> shop = opened(m_path);
    QVERIFY(columnsOf(*shop));
    QVERIFY(shop->keepColumns(control, 0));
    QVERIFY(QFile::remove(columnFileOf(copy)));
    QVERIFY(QFile::copy(columnFileOf(m_path), columnFileOf(copy)));
    QVERIFY(opensAsBuilt(copy));
    QFile::remove(copy);
    removeColumnFile(copy);
}

void TstShopColumns::theShopGoesWithoutIt()
{
    QFile file(columnFileOf(m_path));
    const std::shared_ptr<const Profiles> truth = builtFrom(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2));
    file.close();
    const std::unique_ptr<Shop> shop = opened(m_path);
    QCOMPARE(columnsText(*columnsOf(*shop)), columnsText(*truth));
    QVERIFY(file.remove());
    QVERIFY(QDir().mkdir(file.fileName())); // nothing can be written there
    Unwatched control;
    const Result<void> kept = shop->keepColumns(control, 0);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(columnsText(*columnsOf(*shop)), columnsText(*truth));
    QVERIFY(QDir().rmdir(file.fileName()));
}

void TstShopColumns::whatWasForgottenStaysForgotten()
{
    const std::unique_ptr<Shop> shop = opened(m_path);
    const std::shared_ptr<const ProfileLayers> before = columnsOf(*shop);
    Unwatched control;
    QVERIFY(shop->mergeCustomers(before->idAt(0), before->idAt(1), noon, control));
    shop->forgetColumns();
    QVERIFY(shop->keepColumns(control, 0)); // of the snapshot from before
    QVERIFY(!QFile::exists(columnFileOf(m_path)));
    QVERIFY(columnsOf(*shop));
    QVERIFY(shop->keepColumns(control, 0));
    QVERIFY(QFile::exists(columnFileOf(m_path)));
}

void TstShopColumns::oldShopsOpenQuicklyTheNextTime_data()
{
    QTest::addColumn<QString>("file");
    const QDir shops(QStringLiteral(KQ_TEST_DATA "/shops"));
    for (const QString &file : shops.entryList({u"version-*.khachquen"_s}))
        QTest::newRow(qPrintable(file)) << shops.filePath(file);
}

void TstShopColumns::oldShopsOpenQuicklyTheNextTime()
{
    QFETCH(const QString, file);
    cleanup();
    QVERIFY(QFile::copy(file, m_path));
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
    Unwatched control;
    {
        const std::unique_ptr<Shop> shop = opened(m_path);
        QVERIFY(shop);
        QVERIFY(columnsOf(*shop));
        QVERIFY(shop->keepColumns(control, 0));
    }
    const auto kept = readColumnFile(m_path, versionOf(m_path), control);
    QVERIFY(kept);
    QCOMPARE(columnsText(*kept), columnsText(*builtFrom(m_path)));
}

void TstShopColumns::aMigrationElsewhereLeavesItBelieved()
{
    const QString before = QStringLiteral(KQ_TEST_DATA "/shops/version-7.khachquen");
    const auto asItWas = [&] {
        return (!QFile::exists(m_path) || QFile::remove(m_path)) && QFile::copy(before, m_path) &&
               QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    };
    QVERIFY(asItWas());
    QVERIFY(opened(m_path));
    const std::int64_t migrated = versionOf(m_path);
    QVERIFY(asItWas());
    ProfileBuilder builder; // again one that is told from what the tables say
    Customer customer;
    customer.id = {1};
    builder.addCustomer(customer);
    Unwatched control;
    QVERIFY(writeColumnFile(**builder.finish(), migrated, m_path, control));
    QCOMPARE(columnsOf(*opened(m_path))->size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TstShopColumns)
#include "tst_shop_columns.moc"
