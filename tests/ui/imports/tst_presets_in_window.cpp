#include "core/importing/import_field_keys.h"
#include "tests/support/window_warnings.h"
#include "tests/ui/imports/import_desk.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

/// Tab by tab to the part of that name, and Space on it.
bool pressByKeyboard(const Desk &desk, const QString &name)
{
    constexpr int mostTabs = 200;
    QWidget *window = desk.page->window();
    for (int tab = 0; tab < mostTabs; ++tab) {
        QWidget *focused = QApplication::focusWidget();
        if (focused != nullptr && focused->objectName() == name) {
            QTest::keyClick(focused, Qt::Key_Space);
            return true;
        }
        QTest::keyClick(focused != nullptr ? focused : window, Qt::Key_Tab);
    }
    return false;
}

} // namespace

/// The exports of the systems that the program knows, from the dropped file to the result.
class TstPresetsInWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everyPresetIsImported_data();
    void everyPresetIsImported();
    void proposedSourceHoldsForItsFileOnly();
    void keyboardAloneIsEnough();
};

void TstPresetsInWindow::everyPresetIsImported_data()
{
    QTest::addColumn<QJsonObject>("preset");
    const QJsonArray all = presets();
    QVERIFY(!all.isEmpty());
    for (const QJsonValue &preset : all) {
        const QJsonObject object = preset.toObject();
        QTest::newRow(object[u"name"_s].toString().toUtf8().constData()) << object;
    }
}

void TstPresetsInWindow::everyPresetIsImported()
{
    QFETCH(const QJsonObject, preset);
    Desk desk;
    desk.arrive({desk.write(u"export.csv"_s, fileOf(preset))});
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    const ImportRecord record = desk.imports().front();
    QCOMPARE(record.accepted, 3);
    QCOMPARE(record.rejected, 0);
    QCOMPARE(record.customersAdded, 3);
    QCOMPARE(record.source, preset[u"source"_s].toString(u"default"_s));
    if (preset.contains(u"kind"_s))
        QCOMPARE(QString(keyOf(record.kind)), preset[u"kind"_s].toString());
    QCOMPARE(record.ordersAdded, record.kind == ImportKind::Customers ? 0 : 3);
}

void TstPresetsInWindow::proposedSourceHoldsForItsFileOnly()
{
    Desk desk;
    desk.arrive({desk.write(u"shopee.csv"_s, "Mã đơn hàng,Trạng Thái Đơn Hàng,Được Shopee trợ giá,"
                                             "Ngày đặt hàng,Số điện thoại\n"
                                             "S1,Hoàn thành,0,2026-01-13 10:00,0901234561\n"),
                 desk.write(u"till.csv"_s, "Mã hóa đơn,Thời gian,Điện thoại,Tổng tiền\n"
                                           "HD1,13/01/2026,0901234561,150000\n")});
    auto *source = desk.part<QComboBox>(u"sourceBox"_s);
    QTRY_COMPARE(source->currentText(), u"Shopee"_s);
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"importAnother"_s));
    desk.click(u"importAnother"_s);
    WALK_TO_THE_LAST_STEP(desk);
    QCOMPARE(source->currentText(), QString());
}

void TstPresetsInWindow::keyboardAloneIsEnough()
{
    Desk desk;
    desk.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    desk.dialogs.filesToOpen = {desk.write(u"orders.csv"_s,
                                           "Mã hóa đơn,Thời gian,Điện thoại,Tổng tiền\n"
                                           "HD1,13/01/2026,0901234561,150000\n")};
    QTRY_VERIFY(desk.isReady(u"emptyAction"_s));
    QVERIFY(pressByKeyboard(desk, u"emptyAction"_s));
    for (int step = 0; step < 3; ++step) {
        QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
        QVERIFY(pressByKeyboard(desk, u"wizardNext"_s));
    }
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    QVERIFY(pressByKeyboard(desk, u"importButton"_s));
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    QVERIFY(pressByKeyboard(desk, u"seeCustomers"_s));
    QCOMPARE(pageOf(desk.told.went.back()), PageId::Customers);
    QCOMPARE(desk.imports().size(), std::size_t(1));
}

QTEST_MAIN(TstPresetsInWindow)
#include "tst_presets_in_window.moc"
