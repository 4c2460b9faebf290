#include "sheet_files.h"

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

const QString folder = QStringLiteral(KQ_TEST_DATA "/sheets");

QJsonObject expectations()
{
    QFile file(folder + u"/expected.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

/// The small files of tests/data/sheets, one quirk each.
class TstSheetFiles : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsEveryFile_data();
    void readsEveryFile();
};

void TstSheetFiles::readsEveryFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QJsonObject>("expected");
    const QJsonObject files = expectations();
    QVERIFY(!files.isEmpty());
    for (auto file = files.begin(); file != files.end(); ++file)
        QTest::newRow(qPrintable(file.key())) << file.key() << file.value().toObject();
}

void TstSheetFiles::readsEveryFile()
{
    QFETCH(const QString, file);
    QFETCH(const QJsonObject, expected);
    const ReadFile read = readFile(folder + u'/' + file);
    QVERIFY(!read.error);
    QCOMPARE(read.sheet, expected[u"sheet"_s].toString());
    QCOMPARE(read.encoding, expected[u"encoding"_s].toString());
    QCOMPARE(read.delimiter, expected[u"delimiter"_s].toString());
    Table rows;
    for (const QJsonValue &row : expected[u"rows"_s].toArray()) {
        QStringList cells;
        for (const QJsonValue &cell : row.toArray())
            cells << cell.toString();
        rows.push_back(cells);
    }
    QCOMPARE(shown(read.rows), shown(rows));
}

QTEST_APPLESS_MAIN(TstSheetFiles)
#include "tst_sheet_files.moc"
