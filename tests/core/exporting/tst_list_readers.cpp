#include "core/exporting/attribute_cells.h"
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
    void openpyxlCountsWithTheCells_data();
    void openpyxlCountsWithTheCells();
    void libreOfficeCountsWithTheCells();
    void libreOfficeFindsTheSame_data();
    void libreOfficeFindsTheSame();

private:
    [[nodiscard]] QString write(ListFormat format, const QString &name) const;
    [[nodiscard]] QString writeCounted(Language language, const QString &currency,
                                       const QString &name) const;
    /// The rows that openpyxl reads; nothing, with @p missing set, where it is not here.
    static QJsonArray rowsByOpenpyxl(const QString &file, QString &missing);
    /// @p file as LibreOffice writes it again, to @p folder.
    [[nodiscard]] QString byLibreOffice(const QString &soffice, const QString &file,
                                        const QStringList &options = {}) const;

    QTemporaryDir m_folder;
};

/// A list with every column that a workbook counts with.
QString TstListReaders::writeCounted(Language language, const QString &currency,
                                     const QString &name) const
{
    Unwatched control;
    TestShop shop;
    shop.attributes = {{u"Size"_s, ValueType::Number}, {u"Limit"_s, ValueType::Money}};
    Customer lan;
    lan.id = {1};
    lan.name = u"Lan"_s;
    lan.codes = {{{1}, u"00123"_s}};
    shop.sources = {{{1}, u"till"_s}};
    lan.phones = {{u"+84912345678"_s, PhoneKind::Mobile}};
    lan.birthday = Birthday{1990, 5, 31};
    lan.attributes = {{u"Size"_s, u"38.5"_s}, {u"Limit"_s, u"250050"_s}};
    Customer hoa;
    hoa.id = {2};
    hoa.name = u"Hoa"_s;
    hoa.phones = {{u"+84912345679"_s, PhoneKind::Mobile}};
    hoa.birthday = Birthday{0, 2, 29};
    shop.customers = {lan, hoa};
    TestOrder bought;
    bought.order.customer = lan.id;
    bought.order.placedAt = Moment::of(QDate(2025, 6, 1));
    bought.order.total = {125'050};
    shop.orders = {bought};
    const auto profiles = profilesOf(shop);
    const ProfileLayers layers(*profiles);
    ListJob job;
    job.people = {0, 1};
    job.options.format = ListFormat::Xlsx;
    job.options.currency = currency;
    job.options.columns = {PeopleColumn::Code,         PeopleColumn::Address,
                           PeopleColumn::Purchases,    PeopleColumn::Spend,
                           PeopleColumn::LastPurchase, PeopleColumn::Birthday,
                           PeopleColumn::Attributes};
    job.headers = englishHeaders();
    job.headers.attributes = AttributeCells::namesOf(layers);
    const AttributeCells attributes(layers, job.headers);
    job.complete = [&](std::size_t at, Contact &contact) {
        contact.attributes = attributes.at(job.people[at]);
    };
    job.path = m_folder.filePath(name);
    const EvaluationContext context{*profiles, QDate(2025, 6, 30), u"VN"_s};
    const auto written = writeContactList(job, Formatter(language, currency), context, control);
    return written ? written->value(0) : QString();
}

QJsonArray TstListReaders::rowsByOpenpyxl(const QString &file, QString &missing)
{
    if (qstrlen(KQ_PYTHON) == 0 || QStringLiteral(KQ_PYTHON).endsWith(u"NOTFOUND"_s)) {
        missing = u"Python is not here to read the workbook."_s;
        return {};
    }
    QProcess python;
    python.start(QStringLiteral(KQ_PYTHON), {QStringLiteral(KQ_READER), u"xlsx"_s, file});
    if (python.waitForFinished(patience) && python.exitCode() == 77)
        missing = u"openpyxl (python3-openpyxl) is not here to read the workbook."_s;
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

QString TstListReaders::byLibreOffice(const QString &soffice, const QString &file,
                                      const QStringList &options) const
{
    const QString out = m_folder.filePath(u"converted"_s);
    QProcess office;
    office.start(soffice,
                 QStringList{u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s),
                             u"--headless"_s} +
                     options + QStringList{u"--convert-to"_s, u"ods"_s, u"--outdir"_s, out, file});
    return QDir().mkpath(out) && office.waitForFinished(patience)
               ? out + u'/' + QFileInfo(file).completeBaseName() + u".ods"_s
               : QString();
}

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
    const QString file = write(static_cast<ListFormat>(format), u"list.xlsx"_s);
    QVERIFY(!file.isEmpty());
    QString missing;
    const QJsonArray rows = rowsByOpenpyxl(file, missing);
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
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

void TstListReaders::openpyxlCountsWithTheCells_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<double>("spend");
    QTest::addColumn<QString>("moneyForm");
    QTest::addColumn<QString>("dateForm");
    QTest::newRow("Vietnamese") << Language::Vietnamese << u"VND"_s << 125050.0 << u"#,##0\" ₫\""_s
                                << u"dd/mm/yyyy"_s;
    QTest::newRow("English") << Language::English << u"USD"_s << 1250.5 << u"\"$\"#,##0.00"_s
                             << u"d mmm yyyy"_s;
}

