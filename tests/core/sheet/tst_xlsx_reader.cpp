#include "sheet_files.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::test;

namespace {

const QByteArray ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::pair<QByteArray, QByteArray> workbook(const QByteArray &sheets, const QByteArray &before = {})
{
    return {"xl/workbook.xml", "<workbook xmlns=\"" + ns + "\" xmlns:r=\"" + rel + "\">" + before +
                                   "<sheets>" + sheets + "</sheets></workbook>"};
}

std::pair<QByteArray, QByteArray> strings(const QByteArray &items)
{
    return {"xl/sharedStrings.xml", "<sst xmlns=\"" + ns + "\">" + items + "</sst>"};
}

std::pair<QByteArray, QByteArray> styles(const QByteArray &formats, const QByteArray &cells)
{
    return {"xl/styles.xml", "<styleSheet xmlns=\"" + ns + "\"><numFmts>" + formats +
                                 "</numFmts><cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs>"
                                 "<cellXfs>" +
                                 cells + "</cellXfs></styleSheet>"};
}

} // namespace

class TstXlsxReader : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsCells_data();
    void readsCells();
    void readsSharedStrings_data();
    void readsSharedStrings();
    void readsDatesByTheirStyle();
    void countsDaysFrom1904();
    void findsPartsHoweverTheyAreNamed_data();
    void findsPartsHoweverTheyAreNamed();
    void choosesTheSheet_data();
    void choosesTheSheet();
    void readsPrefixedAndStrictFiles();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void refusesRowsOfNothingButGaps();
    void refusesOtherDocuments();
    void givesFarCellsInBoundedMemory();
    void readsRowsAcrossBlocks();

private:
    TestFiles m_files;
};

void TstXlsxReader::readsCells_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QByteArray &data, const QStringList &rows) {
        QTest::newRow(name) << data << rows;
    };
    row("number", "<row r='1'><c r='A1'><v>84912345678</v></c></row>", {u"84912345678"_s});
    row("plain string", "<row r='1'><c r='A1' t='str'><v>Tiến</v></c></row>", {u"Tiến"_s});
    row("inline string", "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c></row>",
        {u"a"_s});
    row("inline string in v", "<row r='1'><c r='A1' t='inlineStr'><v>1.</v></c></row>", {u"1."_s});
    row("inline runs",
        "<row r='1'><c r='A1' t='inlineStr'><is><r><t xml:space='preserve'>a </t>"
        "</r><r><t>b</t></r><rPh sb='0' eb='1'><t>x</t></rPh></is></c></row>",
        {u"a b"_s});
    row("boolean", "<row r='1'><c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>0</v></c></row>",
        {u"true|false"_s});
    row("error", "<row r='1'><c r='A1' t='e'><v>#DIV/0!</v></c></row>", {u"#DIV/0!"_s});
    row("date of ISO", "<row r='1'><c r='A1' t='d'><v>2025-12-31T23:59:00</v></c></row>",
        {u"2025-12-31T23:59:00"_s});
    row("cached formula", "<row r='1'><c r='A1'><f>B1*2</f><v>4</v></c></row>", {u"4"_s});
    row("shared formula",
        "<row r='1'><c r='A1'><f t='shared' ref='A1:A2' si='0'>B1*2</f><v>4</v></c></row>"
        "<row r='2'><c r='A2'><f t='shared' si='0'/><v>6</v></c></row>",
        {u"4"_s, u"6"_s});
    row("formula without a value",
        "<row r='1'><c r='A1' t='str'><f>1+1</f></c><c r='B1'><v>1</v>"
        "</c></row>",
        {u"|1"_s});
    row("escaped control characters",
        "<row r='1'><c r='A1' t='str'><v>a_x000D_&#10;b_x005F_x0041__x0041_</v></c></row>",
        {u"a\r\nb_x0041_A"_s});
    row("no references", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        {u"1|2"_s, u"3"_s});
    row("gaps", "<row r='2'><c r='C2'><v>1</v></c></row><row r='4'><c r='A4'><v>2</v></c></row>",
        {QString(), u"||1"_s, QString(), u"2"_s});
    row("styled empty cells at the end",
        "<row r='1'><c r='A1'><v>1</v></c><c r='B1' s='1'/></row><row r='2'><c r='A2'/></row>",
        {u"1"_s});
    row("cells out of order", "<row r='1'><c r='B1'><v>2</v></c><c r='A1'><v>1</v></c></row>",
        {u"1|2"_s});
    row("no number", "<row r='1'><c r='A1'><v>abc</v></c></row>", {u"abc"_s});
    row("row numbers going back",
        "<row r='2'><c r='A2'><v>1</v></c></row>"
        "<row r='1'><c r='A1'><v>2</v></c></row>",
        {QString(), u"1"_s, u"2"_s});
    row("no rows", "", {});
}

