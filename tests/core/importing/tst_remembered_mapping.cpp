#include "core/importing/import_file.h"
#include "core/importing/remembered_mapping.h"
#include "core/store/imports_store.h"
#include "core/store/shop_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(9, 0));

// Headers that say nothing, so that only the owner knows what they mean.
const char till[] = "Cot A,Cot B,Cot C,Cot D\nH1,05/03/2026,0901234561,150000\n";

Mapping tillMapping()
{
    Mapping mapping;
    mapping.kind = ImportKind::Orders;
    mapping.columns = {{u"Cot A"_s, ImportField::OrderCode, {}},
                       {u"Cot B"_s, ImportField::PlacedAt, {}},
                       {u"Cot C"_s, ImportField::CustomerPhone, {}},
                       {u"Cot D"_s, ImportField::Total, {}}};
    mapping.dateOrder = DateOrder::Mdy;
    return mapping;
}

/// A shop file in a folder of its own.
struct Desk {
    QTemporaryDir folder;
    std::optional<ShopFile> file;
    std::optional<Connection> db;
    Unwatched unwatched;

    Desk()
    {
        Result<ShopFile> made = ShopFile::create(folder.filePath(u"shop.khachquen"_s));
        if (!made)
            qFatal("no shop");
        file.emplace(std::move(*made));
        Result<Connection> connected = file->connect();
        if (!connected)
            qFatal("no connection");
        db.emplace(std::move(*connected));
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("no file");
        return out.fileName();
    }
    Result<ImportReport> import(const ImportRequest &request)
    {
        Unwatched control;
        return importFile(*db, request, {}, now, control);
    }
    Result<FileGuess> guess(const QString &path)
    {
        ImportRequest request;
        request.file = path;
        return guessFile(*db, request, {}, unwatched);
    }
    /// Imports the till's file as its owner reads it, and has that remembered.
    void teach(const Mapping &mapping = tillMapping(), const QByteArray &content = till)
    {
        ImportRequest request;
        request.file = write(u"first.csv"_s, content);
        request.mapping = mapping;
        request.source = u"Quầy"_s;
        request.remember = true;
        const Result<ImportReport> report = import(request);
        QVERIFY(report);
        QCOMPARE(report->record.accepted, 1);
    }
};

} // namespace

class TstRememberedMapping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void headersOfOneKindHaveOneFingerprint_data();
    void headersOfOneKindHaveOneFingerprint();
    void fileOfTheSameKindIsReadTheSameWay();
    void importWithoutChoiceIsNotRemembered();
    void dryRunRemembersNothing();
    void requestWins();
    void otherKindIsGuessedAnew();
    void valuesThatDisproveTheOrderOfDatesWin();
    void titleRowsAndEncodingComeBackOnlyToFilesThatNeedThem();
    void mendedRejectsAreKnown();
    void statusWordsAreRemembered();
    void whatCannotBeReadIsIgnored();
    void sameContentIsRecognised();
    void provingCellsAreNamed();
    void provingCellFarDownIsNamed();
    void unknownStatusWordsAreListed();
};

void TstRememberedMapping::headersOfOneKindHaveOneFingerprint_data()
{
    QTest::addColumn<QStringList>("headers");
    QTest::addColumn<bool>("same");
    QTest::newRow("case and tone marks") << QStringList{u"MA KH"_s, u"ten"_s} << true;
    QTest::newRow("mended rejects") << QStringList{u"Mã KH"_s, u"Tên"_s, u"reason"_s} << true;
    QTest::newRow("nameless at the end") << QStringList{u"Mã KH"_s, u"Tên"_s, u"#3"_s} << true;
    QTest::newRow("other order") << QStringList{u"Tên"_s, u"Mã KH"_s} << false;
    QTest::newRow("one more") << QStringList{u"Mã KH"_s, u"Tên"_s, u"SĐT"_s} << false;
}

void TstRememberedMapping::headersOfOneKindHaveOneFingerprint()
{
    QFETCH(const QStringList, headers);
    QFETCH(const bool, same);
    QCOMPARE(fingerprintOf(headers) == fingerprintOf({u"Mã KH"_s, u"Tên"_s}), same);
}

void TstRememberedMapping::fileOfTheSameKindIsReadTheSameWay()
{
    Desk desk;
    desk.teach();
    const QString next =
        desk.write(u"next.csv"_s, "COT A;Cột B;Cot C;Cot D\nH2;05/03/2026;0901234562;250000\n");
    const Result<FileGuess> guess = desk.guess(next);
    QVERIFY(guess);
    QVERIFY(guess->remembered);
    QCOMPARE(guess->remembered->source, u"Quầy"_s);
    QCOMPARE(guess->mapping.kind, ImportKind::Orders);
    QCOMPARE(guess->mapping.dateOrder, DateOrder::Mdy);
    QCOMPARE(guess->columns[2].field, ImportField::CustomerPhone);

    ImportRequest plain;
    plain.file = next;
    const Result<ImportReport> report = desk.import(plain);
    QVERIFY(report);
    QCOMPARE(report->record.ordersAdded, 1);
    QCOMPARE(report->mapping.dateOrder, DateOrder::Mdy);
    // The source of an import that names none is the usual one, whatever the owner called it.
    QCOMPARE(report->record.source, u"default"_s);
}

