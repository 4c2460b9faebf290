#include "core/exporting/contact_list.h"
#include "core/sheet/row_source.h"
#include "tests/support/test_shop.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <numeric>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // ms: LibreOffice starts slowly

/// Names that spreadsheet programs take for formulas, and others that are hard to write.
QStringList hardNames()
{
    return {u"=1+1"_s,
            u"+84"_s,
            u"-2+3+cmd|' /C calc'!A0"_s,
            u"@SUM(1+1)"_s,
            u"=HYPERLINK(\"http://x\",\"y\")"_s,
            u"Lê \"Bé\", An; Bình"_s,
            u"Nguyễn Thị <Lan> & Đức"_s,
            u"00123"_s,
            u"1/2"_s,
            u"TRUE"_s};
}

TestShop shopOfHardNames()
{
    TestShop shop;
    std::int64_t id = 0;
    for (const QString &name : hardNames()) {
        Customer customer;
        customer.id = {++id};
        customer.name = name;
        customer.phones = {{u"+8491%1"_s.arg(id, 7, 10, QLatin1Char('0')), PhoneKind::Mobile}};
        shop.customers.push_back(customer);
    }
    return shop;
}

ListHeaders englishHeaders()
{
    ListHeaders headers;
    headers.sheet = u"Customers"_s;
    headers.name = u"Name"_s;
    headers.phone = u"Phone"_s;
    return headers;
}

/// A cell without what the guard puts before it.
QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') ? cell.mid(1) : cell;
}

} // namespace

/// Lists for people as programs that know nothing of ours read them.
class TstListReaders : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void openpyxlFindsTexts_data();
    void openpyxlFindsTexts();
    void libreOfficeFindsTheSame_data();
    void libreOfficeFindsTheSame();

private:
    [[nodiscard]] QString write(ListFormat format, const QString &name) const;

    QTemporaryDir m_folder;
};

QString TstListReaders::write(ListFormat format, const QString &name) const
{
    Unwatched control;
    const auto profiles = profilesOf(shopOfHardNames());
    std::vector<std::size_t> people(profiles->size());
    std::iota(people.begin(), people.end(), std::size_t{0});
    ListJob job;
    job.people = people;
    job.options.format = format;
    job.options.columns = {PeopleColumn::Name, PeopleColumn::Address};
    job.headers = englishHeaders();
    job.path = m_folder.filePath(name);
    const EvaluationContext context{*profiles, QDate(2025, 6, 30), u"VN"_s};
    const auto written =
        writeContactList(job, Formatter(Language::English, u"VND"_s), context, control);
    return written ? written->value(0) : QString();
}

void TstListReaders::openpyxlFindsTexts_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("workbook") << int(ListFormat::Xlsx);
    QTest::newRow("call sheet") << int(ListFormat::CallSheet);
}

void TstListReaders::openpyxlFindsTexts()
{
    QFETCH(const int, format);
    if (qstrlen(KQ_PYTHON) == 0 || QStringLiteral(KQ_PYTHON).endsWith(u"NOTFOUND"_s))
        QSKIP("Python is not here to read the workbook.");
    const QString file = write(static_cast<ListFormat>(format), u"list.xlsx"_s);
    QVERIFY(!file.isEmpty());
    QProcess python;
    python.start(QStringLiteral(KQ_PYTHON), {QStringLiteral(KQ_READER), u"xlsx"_s, file});
    QVERIFY(python.waitForFinished(patience));
    if (python.exitCode() == 77)
        QSKIP("openpyxl (python3-openpyxl) is not here to read the workbook.");
    QCOMPARE(python.exitCode(), 0);
    const QJsonArray rows = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    const QStringList names = hardNames();
    QCOMPARE(rows.size(), names.size() + 1);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QJsonArray name = rows[i + 1][0].toArray();
        QCOMPARE(name[0].toString(), names[i]);
        QVERIFY2(name[1].toString() != u"f"_s, qPrintable(names[i])); // no formula
        const QJsonArray phone = rows[i + 1][1].toArray();
        QVERIFY2(phone[0].toString().startsWith(u"091"_s), qPrintable(phone[0].toString()));
    }
}

void TstListReaders::libreOfficeFindsTheSame_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << int(ListFormat::Csv) << u"people.csv"_s;
    QTest::newRow("workbook") << int(ListFormat::Xlsx) << u"people.xlsx"_s;
    QTest::newRow("call sheet") << int(ListFormat::CallSheet) << u"calls.xlsx"_s;
}

void TstListReaders::libreOfficeFindsTheSame()
{
    QFETCH(const int, format);
    QFETCH(const QString, name);
    const QString soffice = QStandardPaths::findExecutable(u"soffice"_s);
    if (soffice.isEmpty())
        QSKIP("LibreOffice is not here to read the list.");
    const QString file = write(static_cast<ListFormat>(format), name);
    QVERIFY(!file.isEmpty());
    const QString out = m_folder.filePath(u"converted"_s);
    QVERIFY(QDir().mkpath(out));
    QProcess office;
    QStringList call{u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s),
                     u"--headless"_s};
    if (format == int(ListFormat::Csv))
        call << u"--infilter=CSV:44,34,76"_s; // comma, quote, UTF-8: without a window nobody is
                                              // asked
    call << u"--convert-to"_s << u"ods"_s << u"--outdir"_s << out << file;
    office.start(soffice, call);
    QVERIFY(office.waitForFinished(patience));
    Result<OpenedSheet> sheet =
        openSheet(out + u'/' + QFileInfo(name).completeBaseName() + u".ods"_s);
    QVERIFY(sheet);
    Row row;
    QVERIFY(sheet->rows->next(row).value()); // the header
    const QStringList names = hardNames();
    for (const QString &expected : names) {
        QVERIFY(sheet->rows->next(row).value());
        if (format == int(ListFormat::Csv) &&
            (expected == u"00123"_s || expected == u"1/2"_s || expected == u"TRUE"_s))
            continue; // a text file says nothing of types
        QVERIFY2(row[0].text(), qPrintable(expected));
        QCOMPARE(unguarded(*row[0].text()), expected);
    }
    QVERIFY(!sheet->rows->next(row).value());
}

QTEST_GUILESS_MAIN(TstListReaders)
#include "tst_list_readers.moc"
