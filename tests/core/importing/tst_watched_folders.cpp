#include "core/importing/import_file.h"
#include "core/importing/watched_folders.h"
#include "core/store/imports_store.h"
#include "core/store/shop_file.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kq::FileState)
Q_DECLARE_METATYPE(std::vector<kq::SeenFile>)

namespace kq {
namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(9, 0));

const char customers[] = "Mã khách hàng,Tên khách hàng,Điện thoại\n"
                         "KH1,Lan,0901234561\n"
                         "KH2,Mai,0901234562\n";
const char lines[] = "Mã hóa đơn,Mã hàng,Tên hàng,Số lượng,Đơn giá\n"
                     "HD1,SP1,Trà sen,1,50000\n";

/// A shop file and a folder that it watches.
struct Desk {
    QTemporaryDir folder;
    QTemporaryDir exports;
    std::optional<Connection> db;
    WatchedFolder watched{exports.path(), {}, false};

    Desk()
    {
        Result<ShopFile> made = ShopFile::create(folder.filePath(u"shop.khachquen"_s));
        if (!made)
            qFatal("no shop");
        Result<Connection> connected = made->connect();
        if (!connected || !storeWatchedFolder(*connected, watched))
            qFatal("no connection");
        db.emplace(std::move(*connected));
    }
    FileState write(const QString &name, const QByteArray &content) const
    {
        QFile out(exports.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("no file");
        out.close();
        for (const FileState &file : lookInto(watched).files) {
            if (file.path == out.fileName())
                return file;
        }
        qFatal("not seen");
        return {};
    }
    Result<std::optional<WaitingFile>> examine(const FileState &file)
    {
        Unwatched control;
        return examineFile(*db, file, watched, {}, noon, control);
    }
    Result<std::optional<ImportReport>> import(const WaitingFile &file, AskedBy askedBy)
    {
        Unwatched control;
        return importWaiting(*db, file, askedBy, {}, noon, control);
    }
    [[nodiscard]] FolderNews newsAfterTwoLooks()
    {
        const std::vector<FileState> before = lookInto(watched).files;
        return lookAtWatchedFolders(*db, before)->news;
    }
};

ColumnGuess column(GuessReason reason, const QStringList &samples = {u"x"_s})
{
    ColumnGuess guess;
    guess.reason = reason;
    guess.samples = samples;
    return guess;
}

} // namespace

/// Which files of a watched folder are offered, and which are imported unasked.
class TstWatchedFolders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void exportsAreKnownByTheirNames_data();
    void exportsAreKnownByTheirNames();
    void newsAreFilesThatStoodStill_data();
    void newsAreFilesThatStoodStill();
    void vanishedFolderIsToldAsSuch();
    void foldersAreKeptOnceAPath();
    void newFileWaitsWithItsFigures();
    void importedContentIsNotOfferedAgain();
    void leftOutContentIsNotOfferedAgain();
    void unreadableFileWaitsWithItsFault();
    void fileThatChangedIsNotImported();
    void unaskedImportNeedsASureFile();
    void unaskedImportNeedsTheShopAsItWas();
    void askedImportIsRemembered();
    void sureFiles_data();
    void sureFiles();
};

void TstWatchedFolders::exportsAreKnownByTheirNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isExport");
    QTest::newRow("csv") << u"Đơn hàng.csv"_s << true;
    QTest::newRow("capitals") << u"ORDERS.XLSX"_s << true;
    QTest::newRow("tsv") << u"a.tsv"_s << true;
    QTest::newRow("ods") << u"a.ods"_s << true;
    QTest::newRow("old excel") << u"a.xls"_s << true;
    QTest::newRow("open in excel") << u"~$orders.xlsx"_s << false;
    QTest::newRow("open in libreoffice") << u".~lock.orders.ods#"_s << false;
    QTest::newRow("downloading in firefox") << u"orders.csv.part"_s << false;
    QTest::newRow("downloading in chrome") << u"orders.csv.crdownload"_s << false;
    QTest::newRow("temporary") << u"orders.tmp"_s << false;
    QTest::newRow("hidden") << u".orders.csv"_s << false;
    QTest::newRow("text") << u"notes.txt"_s << false;
    QTest::newRow("picture") << u"tea.png"_s << false;
    QTest::newRow("without an ending") << u"csv"_s << false;
}

void TstWatchedFolders::exportsAreKnownByTheirNames()
{
    QFETCH(const QString, name);
    QTEST(isExportName(name), "isExport");
}

