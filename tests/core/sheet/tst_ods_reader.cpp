#include "sheet_files.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::test;

class TstOdsReader : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsCells_data();
    void readsCells();
    void listsSheetsAndHiddenOnes();
    void clampsRepeatedRowsAtTheEnd();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void refusesEncryptedFilesAndOtherDocuments();
    void readsFlatFiles();

private:
    TestFiles m_files;
};

void TstOdsReader::readsCells_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("expected");
    const auto cells = [](const char *name, const QByteArray &inside, const QStringList &expected) {
        QTest::newRow(name) << "<table:table-row>" + inside + "</table:table-row>" << expected;
    };
    cells("number", "<table:table-cell office:value-type='float' office:value='84912345678'/>",
          {u"84912345678"_s});
    cells("money and percent",
          "<table:table-cell office:value-type='currency' office:value='1250000'/>"
          "<table:table-cell office:value-type='percentage' office:value='0.15'/>",
          {u"1250000|0.15"_s});
    cells("dates",
          "<table:table-cell office:value-type='date' office:date-value='2025-12-31'/>"
          "<table:table-cell office:value-type='date' office:date-value='2025-12-31T23:59:01'/>"
          "<table:table-cell office:value-type='date' office:date-value='2025-12-31T00:00:00'/>",
          {u"2025-12-31|2025-12-31T23:59:01|2025-12-31"_s});
    cells("times",
          "<table:table-cell office:value-type='time' office:time-value='PT10H05M01.5S'/>"
          "<table:table-cell office:value-type='time' office:time-value='PT255H10M10S'/>"
          "<table:table-cell office:value-type='time' office:time-value='-PT1H30M0S'/>"
          "<table:table-cell office:value-type='time' office:time-value='P1DT1H'/>",
          {u"10:05:01|255:10:10|-01:30:00|25:00:00"_s});
    cells("booleans",
          "<table:table-cell office:value-type='boolean' office:boolean-value='true'/>"
          "<table:table-cell office:value-type='boolean' office:boolean-value='false'/>",
          {u"true|false"_s});
    cells("error",
          "<table:table-cell office:value-type='string' office:string-value='' "
          "calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>"
          "<table:table-cell office:value-type='string' calcext:value-type='error'>"
          "<text:p>#N/A</text:p></table:table-cell>",
          {u"#DIV/0!|#N/A"_s});
    cells("text",
          "<table:table-cell office:value-type='string'><text:p>a</text:p><text:p>b"
          "</text:p></table:table-cell>",
          {u"a\nb"_s});
    cells("blanks",
          "<table:table-cell office:value-type='string'><text:p><text:s/>a  b <text:s "
          "text:c='2'/>c<text:tab/>d<text:line-break/>e </text:p></table:table-cell>",
          {u" a b   c\td\ne "_s});
    cells("tidied XML",
          "<table:table-cell office:value-type='string'>\n  <text:p>\n  a\n  </text:p>"
          "\n</table:table-cell>",
          {u"a"_s});
    cells("spans and links",
          "<table:table-cell office:value-type='string'><text:p>a<text:span>b"
          "</text:span><text:a>c</text:a></text:p></table:table-cell>",
          {u"abc"_s});
    cells("a note is not the cell's",
          "<table:table-cell office:value-type='string'><office:annotation><text:p>note</text:p>"
          "</office:annotation><text:p>a</text:p></table:table-cell>",
          {u"a"_s});
    cells("repeated cells",
          "<table:table-cell table:number-columns-repeated='2'/><table:table-cell "
          "office:value-type='float' office:value='1' table:number-columns-repeated='3'/>"
          "<table:table-cell table:number-columns-repeated='16379'/>",
          {u"||1|1|1"_s});
    cells("covered cells are empty",
          "<table:table-cell office:value-type='float' office:value='1' "
          "table:number-columns-spanned='2'/><table:covered-table-cell office:value-type='float' "
          "office:value='2'/><table:table-cell office:value-type='float' office:value='3'/>",
          {u"1||3"_s});
    QTest::newRow("repeated rows")
        << QByteArray("<table:table-row table:number-rows-repeated='2'/><table:table-row "
                      "table:number-rows-repeated='2'><table:table-cell office:value-type='float' "
                      "office:value='1'/></table:table-row><table:table-row><table:table-cell "
                      "office:value-type='float' office:value='2'/></table:table-row>")
        << QStringList{QString(), QString(), u"1"_s, u"1"_s, u"2"_s};
    QTest::newRow("rows in groups")
        << QByteArray("<table:table-header-rows><table:table-row><table:table-cell "
                      "office:value-type='float' office:value='1'/></table:table-row>"
                      "</table:table-header-rows><table:table-row-group><table:table-row>"
                      "<table:table-cell office:value-type='float' office:value='2'/>"
                      "</table:table-row></table:table-row-group>")
        << QStringList{u"1"_s, u"2"_s};
}

