#include "core/sheet/compound_file.h"
#include "core/sheet/settle_formulas.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

#include <vector>

using namespace Qt::StringLiterals;
using namespace kq::sheet;

namespace {

struct Record {
    int what = 0;
    QByteArray content;
};

QByteArray workbookIn(QByteArray &file)
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    QByteArray content;
    for (const Extent &extent : extentsOfWorkbook(buffer)) {
        buffer.seek(extent.at);
        content += buffer.read(extent.size);
    }
    return content;
}

std::vector<Record> recordsIn(const QByteArray &workbook)
{
    std::vector<Record> records;
    for (qsizetype at = 0; at + 4 <= workbook.size();) {
        const auto what = qFromLittleEndian<quint16>(workbook.constData() + at);
        const auto size = qFromLittleEndian<quint16>(workbook.constData() + at + 2);
        records.push_back({what, workbook.mid(at + 4, size)});
        at += 4 + size;
    }
    return records;
}

void settle(QByteArray &file)
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadWrite);
    settleFormulas(buffer);
}

QByteArray fixture()
{
    QFile file(QStringLiteral(KQ_TEST_DATA "/sheets/binary/formulas.xls"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr int formula = 0x06;
constexpr int array = 0x221;
constexpr int number = 0x203;
constexpr int label = 0x204;
constexpr int truthOrError = 0x205;
constexpr int blank = 0x201;

} // namespace

/// What LibreOffice is given to convert has the kept value in the place of each formula.
class TstSettleFormulas : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void everyFormulaBecomesTheValueBesideIt();
    void nothingElseChanges();
    void brokenFilesDoNoHarm_data();
    void brokenFilesDoNoHarm();
};

void TstSettleFormulas::everyFormulaBecomesTheValueBesideIt()
{
    QByteArray file = fixture();
    QVERIFY(!file.isEmpty());
    settle(file);
    QStringList cells;
    for (const Record &record : recordsIn(workbookIn(file))) {
        QVERIFY(record.what != formula && record.what != array);
        const char *content = record.content.constData();
        if (record.what == number)
            cells += u"number %1"_s.arg(qFromLittleEndian<double>(content + 6));
        else if (record.what == label)
            cells += u"text "_s + QString::fromLatin1(record.content.mid(6).toHex());
        else if (record.what == truthOrError)
            cells += u"%1 %2"_s.arg(content[7] == 0 ? u"truth"_s : u"error"_s)
                         .arg(static_cast<quint8>(content[6]));
        else if (record.what == blank)
            cells += u"nothing"_s;
    }
    // "quay 07", one byte a letter; "Lan Đỗ", two.
    const QStringList expected{
        u"number 43890"_s, u"truth 0"_s,   u"text 07000071756179203037"_s,           u"error 7"_s,
        u"nothing"_s,      u"number 42"_s, u"text 0600014c0061006e0020001001d71e"_s, u"number 2"_s,
        u"number 4"_s};
    QCOMPARE(cells, expected);
}

void TstSettleFormulas::nothingElseChanges()
{
    QByteArray file = fixture();
    const QByteArray before = file;
    settle(file);
    QCOMPARE(file.size(), before.size());
    const QByteArray once = file;
    settle(file);
    QCOMPARE(file, once);

    QFile other(QStringLiteral(KQ_TEST_DATA "/sheets/binary/customers.xls"));
    QVERIFY(other.open(QIODevice::ReadOnly));
    QByteArray without = other.readAll();
    const QByteArray untouched = without;
    settle(without);
    QCOMPARE(without, untouched);
}

void TstSettleFormulas::brokenFilesDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray whole = fixture();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("head alone") << whole.left(512);
    QTest::newRow("half") << whole.left(whole.size() / 2);
    QTest::newRow("cut in a sector") << whole.left(whole.size() - 700);
    QByteArray cyclic = whole;
    for (qsizetype at = 512; at < 1024; at += 4) // the table of chains: each sector its own next
        qToLittleEndian(static_cast<quint32>((at - 512) / 4), cyclic.data() + at);
    QTest::newRow("chains that bite their tails") << cyclic;
    for (qsizetype at = 40; at < whole.size(); at += 997) {
        QByteArray bent = whole;
        bent[at] = static_cast<char>(~bent[at]);
        QTest::addRow("byte %lld", qlonglong(at)) << bent;
    }
}

void TstSettleFormulas::brokenFilesDoNoHarm()
{
    QFETCH(QByteArray, file);
    const qsizetype size = file.size();
    settle(file);
    QCOMPARE(file.size(), size);
}

QTEST_GUILESS_MAIN(TstSettleFormulas)
#include "tst_settle_formulas.moc"