void TstListReaders::openpyxlCountsWithTheCells()
{
    QFETCH(const Language, language);
    QFETCH(const QString, currency);
    QFETCH(const double, spend);
    QFETCH(const QString, moneyForm);
    QFETCH(const QString, dateForm);
    const QString file = writeCounted(language, currency, u"counted.xlsx"_s);
    QVERIFY(!file.isEmpty());
    QString missing;
    const QJsonArray rows = rowsByOpenpyxl(file, missing);
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(rows.size(), 3);
    const auto cell = [&](int row, int column) { return rows[row][column].toArray(); };
    QCOMPARE(cell(1, 0), (QJsonArray{u"00123"_s, u"s"_s, u"General"_s}));
    QCOMPARE(cell(1, 1), (QJsonArray{u"0912 345 678"_s, u"s"_s, u"General"_s}));
    QCOMPARE(cell(1, 2), (QJsonArray{1, u"n"_s, u"#,##0"_s}));
    QCOMPARE(cell(1, 3), (QJsonArray{spend, u"n"_s, moneyForm}));
    QCOMPARE(cell(1, 4), (QJsonArray{u"2025-06-01 00:00:00"_s, u"d"_s, dateForm}));
    QCOMPARE(cell(1, 5), (QJsonArray{u"1990-05-31 00:00:00"_s, u"d"_s, dateForm}));
    QCOMPARE(cell(1, 6), (QJsonArray{38.5, u"n"_s, u"#,##0.0"_s}));
    QCOMPARE(cell(1, 7)[0].toDouble(), spend * 250'050 / 125'050);
    QCOMPARE(cell(2, 2)[0].toInt(-1), 0);
    QCOMPARE(cell(2, 4)[0].toString(), QString());
    QCOMPARE(cell(2, 5)[1].toString(), u"s"_s); // no year
}

void TstListReaders::libreOfficeCountsWithTheCells()
{
    const QString soffice = QStandardPaths::findExecutable(u"soffice"_s);
    if (soffice.isEmpty())
        QSKIP("LibreOffice is not here to read the list.");
    const QString file =
        writeCounted(Language::Vietnamese, u"VND"_s, u"counted by LibreOffice.xlsx"_s);
    Result<OpenedSheet> sheet = openSheet(byLibreOffice(soffice, file));
    QVERIFY(sheet);
    Row row;
    QVERIFY(sheet->rows->next(row).value()); // the header
    QVERIFY(sheet->rows->next(row).value());
    QVERIFY(row[0].text() && *row[0].text() == u"00123"_s);
    QVERIFY(row[1].text() && *row[1].text() == u"0912 345 678"_s);
    QVERIFY(row[2].number() && *row[2].number() == 1.0);
    QVERIFY(row[3].number() && *row[3].number() == 125'050.0);
    QVERIFY(row[4].moment() && row[4].moment()->date() == QDate(2025, 6, 1));
    QVERIFY(row[5].moment() && row[5].moment()->date() == QDate(1990, 5, 31));
    QVERIFY(row[6].number() && *row[6].number() == 38.5);
    QVERIFY(row[7].number() && *row[7].number() == 250'050.0);
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
    QStringList filter;
    if (format == int(ListFormat::Csv))
        filter << u"--infilter=CSV:44,34,76"_s; // comma, quote, UTF-8: without a window nobody is
                                                // asked
    Result<OpenedSheet> sheet = openSheet(byLibreOffice(soffice, file, filter));
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
