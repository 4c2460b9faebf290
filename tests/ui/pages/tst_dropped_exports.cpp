#include "app/pages.h"
#include "core/importing/import_field_keys.h"
#include "core/shop/shop.h"
#include "tests/support/fake_dialogs.h"
#include "tests/support/window_warnings.h"
#include "ui/frame/language_controller.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme_controller.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

/// What a shop would write into a column that becomes @p field.
QByteArray valueOf(const QString &field, int row)
{
    const QByteArray number = QByteArray::number(row);
    if (field.startsWith(u"consent"_s))
        return "yes";
    if (field.endsWith(u"phone"_s))
        return "090123456" + number;
    if (field.endsWith(u"email"_s))
        return "lan" + number + "@example.com";
    if (field == u"placed_at"_s || field == u"birthday"_s || field.endsWith(u"_on"_s))
        return "2025-03-1" + number;
    if (field == u"status"_s)
        return "completed";
    if (field == u"gender"_s)
        return "female";
    if (field == u"quantity"_s || field == u"orders_count"_s)
        return number;
    static const QStringList money{u"total"_s,        u"discount"_s, u"refund"_s,
                                   u"orders_total"_s, u"amount"_s,   u"unit_price"_s};
    if (money.contains(field))
        return number + "50000";
    return field.toUtf8() + number;
}

/// A small file with every column of a preset.
QByteArray fileOf(const QJsonObject &preset)
{
    QStringList headers;
    QStringList fields;
    const QJsonObject columns = preset[u"columns"_s].toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        // A preset lists the names of several versions of an export, of which a file has one.
        const std::optional<ImportField> field = fromKey<ImportField>(column.value().toString());
        if (fields.contains(column.value().toString()) && !takesSeveralColumns(field.value()))
            continue;
        headers += column.key();
        fields += column.value().toString();
    }
    for (const QJsonValue &needed : preset[u"when"_s].toArray()) {
        if (headers.contains(needed.toString()))
            continue;
        headers += needed.toString();
        fields += u"-"_s; // says nothing
    }
    QByteArray file = headers.join(u';').toUtf8() + '\n';
    for (int row = 1; row <= 3; ++row) {
        QByteArrayList cells;
        for (const QString &field : std::as_const(fields))
            cells += field == u"-"_s ? QByteArray("-") : valueOf(field, row);
        file += cells.join(';') + '\n';
    }
    return file;
}

QJsonArray presets()
{
    QFile words(u":/import/header_words.json"_s);
    return words.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(words.readAll()).object()[u"presets"_s].toArray()
               : QJsonArray();
}

/// What a file of a system says whose exports nobody has shown, by the words of its own screens.
QByteArray byWordsOfItsScreens(const QString &system)
{
    if (system == u"Haravan"_s)
        return "Mã đơn hàng,Ngày đặt,Khách hàng,Điện thoại,Thanh toán,Tổng tiền\n"
               "#100001,01/03/2025 09:00,Lan,0901234561,Đã thanh toán,150000\n"
               "#100002,02/03/2025 09:00,Minh,0901234562,Đã thanh toán,250000\n"
               "#100003,13/03/2025 09:00,Hoa,0901234563,Đã thanh toán,350000\n";
    if (system == u"Nhanh.vn"_s)
        return "ID,Mã đơn hàng,Ngày tạo,Tên khách hàng,Số điện thoại,Thành phố,Trạng thái,"
               "Tổng tiền\n"
               "1,N1,01/03/2025 09:00,Lan,0901234561,Hà Nội,Thành công,150.000\n"
               "2,N2,02/03/2025 09:00,Minh,0901234562,Hà Nội,Thành công,250.000\n"
               "3,N3,13/03/2025 09:00,Hoa,0901234563,Huế,Đang chuyển,350.000\n";
    return "Tên khách hàng,Số điện thoại,Email,Nhãn,Tổng đơn hàng,Tổng chi tiêu\n"
           "Lan,0901234561,lan1@example.com,VIP,1,150000\n"
           "Minh,0901234562,lan2@example.com,,2,250000\n"
           "Hoa,0901234563,lan3@example.com,,3,350000\n";
}

/// Lets go of a file over the window, as a hand with a mouse does.
void drop(QWidget *window, const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &dropped);
}

} // namespace

/// From a file dropped on the window of somebody who has no shop yet to the result, for the exports
/// of every system that the program knows.
class TstDroppedExports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyPresetIsImported_data();
    void everyPresetIsImported();
    void systemsWithoutAPresetAreUnderstood_data();
    void systemsWithoutAPresetAreUnderstood();

