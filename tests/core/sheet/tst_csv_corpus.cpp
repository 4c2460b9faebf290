#include "sheet_files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::test;

namespace {

const QString corpus = QStringLiteral(KQ_SHARED_DATA "/csv");

QJsonDocument json(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())
                                          : QJsonDocument();
}

/// NFC and LF, without what readers leave out at the ends; see ../shared/data/README.md.
Table normalised(Table table)
{
    for (QStringList &row : table) {
        for (QString &cell : row)
            cell = cell.normalized(QString::NormalizationForm_C).replace(u"\r\n"_s, u"\n"_s);
        while (!row.isEmpty() && row.back().isEmpty())
            row.removeLast();
    }
    while (!table.empty() && table.back().isEmpty())
        table.pop_back();
    return table;
}

QStringList strings(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &value : array)
        list << value.toString();
    return list;
}

Table tableOfArrays(const QJsonArray &rows)
{
    Table table;
    for (const QJsonValue &row : rows)
        table.push_back(strings(row.toArray()));
    return table;
}

/// Objects by column name have lost the order of the columns; it is that of the file's header.
Table tableOfObjects(const QJsonArray &rows, const QStringList &header)
{
    Table table = {header};
    for (const QJsonValue &row : rows) {
        QStringList cells;
        for (const QString &name : header)
            cells << row.toObject().value(name).toString();
        table.push_back(cells);
    }
    return table;
}

Table expectedOf(const QString &folder, const QString &name, const QStringList &header)
{
    const QJsonDocument expected = json(corpus + u'/' + folder + u'/' + name + u".expected.json"_s);
    if (expected.isObject())
        return tableOfArrays(expected.object().value(u"rows"_s).toArray());
    const QJsonArray rows = expected.array();
    if (folder == u"spectrum")
        return tableOfObjects(rows, header);
    if (name == u"header-no-rows")
        return {{u"foo"_s, u"bar"_s, u"baz"_s}};
    return tableOfArrays(rows);
}

} // namespace

class TstCsvCorpus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QDir(corpus).exists())
            QSKIP("the shared test data is not here");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void givesTheExpectedCells_data();
    void givesTheExpectedCells();
    void givesTheRowsOfPollock_data();
    void givesTheRowsOfPollock();
    void survivesEveryFile_data();
    void survivesEveryFile();
};

void TstCsvCorpus::givesTheExpectedCells_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("name");
    for (const QString &folder : {u"spectrum"_s, u"sineemore"_s, u"duckdb"_s, u"encodings"_s}) {
        const QDir dir(corpus + u'/' + folder);
        for (const QString &file : dir.entryList({u"*.expected.json"_s})) {
            const QString name = file.chopped(14);
            // Japanese is for the owner to choose; no detector can be sure of it.
            if (name != u"encodings-shift_jis")
                QTest::newRow(qPrintable(u"%1/%2"_s.arg(folder, name))) << folder << name;
        }
    }
}

void TstCsvCorpus::givesTheExpectedCells()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, name);
    const ReadFile read = readFile(corpus + u'/' + folder + u'/' + name + u".csv"_s);
    QVERIFY(!read.error);
    const QStringList header = read.rows.empty() ? QStringList() : read.rows.front();
    QCOMPARE(shown(normalised(read.rows)), shown(normalised(expectedOf(folder, name, header))));
}

void TstCsvCorpus::givesTheRowsOfPollock_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("different"); // rows that may differ from the unpolluted file
    const QDir dir(corpus + u"/pollock"_s);
    for (const QString &file : dir.entryList({u"*.csv"_s})) {
        int different = 0;
        if (file.startsWith(u"row_extra_quote31"))
            continue; // the quote closes with the next line's: two rows are one, and right so
        if (file.startsWith(u"row_"))
            different = 1;
        else if (file.startsWith(u"file_multitable") || file.startsWith(u"file_header_multirow"))
            continue; // several tables, which the importer tells apart
        else if (file.startsWith(u"file_escape_char"))
            different = 1; // \' inside quotes
        else if (file.startsWith(u"file_quotation_char"))
            different = 6; // "" inside apostrophes
        QTest::newRow(qPrintable(file)) << file << different;
    }
}

void TstCsvCorpus::givesTheRowsOfPollock()
{
    QFETCH(const QString, name);
    QFETCH(const int, different);
    const ReadFile read = readFile(corpus + u"/pollock/"_s + name);
    const ReadFile clean = readFile(corpus + u"/pollock/clean/"_s + name);
    QVERIFY(!read.error);
    QVERIFY(!clean.error);
    QCOMPARE(read.rows.size(), clean.rows.size());
    int found = 0;
    for (std::size_t i = 0; i < read.rows.size(); ++i)
        found += read.rows[i] == clean.rows[i] ? 0 : 1;
    QVERIFY2(found <= different, qPrintable(u"%1 rows differ"_s.arg(found)));
}

void TstCsvCorpus::survivesEveryFile_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(corpus, {u"*.csv"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(QDir(corpus).relativeFilePath(path))) << path;
    }
}

void TstCsvCorpus::survivesEveryFile()
{
    QFETCH(const QString, path);
    const ReadFile read = readFile(path);
    if (read.error)
        QVERIFY(read.error->code == ErrorCode::NotASpreadsheet ||
                read.error->code == ErrorCode::FileTooLarge);
}

QTEST_APPLESS_MAIN(TstCsvCorpus)
#include "tst_csv_corpus.moc"
