#include "core/exporting/contact_list.h"
#include "core/profile/profiles.h"
#include "list_samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <numeric>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

/// Lists as files: how many there are, what is left where one fails, and what other programs read.
class TstListFiles : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void longListsBecomeSeveralFiles();
    void aListThatFailsLeavesTheOldFile();
    void otherReadersFindTheSameCells();
    void millerFindsTheSameCells_data();
    void millerFindsTheSameCells();
    void aCallSheetGoesOnPaper();
    void vobjectReadsTheCards();

private:
    QJsonArray readBy(const QString &how, const QString &path, bool &absent) const;
    QStringList write(const ListOptions &options, const TestShop &shop, const QString &name);

    QTemporaryDir m_folder;
};

QStringList TstListFiles::write(const ListOptions &wanted, const TestShop &shop,
                                const QString &name)
{
    Unwatched control;
    const auto profiles = profilesOf(shop);
    std::vector<std::size_t> people(profiles->size());
    std::iota(people.begin(), people.end(), std::size_t{0});
    const ListJob job{people, wanted, headers, m_folder.filePath(name)};
    const EvaluationContext context{*profiles, QDate(2025, 6, 30), u"VN"_s};
    const auto written =
        writeContactList(job, Formatter(Language::Vietnamese, u"VND"_s), context, control);
    return written ? *written : QStringList();
}