void TstXlsxReader::readsCells()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QStringList, rows);
    const ReadFile read = readFile(m_files.writeXlsx(data));
    QVERIFY(!read.error);
    QCOMPARE(shown(read.rows), shown(tableOf(rows)));
    QVERIFY(read.encoding.isEmpty());
    QVERIFY(read.delimiter.isEmpty());
}

void TstXlsxReader::readsSharedStrings_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("<si><t>Nguyễn</t></si>") << u"Nguyễn"_s;
    QTest::newRow("blanks are trimmed") << QByteArray("<si><t>  a\t\n</t></si>") << u"a"_s;
    QTest::newRow("blanks are preserved")
        << QByteArray("<si><t xml:space='preserve'> a </t></si>") << u" a "_s;
    QTest::newRow("runs") << QByteArray("<si><r><t>a</t></r><r><rPr/><t>b</t></r></si>") << u"ab"_s;
    QTest::newRow("phonetic guides") << QByteArray("<si><t>課</t><rPh sb='0' eb='1'><t>か</t></rPh>"
                                                   "<phoneticPr fontId='1'/></si>")
                                     << u"課"_s;
    QTest::newRow("surrogates in escapes")
        << QByteArray("<si><t>_xD83D__xDE0E_</t></si>") << u"😎"_s;
    QTest::newRow("empty") << QByteArray("<si/>") << QString();
}

void TstXlsxReader::readsSharedStrings()
{
    QFETCH(const QByteArray, items);
    QFETCH(const QString, text);
    const QString path = m_files.writeXlsx("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'>"
                                           "<v>9</v></c><c r='C1'><v>1</v></c></row>",
                                           {strings(items)});
    const ReadFile read = readFile(path);
    QVERIFY(!read.error);
    QCOMPARE(read.rows.at(0), (QStringList{text, QString(), u"1"_s}));
}

void TstXlsxReader::readsDatesByTheirStyle()
{
    const QString path = m_files.writeXlsx(
        "<row r='1'><c r='A1'><v>44197</v></c><c r='B1' s='1'><v>44197</v></c>"
        "<c r='C1' s='2'><v>44197.5</v></c><c r='D1' s='3'><v>1.5</v></c>"
        "<c r='E1' s='4'><v>0.25</v></c><c r='F1' s='5'><v>44197</v></c></row>",
        {styles("<numFmt numFmtId='170' formatCode='dd/mm/yyyy\\ hh:mm'/>"
                "<numFmt numFmtId='171' formatCode='[h]:mm'/>"
                "<numFmt numFmtId='172' formatCode='#,##0\\ &quot;đ&quot;'/>",
                "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/>"
                "<xf numFmtId='20'/><xf numFmtId='172'/>")});
    QCOMPARE(shown(readFile(path).rows),
             shown(tableOf({u"44197|2021-01-01|2021-01-01T12:00:00|36:00:00|06:00:00|44197"_s})));
}

void TstXlsxReader::countsDaysFrom1904()
{
    for (const char *flag : {"1", "true"}) {
        const QString path =
            m_files.writeXlsx("<row r='1'><c r='A1' s='0'><v>40908</v></c></row>",
                              {workbook("<sheet name='S' sheetId='1' r:id='r1'/>",
                                        "<workbookPr date1904='" + QByteArray(flag) + "'/>"),
                               styles("", "<xf numFmtId='14'/>")});
        QCOMPARE(shown(readFile(path).rows), shown(tableOf({u"2016-01-01"_s})));
    }
}

void TstXlsxReader::findsPartsHoweverTheyAreNamed_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("relative") << QByteArray("worksheets/a.xml")
                              << QByteArray("xl/worksheets/a.xml");
    QTest::newRow("absolute") << QByteArray("/xl/worksheets/a.xml")
                              << QByteArray("xl/worksheets/a.xml");
    QTest::newRow("dots") << QByteArray("../xl/./worksheets/a.xml")
                          << QByteArray("xl/worksheets/a.xml");
    QTest::newRow("other case") << QByteArray("WorkSheets/A.xml")
                                << QByteArray("xl/worksheets/a.XML");
    QTest::newRow("backslashes") << QByteArray("worksheets\\a.xml")
                                 << QByteArray("xl\\worksheets\\a.xml");
}

void TstXlsxReader::findsPartsHoweverTheyAreNamed()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, part);
    const QString path = m_files.writeXlsx(
        "", {{"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='" + rel +
                                                "/worksheet' Target='" + target +
                                                "'/></Relationships>"},
             {part, "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>"}});
    QCOMPARE(shown(readFile(path).rows), shown(tableOf({u"7"_s})));
}

