#include "core/store/attributes_store.h"
#include "core/store/exports_store.h"
#include "core/store/imports_store.h"
#include "core/store/segments_store.h"
#include "core/store/settings_store.h"
#include "core/store/shop_file.h"
#include "core/store/sources_store.h"
#include "core/store/tiers_store.h"
#include "core/store/transaction.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

/// What is kept beside customers and orders: settings, sources, attributes, segments, tiers,
/// records.
class TstDefinitions : public QObject {
    Q_OBJECT

private slots:
    void init();
    void settingsHaveDefaultsAndStay();
    void ownValuesStay();
    void sourcesAreFoundFolded();
    void attributesKeepTheirFirstType();
    void segmentsStayAsTheyWereSaved();
    void segmentNamesAreUniqueFolded();
    void unknownSegmentsAreTold();
    void segmentIdsAreNotGivenAgain();
    void tiersKeepTheirOrder();
    void importsAreListedNewestFirst();
    void mappingsAreRemembered();
    void exportsAreListedNewestFirst();
    void changesCountAsDefinitions();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<ShopFile> m_shop;
    std::optional<Connection> m_db;
};

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0));

StoredSegment segmentNamed(const QString &name)
{
    return {{}, name, R"({"version": 1, "match": "all", "conditions": []})", u"birthday"_s, noon};
}

} // namespace

void TstDefinitions::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_db.reset();
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop.emplace(ShopFile::create(m_folder->filePath(u"shop.khachquen"_s)).value());
    m_db.emplace(m_shop->connect().value());
}

void TstDefinitions::settingsHaveDefaultsAndStay()
{
    QCOMPARE(loadSettings(*m_db).value(), ShopSettings());
    ShopSettings settings;
    settings.name = u"Tiệm trà Đỗ Quyên"_s;
    settings.currency = u"USD"_s;
    settings.country = u"US"_s;
    settings.language = Language::English;
    settings.hotline = u"1900 1234"_s;
    QVERIFY(saveSettings(*m_db, settings));
    QCOMPARE(loadSettings(*m_db).value(), settings);
    QVERIFY(saveSettings(*m_db, ShopSettings()));
    QCOMPARE(loadSettings(*m_db).value(), ShopSettings());
}

void TstDefinitions::ownValuesStay()
{
    QCOMPARE(storedValue(*m_db, u"window.columns"_s).value(), std::nullopt);
    QVERIFY(storeValue(*m_db, u"window.columns"_s, u"a,b"_s));
    QVERIFY(storeValue(*m_db, u"window.columns"_s, u"b"_s));
    QCOMPARE(storedValue(*m_db, u"window.columns"_s).value(), std::optional(u"b"_s));
}

void TstDefinitions::sourcesAreFoundFolded()
{
    QCOMPARE(findSource(*m_db, u"Quầy"_s).value(), std::nullopt);
    const StoredSource till = findOrAddSource(*m_db, u"Quầy Đống Đa"_s).value();
    QCOMPARE(findOrAddSource(*m_db, u" quay  dong da"_s).value(), till);
    const StoredSource shopee = findOrAddSource(*m_db, u"Shopee"_s).value();
    QCOMPARE(findSource(*m_db, u"SHOPEE"_s).value(), std::optional(shopee));
    QCOMPARE(listSources(*m_db).value(), (std::vector{till, shopee}));
}

void TstDefinitions::attributesKeepTheirFirstType()
{
    const StoredAttribute skin = declareAttribute(*m_db, u"Loại da"_s, u"choice"_s).value();
    QCOMPARE(declareAttribute(*m_db, u"loai DA"_s, u"text"_s).value(), skin);
    QCOMPARE(listAttributes(*m_db).value(), std::vector{skin});
}

void TstDefinitions::segmentsStayAsTheyWereSaved()
{
    StoredSegment segment = segmentNamed(u"Khách ở Hà Nội"_s);
    segment.id = addSegment(*m_db, segment).value();
    QVERIFY(segment.id.value > 0);
    QCOMPARE(listSegments(*m_db).value(), std::vector{segment});

    segment.name = u"Khách ở Huế"_s;
    segment.changedAt = noon.addDays(1);
    QVERIFY(renameSegment(*m_db, segment.id, segment.name, segment.changedAt));
    segment.condition = R"({"version": 1, "match": "any", "conditions": []})";
    segment.changedAt = noon.addDays(2);
    QVERIFY(changeSegment(*m_db, segment.id, segment.condition, segment.changedAt));
    QCOMPARE(listSegments(*m_db).value(), std::vector{segment});
    segment.description = u"Gọi trước Tết"_s;
    segment.colour = u"blue"_s;
    QVERIFY(describeSegment(*m_db, segment.id, segment.description, segment.colour));
    QCOMPARE(listSegments(*m_db).value(), std::vector{segment});

    QVERIFY(removeSegment(*m_db, segment.id));
    QVERIFY(listSegments(*m_db)->empty());
    QVERIFY(putSegmentBack(*m_db, segment));
    QCOMPARE(listSegments(*m_db).value(), std::vector{segment});
}

