#include "core/sheet/csv_dialect.h"
#include "core/sheet/csv_splitter.h"
#include "sheet_files.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::test;

class TstCsvReader : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsRecords_data();
    void readsRecords();
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void takesTheDelimiterThatItIsGiven();
    void readsAcrossBlocks();
    void cutsTheSameHoweverTheTextArrives();
    void keepsReadingAfterAStrayQuote();
    void readsALongQuotedCell();
    void refusesMoreThanAnHonestFileHas_data();
    void refusesMoreThanAnHonestFileHas();
    void isASheetNamedLikeTheFile();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void tellsHowFarItIs();

private:
    TestFiles m_files;
};

void TstCsvReader::readsRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &rows) {
        QTest::newRow(name) << text << rows;
    };
    row("plain", "a,b\n1,2\n", {u"a|b"_s, u"1|2"_s});
    row("no line end at the end", "a,b\n1,2", {u"a|b"_s, u"1|2"_s});
    row("CRLF", "a,b\r\n1,2\r\n", {u"a|b"_s, u"1|2"_s});
    row("CR alone", "a,b\r1,2\r", {u"a|b"_s, u"1|2"_s});
    row("line ends mixed", "a,b\r\n1,2\n3,4\r5,6", {u"a|b"_s, u"1|2"_s, u"3|4"_s, u"5|6"_s});
    row("quoted delimiter", "a,\"b,c\"\n", {u"a|b,c"_s});
    row("quoted quote", "a,\"b\"\"c\"\n", {u"a|b\"c"_s});
    row("quoted newline", "a,\"b\r\nc\"\n1,2\n", {u"a|b\r\nc"_s, u"1|2"_s});
    row("quote inside a plain cell", "a,12\" nail\n", {u"a|12\" nail"_s});
    row("text behind a closing quote", "\"a\"x,b\n", {u"ax|b"_s});
    row("empty quoted cell", "a,\"\",c\n", {u"a||c"_s});
    row("blanks are kept", " a , b\n", {u" a | b"_s});
    row("empty cells at the end are left out", "a,b\n1,,\n,\n", {u"a|b"_s, u"1"_s});
    row("empty rows in between are kept", "a,b\n\n,\n1,2\n\n\n", {u"a|b"_s, {}, {}, u"1|2"_s});
    row("zero bytes are left out", QByteArray("a,b\0\n1\0,2\n", 10), {u"a|b"_s, u"1|2"_s});
    row("decomposed letters are composed", "Ti\xC3\xAA\xCC\x81n,a\n", {u"Tiến|a"_s});
    row("an open quote at the end", "a,b\n1,\"2\n3,4\n", {u"a|b"_s, u"1|\"2"_s, u"3|4"_s});
    row("backslash escapes", "a,\"b \\\"c\\\" d\"\ne,\"f\"\n", {u"a|b \"c\" d"_s, u"e|f"_s});
    row("a backslash is a letter", "a,\"C:\\\"\n1,\"D:\\\"\n", {u"a|C:\\"_s, u"1|D:\\"_s});
    row("apostrophes as quotes", "'a;b';1\n'it's';2\n'c';3\n", {u"a;b|1"_s, u"it's|2"_s, u"c|3"_s});
    row("an apostrophe before a number is no quote", "phone,n\n'0912,1\n'0913,2\n",
        {u"phone|n"_s, u"'0912|1"_s, u"'0913|2"_s});
    row("nothing", "", {});
    row("line ends only", "\n\r\n\n", {});
}

void TstCsvReader::readsRecords()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, rows);
    const ReadFile read = readFile(m_files.write(u"a.csv"_s, text));
    QVERIFY(!read.error);
    QCOMPARE(shown(read.rows), shown(tableOf(rows)));
}

