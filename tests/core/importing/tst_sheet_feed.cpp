#include "core/importing/normalise.h"
#include "core/importing/sheet_feed.h"
#include "tests/core/sheet/sheet_files.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

/// A flat ODS of these tables; cells are texts parted by `|`.
QByteArray flatOds(const std::vector<std::pair<QByteArray, QList<QByteArray>>> &tables)
{
    QByteArray xml = "<?xml version='1.0' encoding='UTF-8'?>\n<office:document "
                     "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                     "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
                     "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>"
                     "<office:spreadsheet>";
    for (const auto &[name, rows] : tables) {
        xml += "<table:table table:name='" + name + "'>";
        for (const QByteArray &row : rows) {
            xml += "<table:table-row>";
            for (const QByteArray &cell : row.split('|'))
                xml += "<table:table-cell office:value-type='string'><text:p>" + cell +
                       "</text:p></table:table-cell>";
            xml += "</table:table-row>";
        }
        xml += "</table:table>";
    }
    return xml + "</office:spreadsheet></office:body></office:document>";
}

} // namespace

/// How a file is opened for an import: which sheet is meant, and how its dates count.
class TstSheetFeed : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void passesOverACoverPage();
    void keepsTheFirstTable();
    void findsEverySheetWorthAnImport();
    void takesTheSheetThatItIsTold();
    void countsDaysAsTheWorkbookDoes_data();
    void countsDaysAsTheWorkbookDoes();

private:
    Result<SheetFeed> open(const ImportRequest &request)
    {
        Unwatched control;
        return SheetFeed::open(request, {}, control);
    }

    test::TestFiles m_files;
};

void TstSheetFeed::passesOverACoverPage()
{
    ImportRequest request;
    request.file = m_files.write(
        u"cover.fods"_s,
        flatOds({{"Bìa", {"CỬA HÀNG MẸ BÔNG", "Xuất ngày|01/02/2025"}},
                 {"Khách", {"DANH SÁCH", "Mã khách hàng|Tên khách hàng|SĐT", "K1|An|0912345678"}},
                 {"Ghi chú", {"Khách hàng|cần gọi lại"}}}));
    const Result<SheetFeed> feed = open(request);
    QVERIFY(feed);
    QCOMPARE(feed->sheet().sheet, u"Khách"_s);
    QCOMPARE(feed->guess().headerRow(), 2);
    QCOMPARE(feed->mapping().sheet, u"Khách"_s);
}

void TstSheetFeed::keepsTheFirstTable()
{
    ImportRequest request;
    request.file = m_files.write(
        u"two.fods"_s, flatOds({{"Khách", {"Tên|SĐT", "An|0912345678"}},
                                {"Đơn", {"Mã đơn|Ngày|SĐT|Tổng tiền|Trạng thái", "D1||||"}}}));
    const Result<SheetFeed> feed = open(request);
    QVERIFY(feed);
    QCOMPARE(feed->sheet().sheet, u"Khách"_s);
}

void TstSheetFeed::findsEverySheetWorthAnImport()
{
    ImportRequest request;
    request.file = m_files.write(
        u"many.fods"_s,
        flatOds({{"Bìa", {"CỬA HÀNG MẸ BÔNG", "Xuất ngày|01/02/2025"}},
                 {"Chi tiết", {"Mã đơn|Tên hàng|Số lượng|Đơn giá", "D1|Tã|1|5000"}},
                 {"T1", {"Mã đơn|Ngày bán|Mã khách hàng|Tổng tiền", "D1|2025-01-02|K1|5000"}},
                 {"T2", {"Mã đơn|Ngày bán|Mã khách hàng|Tổng tiền"}},
                 {"Khách", {"Mã khách hàng|Tên khách hàng|SĐT", "K1|An|0912345678"}}}));
    const Result<FileGuess> guess = guessFile(request, {});
    QVERIFY(guess);
    const std::vector<FoundSheet> wanted = {{u"Khách"_s, ImportKind::Customers},
                                            {u"T1"_s, ImportKind::Orders},
                                            {u"Chi tiết"_s, ImportKind::OrderLines}};
    QCOMPARE(guess->found, wanted);
    request.sheet = u"T1"_s;
    QVERIFY(guessFile(request, {})->found.empty());
}

void TstSheetFeed::takesTheSheetThatItIsTold()
{
    ImportRequest request;
    request.file = m_files.write(
        u"told.fods"_s, flatOds({{"Bìa", {"Tên tôi", "An"}}, {"Khách", {"Tên|SĐT", "An|0912"}}}));
    request.sheet = u"Bìa"_s;
    const Result<SheetFeed> feed = open(request);
    QVERIFY(feed);
    QCOMPARE(feed->sheet().sheet, u"Bìa"_s);
}

void TstSheetFeed::countsDaysAsTheWorkbookDoes_data()
{
    QTest::addColumn<QByteArray>("bookProperties");
    QTest::addColumn<QDate>("day");
    QTest::newRow("1900") << QByteArray() << QDate(2020, 6, 20);
    QTest::newRow("1904") << QByteArray("<workbookPr date1904='1'/>") << QDate(2024, 6, 21);
}

void TstSheetFeed::countsDaysAsTheWorkbookDoes()
{
    QFETCH(const QByteArray, bookProperties);
    QFETCH(const QDate, day);
    // The number is no date by its format: only its column says that it is one.
    const auto text = [](const QByteArray &cell) -> QByteArray {
        return "<c t='inlineStr'><is><t>" + cell + "</t></is></c>";
    };
    ImportRequest request;
    request.file = m_files.writeXlsx(
        "<row>" + text("Mã đơn") + text("Ngày mua") + "</row><row>" + text("D1") +
            "<c><v>44002</v></c></row>",
        {{"xl/workbook.xml",
          "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
          "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>" +
              bookProperties +
              "<sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>"}});
    Result<SheetFeed> feed = open(request);
    QVERIFY2(feed.has_value(), feed ? "" : qPrintable(feed.error().found));
    Normaliser normaliser(feed->guess().kind(), feed->guess().columns(), {}, {});
    RowCells cells;
    QVERIFY(!normaliser.read(feed->head()[1], cells));
    QCOMPARE(cells.order.placedAt->date(), day);
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstSheetFeed)
#include "tst_sheet_feed.moc"
