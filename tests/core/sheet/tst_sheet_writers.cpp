#include "core/sheet/csv_writer.h"
#include "core/sheet/xlsx_writer.h"
#include "core/sheet/zip_package.h"
#include "sheet_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <clocale>

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first sheet of the workbook at @p path as it stands in the file; empty when there is none.
QByteArray sheetXml(const QString &path)
{
    const Result<std::shared_ptr<sheet::ZipPackage>> package = sheet::ZipPackage::open(path);
    if (!package)
        return {};
    const Result<std::unique_ptr<sheet::ByteSource>> part =
        (*package)->part("xl/worksheets/sheet1.xml");
    std::array<char, 4096> block{};
    const Result<std::int64_t> size =
        part ? (*part)->read(block.data(), block.size()) : Result<std::int64_t>(part.error());
    return size ? QByteArray(block.data(), *size) : QByteArray();
}

const Table awkward = {
    {u"Họ tên"_s, u"Điện thoại"_s, u"Ghi chú"_s},
    {u"Nguyễn \"Tí\" Ổi"_s, u"0912345678"_s, u"dòng 1\ndòng 2"_s},
    {u"a, b; c"_s, u"84912345678"_s, u" trống "_s},
    {u"😎"_s, QString(), u"_x000D_"_s},
};

} // namespace

class TstSheetWriters : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void writesCsvAsRfc4180Says();
    void writesCsvThatReadsBack_data();
    void writesCsvThatReadsBack();
    void guardsAgainstFormulas_data();
    void guardsAgainstFormulas();
    void leavesFormulasAloneForMachines();
    void keepsTheOldCsvUntilCommit();
    void tellsThatAFileCannotBeWritten();
    void writesXlsxThatReadsBack();
    void writesXlsxUnderAnyName();
    void cutsCellsThatExcelWouldNotOpen();
    void writesCellsToCountWith();
    void writesXlsxWithADecimalPointUnderEveryLocale();

private:
    TestFiles m_files;
};

void TstSheetWriters::writesCsvAsRfc4180Says()
{
    const QString path = m_files.path(u"a.csv"_s);
    CsvWriter writer(path, {});
    QVERIFY(writer.open());
    QVERIFY(writer.writeRow(QStringList{u"a"_s, u"b \"c\""_s, u"d,e"_s, u"f\ng"_s}));
    QVERIFY(writer.writeRow(QStringList{u"ơ"_s, QString()}));
    QVERIFY(writer.writeRow(QStringList{QString()}));
    QVERIFY(writer.commit());
    QCOMPARE(contentOf(path), QByteArray("\xEF\xBB\xBF"
                                         "a,\"b \"\"c\"\"\",\"d,e\",\"f\ng\"\r\nơ,\r\n\"\"\r\n"));
}

void TstSheetWriters::writesCsvThatReadsBack_data()
{
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<bool>("mark");
    QTest::newRow("comma") << QChar(u',') << true;
    QTest::newRow("semicolon without a mark") << QChar(u';') << false;
    QTest::newRow("tab") << QChar(u'\t') << true;
}

void TstSheetWriters::writesCsvThatReadsBack()
{
    QFETCH(const QChar, delimiter);
    QFETCH(const bool, mark);
    const QString path = m_files.path(u"b.csv"_s);
    CsvWriter writer(path, {delimiter, mark, FormulaGuard::Off});
    QVERIFY(writer.open());
    for (const QStringList &row : awkward)
        QVERIFY(writer.writeRow(row));
    QVERIFY(writer.commit());
    const ReadFile read = readFile(path);
    QVERIFY(!read.error);
    QCOMPARE(read.delimiter, QString(delimiter));
    QCOMPARE(shown(read.rows), shown(awkward));
}

void TstSheetWriters::guardsAgainstFormulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("guarded");
    for (const QString &start : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"＝"_s, u"＋"_s,
                                 u"－"_s, u"＠"_s, QString(QChar(u'\0'))})
        QTest::newRow(qPrintable(u"U+%1"_s.arg(start[0].unicode(), 4, 16)))
            << start + u"cmd|' /C calc'!A0"_s << true;
    QTest::newRow("a name") << u"Nguyễn = An"_s << false;
    QTest::newRow("a phone") << u"0912345678"_s << false;
    QTest::newRow("an apostrophe") << u"'0912"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TstSheetWriters::guardsAgainstFormulas()
{
    QFETCH(const QString, cell);
    QFETCH(const bool, guarded);
    QCOMPARE(looksLikeFormula(cell), guarded);
    const QString path = m_files.path(u"c.csv"_s);
    CsvWriter writer(path, {});
    QVERIFY(writer.open());
    QVERIFY(writer.writeRow(QStringList{cell, u"x"_s}));
    QVERIFY(writer.commit());
    const ReadFile read = readFile(path);
    QString expected = guarded ? u'\'' + cell : cell;
    expected.remove(QChar(u'\0')); // the reader leaves it out
    QCOMPARE(read.rows.at(0).at(0), expected);
}

void TstSheetWriters::leavesFormulasAloneForMachines()
{
    const QString path = m_files.path(u"d.csv"_s);
    CsvWriter writer(path, {u',', false, FormulaGuard::Off});
    QVERIFY(writer.open());
    QVERIFY(writer.writeRow(QStringList{u"+84912345678"_s}));
    QVERIFY(writer.commit());
    QCOMPARE(contentOf(path), QByteArray("+84912345678\r\n"));
}