void TstCsvReader::findsTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<QStringList>("first");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << u","_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("semicolon beside decimal commas")
        << QByteArray("a;b\n1,5;2,5\n3,5;4,5\n") << u";"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("tab") << QByteArray("a\tb\n1,5\t2\n") << u"\t"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("bar") << QByteArray("a|b\n1|2\n") << u"|"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("delimiters in quotes do not count")
        << QByteArray("a,b\n\"1;2;3;4\",5\n\"1;2;3;4\",6\n") << u","_s
        << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("title rows above") << QByteArray("Báo cáo\n\nTừ ngày 1, tháng 2\na;b;c\n"
                                                    "1;2;3\n4;5;6\n7;8;9\n")
                                      << u";"_s << QStringList{u"Báo cáo"_s};
    QTest::newRow("one column") << QByteArray("name\nAn\nBình; Nam\nChi\nDũng\nEm\n") << u","_s
                                << QStringList{u"name"_s};
    QTest::newRow("sep line") << QByteArray("sep=|\na|b,c,d\n") << u"|"_s
                              << QStringList{u"a"_s, u"b,c,d"_s};
    QTest::newRow("sep line in quotes")
        << QByteArray("\"sep=;\"\r\na;b\r\n") << u";"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("sep line with a tab")
        << QByteArray("sep=\t\na\tb\n") << u"\t"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("blanks before quotes")
        << QByteArray("a, b\n1, \"x, y\"\n2, \"z\"\n") << u","_s << QStringList{u"a"_s, u"b"_s};
}

void TstCsvReader::findsTheDelimiter()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, delimiter);
    QFETCH(const QStringList, first);
    const ReadFile read = readFile(m_files.write(u"a.csv"_s, text));
    QVERIFY(!read.error);
    QCOMPARE(read.delimiter, delimiter);
    QCOMPARE(read.rows.front(), first);
}

void TstCsvReader::takesTheDelimiterThatItIsGiven()
{
    OpenOptions options;
    options.delimiter = u':';
    const ReadFile read = readFile(m_files.write(u"a.csv"_s, "a,b:c\n1,2:3\n"), options);
    QCOMPARE(read.delimiter, u":"_s);
    QCOMPARE(read.rows, tableOf({u"a,b|c"_s, u"1,2|3"_s}));
}

void TstCsvReader::readsAcrossBlocks()
{
    QByteArray text;
    Table expected;
    std::mt19937 random(7);
    while (text.size() < 1'500'000) {
        QStringList cells;
        QByteArray line;
        for (int i = 0; i < 5; ++i) {
            const QString cell = u"ô \"%1\"\n,%2"_s.arg(random() % 1000).arg(random());
            cells << cell;
            line += (i ? ",\"" : "\"") + cell.toUtf8().replace('"', "\"\"") + '"';
        }
        expected.push_back(cells);
        text += line + "\r\n";
    }
    const ReadFile read = readFile(m_files.write(u"long.csv"_s, text));
    QVERIFY(!read.error);
    QVERIFY(read.rows == expected);
}

void TstCsvReader::cutsTheSameHoweverTheTextArrives()
{
    // Every small text over these letters, given whole and byte by byte, is cut alike.
    constexpr std::string_view letters = "a,\"\r\n\\";
    std::mt19937 random(11);
    for (int round = 0; round < 20000; ++round) {
        std::string text(1 + random() % 12, ' ');
        for (char &c : text)
            c = letters[random() % letters.size()];
        const sheet::CsvDialect dialect{',', '"', round % 3 == 0, round % 5 == 0, false};
        const auto cells = [&](bool whole) {
            sheet::CsvSplitter splitter(dialect);
            std::vector<std::string> all;
            std::vector<sheet::CsvField> fields;
            std::size_t begin = 0;
            std::size_t given = whole ? text.size() : 0;
            std::string scratch;
            while (true) {
                std::string_view view = std::string_view(text).substr(begin, given - begin);
                const std::size_t before = view.size();
                const sheet::CsvStep step = splitter.next(view, given == text.size(), fields);
                if (step == sheet::CsvStep::NeedMore) {
                    ++given;
                    continue;
                }
                if (step != sheet::CsvStep::Record)
                    return all;
                begin += before - view.size();
                for (const sheet::CsvField &field : fields)
                    all.emplace_back(field.form == sheet::CsvField::Form::Escaped
                                         ? splitter.unescaped(field.text, scratch)
                                         : field.text);
                all.emplace_back("<end>");
            }
        };
        QVERIFY2(cells(true) == cells(false), text.c_str());
    }
}