void TstXlsxReader::choosesTheSheet_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("cell"); // empty: there is no such sheet
    QTest::newRow("by name") << u"Đơn hàng"_s << u"orders"_s;
    QTest::newRow("by name in other case") << u"đơn HÀNG"_s << u"orders"_s;
    QTest::newRow("a name wins over a number") << u"2"_s << u"named two"_s;
    QTest::newRow("by number") << u"3"_s << u"orders"_s;
    QTest::newRow("hidden ones too") << u"1"_s << u"hidden"_s;
    QTest::newRow("first visible with a cell") << QString() << u"orders"_s;
    QTest::newRow("no such name") << u"Khách"_s << QString();
    QTest::newRow("no such number") << u"9"_s << QString();
}

void TstXlsxReader::choosesTheSheet()
{
    QFETCH(const QString, wanted);
    QFETCH(const QString, cell);
    const auto sheet = [](const QByteArray &text) -> QByteArray {
        return "<worksheet><sheetData>" +
               (text.isEmpty() ? QByteArray() : "<row><c t='str'><v>" + text + "</v></c></row>") +
               "</sheetData></worksheet>";
    };
    QByteArray relations = "<Relationships>";
    for (const char *number : {"1", "2", "3", "4"})
        relations += "<Relationship Id='r" + QByteArray(number) + "' Type='" + rel +
                     "/worksheet' Target='worksheets/sheet" + number + ".xml'/>";
    const QString path = m_files.writeXlsx(
        "", {workbook("<sheet name='Ẩn' sheetId='1' state='veryHidden' r:id='r1'/>"
                      "<sheet name='Bìa' sheetId='2' r:id='r2'/>"
                      "<sheet name='Đơn hàng' sheetId='3' r:id='r3'/>"
                      "<sheet name='2' sheetId='4' r:id='r4'/>"),
             {"xl/_rels/workbook.xml.rels", relations + "</Relationships>"},
             {"xl/worksheets/sheet1.xml", sheet("hidden")},
             {"xl/worksheets/sheet2.xml", sheet("")},
             {"xl/worksheets/sheet3.xml", sheet("orders")},
             {"xl/worksheets/sheet4.xml", sheet("named two")}});
    OpenOptions options;
    options.sheet = wanted;
    const ReadFile read = readFile(path, options);
    if (cell.isEmpty()) {
        QVERIFY(read.error);
        QCOMPARE(read.error->code, ErrorCode::SheetNotFound);
        QCOMPARE(read.error->found, wanted);
        return;
    }
    QVERIFY(!read.error);
    QCOMPARE(read.rows, tableOf({cell}));
    const std::vector<SheetInfo> sheets = {
        {u"Ẩn"_s, true}, {u"Bìa"_s, false}, {u"Đơn hàng"_s, false}, {u"2"_s, false}};
    QCOMPARE(read.sheets, sheets);
    QCOMPARE(listSheets(path).value(), sheets);
}

void TstXlsxReader::readsPrefixedAndStrictFiles()
{
    const QByteArray strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const QByteArray strictRel = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const QString path = m_files.writeZip(
        u"strict.xlsx"_s,
        {{"_rels/.rels", "<p:Relationships xmlns:p='urn:p'><p:Relationship Id='r1' Type='" +
                             strictRel +
                             "/officeDocument' Target='xl/workbook.xml'/>"
                             "</p:Relationships>"},
         {"xl/workbook.xml", "<x:workbook xmlns:x='" + strict + "' xmlns:r='" + strictRel +
                                 "'><x:sheets><x:sheet name='S' sheetId='1' r:id='r1'/>"
                                 "</x:sheets></x:workbook>"},
         {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='" + strictRel +
                                            "/worksheet' Target='worksheets/s.xml'/>"
                                            "</Relationships>"},
         {"xl/worksheets/s.xml", "<x:worksheet xmlns:x='" + strict +
                                     "'><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'>"
                                     "<x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData>"
                                     "</x:worksheet>"}});
    QCOMPARE(shown(readFile(path).rows), shown(tableOf({u"a"_s})));
}

void TstXlsxReader::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("sheet");
    QTest::addColumn<QString>("limit"); // empty: the file is called damaged
    const auto row = [](const char *name, const QByteArray &data, const QString &limit) {
        QTest::newRow(name) << "<worksheet><sheetData>" + data + "</sheetData></worksheet>"
                            << limit;
    };
    row("column past the last", "<row r='1'><c r='XFE1'><v>1</v></c></row>", u"columns"_s);
    row("row past the last", "<row r='1048577'><c r='A1048577'><v>1</v></c></row>", u"rows"_s);
    row("a huge cell", "<row><c t='str'><v>" + QByteArray(2'000'000, 'x') + "</v></c></row>",
        u"cell"_s);
    row("a huge attribute", "<row r='" + QByteArray(20'000'000, '1') + "'/>", u"markup"_s);
    row("a huge comment", "<!--" + QByteArray(20'000'000, ' ') + "-->", u"markup"_s);
    row("deep nesting", QByteArray("<a>").repeated(1000), u"depth"_s);
    row("not well formed", "<row><c></row>", QString());
    QTest::newRow("entities") << QByteArray("<!DOCTYPE a [<!ENTITY b 'cc'>]><worksheet><sheetData>"
                                            "<row><c t='str'><v>&b;</v></c></row></sheetData>"
                                            "</worksheet>")
                              << QString();
    QTest::newRow("cut off") << QByteArray("<worksheet><sheetData><row>") << QString();
}