void TstSheetWriters::keepsTheOldCsvUntilCommit()
{
    const QString path = m_files.write(u"e.csv"_s, "old");
    {
        CsvWriter writer(path, {});
        QVERIFY(writer.open());
        QVERIFY(writer.writeRow(QStringList{u"new"_s}));
        QCOMPARE(contentOf(path), QByteArray("old"));
    }
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void TstSheetWriters::tellsThatAFileCannotBeWritten()
{
    const QString path = m_files.path(u"no such folder/a"_s);
    CsvWriter csv(path + u".csv"_s, {});
    const Result<void> opened = csv.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileUnwritable);

    XlsxWriter xlsx(path + u".xlsx"_s, u"S"_s);
    QVERIFY(xlsx.open());
    QVERIFY(xlsx.writeRow(QStringList{u"a"_s}));
    const Result<void> committed = xlsx.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().code, ErrorCode::FileUnwritable);
}

void TstSheetWriters::writesXlsxThatReadsBack()
{
    const QString path = m_files.path(u"a.xlsx"_s);
    XlsxWriter writer(path, u"Khách hàng"_s);
    const std::vector<double> widths = {30, 15};
    const std::vector<int> marked = {1};
    QVERIFY(writer.open(widths));
    for (const QStringList &row : awkward)
        QVERIFY(writer.writeRow(row, marked));
    QVERIFY(writer.commit());
    const ReadFile read = readFile(path);
    QVERIFY(!read.error);
    QCOMPARE(read.sheet, u"Khách hàng"_s);
    QCOMPARE(shown(read.rows), shown(awkward));
}

void TstSheetWriters::writesXlsxUnderAnyName()
{
    const QString path = m_files.write(u"khách quen 😎.xlsx"_s, "old");
    XlsxWriter writer(path, u"S"_s);
    QVERIFY(writer.open());
    QVERIFY(writer.writeRow(QStringList{u"=1+1"_s, u"0912"_s}));
    QCOMPARE(contentOf(path), QByteArray("old"));
    QVERIFY(writer.commit());
    QCOMPARE(readFile(path).rows, tableOf({u"=1+1|0912"_s}));
}

void TstSheetWriters::cutsCellsThatExcelWouldNotOpen()
{
    const QString path = m_files.path(u"long.xlsx"_s);
    XlsxWriter writer(path, u"S"_s);
    QVERIFY(writer.open());
    QVERIFY(writer.writeRow(QStringList{QString(40'000, u'ô')}));
    QVERIFY(writer.commit());
    QCOMPARE(readFile(path).rows.at(0).at(0), QString(32'767, u'ô'));
}

void TstSheetWriters::writesCellsToCountWith()
{
    const QString path = m_files.path(u"typed.xlsx"_s);
    XlsxWriter writer(path, u"S"_s, {u"#,##0.00\"$\""_s, 2, u"dd/mm/yyyy"_s});
    QVERIFY(writer.open());
    QVERIFY(writer.writeRow(QStringList{u"n"_s}));
    QVERIFY(writer.writeRow(std::vector<SheetValue>{
        u"0912"_s, Decimal(1234), *Decimal::parse(u"-12.5"), Money{125'050}, QDate(2026, 11, 22),
        QDate(1899, 12, 31), QDate(), QString(), u"=1+1"_s}));
    QVERIFY(writer.commit());
    Result<OpenedSheet> sheet = openSheet(path);
    QVERIFY(sheet);
    Row row;
    QVERIFY(sheet->rows->next(row).value());
    QVERIFY(sheet->rows->next(row).value());
    const Row expected{
        {u"0912"_s},       {1234.0}, {-12.5}, {1250.5},   {Moment::of(QDate(2026, 11, 22))},
        {u"1899-12-31"_s}, {},       {},      {u"=1+1"_s}};
    QCOMPARE(row.size(), expected.size());
    for (std::size_t i = 0; i < row.size(); ++i)
        QVERIFY2(row[i] == expected[i], qPrintable(readText(row[i])));
}

void TstSheetWriters::writesXlsxWithADecimalPointUnderEveryLocale()
{
    const QByteArray kept(std::setlocale(LC_NUMERIC, nullptr));
    // With a decimal comma, where the machine has such a locale.
    for (const char *locale : {"vi_VN.UTF-8", "de_DE.UTF-8", "C"}) {
        if (!std::setlocale(LC_NUMERIC, locale))
            continue;
        const QString path = m_files.path(u"locale.xlsx"_s);
        XlsxWriter writer(path, u"S"_s);
        const std::vector<double> widths = {30.5};
        const bool isWritten = writer.open(widths) && writer.writeRow(QStringList{u"a"_s}) &&
                               writer.writeRow(std::vector<SheetValue>{*Decimal::parse(u"2.5")}) &&
                               writer.writeRow(std::vector<SheetValue>{Decimal(3)}) &&
                               writer.commit();
        std::setlocale(LC_NUMERIC, kept.constData());
        QVERIFY2(isWritten, locale);
        const QByteArray xml = sheetXml(path);
        QVERIFY2(xml.contains(" left=\"0.7\""), xml.constData());
        QVERIFY2(xml.contains("<v>2.5</v>"), xml.constData());
        QVERIFY2(!xml.contains(','), xml.constData());
    }
}

QTEST_APPLESS_MAIN(TstSheetWriters)
#include "tst_sheet_writers.moc"
