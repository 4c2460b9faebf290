#include "sheet_files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::test;

namespace {

const QString corpus = QStringLiteral(KQ_SHARED_DATA "/sheets");

QJsonDocument json(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())
                                          : QJsonDocument();
}

struct Position {
    std::size_t row;
    qsizetype column;
};

Position positionOf(const QString &reference)
{
    qsizetype column = 0;
    qsizetype i = 0;
    for (; reference[i].isLetter(); ++i)
        column = column * 26 + reference[i].unicode() - u'A' + 1;
    return {reference.mid(i).toULongLong() - 1, column - 1};
}

QString cellAt(const Table &table, const QString &reference)
{
    const Position at = positionOf(reference);
    return at.row < table.size() ? table[at.row].value(at.column) : QString();
}

QString withLineFeeds(QString text)
{
    // SheetJS reads `_x000D_` before a line end as a CR more; XML itself turns CRLF into LF.
    return text.remove(u'\r');
}

bool isMoment(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d)?|-?\\d+:\\d\\d:\\d\\d)$"_s);
    return form.match(text).hasMatch();
}

/// A moment's serial number as Excel counts it, to be compared with the file's.
double serialOf(const QString &text, bool date1904)
{
    const auto seconds = [](const QString &clock) {
        const QStringList parts = clock.split(u':');
        const bool negative = clock.startsWith(u'-');
        const double sum =
            std::abs(parts[0].toDouble()) * 3600 + parts[1].toDouble() * 60 + parts[2].toDouble();
        return negative ? -sum : sum;
    };
    if (!text.contains(u'-') || text.startsWith(u'-'))
        return seconds(text) / 86400;
    const QDate first = date1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    auto days = static_cast<double>(first.daysTo(QDate::fromString(text.left(10), Qt::ISODate)));
    if (!date1904 && days < 61)
        days -= 1;
    return days + (text.size() > 10 ? seconds(text.mid(11)) / 86400 : 0);
}

/// Why @p text is not the cell that the reference readers agree on; empty when it is.
QString difference(const QString &text, const QJsonObject &cell, bool date1904)
{
    const QString type = cell[u"t"_s].toString();
    const QJsonValue value = cell[u"v"_s];
    if (type == u"b")
        return text == (value.toBool() ? u"true"_s : u"false"_s) ? QString() : u"boolean"_s;
    if (type == u"s" || type == u"e")
        return withLineFeeds(text) == withLineFeeds(value.toString()) ? QString() : u"text"_s;
    if (value.isNull())
        return {}; // a date that SheetJS could not read
    if (!cell.contains(u"date"_s))
        return text.toDouble() == value.toDouble() ? QString() : u"number"_s;
    if (value.toDouble() < 0)
        return {}; // Excel shows no date before its first
    if (!isMoment(text))
        return u"no date"_s;
    // Below 61 the two ways to count the first days of 1900 differ.
    const bool early = !date1904 && value.toDouble() < 61;
    const double off = std::abs(serialOf(text, date1904) - value.toDouble());
    return off < (early ? 1.01 : 1.01 / 86400) ? QString() : u"moment"_s;
}

bool isBinaryXls(const QString &name)
{
    return name.endsWith(u".xls") && !name.startsWith(u"cal__too_small");
}

bool hasLibreOffice()
{
    return !QStandardPaths::findExecutable(u"soffice"_s).isEmpty();
}

} // namespace

class TstSheetCorpus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QDir(corpus).exists())
            QSKIP("the shared test data is not here");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void givesTheAgreedCells_data();
    void givesTheAgreedCells();
    void givesThePublishedCells_data();
    void givesThePublishedCells();
    void refusesWithAClearError_data();
    void refusesWithAClearError();
    void survivesBrokenAndHostileFiles_data();
    void survivesBrokenAndHostileFiles();
};

void TstSheetCorpus::givesTheAgreedCells_data()
{
    QTest::addColumn<QString>("file");
    for (const QJsonValue &entry : json(corpus + u"/expected/index.json"_s).array()) {
        const QString kind = entry[u"class"].toString();
        const QString file = entry[u"file"].toString();
        if (kind != u"reject" && kind != u"robustness" && !file.endsWith(u".xlsb"))
            QTest::newRow(qPrintable(file)) << file;
    }
}