void TstDefinitions::segmentNamesAreUniqueFolded()
{
    const SegmentId first = addSegment(*m_db, segmentNamed(u"Đặc biệt"_s)).value();
    QCOMPARE(addSegment(*m_db, segmentNamed(u"dac  BIET"_s)).error().code, ErrorCode::NameTaken);
    const SegmentId second = addSegment(*m_db, segmentNamed(u"Khác"_s)).value();
    QCOMPARE(renameSegment(*m_db, second, u"đặc biệt"_s, noon).error().code, ErrorCode::NameTaken);
    QVERIFY(renameSegment(*m_db, first, u"ĐẶC BIỆT"_s, noon)); // its own name
    QCOMPARE(listSegments(*m_db)->size(), std::size_t{2});
}

void TstDefinitions::unknownSegmentsAreTold()
{
    const SegmentId nobody{99};
    QCOMPARE(removeSegment(*m_db, nobody).error().code, ErrorCode::UnknownSegment);
    QCOMPARE(renameSegment(*m_db, nobody, u"x"_s, noon).error().code, ErrorCode::UnknownSegment);
    QCOMPARE(changeSegment(*m_db, nobody, "{}", noon).error().code, ErrorCode::UnknownSegment);
}

void TstDefinitions::segmentIdsAreNotGivenAgain()
{
    const SegmentId first = addSegment(*m_db, segmentNamed(u"a"_s)).value();
    QVERIFY(removeSegment(*m_db, first));
    QVERIFY(addSegment(*m_db, segmentNamed(u"b"_s)).value() > first);
}

void TstDefinitions::tiersKeepTheirOrder()
{
    QVERIFY(listTiers(*m_db)->empty());
    const std::vector<StoredTier> tiers{{u"loyal"_s, 0, {}, "{}"}, {u"basic"_s, 1, {}, "{}"}};
    QVERIFY(replaceTiers(*m_db, tiers));
    QCOMPARE(listTiers(*m_db).value(), tiers);
    const std::vector<StoredTier> turned{{u"basic"_s, 0, u"Thường"_s, "{}"},
                                         {u"loyal"_s, 1, {}, "{}"}};
    QVERIFY(replaceTiers(*m_db, turned));
    QCOMPARE(listTiers(*m_db).value(), turned);
    QVERIFY(!replaceTiers(*m_db, {turned[0], turned[0]})); // one key twice
    QCOMPARE(listTiers(*m_db).value(), turned);
}

void TstDefinitions::importsAreListedNewestFirst()
{
    ImportRecord first;
    first.file = u"khách.xlsx"_s;
    first.kind = ImportKind::Customers;
    first.source = u"Quầy"_s;
    first.importedAt = noon;
    first.rows = 10;
    first.accepted = 9;
    first.rejected = 1;
    first.customersAdded = 5;
    first.customersUpdated = 3;
    first.customersMerged = 1;
    ImportRecord second = first;
    second.kind = ImportKind::OrderLines;
    second.ordersAdded = 7;
    second.ordersUpdated = 2;
    second.ordersUnchanged = 4;
    first.id = {3};
    second.id = {7};
    QVERIFY(addImport(*m_db, first, {u"aa"_s, "{}"}));
    QVERIFY(addImport(*m_db, second, {u"bb"_s, "{}"}));
    QCOMPARE(listImports(*m_db).value(), (std::vector{second, first}));
    QCOMPARE(importOfContent(*m_db, u"aa"_s).value(), std::optional(first));
    QCOMPARE(importOfContent(*m_db, u"cc"_s).value(), std::nullopt);
}

void TstDefinitions::mappingsAreRemembered()
{
    QCOMPARE(savedMapping(*m_db, u"f"_s).value(), std::nullopt);
    QVERIFY(saveMapping(*m_db, u"f"_s, "{1}"));
    QVERIFY(saveMapping(*m_db, u"f"_s, "{2}"));
    QCOMPARE(savedMapping(*m_db, u"f"_s).value(), std::optional<QByteArray>("{2}"));
}

void TstDefinitions::exportsAreListedNewestFirst()
{
    ExportRecord first;
    first.exportedAt = noon;
    first.groupName = u"Sinh nhật"_s;
    first.channel = MessageChannel::Sms;
    first.format = u"csv"_s;
    first.purpose = u"Tết"_s;
    first.recipient = u"Lan"_s;
    first.file = u"a.csv"_s;
    first.written = 100;
    first.excluded = 7;
    first.heldOut = 10;
    first.cost = {75'000};
    ExportRecord second = first;
    second.channel = MessageChannel::Email;
    first.id = addExport(*m_db, first).value();
    second.id = addExport(*m_db, second).value();
    QCOMPARE(listExports(*m_db).value(), (std::vector{second, first}));
}

void TstDefinitions::changesCountAsDefinitions()
{
    const std::int64_t data = dataVersion(*m_db).value();
    const std::int64_t definitions = definitionsVersion(*m_db).value();
    QVERIFY(addSegment(*m_db, segmentNamed(u"a"_s)));
    QVERIFY(!addSegment(*m_db, segmentNamed(u"a"_s)));
    QVERIFY(replaceTiers(*m_db, {{u"loyal"_s, 0, {}, "{}"}}));
    QCOMPARE(dataVersion(*m_db).value(), data);
    QCOMPARE(definitionsVersion(*m_db).value(), definitions + 2);
}

QTEST_GUILESS_MAIN(TstDefinitions)
#include "tst_definitions.moc"