void TstRememberedMapping::importWithoutChoiceIsNotRemembered()
{
    Desk desk;
    ImportRequest request;
    request.file = desk.write(u"first.csv"_s, till);
    request.mapping = tillMapping();
    QVERIFY(desk.import(request));
    const Result<FileGuess> guess = desk.guess(request.file);
    QVERIFY(guess);
    QVERIFY(!guess->remembered);
    QVERIFY(guess->mapping.kind != ImportKind::Orders ||
            guess->mapping.dateOrder != DateOrder::Mdy);
}

void TstRememberedMapping::dryRunRemembersNothing()
{
    Desk desk;
    ImportRequest request;
    request.file = desk.write(u"first.csv"_s, till);
    request.mapping = tillMapping();
    request.remember = true;
    request.dryRun = true;
    QVERIFY(desk.import(request));
    const Result<FileGuess> guess = desk.guess(request.file);
    QVERIFY(guess);
    QVERIFY(!guess->remembered);
}

void TstRememberedMapping::requestWins()
{
    Desk desk;
    desk.teach();
    ImportRequest request;
    request.file = desk.write(u"next.csv"_s, till);
    request.mapping = tillMapping();
    request.mapping.columns.pop_back();
    Result<FileGuess> guess = guessFile(*desk.db, request, {}, desk.unwatched);
    QVERIFY(guess);
    QVERIFY(!guess->remembered);
    QCOMPARE(guess->mapping.columns.size(), std::size_t(3));

    request.mapping = {};
    request.ignoreRemembered = true;
    guess = guessFile(*desk.db, request, {}, desk.unwatched);
    QVERIFY(guess);
    QVERIFY(!guess->remembered);
}

void TstRememberedMapping::otherKindIsGuessedAnew()
{
    Desk desk;
    desk.teach();
    ImportRequest request;
    request.file = desk.write(u"next.csv"_s, till);
    request.kind = ImportKind::Customers;
    const Result<FileGuess> guess = guessFile(*desk.db, request, {}, desk.unwatched);
    QVERIFY(guess);
    QVERIFY(!guess->remembered);
    QCOMPARE(guess->mapping.kind, ImportKind::Customers);
}

void TstRememberedMapping::valuesThatDisproveTheOrderOfDatesWin()
{
    Desk desk;
    desk.teach();
    const Result<FileGuess> guess = desk.guess(
        desk.write(u"next.csv"_s, "Cot A,Cot B,Cot C,Cot D\nH2,25/03/2026,0901234562,250000\n"));
    QVERIFY(guess);
    QVERIFY(guess->remembered);
    QCOMPARE(guess->mapping.dateOrder, DateOrder::Dmy);
}

void TstRememberedMapping::titleRowsAndEncodingComeBackOnlyToFilesThatNeedThem()
{
    Desk desk;
    Mapping mapping = tillMapping();
    mapping.headerRow = 3;
    const QByteArray titled = QByteArray("Bao cao,,,\nThang 3,,,\n") + till;
    desk.teach(mapping, titled);
    Result<FileGuess> guess = desk.guess(desk.write(u"next.csv"_s, titled));
    QVERIFY(guess);
    QVERIFY(guess->remembered);
    QCOMPARE(guess->mapping.headerRow, 3);
    QCOMPARE(guess->columns[2].field, ImportField::CustomerPhone);

    guess = desk.guess(desk.write(u"bare.csv"_s, till));
    QVERIFY(guess);
    QVERIFY(guess->remembered);
    QCOMPARE(guess->mapping.headerRow, 1);
}

void TstRememberedMapping::mendedRejectsAreKnown()
{
    Desk desk;
    desk.teach();
    ImportRequest request;
    request.file = desk.write(u"next.csv"_s, "Cot A,Cot B,Cot C,Cot D\nH2,nay,0901234562,250000\n");
    request.rejectsFile = desk.folder.filePath(u"rejects.xlsx"_s);
    Result<ImportReport> report = desk.import(request);
    QVERIFY(report);
    QCOMPARE(report->record.rejected, 1);

    const Result<FileGuess> guess = desk.guess(request.rejectsFile);
    QVERIFY(guess);
    QVERIFY(guess->remembered);
    QCOMPARE(guess->remembered->source, u"Quầy"_s);
    QCOMPARE(guess->columns.back().header, u"reason"_s);
    QCOMPARE(guess->columns.back().field, ImportField::Ignore);

    ImportRequest mended;
    mended.file = desk.write(u"mended.csv"_s, "Cot A,Cot B,Cot C,Cot D,reason\n"
                                              "H2,04/15/2026,0901234562,250000,No date\n");
    report = desk.import(mended);
    QVERIFY(report);
    QCOMPARE(report->record.kind, ImportKind::Orders);
    QCOMPARE(report->record.ordersAdded, 1);
}