private:
    /// Drops @p content and clicks from step to step. The record of the import.
    void importDropped(const QByteArray &content, ImportRecord &record);
    [[nodiscard]] bool isReady(const QString &button) const
    {
        const auto *found = m_window->findChild<QPushButton *>(button);
        return found != nullptr && found->isVisible() && found->isEnabled() &&
               !found->size().isEmpty();
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(m_window->findChild<QPushButton *>(button), Qt::LeftButton);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeDialogs m_dialogs;
    ThemeController m_theme{*qobject_cast<QApplication *>(QCoreApplication::instance()),
                            ThemeChoice::Light};
    std::unique_ptr<LanguageController> m_language;
    std::unique_ptr<MainWindow> m_window;
    const Shop *m_shop = nullptr;
};

void TstDroppedExports::init()
{
    QTest::failOnWarning(everyWarning());
    m_folder = std::make_unique<QTemporaryDir>();
    m_language = std::make_unique<LanguageController>(Language::English);
    std::vector<PageFactory> factories = pageFactories();
    for (PageFactory &factory : factories) {
        factory.make = [this, make = factory.make](const PageContext &context) {
            m_shop = &context.shop;
            return make(context);
        };
    }
    m_window = std::make_unique<MainWindow>(
        WindowParts{
            m_theme, *m_language, m_dialogs, std::move(factories),
            [] { return QDate(2026, 11, 21); },
            [](const QString &path, Language, JobControl &) { return Shop::create(path, {}); },
            m_folder->path(), [](const WindowSettings &) {}},
        WindowSettings{{}, Language::English, ThemeChoice::Light, {}});
    m_window->resize(1280, 800);
    m_window->show();
}

void TstDroppedExports::cleanup()
{
    m_window.reset();
    m_language.reset();
    m_shop = nullptr;
}

void TstDroppedExports::importDropped(const QByteArray &content, ImportRecord &record)
{
    QFile file(m_folder->filePath(u"export.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    drop(m_window.get(), file.fileName());
    for (int step = 0; step < 3; ++step) {
        QTRY_VERIFY(isReady(u"wizardNext"_s));
        click(u"wizardNext"_s);
    }
    QTRY_VERIFY(isReady(u"importButton"_s));
    click(u"importButton"_s);
    QTRY_VERIFY(isReady(u"seeCustomers"_s));
    const Result<std::vector<ImportRecord>> imports = m_shop->imports();
    QVERIFY(imports);
    QCOMPARE(imports->size(), std::size_t(1));
    record = imports->front();
}

void TstDroppedExports::everyPresetIsImported_data()
{
    QTest::addColumn<QJsonObject>("preset");
    const QJsonArray all = presets();
    QVERIFY(!all.isEmpty());
    for (const QJsonValue &preset : all) {
        const QJsonObject object = preset.toObject();
        QTest::newRow(object[u"name"_s].toString().toUtf8().constData()) << object;
    }
}

void TstDroppedExports::everyPresetIsImported()
{
    QFETCH(const QJsonObject, preset);
    const QStringList sure{u"verified"_s, u"guessed"_s};
    QVERIFY(sure.contains(preset[u"evidence"_s].toString()));
    ImportRecord record;
    importDropped(fileOf(preset), record);
    QCOMPARE(record.accepted, 3);
    QCOMPARE(record.rejected, 0);
    QCOMPARE(record.customersAdded, 3);
    QCOMPARE(record.source, preset[u"source"_s].toString(u"default"_s));
    if (preset.contains(u"kind"_s))
        QCOMPARE(QString(keyOf(record.kind)), preset[u"kind"_s].toString());
    QCOMPARE(record.ordersAdded, record.kind == ImportKind::Customers ? 0 : 3);
}

void TstDroppedExports::systemsWithoutAPresetAreUnderstood_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<ImportKind>("kind");
    QTest::newRow("Haravan orders") << u"Haravan"_s << ImportKind::Orders;
    QTest::newRow("Nhanh.vn orders") << u"Nhanh.vn"_s << ImportKind::Orders;
    QTest::newRow("GoSELL customers") << u"GoSELL"_s << ImportKind::Customers;
}

void TstDroppedExports::systemsWithoutAPresetAreUnderstood()
{
    QFETCH(const QString, system);
    QFETCH(const ImportKind, kind);
    ImportRecord record;
    importDropped(byWordsOfItsScreens(system), record);
    QCOMPARE(record.kind, kind);
    QCOMPARE(record.accepted, 3);
    QCOMPARE(record.customersAdded, 3);
    QCOMPARE(record.ordersAdded, kind == ImportKind::Orders ? 3 : 0);
}

QTEST_MAIN(TstDroppedExports)
#include "tst_dropped_exports.moc"