void TstWatchedFolders::newsAreFilesThatStoodStill_data()
{
    const FileState file{u"/a/b.csv"_s, 100, 1000};
    QTest::addColumn<FileState>("now");
    QTest::addColumn<FileState>("before");
    QTest::addColumn<std::vector<SeenFile>>("seen");
    QTest::addColumn<QString>("state");
    const std::vector<SeenFile> none;
    QTest::newRow("first look") << file << FileState() << none << u"settling"_s;
    QTest::newRow("second look") << file << file << none << u"ready"_s;
    QTest::newRow("grew") << FileState{file.path, 101, 1000} << file << none << u"settling"_s;
    QTest::newRow("touched") << FileState{file.path, 100, 2000} << file << none << u"settling"_s;
    QTest::newRow("empty") << FileState{file.path, 0, 1000} << FileState{file.path, 0, 1000} << none
                           << u"nothing"_s;
    QTest::newRow("seen") << file << file << std::vector<SeenFile>{{file, {}}} << u"nothing"_s;
    QTest::newRow("seen in an older state")
        << file << file << std::vector<SeenFile>{{{file.path, 90, 900}, u"hash"_s}} << u"ready"_s;
    QTest::newRow("another was seen")
        << file << file << std::vector<SeenFile>{{{u"/a/c.csv"_s, 100, 1000}, {}}} << u"ready"_s;
}

void TstWatchedFolders::newsAreFilesThatStoodStill()
{
    QFETCH(const FileState, now);
    QFETCH(const FileState, before);
    QFETCH(const std::vector<SeenFile>, seen);
    QFETCH(const QString, state);
    const FolderNews news = newsOf({now}, {before}, seen);
    QCOMPARE(news.ready.size(), std::size_t(state == u"ready"_s ? 1 : 0));
    QCOMPARE(news.settling.size(), std::size_t(state == u"settling"_s ? 1 : 0));
}

void TstWatchedFolders::vanishedFolderIsToldAsSuch()
{
    Desk desk;
    QVERIFY(lookAtWatchedFolders(*desk.db, {})->folders.front().reachable);
    QVERIFY(QDir(desk.exports.path()).removeRecursively());
    const Result<WatchedLook> look = lookAtWatchedFolders(*desk.db, {});
    QVERIFY(look);
    QCOMPARE(look->folders.size(), std::size_t(1));
    QVERIFY(!look->folders.front().reachable);
}

void TstWatchedFolders::foldersAreKeptOnceAPath()
{
    Desk desk;
    const WatchedFolder changed{desk.exports.path(), u"Quầy"_s, true};
    QVERIFY(storeWatchedFolder(*desk.db, changed));
    QCOMPARE(listWatchedFolders(*desk.db).value(), std::vector<WatchedFolder>{changed});
    QVERIFY(removeWatchedFolder(*desk.db, changed.path));
    QVERIFY(listWatchedFolders(*desk.db)->empty());
    QVERIFY(removeWatchedFolder(*desk.db, changed.path));
}

void TstWatchedFolders::newFileWaitsWithItsFigures()
{
    Desk desk;
    const FileState file = desk.write(u"list.csv"_s, customers);
    QCOMPARE(desk.newsAfterTwoLooks().ready, std::vector<FileState>{file});
    const Result<std::optional<WaitingFile>> waiting = desk.examine(file);
    QVERIFY(waiting && *waiting);
    QVERIFY(!(*waiting)->fault);
    QCOMPARE((*waiting)->record->kind, ImportKind::Customers);
    QCOMPARE((*waiting)->record->customersAdded, 2);
    QVERIFY((*waiting)->sure);
    QVERIFY(listImports(*desk.db)->empty());
    QCOMPARE(desk.newsAfterTwoLooks().ready.size(), std::size_t(1)); // until it has its answer
}

void TstWatchedFolders::importedContentIsNotOfferedAgain()
{
    Desk desk;
    const FileState file = desk.write(u"list.csv"_s, customers);
    const WaitingFile waiting = desk.examine(file)->value();
    QVERIFY(desk.import(waiting, AskedBy::Owner)->has_value());
    QCOMPARE(listImports(*desk.db)->size(), std::size_t(1));
    QVERIFY(desk.newsAfterTwoLooks().ready.empty());

    const FileState copy = desk.write(u"list (1).csv"_s, customers);
    QCOMPARE(desk.newsAfterTwoLooks().ready, std::vector<FileState>{copy});
    const Result<std::optional<WaitingFile>> again = desk.examine(copy);
    QVERIFY(again);
    QVERIFY(!again->has_value());
    QVERIFY(desk.newsAfterTwoLooks().ready.empty());

    const QByteArray more = QByteArray(customers) + "KH3,Đào,0901234563\n";
    const FileState grown = desk.write(u"list.csv"_s, more);
    QCOMPARE(desk.newsAfterTwoLooks().ready, std::vector<FileState>{grown});
    QCOMPARE(desk.examine(grown)->value().record->customersAdded, 1);
}

void TstWatchedFolders::leftOutContentIsNotOfferedAgain()
{
    Desk desk;
    const WaitingFile waiting = desk.examine(desk.write(u"list.csv"_s, customers))->value();
    QVERIFY(storeSeenFiles(*desk.db, {{waiting.state, waiting.contentHash}}));
    QVERIFY(desk.newsAfterTwoLooks().ready.empty());
    QVERIFY(!desk.examine(desk.write(u"copy.csv"_s, customers))->has_value());
}