void TstSheetCorpus::givesTheAgreedCells()
{
    QFETCH(const QString, file);
    if (isBinaryXls(file) && !hasLibreOffice())
        QSKIP("no LibreOffice here to read binary workbooks");
    const QString path = corpus + u"/files/"_s + file;
    const QJsonObject expected = json(corpus + u"/expected/"_s + file + u".json"_s).object();
    // An ODS file says its dates by themselves, whatever they are counted from.
    const bool date1904 = expected[u"date1904"_s].toBool() && !file.endsWith(u".ods");
    const QJsonArray published =
        json(corpus + u"/published_expectations.json"_s)[u"expect"_s].toArray();
    for (const QJsonValue &sheet : expected[u"sheets"_s].toArray()) {
        const QString name = sheet[u"name"].toString();
        if (name == u"Chart")
            continue; // a chart's cached figures are no cells
        OpenOptions options;
        options.sheet = name;
        const ReadFile read = readFile(path, options);
        QVERIFY2(!read.error, qPrintable(read.error ? read.error->found : QString()));
        QCOMPARE(read.sheet, name);
        const QJsonObject cells = sheet[u"cells"].toObject();
        for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
            const QString text = cellAt(read.rows, cell.key());
            const bool outranked =
                std::any_of(published.begin(), published.end(), [&](const QJsonValue &fact) {
                    return fact[u"file"].toString() == file &&
                           fact[u"cells"].toObject().contains(cell.key());
                });
            if (outranked)
                continue;
            const QString why = difference(text, cell.value().toObject(), date1904);
            QVERIFY2(why.isEmpty(),
                     qPrintable(u"%1!%2: %3: got '%4'"_s.arg(name, cell.key(), why, text)));
        }
    }
}

void TstSheetCorpus::givesThePublishedCells_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QJsonObject>("cells");
    const QJsonDocument published = json(corpus + u"/published_expectations.json"_s);
    for (const QJsonValue &fact : published[u"expect"_s].toArray()) {
        const QString file = fact[u"file"].toString();
        const QString sheet = fact[u"sheet"].toString();
        QTest::newRow(qPrintable(file + u' ' + sheet))
            << file << (sheet.startsWith(u'(') ? QString() : sheet) << fact[u"cells"].toObject();
    }
}

void TstSheetCorpus::givesThePublishedCells()
{
    QFETCH(const QString, file);
    QFETCH(const QString, sheet);
    QFETCH(const QJsonObject, cells);
    OpenOptions options;
    options.sheet = sheet;
    const ReadFile read = readFile(corpus + u"/files/"_s + file, options);
    QVERIFY(!read.error);
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        QCOMPARE(cellAt(read.rows, cell.key()), cell.value().toString());
}

void TstSheetCorpus::refusesWithAClearError_data()
{
    QTest::addColumn<QString>("file");
    for (const QJsonValue &entry : json(corpus + u"/expected/index.json"_s).array()) {
        if (entry[u"class"].toString() == u"reject")
            QTest::newRow(qPrintable(entry[u"file"].toString())) << entry[u"file"].toString();
    }
}

void TstSheetCorpus::refusesWithAClearError()
{
    QFETCH(const QString, file);
    const ReadFile read = readFile(corpus + u"/files/"_s + file);
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::EncryptedFile);
}

void TstSheetCorpus::survivesBrokenAndHostileFiles_data()
{
    QTest::addColumn<QString>("file");
    for (const QJsonValue &entry : json(corpus + u"/expected/index.json"_s).array())
        QTest::newRow(qPrintable(entry[u"file"].toString())) << entry[u"file"].toString();
}

void TstSheetCorpus::survivesBrokenAndHostileFiles()
{
    QFETCH(const QString, file);
    QElapsedTimer timer;
    timer.start();
    const ReadFile read = readFile(corpus + u"/files/"_s + file);
    QVERIFY2(timer.elapsed() < 10'000, "a small file must not take long");
    if (read.error)
        QVERIFY(read.error->code != ErrorCode::Internal);
    if (file.endsWith(u".xlsb")) {
        QCOMPARE(read.error->code, ErrorCode::UnsupportedFormat);
        QCOMPARE(read.error->found, u"xlsb"_s);
    }
}

QTEST_GUILESS_MAIN(TstSheetCorpus)
#include "tst_sheet_corpus.moc"
