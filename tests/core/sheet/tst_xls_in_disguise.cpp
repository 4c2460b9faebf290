#include "sheet_files.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringConverter>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::test;

/// Files that are called `.xls` and are something else inside, as web shops write them.
class TstXlsInDisguise : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsHtmlTables_data();
    void readsHtmlTables();
    void readsHtmlInTheEncodingThatItNames();
    void readsHtmlInUtf16();
    void readsTheXmlOfExcel2003();
    void readsTextAndPackages();
    void refusesBinaryWorkbooksWithoutLibreOffice();
    void readsARealBinaryWorkbook();
    void readsTheValuesThatStandBesideFormulas();
    void readsBinaryWorkbooksThroughLibreOffice_data();
    void readsBinaryWorkbooksThroughLibreOffice();
    void refusesADamagedCompoundFile();
    void refusesAHugeHtmlCell();

private:
    TestFiles m_files;
};

void TstXlsInDisguise::readsHtmlTables_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QByteArray &html, const QStringList &rows) {
        QTest::newRow(name) << html << rows;
    };
    row("plain", "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        {u"a|b"_s, u"1|2"_s});
    row("upper case and attributes",
        "<HTML><BODY><TABLE BORDER=1><TR BGCOLOR='#FFF'><TD ALIGN=left>a</TD></TR></TABLE>",
        {u"a"_s});
    row("end tags left out", "<table><tr><td>a<td>b<tr><td>1<td>2</table>", {u"a|b"_s, u"1|2"_s});
    row("zeros are kept", "<table><tr><td style='mso-number-format:\"\\@\"'>0912</td></tr></table>",
        {u"0912"_s});
    row("numbers that Excel marked", "<table><tr><td x:num='1250000.5'>1.250.000,5</td></tr>",
        {u"1250000.5"_s});
    row("entities",
        "<table><tr><td>&lt;a&gt; &amp; &#225;&#x1EA1; &eacute;&nbsp;b &unknown;</td>"
        "</tr></table>",
        {u"<a> & áạ é\u00A0b &unknown;"_s});
    row("line breaks and blanks", "<table><tr><td> a <br> b\n  c <p>d</p></td></tr></table>",
        {u"a\nb c\nd"_s});
    row("empty cells", "<table><tr><td>&nbsp;</td><td></td><td>a</td><td></td></tr></table>",
        {u"||a"_s});
    row("merged cells",
        "<table><tr><td colspan=2>a</td><td rowspan=2>b</td><td>c</td></tr>"
        "<tr><td>1</td><td>2</td><td>3</td></tr></table>",
        {u"a||b|c"_s, u"1|2||3"_s});
    row("styles and comments are no text",
        "<html><style>td { color: red }</style><!-- <td>x</td> --><table><tr><td>a<!-- b -->c</td>"
        "</tr></table>",
        {u"ac"_s});
    row("a title table above",
        "<table><tr><td>Báo cáo</td></tr></table><table><tr><td>a</td>"
        "<td>b</td></tr></table>",
        {u"Báo cáo"_s, u"a|b"_s});
    row("no table", "<html><body>Phiên đã hết hạn</body></html>", {});
}

void TstXlsInDisguise::readsHtmlTables()
{
    QFETCH(const QByteArray, html);
    QFETCH(const QStringList, rows);
    const ReadFile read = readFile(m_files.write(u"orders.xls"_s, html));
    QVERIFY(!read.error);
    QCOMPARE(shown(read.rows), shown(tableOf(rows)));
    QCOMPARE(read.sheet, u"orders"_s);
    QCOMPARE(read.encoding, u"utf-8"_s);
}

void TstXlsInDisguise::readsHtmlInTheEncodingThatItNames()
{
    const ReadFile read = readFile(m_files.write(
        u"a.xls"_s, "<html><meta http-equiv='Content-Type' content='text/html; "
                    "charset=windows-1258'><table><tr><td>Ti\xEA\xECn</td></tr></table></html>"));
    QVERIFY(!read.error);
    QCOMPARE(read.encoding, u"windows-1258"_s);
    QCOMPARE(read.rows, tableOf({u"Tiến"_s}));
}