void TstWatchedFolders::unreadableFileWaitsWithItsFault()
{
    Desk desk;
    const Result<std::optional<WaitingFile>> broken =
        desk.examine(desk.write(u"broken.xlsx"_s, "PK\x03\x04 no more"));
    QVERIFY(broken && *broken);
    QVERIFY((*broken)->fault);
    QVERIFY(!(*broken)->record);
    QVERIFY(!(*broken)->sure);

    const FileState file = desk.write(u"list.csv"_s, customers);
    QVERIFY(QFile::remove(file.path));
    QCOMPARE(desk.examine(file)->value().fault->code, ErrorCode::FileUnreadable);
}

void TstWatchedFolders::fileThatChangedIsNotImported()
{
    Desk desk;
    const WaitingFile waiting = desk.examine(desk.write(u"list.csv"_s, customers))->value();
    desk.write(u"list.csv"_s, QByteArray(customers) + "KH3,Đào,0901234563\n");
    const Result<std::optional<ImportReport>> imported = desk.import(waiting, AskedBy::Owner);
    QVERIFY(imported);
    QVERIFY(!imported->has_value());
    QVERIFY(listImports(*desk.db)->empty());
}

void TstWatchedFolders::unaskedImportNeedsASureFile()
{
    Desk desk;
    const WaitingFile unsure = desk.examine(desk.write(u"lines.csv"_s, lines))->value();
    QCOMPARE(unsure.record->rejected, 1); // its order is not known
    QVERIFY(!desk.import(unsure, AskedBy::Nobody)->has_value());
    const WaitingFile sure = desk.examine(desk.write(u"list.csv"_s, customers))->value();
    QVERIFY(desk.import(sure, AskedBy::Nobody)->has_value());
}

void TstWatchedFolders::unaskedImportNeedsTheShopAsItWas()
{
    Desk desk;
    const WaitingFile first = desk.examine(desk.write(u"list.csv"_s, customers))->value();
    const QByteArray more = QByteArray(customers) + "KH3,Đào,0901234563\n";
    const WaitingFile second = desk.examine(desk.write(u"more.csv"_s, more))->value();
    QVERIFY(desk.import(first, AskedBy::Nobody)->has_value());
    QVERIFY(!desk.import(second, AskedBy::Nobody)->has_value());
    const WaitingFile anew = desk.examine(second.state)->value();
    QCOMPARE(anew.record->customersAdded, 1);
    QVERIFY(desk.import(anew, AskedBy::Nobody)->has_value());
}

void TstWatchedFolders::askedImportIsRemembered()
{
    Desk desk;
    const QByteArray odd = "Mã khách hàng,Tên khách hàng,Điện thoại,Cột lạ\nKH1,Lan,0901234561,x\n";
    const WaitingFile first = desk.examine(desk.write(u"list.csv"_s, odd))->value();
    QVERIFY(!first.sure);
    QVERIFY(desk.import(first, AskedBy::Owner)->has_value());
    const FileState next = desk.write(u"next.csv"_s, odd + "KH2,Mai,0901234562,y\n");
    QVERIFY(desk.examine(next)->value().sure);
}

void TstWatchedFolders::sureFiles_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QStringList>("samples");
    QTest::addColumn<bool>("remembered");
    QTest::addColumn<bool>("hasDates");
    QTest::addColumn<bool>("dateProven");
    QTest::addColumn<int>("rejected");
    QTest::addColumn<bool>("sure");
    const auto told = static_cast<int>(GuessReason::ByHeader);
    const auto guessed = static_cast<int>(GuessReason::ByValues);
    const auto nothing = static_cast<int>(GuessReason::Nothing);
    const QStringList some{u"x"_s};
    const QStringList none;
    QTest::newRow("told by header") << told << some << false << false << false << 0 << true;
    QTest::newRow("a row turned away") << told << some << false << false << false << 1 << false;
    QTest::newRow("guessed by values") << guessed << some << false << false << false << 0 << false;
    QTest::newRow("unknown column") << nothing << some << false << false << false << 0 << false;
    QTest::newRow("unknown empty column")
        << nothing << none << false << false << false << 0 << true;
    QTest::newRow("remembered") << nothing << some << true << true << false << 0 << true;
    QTest::newRow("remembered, a row turned away")
        << nothing << some << true << true << false << 1 << false;
    QTest::newRow("dates either way") << told << some << false << true << false << 0 << false;
    QTest::newRow("dates proven") << told << some << false << true << true << 0 << true;
}

void TstWatchedFolders::sureFiles()
{
    QFETCH(const int, reason);
    QFETCH(const QStringList, samples);
    QFETCH(const bool, remembered);
    QFETCH(const bool, hasDates);
    QFETCH(const bool, dateProven);
    QFETCH(const int, rejected);
    FileGuess guess;
    guess.columns = {column(static_cast<GuessReason>(reason), samples)};
    guess.forms.hasDates = hasDates;
    if (remembered)
        guess.remembered.emplace();
    if (dateProven)
        guess.forms.dateProof.emplace();
    ImportReport report;
    report.record.rows = 5;
    report.record.rejected = rejected;
    report.record.accepted = 5 - rejected;
    QTEST(isSure(guess, report), "sure");
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstWatchedFolders)
#include "tst_watched_folders.moc"
