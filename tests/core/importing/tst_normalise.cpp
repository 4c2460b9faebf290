#include "core/importing/normalise.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

BoundColumn boundColumn(int index, ImportField field, const QString &header)
{
    BoundColumn column;
    column.index = index;
    column.mapped = {header, field, {}};
    return column;
}

} // namespace

/// What the cells of one row become.
class TstNormalise : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void composesLetters();
    void takesTheAreaOfAnAddressOnlyWhereNoColumnIsOne();
    void leavesRowsInDoubtToTheData_data();
    void leavesRowsInDoubtToTheData();
    void leavesOutTheNamesBelowWhoSigns();
};

void TstNormalise::composesLetters()
{
    // XLSX files from macOS write `ễ` as three characters.
    Normaliser normaliser(ImportKind::Customers,
                          {boundColumn(0, ImportField::Name, u"Tên"_s),
                           boundColumn(1, ImportField::Code, u"Mã"_s),
                           boundColumn(2, ImportField::Tags, u"Nhãn"_s)},
                          {}, {});
    const QString name = u"Nguyễn Thị Hồng Ánh"_s;
    const QString decomposed = name.normalized(QString::NormalizationForm_D);
    QVERIFY(name != decomposed);
    RowCells cells;
    QVERIFY(!normaliser.read({{decomposed}, {decomposed}, {decomposed}}, cells));
    QCOMPARE(cells.customer.person.name, name);
    QCOMPARE(cells.customer.person.code, name);
    QCOMPARE(cells.customer.tags, QStringList{name});
}

void TstNormalise::takesTheAreaOfAnAddressOnlyWhereNoColumnIsOne()
{
    const BoundColumn address = boundColumn(0, ImportField::Address, u"Địa chỉ"_s);
    const Row row{{u"12 Lê Lợi, Quận 1, TP.HCM"_s}, {}};
    RowCells cells;
    Normaliser alone(ImportKind::Customers, {address}, {}, {});
    QVERIFY(!alone.read(row, cells));
    QCOMPARE(cells.customer.areaOfAddress, u"Hồ Chí Minh"_s);
    QVERIFY(cells.customer.area.isEmpty());
    Normaliser both(ImportKind::Customers,
                    {address, boundColumn(1, ImportField::Area, u"Khu vực"_s)}, {}, {});
    QVERIFY(!both.read(row, cells));
    QVERIFY(cells.customer.areaOfAddress.isEmpty());
}

void TstNormalise::leavesRowsInDoubtToTheData_data()
{
    QTest::addColumn<QStringList>("cells"); // code, date, phone, total
    QTest::addColumn<bool>("outside");
    const auto row = [](const char *name, const QStringList &cells, bool outside) {
        QTest::newRow(name) << cells << outside;
    };
    row("sum", {u"Tổng cộng"_s, {}, {}, u"300.000"_s}, true);
    row("sum of a page", {u"Cộng trang 1"_s, {}, {}, u"300.000"_s}, true);
    row("sum with a colon", {u"TỔNG CỘNG :"_s, {}, {}, u"300.000"_s}, true);
    row("count", {u"Tổng số đơn: 12"_s}, true);
    row("the header again", {u"Mã"_s, u"Ngày"_s, u"SĐT"_s, u"Tổng"_s}, true);
    row("who signs", {{}, u"Kế toán trưởng"_s, {}, u"Giám đốc"_s}, true);
    row("who signs, by name", {u"Người lập: Nguyễn Thị Mai"_s}, true);
    row("who signs, by name beside others",
        {u"Người lập: Nguyễn Thị Mai"_s, {}, {}, u"Giám đốc: Lê An"_s}, true);
    row("place and day", {u"Hà Nội, ngày 31 tháng 5 năm 2025"_s}, true);
    row("when printed", {u"Ngày in: 31/05/2025 08:15"_s}, true);
    row("a signer with a phone", {u"Kế toán: Lan"_s, {}, u"0912345678"_s, {}}, false);
    row("a code alone", {u"DH1"_s}, false);
    row("a sum with a date", {u"Tổng"_s, u"01/02/2025"_s, {}, u"300.000"_s}, false);
    row("a corporation", {u"Tổng công ty May 10"_s, {}, {}, u"300.000"_s}, false);
    row("a code like a sum", {u"TONG1"_s, {}, {}, u"300.000"_s}, false);
    row("one word of the header", {{}, {}, u"SĐT"_s, {}}, false);
    row("an order", {u"DH1"_s, u"01/02/2025"_s, u"0912345678"_s, u"300.000"_s}, false);
    row("nonsense", {u"DH1"_s, u"hôm qua"_s, {}, u"nhiều"_s}, false);
}

void TstNormalise::leavesRowsInDoubtToTheData()
{
    QFETCH(const QStringList, cells);
    QFETCH(const bool, outside);
    Normaliser normaliser(ImportKind::Orders,
                          {boundColumn(0, ImportField::OrderCode, u"Mã"_s),
                           boundColumn(1, ImportField::PlacedAt, u"Ngày"_s),
                           boundColumn(2, ImportField::CustomerPhone, u"SĐT"_s),
                           boundColumn(3, ImportField::Total, u"Tổng"_s)},
                          {}, {});
    Row row;
    for (const QString &cell : cells)
        row.push_back({cell.isEmpty() ? CellValue() : CellValue(cell)});
    QCOMPARE(normaliser.isOutsideData(row), outside);
}

void TstNormalise::leavesOutTheNamesBelowWhoSigns()
{
    Normaliser normaliser(
        ImportKind::Customers,
        {boundColumn(0, ImportField::Name, u"Tên"_s), boundColumn(1, ImportField::Phone, u"SĐT"_s)},
        {}, {});
    const auto isOutside = [&](const QString &name, const QString &phone) {
        const auto cell = [](const QString &text) {
            return Cell{text.isEmpty() ? CellValue() : CellValue(text)};
        };
        return normaliser.isOutsideData({cell(name), cell(phone)});
    };
    QVERIFY(!isOutside(u"Nguyễn Mai"_s, {}));
    QVERIFY(isOutside(u"Người lập biểu"_s, u"Giám đốc"_s));
    QVERIFY(isOutside(u"(Ký, họ tên)"_s, {}));
    QVERIFY(isOutside({}, u"Nguyễn Mai"_s));
    // Another sheet of the till may follow in the same file.
    QVERIFY(!isOutside(u"Lê An"_s, u"0912345678"_s));
    QVERIFY(!isOutside(u"Nguyễn Mai"_s, {}));
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstNormalise)
#include "tst_normalise.moc"