void TstXlsInDisguise::readsHtmlInUtf16()
{
    QStringEncoder encoder(QStringConverter::Utf16LE);
    const QByteArray bytes = encoder(u"<table><tr><td>Tiến</td><td>1</td></tr></table>"_s);
    const ReadFile read = readFile(m_files.write(u"a.xls"_s, "\xFF\xFE" + bytes));
    QVERIFY(!read.error);
    QCOMPARE(read.rows, tableOf({u"Tiến|1"_s}));
}

void TstXlsInDisguise::readsTheXmlOfExcel2003()
{
    const QString path = m_files.write(
        u"a.xls"_s,
        "<?xml version='1.0' encoding='windows-1252'?><?mso-application progid='Excel.Sheet'?>"
        "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' "
        "xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>"
        "<Styles><Style ss:ID='d'><NumberFormat ss:Format='Short Date'/></Style>"
        "<Style ss:ID='t'><NumberFormat ss:Format='Short Time'/></Style>"
        "<Style ss:ID='m'><NumberFormat ss:Format='dd/mm/yyyy\\ hh:mm'/></Style></Styles>"
        "<Worksheet ss:Name='M\xFCller'><Table>"
        "<Row><Cell><Data ss:Type='String'>a</Data><Comment><Data>no</Data></Comment></Cell>"
        "<Cell ss:Index='3'><Data ss:Type='Number'>1.5</Data></Cell></Row>"
        "<Row ss:Index='3'><Cell ss:MergeAcross='1' ss:StyleID='d'>"
        "<Data ss:Type='DateTime'>2025-12-31T00:00:00.000</Data></Cell>"
        "<Cell ss:StyleID='m'><Data ss:Type='DateTime'>2025-12-31T00:00:00.000</Data></Cell>"
        "<Cell ss:StyleID='t'><Data ss:Type='DateTime'>1899-12-31T10:05:00.000</Data></Cell>"
        "<Cell><Data ss:Type='Boolean'>1</Data></Cell>"
        "<Cell><Data ss:Type='Error'>#N/A</Data></Cell></Row>"
        "</Table></Worksheet>"
        "<Worksheet ss:Name='B'><Table/><WorksheetOptions><Visible>SheetHidden</Visible>"
        "</WorksheetOptions></Worksheet></Workbook>");
    const ReadFile read = readFile(path);
    QVERIFY(!read.error);
    const std::vector<SheetInfo> sheets = {{u"Müller"_s, false}, {u"B"_s, true}};
    QCOMPARE(read.sheets, sheets);
    QCOMPARE(shown(read.rows),
             shown(tableOf({u"a||1.5"_s, QString(),
                            u"2025-12-31||2025-12-31T00:00:00|10:05:00|true|#N/A"_s})));
}

void TstXlsInDisguise::readsTextAndPackages()
{
    QCOMPARE(readFile(m_files.write(u"a.xls"_s, "a\tb\n1\t2\n")).rows,
             tableOf({u"a|b"_s, u"1|2"_s}));
    QFile::copy(m_files.writeXlsx("<row><c><v>1</v></c></row>"), m_files.path(u"b.xls"_s));
    QCOMPARE(readFile(m_files.path(u"b.xls"_s)).rows, tableOf({u"1"_s}));
}

void TstXlsInDisguise::refusesBinaryWorkbooksWithoutLibreOffice()
{
    if (!QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
        QSKIP("here is a LibreOffice that reads them");
    // The first record of a worksheet of Excel 4.
    const ReadFile read = readFile(m_files.write(u"a.xls"_s, QByteArray("\x09\x04\x06\x00xyz", 7)));
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::UnsupportedFormat);
    QCOMPARE(read.error->found, u"xls"_s);
}