void TstXlsxReader::refusesHostileFiles()
{
    QFETCH(const QByteArray, sheet);
    QFETCH(const QString, limit);
    const ReadFile read = readFile(m_files.writeXlsx("", {{"xl/worksheets/sheet1.xml", sheet}}));
    QVERIFY(read.error);
    QCOMPARE(read.error->code, limit.isEmpty() ? ErrorCode::DamagedFile : ErrorCode::FileTooLarge);
    QCOMPARE(read.error->found, limit.isEmpty() ? u"xl/worksheets/sheet1.xml"_s : limit);
}

void TstXlsxReader::refusesRowsOfNothingButGaps()
{
    // A small file that would be milliards of empty cells to every caller.
    QByteArray rows;
    for (int row = 1; row <= 3000; ++row)
        rows += "<row><c r='XFD" + QByteArray::number(row) + "'><v>1</v></c></row>";
    const QString path =
        m_files.writeXlsx("", {{"xl/worksheets/sheet1.xml",
                                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
    const Result<OpenedSheet> opened = openSheet(path);
    QVERIFY(opened);
    Row row;
    Result<bool> more = true;
    while (more && *more)
        more = opened->rows->next(row);
    QVERIFY(!more);
    QCOMPARE(more.error().code, ErrorCode::FileTooLarge);
    QCOMPARE(more.error().found, u"empty cells"_s);
}

void TstXlsxReader::refusesOtherDocuments()
{
    const QString word = m_files.writeZip(u"a.docx"_s, {{"word/document.xml", "<w:document/>"}});
    QCOMPARE(readFile(word).error->code, ErrorCode::NotASpreadsheet);
    const QString plain = m_files.writeZip(u"a.zip"_s, {{"orders.csv", "a,b"}});
    QCOMPARE(readFile(plain).error->code, ErrorCode::NotASpreadsheet);
    const QString binary = m_files.writeZip(u"a.xlsb"_s, {{"xl/workbook.bin", "x"}});
    QCOMPARE(readFile(binary).error->code, ErrorCode::UnsupportedFormat);
    QCOMPARE(readFile(m_files.path(u"none.xlsx"_s)).error->code, ErrorCode::FileNotFound);
    const QString cut = m_files.write(u"cut.xlsx"_s, "PK\x03\x04 and no more");
    QCOMPARE(readFile(cut).error->code, ErrorCode::DamagedFile);
}

void TstXlsxReader::givesFarCellsInBoundedMemory()
{
    // Each of these rows is 16,384 cells wide; all at once they would take half a gigabyte.
    QByteArray data;
    for (int i = 1; i <= 1000; ++i)
        data += "<row r='" + QByteArray::number(i) + "'><c r='XFD" + QByteArray::number(i) +
                "'><v>1</v></c></row>";
    data += "<row r='1048576'><c r='A1048576'><v>9</v></c></row>";
    Result<OpenedSheet> opened = openSheet(m_files.writeXlsx(data));
    QVERIFY(opened);
    Row row;
    std::int64_t rows = 0;
    std::size_t widest = 0;
    while (*opened->rows->next(row)) {
        ++rows;
        widest = std::max(widest, row.size());
    }
    QCOMPARE(rows, 1048576);
    QCOMPARE(widest, std::size_t(16384));
    QCOMPARE(*row.at(0).number(), 9.0);
}

void TstXlsxReader::readsRowsAcrossBlocks()
{
    QByteArray data;
    for (int i = 1; i <= 20'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        data += "<row r='" + n + "'><c r='A" + n + "'><v>" + n + "</v></c><c r='B" + n +
                "' t='str'><v>Khách số " + n + "</v></c></row>";
    }
    const ReadFile read = readFile(m_files.writeXlsx(data));
    QVERIFY(!read.error);
    QCOMPARE(read.rows.size(), std::size_t(20'000));
    for (int i = 1; i <= 20'000; ++i)
        QCOMPARE(read.rows[static_cast<std::size_t>(i - 1)],
                 (QStringList{QString::number(i), u"Khách số %1"_s.arg(i)}));
}

QTEST_APPLESS_MAIN(TstXlsxReader)
#include "tst_xlsx_reader.moc"