void TstListFiles::longListsBecomeSeveralFiles()
{
    const QStringList files = write(options(ListFormat::Google), shopOf(3'001), u"g.csv"_s);
    QCOMPARE(files, QStringList({m_folder.filePath(u"g.csv"_s), m_folder.filePath(u"g-2.csv"_s)}));
    const auto linesOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().count("\r\n") : -1;
    };
    QCOMPARE(linesOf(files.first()), 3'001);
    QCOMPARE(linesOf(files.last()), 2); // the header stands in each
}

void TstListFiles::aListThatFailsLeavesTheOldFile()
{
    QFile old(m_folder.filePath(u"old.csv"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    TestShop shop = shopOf(2);
    shop.customers.back().codes = {{{1}, QString(40, u'x')}};
    shop.sources = {{{1}, u"till"_s}};
    ListOptions zns = options(ListFormat::Zns);
    zns.parameters = {{u"ma"_s, ZnsParameter::Value::Code}};
    QCOMPARE(write(zns, shop, u"old.csv"_s), QStringList());
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

QJsonArray TstListFiles::readBy(const QString &how, const QString &path, bool &absent) const
{
    QProcess python;
    python.start(QStringLiteral(KQ_PYTHON), {QStringLiteral(KQ_READER), how, path});
    python.waitForFinished(60'000);
    absent = python.exitCode() == 77;
    if (!absent && python.exitCode() != 0)
        qCritical("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

void TstListFiles::otherReadersFindTheSameCells()
{
    if (qstrlen(KQ_PYTHON) == 0 || QStringLiteral(KQ_PYTHON).endsWith(u"NOTFOUND"_s))
        QSKIP("Python is not here to read the files.");
    TestShop shop = shopOf(2);
    shop.customers.front().name = u"Lê \"Bé\", An"_s;
    shop.customers.back().name = u"=cmd|'/C calc'!A0"_s;
    for (const ListFormat format : {ListFormat::Csv, ListFormat::Google, ListFormat::Outlook,
                                    ListFormat::Mailchimp, ListFormat::Meta, ListFormat::Sms}) {
        const QStringList files = write(options(format), shop, u"r.csv"_s);
        QCOMPARE(files.size(), 1);
        bool absent = false;
        const QJsonArray rows = readBy(u"csv"_s, files.first(), absent);
        QCOMPARE(rows.size(), 3);
        const auto list = target(options(format));
        QCOMPARE(rows[0].toVariant().toStringList(), list->headers());
        for (const QJsonValue row : rows)
            QCOMPARE(row.toArray().size(), list->headers().size());
        if (format == ListFormat::Csv) {
            QCOMPARE(rows[1][0].toString(), u"Lê \"Bé\", An"_s);
            QCOMPARE(rows[2][0].toString(), u"'=cmd|'/C calc'!A0"_s);
        }
    }
}

void TstListFiles::millerFindsTheSameCells_data()
{
    QTest::addColumn<ListFormat>("format");
    for (const ListFormat format :
         {ListFormat::Csv, ListFormat::Google, ListFormat::Outlook, ListFormat::Mailchimp,
          ListFormat::Meta, ListFormat::GoogleAds, ListFormat::Zns, ListFormat::Sms})
        QTest::newRow(qPrintable(keyOf(format))) << format;
}

void TstListFiles::millerFindsTheSameCells()
{
    QFETCH(const ListFormat, format);
    const QString miller = QStandardPaths::findExecutable(u"mlr"_s);
    if (miller.isEmpty())
        QSKIP("Miller (Debian: miller) is not here to read the list.");
    TestShop shop = shopOf(3);
    shop.customers[0].name = u"Lê \"Bé\", An; Bình"_s;
    shop.customers[1].name = u"=cmd|'/C calc'!A0"_s;
    shop.customers[2].address = u"12 Lê Lợi,\nphường 5"_s;
    const QStringList files = write(options(format), shop, u"m.csv"_s);
    QCOMPARE(files.size(), 1);
    QProcess reader;
    reader.start(miller, {u"-S"_s, u"--icsv"_s, u"--implicit-csv-header"_s, u"--ojson"_s, u"cat"_s,
                          files.first()});
    QVERIFY(reader.waitForFinished(60'000));
    QCOMPARE(reader.exitCode(), 0);
    const QJsonArray rows = QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
    QCOMPARE(rows.size(), 4);
    const auto list = target(options(format));
    const auto cellsOf = [&](const QJsonValue &row) {
        QStringList cells;
        for (int column = 1; column <= list->headers().size(); ++column)
            cells.append(row.toObject().value(QString::number(column)).toString());
        return cells;
    };
    QCOMPARE(cellsOf(rows[0]), list->headers());
    bool absent = false;
    const QJsonArray same = readBy(u"csv"_s, files.first(), absent);
    for (int row = 1; row <= 3; ++row) {
        QCOMPARE(rows[row].toObject().size(), list->headers().size());
        if (!same.isEmpty())
            QCOMPARE(cellsOf(rows[row]), same[row].toVariant().toStringList());
    }
}

void TstListFiles::aCallSheetGoesOnPaper()
{
    ListOptions paper = options(ListFormat::CallPaper);
    paper.withMessages = true;
    const auto list = target(paper);
    const QStringList row = list->row(lan());
    QCOMPARE(row[0], lan().name);
    QCOMPARE(row[1], phoneForPeople(lan().phone));
    QStringList boxes;
    for (const ListColumn &column : list->columns()) {
        if (column.toTick)
            boxes.append(column.header);
    }
    QCOMPARE(boxes, (QStringList{u"Đã gọi"_s, u"Không nghe"_s, u"Hẹn lại"_s, u"Từ chối"_s}));
    // Without somebody who prints there is no file.
    QCOMPARE(write(paper, shopOf(1), u"calls.pdf"_s), QStringList());
    QVERIFY(!QFile::exists(m_folder.filePath(u"calls.pdf"_s)));
}

void TstListFiles::vobjectReadsTheCards()
{
    if (qstrlen(KQ_PYTHON) == 0 || QStringLiteral(KQ_PYTHON).endsWith(u"NOTFOUND"_s))
        QSKIP("Python is not here to read the cards.");
    TestShop shop = shopOf(2);
    Customer &first = shop.customers.front();
    first.name = u"Nguyễn Thị Lan"_s;
    first.address = u"Số 5; ngõ 7, phố Nguyễn Đình Chiểu, phường Lê Đại Hành\nHà Nội"_s;
    first.birthday = Birthday{1990, 5, 31};
    first.tags = {u"VIP"_s, u"sỉ, lẻ"_s};
    const QStringList files = write(options(ListFormat::VCard), shop, u"r.vcf"_s);
    bool absent = false;
    const QJsonArray cards = readBy(u"vcard"_s, files.value(0), absent);
    if (absent)
        QSKIP("vobject (python3-vobject) is not here to read the cards.");
    QCOMPARE(cards.size(), 2);
    const QJsonObject card = cards[0].toObject();
    QCOMPARE(card["fn"_L1].toString(), u"Nguyễn Thị Lan"_s);
    QCOMPARE(card["family"_L1].toString(), u"Nguyễn"_s);
    QCOMPARE(card["given"_L1].toString(), u"Lan"_s);
    QCOMPARE(card["tel"_L1].toVariant().toStringList(), QStringList{u"+84910000001"_s});
    QCOMPARE(card["street"_L1].toString(),
             u"Số 5; ngõ 7, phố Nguyễn Đình Chiểu, phường Lê Đại Hành Hà Nội"_s);
    QCOMPARE(card["bday"_L1].toString(), u"1990-05-31"_s);
    QCOMPARE(card["categories"_L1].toVariant().toStringList(),
             QStringList({u"VIP"_s, u"sỉ, lẻ"_s}));
}

QTEST_GUILESS_MAIN(TstListFiles)
#include "tst_list_files.moc"