void TstXlsInDisguise::readsARealBinaryWorkbook()
{
    if (QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
        QSKIP("there is no LibreOffice that reads it");
    const QString path = QStringLiteral(KQ_TEST_DATA "/sheets/binary/customers.xls");
    // Two at once: each has a profile of its own.
    std::future<ReadFile> other = std::async(std::launch::async, [&] {
        OpenOptions options;
        options.sheet = u"Đơn"_s;
        return readFile(path, options);
    });
    const ReadFile read = readFile(path);
    const ReadFile orders = other.get();
    QVERIFY(!read.error);
    QVERIFY(!orders.error);
    QCOMPARE(read.sheet, u"Khách"_s);
    QCOMPARE(shown(read.rows),
             shown(tableOf({u"Mã khách hàng|Tên khách hàng|Điện thoại|Ngày sinh"_s,
                            u"K1|Nguyễn Thị Lan|0901234561|1990-03-15"_s})));
    QCOMPARE(shown(orders.rows), shown(tableOf({u"Mã đơn|Ngày bán|Mã khách hàng|Tổng tiền"_s,
                                                u"D1|2026-01-05|K1|1250000"_s})));
}

void TstXlsInDisguise::readsTheValuesThatStandBesideFormulas()
{
    if (QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
        QSKIP("there is no LibreOffice that reads it");
    const ReadFile read = readFile(QStringLiteral(KQ_TEST_DATA "/sheets/binary/formulas.xls"));
    QVERIFY(!read.error);
    QCOMPARE(shown(read.rows), shown(tableOf({u"2020-02-29|false|quay 07|#DIV/0!||42|Lan Đỗ"_s,
                                              u"2|4|cuối"_s, u"1|2"_s})));
}

void TstXlsInDisguise::readsBinaryWorkbooksThroughLibreOffice_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<int>("fault"); // -1: none
    const QString made = m_files.writeXlsx("<row><c><v>42</v></c></row>");
    QTest::newRow("it converts") << QByteArray("for last; do :; done\n"
                                               "cp '" +
                                               made.toUtf8() + "' \"${last%.xls}.xlsx\"\n")
                                 << -1;
    QTest::newRow("it makes nothing")
        << QByteArray("exit 1\n") << static_cast<int>(ErrorCode::DamagedFile);
    // Nothing is known of the file then: the system may have been short of memory.
    QTest::newRow("it is killed") << QByteArray("kill -9 $$\n")
                                  << static_cast<int>(ErrorCode::UnsupportedFormat);
    QTest::newRow("what the script started is killed")
        << QByteArray("sh -c 'kill -9 $$'\nexit $?\n")
        << static_cast<int>(ErrorCode::UnsupportedFormat);
}

void TstXlsInDisguise::readsBinaryWorkbooksThroughLibreOffice()
{
#ifdef Q_OS_UNIX
    QFETCH(const QByteArray, program);
    QFETCH(const int, fault);
    // A stand-in that is found first; the true one is tried by the tests of the corpus.
    const TestFiles bin;
    const QString soffice = bin.write(u"soffice"_s, "#!/bin/sh\n" + program);
    QVERIFY(QFile::setPermissions(soffice, QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", bin.path(QString()).toUtf8() + ':' + before);
    const ReadFile read =
        readFile(m_files.write(u"cũ.xls"_s, QByteArray("\x09\x04\x06\x00xyz", 7)));
    qputenv("PATH", before);
    QCOMPARE(read.error ? static_cast<int>(read.error->code) : -1, fault);
    if (!read.error)
        QCOMPARE(read.rows, tableOf({u"42"_s}));
#else
    QSKIP("the stand-in is a shell script");
#endif
}

void TstXlsInDisguise::refusesADamagedCompoundFile()
{
    const ReadFile read =
        readFile(m_files.write(u"a.xls"_s, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and no more"));
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::DamagedFile);
}

void TstXlsInDisguise::refusesAHugeHtmlCell()
{
    const ReadFile read = readFile(m_files.write(
        u"a.xls"_s, "<table><tr><td>" + QByteArray(3'000'000, 'x') + "</td></tr></table>"));
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::FileTooLarge);
    QCOMPARE(read.error->found, u"cell"_s);
}

QTEST_GUILESS_MAIN(TstXlsInDisguise)
#include "tst_xls_in_disguise.moc"