void TstOdsReader::readsCells()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QStringList, expected);
    const ReadFile read =
        readFile(m_files.writeOds("<table:table table:name='T'>" + rows + "</table:table>"));
    QVERIFY(!read.error);
    QCOMPARE(shown(read.rows), shown(tableOf(expected)));
}

void TstOdsReader::listsSheetsAndHiddenOnes()
{
    const QString path = m_files.writeOds(
        "<table:tracked-changes><table:table table:name='no sheet'/></table:tracked-changes>"
        "<table:table table:name='Ẩn' table:style-name='ta2'/>"
        "<table:table table:name='Khách' table:style-name='ta1'><table:table-row><table:table-cell "
        "office:value-type='string'><text:p>a</text:p></table:table-cell></table:table-row>"
        "</table:table>",
        "<style:style style:name='ta1' style:family='table'><style:table-properties "
        "table:display='true'/></style:style><style:style style:name='ta2' style:family='table'>"
        "<style:table-properties table:display='false'/></style:style>");
    const std::vector<SheetInfo> sheets = {{u"Ẩn"_s, true}, {u"Khách"_s, false}};
    QCOMPARE(listSheets(path).value(), sheets);
    const ReadFile read = readFile(path);
    QVERIFY(!read.error);
    QCOMPARE(read.sheet, u"Khách"_s);
    QCOMPARE(read.rows, tableOf({u"a"_s}));
}

void TstOdsReader::clampsRepeatedRowsAtTheEnd()
{
    const ReadFile read = readFile(m_files.writeOds(
        "<table:table table:name='T'><table:table-row><table:table-cell office:value-type='float' "
        "office:value='1'/></table:table-row><table:table-row "
        "table:number-rows-repeated='1048575'><table:table-cell "
        "table:number-columns-repeated='16384'/></table:table-row></table:table>"));
    QVERIFY(!read.error);
    QCOMPARE(read.rows, tableOf({u"1"_s}));
}

void TstOdsReader::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("limit");
    const QByteArray one = "<table:table-cell office:value-type='float' office:value='1' ";
    QTest::newRow("a million columns")
        << "<table:table-row>" + one + "table:number-columns-repeated='1000000'/></table:table-row>"
        << u"columns"_s;
    QTest::newRow("rows past the last")
        << "<table:table-row table:number-rows-repeated='2000000'>" + one + "/></table:table-row>"
        << u"rows"_s;
    QTest::newRow("17 milliard cells")
        << "<table:table-row table:number-rows-repeated='1000000'>" + one +
               "table:number-columns-repeated='16384'/></table:table-row>"
        << u"repeated cells"_s;
    QTest::newRow("blanks")
        << QByteArray(
               "<table:table-row><table:table-cell office:value-type='string'><text:p>"
               "<text:s text:c='4000000000'/>a</text:p></table:table-cell></table:table-row>")
        << u"cell"_s;
}

void TstOdsReader::refusesHostileFiles()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QString, limit);
    const ReadFile read =
        readFile(m_files.writeOds("<table:table table:name='T'>" + rows + "</table:table>"));
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::FileTooLarge);
    QCOMPARE(read.error->found, limit);
}

void TstOdsReader::refusesEncryptedFilesAndOtherDocuments()
{
    const QString encrypted = m_files.writeZip(
        u"e.ods"_s, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                     {"content.xml", "\x01\x02\x03"},
                     {"META-INF/manifest.xml",
                      "<m:manifest xmlns:m='urn:m'><m:file-entry m:full-path='content.xml'>"
                      "<m:encryption-data/></m:file-entry></m:manifest>"}});
    QCOMPARE(readFile(encrypted).error->code, ErrorCode::EncryptedFile);
    const QString text =
        m_files.writeZip(u"t.odt"_s, {{"mimetype", "application/vnd.oasis.opendocument.text"},
                                      {"content.xml", "<a/>"}});
    QCOMPARE(readFile(text).error->code, ErrorCode::NotASpreadsheet);
}

void TstOdsReader::readsFlatFiles()
{
    const QString path = m_files.write(
        u"a.fods"_s,
        "<?xml version='1.0' encoding='UTF-8'?>\n<office:document "
        "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
        "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
        "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>"
        "<office:spreadsheet><table:table table:name='T'><table:table-row><table:table-cell "
        "office:value-type='string'><text:p>Ổi</text:p></table:table-cell></table:table-row>"
        "</table:table></office:spreadsheet></office:body></office:document>");
    const ReadFile read = readFile(path);
    QVERIFY(!read.error);
    QCOMPARE(read.rows, tableOf({u"Ổi"_s}));
}

QTEST_APPLESS_MAIN(TstOdsReader)
#include "tst_ods_reader.moc"