void TstRememberedMapping::statusWordsAreRemembered()
{
    const QByteArray content = "Cot A,Cot B,Cot C,Cot D,Cot E\n"
                               "H1,2026-03-05,0901234561,150000,Xong ồi\n";
    Desk desk;
    Mapping mapping = tillMapping();
    mapping.columns.push_back({u"Cot E"_s, ImportField::Status, {}});
    mapping.status.insert(u"xong oi"_s, OrderStatus::Cancelled);
    desk.teach(mapping, content);
    ImportRequest plain;
    plain.file = desk.write(u"next.csv"_s, content);
    const Result<ImportReport> report = desk.import(plain);
    QVERIFY(report);
    QCOMPARE(report->record.rejected, 0);
    QCOMPARE(report->mapping.status.value(u"xong oi"_s), OrderStatus::Cancelled);
}

void TstRememberedMapping::whatCannotBeReadIsIgnored()
{
    Desk desk;
    const QString print = fingerprintOf({u"Cot A"_s, u"Cot B"_s, u"Cot C"_s, u"Cot D"_s});
    const QString path = desk.write(u"next.csv"_s, till);
    for (
        const char *saved :
        {"", "{}", R"({"version":9})", R"({"version":1,"source":"","mapping":{"version":1}})",
         R"({"version":1,"source":"","mapping":{"version":1,"kind":"orders","columns":{"Gone":"order_code"}}})",
         R"({"version":1,"source":"","mapping":{"version":1,"kind":"orders","columns":{"Cot A":"total"}}})"}) {
        QVERIFY(saveMapping(*desk.db, print, saved));
        const Result<FileGuess> guess = desk.guess(path);
        QVERIFY2(guess, saved);
        QVERIFY2(!guess->remembered, saved);
    }
}

void TstRememberedMapping::sameContentIsRecognised()
{
    Desk desk;
    desk.teach();
    ImportRequest again;
    again.file = desk.write(u"copy.csv"_s, till);
    again.dryRun = true;
    const Result<ImportReport> report = desk.import(again);
    QVERIFY(report);
    QVERIFY(report->before);
    QCOMPARE(report->before->file, u"first.csv"_s);
    QCOMPARE(report->before->source, u"Quầy"_s);
}

void TstRememberedMapping::provingCellsAreNamed()
{
    Desk desk;
    const Result<FileGuess> guess =
        desk.guess(desk.write(u"orders.csv"_s, "Order code,Order date,Phone,Total\n"
                                               "H1,05/03/2026,0901234561,\"1.234,5\"\n"
                                               "H2,31/12/2025,0901234562,\"1.234,75\"\n"));
    QVERIFY(guess);
    QCOMPARE(guess->forms.dateOrder, DateOrder::Dmy);
    QVERIFY(guess->forms.dateProof);
    QCOMPARE(*guess->forms.dateProof, (ProvingCell{3, u"Order date"_s, u"31/12/2025"_s}));
    QCOMPARE(guess->forms.decimal, DecimalMark::Comma);
    QVERIFY(guess->forms.decimalProof);
    QCOMPARE(*guess->forms.decimalProof, (ProvingCell{2, u"Total"_s, u"1.234,5"_s}));
}

void TstRememberedMapping::provingCellFarDownIsNamed()
{
    Desk desk;
    QByteArray content = "Order code,Order date,Phone,Total\n";
    for (int i = 0; i < 2500; ++i)
        content += "H" + QByteArray::number(i) + ",05/03/2026,0901234561,1000\n";
    content += "X1,31/12/2025,0901234562,1000\n";
    const Result<FileGuess> guess = desk.guess(desk.write(u"orders.csv"_s, content));
    QVERIFY(guess);
    QVERIFY(guess->forms.dateProof);
    QCOMPARE(*guess->forms.dateProof, (ProvingCell{2502, u"Order date"_s, u"31/12/2025"_s}));
}

void TstRememberedMapping::unknownStatusWordsAreListed()
{
    Desk desk;
    ImportRequest request;
    request.file = desk.write(u"orders.csv"_s, "Order code,Order date,Phone,Total,Status\n"
                                               "H1,2026-03-05,0901234561,1,Completed\n"
                                               "H2,2026-03-05,0901234562,2,Xong ồi\n"
                                               "H3,2026-03-05,0901234563,3,Xong ồi\n");
    Result<FileGuess> guess = guessFile(*desk.db, request, {}, desk.unwatched);
    QVERIFY(guess);
    QCOMPARE(guess->unknownStatus, QStringList{u"Xong ồi"_s});
    request.mapping = guess->mapping;
    request.mapping.status.insert(u"xong oi"_s, OrderStatus::Completed);
    guess = guessFile(*desk.db, request, {}, desk.unwatched);
    QVERIFY(guess);
    QVERIFY(guess->unknownStatus.isEmpty());
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstRememberedMapping)
#include "tst_remembered_mapping.moc"