void TstCsvReader::keepsReadingAfterAStrayQuote()
{
    QByteArray text = "a,b\n1,\"open\n";
    for (int i = 0; i < 200'000; ++i)
        text += "2,plain text\n";
    const ReadFile read = readFile(m_files.write(u"stray.csv"_s, text));
    QVERIFY(!read.error);
    QCOMPARE(read.rows.size(), std::size_t(200'002));
    QCOMPARE(read.rows[1], (QStringList{u"1"_s, u"\"open"_s}));
    QCOMPARE(read.rows[2], (QStringList{u"2"_s, u"plain text"_s}));
}

void TstCsvReader::readsALongQuotedCell()
{
    const QByteArray inside = QByteArray("dòng\n").repeated(100'000);
    const ReadFile read = readFile(m_files.write(u"long.csv"_s, "a,\"" + inside + "\"\n1,2\n"));
    QVERIFY(!read.error);
    QCOMPARE(read.rows.size(), std::size_t(2));
    QCOMPARE(read.rows[0][1].toUtf8(), inside);
}

void TstCsvReader::refusesMoreThanAnHonestFileHas_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("limit");
    QTest::newRow("columns") << "a,b\n" + QByteArray(20'000, ',') + "\n" << u"columns"_s;
    QTest::newRow("cell") << "a,b\n1," + QByteArray(3'000'000, 'x') + "\n" << u"cell"_s;
}

void TstCsvReader::refusesMoreThanAnHonestFileHas()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, limit);
    const ReadFile read = readFile(m_files.write(u"big.csv"_s, text));
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::FileTooLarge);
    QCOMPARE(read.error->found, limit);
    QCOMPARE(read.error->row, 2);
}

void TstCsvReader::isASheetNamedLikeTheFile()
{
    const QString path = m_files.write(u"khách hàng.2025.csv"_s, "a,b\n");
    const std::vector<SheetInfo> sheets = {{u"khách hàng.2025"_s, false}};
    QCOMPARE(readFile(path).sheets, sheets);
    OpenOptions options;
    options.sheet = u"1"_s;
    QVERIFY(!readFile(path, options).error);
    options.sheet = u"2"_s;
    QCOMPARE(readFile(path, options).error->code, ErrorCode::SheetNotFound);
}

void TstCsvReader::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n1 0 obj\n");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n");
    QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08");
    QTest::newRow("noise") << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x0E\x0F");
    QTest::newRow("other XML") << QByteArray("<?xml version=\"1.0\"?><svg/>");
}

void TstCsvReader::refusesWhatIsNoText()
{
    QFETCH(const QByteArray, bytes);
    const ReadFile read = readFile(m_files.write(u"a.csv"_s, bytes));
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::NotASpreadsheet);
}

void TstCsvReader::tellsHowFarItIs()
{
    const QByteArray text = QByteArray("a,b\n").repeated(1000);
    Result<OpenedSheet> opened = openSheet(m_files.write(u"a.csv"_s, text));
    QVERIFY(opened);
    QCOMPARE(opened->rows->bytesTotal(), std::int64_t(text.size()));
    Row row;
    while (*opened->rows->next(row)) {
    }
    QCOMPARE(opened->rows->bytesDone(), std::int64_t(text.size()));
}

QTEST_APPLESS_MAIN(TstCsvReader)
#include "tst_csv_reader.moc"
