#include "core/store/connection.h"
#include "core/store/folder_risk.h"
#include "core/store/migrate.h"
#include "core/store/settings_store.h"
#include "core/store/shop_file.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

namespace {

constexpr Sql addSetting{"test.add_setting",
                         "INSERT INTO settings (key, value) VALUES (:key, :value)"};
constexpr Sql countSettings{"test.count_settings", "SELECT count(*) FROM settings"};
constexpr Sql makeForeignTable{"test.make_foreign_table", "CREATE TABLE notes (text TEXT)"};
constexpr Sql pretendNewer{"test.pretend_newer", "PRAGMA user_version = 9999"};
constexpr Sql countForever{
    "test.count_forever",
    "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers)"
    " SELECT max(n) FROM numbers"};
constexpr Sql addBrokenReference{
    "test.add_broken_reference",
    "INSERT INTO customer_emails (customer_id, email) VALUES (4711, 'a@b.vn')"};
constexpr Sql growNoFurther{"test.grow_no_further", "PRAGMA max_page_count = 60"};
constexpr Sql ignoreReferences{"test.ignore_references", "PRAGMA foreign_keys = OFF"};

void runOn(Connection &db, const Sql &sql)
{
    Result<FastStatement> statement = FastStatement::prepare(db, sql);
    QVERIFY2(statement, sql.name);
    QVERIFY2(statement->run(), sql.name);
}

std::int64_t settingsIn(Connection &db)
{
    Query query(db, countSettings);
    return query.next().value() ? query.integer(0) : -1;
}

Result<void> addOneSetting(Connection &db, const QString &key)
{
    Query query(db, addSetting);
    query.bind(":key", key);
    query.bind(":value", QString());
    return query.run();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TstShopFile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void makesAShopThatOpensAgain();
    void namesWithBlanksAndSignsOpen();
    void leavesNothingBesideAClosedShop();
    void doesNotReplaceAFile();
    void refusesWhatIsNoShop_data();
    void refusesWhatIsNoShop();
    void refusesANewerShop();
    void refusesADamagedShop();
    void refusesAShopThatAnotherProgramHasOpen();
    void takesOverTheLockOfADeadProgram();
    void rollsBackWithoutCommit();
    void innerTransactionFailsAlone();
    void countsCommittedChangesAlone();
    void readersSeeOneState();
    void stopsALongStatement();
    void findsBrokenReferences();
    void backsUpWhileInUse();
    void cancelledBackupLeavesNothing();
    void restoresABackupAndKeepsTheOldShop();
    void fullDiskChangesNothing();
    void migratesAfterABackup();
    void failedMigrationChangesNothing();
    void knowsRiskyFolders_data();
    void knowsRiskyFolders();

private:
    [[nodiscard]] QString pathOf(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstShopFile::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TstShopFile::makesAShopThatOpensAgain()
{
    const QString path = pathOf(u"shop.khachquen"_s);
    {
        Result<ShopFile> shop = ShopFile::create(path);
        QVERIFY(shop);
        QVERIFY(!shop->endedUncleanly());
        Result<Connection> db = shop->connect();
        QVERIFY(db);
        QCOMPARE(schemaVersion(*db).value(), allMigrations().back().version);
        QVERIFY(addOneSetting(*db, u"a"_s));
    }
    Result<ShopFile> shop = ShopFile::open(path);
    QVERIFY(shop);
    QVERIFY(!shop->endedUncleanly());
    Result<Connection> first = shop->connect();
    Result<Connection> second = shop->connect();
    QVERIFY(first && second);
    QCOMPARE(settingsIn(*first), 1);
    QCOMPARE(settingsIn(*second), 1);
    Unwatched control;
    QVERIFY(shop->fullCheck(control));
}

void TstShopFile::namesWithBlanksAndSignsOpen()
{
    const QString path = pathOf(u"Tiệm Đỗ 100% #1?.khachquen"_s);
    QVERIFY(ShopFile::create(path));
    QVERIFY(QFile::exists(path));
    QVERIFY(ShopFile::open(path));
}

void TstShopFile::leavesNothingBesideAClosedShop()
{
    QVERIFY(ShopFile::create(pathOf(u"shop.khachquen"_s)));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"shop.khachquen"_s});
}

void TstShopFile::doesNotReplaceAFile()
{
    const QString path = pathOf(u"shop.khachquen"_s);
    writeFile(path, "mine");
    QCOMPARE(ShopFile::create(path).error().code, ErrorCode::FileExists);
    QCOMPARE(contentOf(path), QByteArray("mine"));
    QCOMPARE(ShopFile::create(pathOf(u"none/shop.khachquen"_s)).error().code,
             ErrorCode::FileUnwritable);
}

void TstShopFile::refusesWhatIsNoShop_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("text") << QByteArray("name,phone\n").repeated(40);
    QTest::newRow("only the first words of a database") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("zip") << (QByteArray("PK\3\4") + QByteArray(200, '\0'));
    const QString path = pathOf(u"foreign.db"_s);
    {
        Result<Connection> db = Connection::open(path, OpenMode::Create);
        QVERIFY(db);
        runOn(*db, makeForeignTable);
    }
    QTest::newRow("another program's database") << contentOf(path);
}

void TstShopFile::refusesWhatIsNoShop()
{
    QFETCH(const QByteArray, content);
    const QString path = pathOf(u"shop.khachquen"_s);
    QCOMPARE(ShopFile::open(path).error().code, ErrorCode::ShopNotFound);
    writeFile(path, content);
    QCOMPARE(ShopFile::open(path).error().code, ErrorCode::NotAShopFile);
    QCOMPARE(contentOf(path), content);
    QCOMPARE(ShopFile::open(m_folder->path()).error().code, ErrorCode::NotAShopFile);
}

void TstShopFile::refusesANewerShop()
{
    const QString path = pathOf(u"shop.khachquen"_s);
    {
        Result<ShopFile> shop = ShopFile::create(path);
        QVERIFY(shop);
        Result<Connection> db = shop->connect();
        QVERIFY(db);
        runOn(*db, pretendNewer);
    }
    const Error error = ShopFile::open(path).error();
    QCOMPARE(error.code, ErrorCode::NewerShopFile);
    QCOMPARE(error.found, u"9999"_s);
}

void TstShopFile::refusesADamagedShop()
{
    const QString path = pathOf(u"shop.khachquen"_s);
    QVERIFY(ShopFile::create(path));
    const QByteArray whole = contentOf(path);

    writeFile(path, whole.left(whole.size() / 2));
    QCOMPARE(ShopFile::open(path).error().code, ErrorCode::DamagedShopFile);

    QByteArray scribbled = whole;
    for (qsizetype i = 4096; i < scribbled.size(); i += 4096)
        scribbled.replace(i, 64, QByteArray(64, '\xA5'));
    writeFile(path, scribbled);
    QCOMPARE(ShopFile::open(path).error().code, ErrorCode::DamagedShopFile);
}

void TstShopFile::refusesAShopThatAnotherProgramHasOpen()
{
    const QString path = pathOf(u"shop.khachquen"_s);
    QVERIFY(ShopFile::create(path));
    QProcess other;
    other.start(QStringLiteral(KQ_SHOP_VICTIM), {u"hold"_s, path});
    QVERIFY(other.waitForReadyRead());
    QCOMPARE(ShopFile::open(path).error().code, ErrorCode::ShopInUse);
    Unwatched control;
    QCOMPARE(restoreShop(path, pathOf(u"new.khachquen"_s), control).error().code,
             ErrorCode::ShopInUse);
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(ShopFile::open(path));
}

void TstShopFile::takesOverTheLockOfADeadProgram()
{
    const QString path = pathOf(u"shop.khachquen"_s);
    QVERIFY(ShopFile::create(path));
    QProcess other;
    other.start(QStringLiteral(KQ_SHOP_VICTIM), {u"hold"_s, path});
    QVERIFY(other.waitForReadyRead());
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(QFile::exists(path + u".lock"_s));
    QVERIFY(ShopFile::open(path));
}

void TstShopFile::rollsBackWithoutCommit()
{
    Result<ShopFile> shop = ShopFile::create(pathOf(u"shop.khachquen"_s));
    Result<Connection> db = shop->connect();
    {
        Result<Transaction> change = Transaction::begin(*db, Changes::Definitions);
        QVERIFY(change);
        QVERIFY(addOneSetting(*db, u"a"_s));
        QVERIFY(db->inTransaction());
    }
    QVERIFY(!db->inTransaction());
    QCOMPARE(settingsIn(*db), 0);
}

void TstShopFile::innerTransactionFailsAlone()
{
    Result<ShopFile> shop = ShopFile::create(pathOf(u"shop.khachquen"_s));
    Result<Connection> db = shop->connect();
    Result<Transaction> outer = Transaction::begin(*db, Changes::Definitions);
    QVERIFY(addOneSetting(*db, u"kept"_s));
    {
        Result<Transaction> inner = Transaction::begin(*db, Changes::Definitions);
        QVERIFY(inner);
        QVERIFY(addOneSetting(*db, u"lost"_s));
    }
    QVERIFY(outer->commit());
    QCOMPARE(settingsIn(*db), 1);
}

void TstShopFile::countsCommittedChangesAlone()
{
    Result<ShopFile> shop = ShopFile::create(pathOf(u"shop.khachquen"_s));
    Result<Connection> db = shop->connect();
    Result<Connection> reader = shop->connect();
    const std::int64_t data = dataVersion(*reader).value();
    const std::int64_t definitions = definitionsVersion(*reader).value();
    const auto change = [&](Changes what, bool write, bool commit) {
        Result<Transaction> transaction = Transaction::begin(*db, what);
        if (write)
            QVERIFY(addOneSetting(*db, QString::number(settingsIn(*db))));
        if (commit)
            QVERIFY(transaction->commit());
    };
    change(Changes::Data, true, false);
    change(Changes::Data, false, true);
    QCOMPARE(dataVersion(*reader).value(), data);
    change(Changes::Data, true, true);
    const std::int64_t changed = dataVersion(*reader).value();
    QVERIFY(changed > data);
    QCOMPARE(definitionsVersion(*reader).value(), definitions);
    change(Changes::Definitions, true, true);
    QCOMPARE(dataVersion(*reader).value(), changed);
    QCOMPARE(definitionsVersion(*reader).value(), definitions + 1);
}

void TstShopFile::readersSeeOneState()
{
    Result<ShopFile> shop = ShopFile::create(pathOf(u"shop.khachquen"_s));
    Result<Connection> writer = shop->connect();
    Result<Connection> reader = shop->connect();
    {
        Result<ReadTransaction> reading = ReadTransaction::begin(*reader);
        QVERIFY(reading);
        QCOMPARE(settingsIn(*reader), 0);
        QVERIFY(addOneSetting(*writer, u"a"_s));
        QCOMPARE(settingsIn(*reader), 0);
    }
    QCOMPARE(settingsIn(*reader), 1);
}

void TstShopFile::stopsALongStatement()
{
    class StopLater final : public JobControl {
    public:
        void report(std::int64_t, std::int64_t) override {}
        [[nodiscard]] bool cancelled() const override { return ++m_asked > 3; }

    private:
        mutable int m_asked = 0;
    };
    Result<ShopFile> shop = ShopFile::create(pathOf(u"shop.khachquen"_s));
    Result<Connection> db = shop->connect();
    const StopLater control;
    {
        const Interruptible interruptible(*db, control);
        Result<FastStatement> endless = FastStatement::prepare(*db, countForever);
        QVERIFY(endless);
        QCOMPARE(endless->run().error().code, ErrorCode::Cancelled);
        Query everyday(*db, countForever);
        QCOMPARE(everyday.next().error().code, ErrorCode::Cancelled);
    }
    QCOMPARE(settingsIn(*db), 0);
}

void TstShopFile::findsBrokenReferences()
{
    Result<ShopFile> shop = ShopFile::create(pathOf(u"shop.khachquen"_s));
    Unwatched control;
    {
        Result<Connection> db = shop->connect();
        Result<FastStatement> refused = FastStatement::prepare(*db, addBrokenReference);
        QCOMPARE(refused->run().error().code, ErrorCode::DatabaseFailed);
        QVERIFY(shop->fullCheck(control));
        runOn(*db, ignoreReferences);
        runOn(*db, addBrokenReference);
    }
    const Error error = shop->fullCheck(control).error();
    QCOMPARE(error.code, ErrorCode::DamagedShopFile);
    QVERIFY(error.found.contains(u"customer_emails"_s));
}

void TstShopFile::backsUpWhileInUse()
{
    Result<ShopFile> shop = ShopFile::create(pathOf(u"shop.khachquen"_s));
    Result<Connection> db = shop->connect();
    QVERIFY(addOneSetting(*db, u"a"_s));
    Result<Transaction> open = Transaction::begin(*db, Changes::Definitions);
    QVERIFY(addOneSetting(*db, u"not committed"_s));

    Unwatched control;
    const QString target = pathOf(u"Sao lưu.khachquen"_s);
    QVERIFY(shop->backup(target, Existing::Refuse, control));
    QCOMPARE(shop->backup(target, Existing::Refuse, control).error().code, ErrorCode::FileExists);
    QVERIFY(shop->backup(target, Existing::Replace, control));
    QCOMPARE(shop->backup(shop->path(), Existing::Replace, control).error().code,
             ErrorCode::FileExists);
    QCOMPARE(shop->backup(pathOf(u"none/x"_s), Existing::Refuse, control).error().code,
             ErrorCode::FileUnwritable);

    Result<ShopFile> copy = ShopFile::open(target);
    QVERIFY(copy);
    Result<Connection> copied = copy->connect();
    QCOMPARE(settingsIn(*copied), 1);
}

void TstShopFile::cancelledBackupLeavesNothing()
{
    Result<ShopFile> shop = ShopFile::create(pathOf(u"shop.khachquen"_s));
    Cancellable control;
    control.cancel();
    const QString target = pathOf(u"backup.khachquen"_s);
    QCOMPARE(shop->backup(target, Existing::Refuse, control).error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(m_folder->path()).entryList({u"backup*"_s}, QDir::Files).isEmpty());
}

void TstShopFile::restoresABackupAndKeepsTheOldShop()
{
    const QString path = pathOf(u"shop.khachquen"_s);
    const QString backup = pathOf(u"backup.khachquen"_s);
    Unwatched control;
    {
        Result<ShopFile> shop = ShopFile::create(path);
        QVERIFY(shop->backup(backup, Existing::Refuse, control));
        Result<Connection> db = shop->connect();
        QVERIFY(addOneSetting(*db, u"later"_s));
        QCOMPARE(restoreShop(backup, path, control).error().code, ErrorCode::ShopInUse);
    }
    QVERIFY(restoreShop(backup, path, control));
    {
        Result<ShopFile> shop = ShopFile::open(path);
        QVERIFY(shop);
        Result<Connection> db = shop->connect();
        QCOMPARE(settingsIn(*db), 0);
    }
    Result<ShopFile> old = ShopFile::open(path + u".before-restore"_s);
    QVERIFY(old);
    Result<Connection> db = old->connect();
    QCOMPARE(settingsIn(*db), 1);

    const QByteArray untouched = contentOf(backup);
    QVERIFY(restoreShop(backup, pathOf(u"another.khachquen"_s), control));
    QCOMPARE(contentOf(backup), untouched);
    QVERIFY(ShopFile::open(pathOf(u"another.khachquen"_s)));

    Cancellable cancelled;
    cancelled.cancel();
    QCOMPARE(restoreShop(backup, path, cancelled).error().code, ErrorCode::Cancelled);
    writeFile(backup, untouched.left(untouched.size() / 2));
    QCOMPARE(restoreShop(backup, path, control).error().code, ErrorCode::DamagedShopFile);
    QVERIFY(QDir(m_folder->path()).entryList({u"*.restored*"_s}, QDir::Files).isEmpty());
    writeFile(backup, "not a shop");
    QCOMPARE(restoreShop(backup, path, control).error().code, ErrorCode::NotAShopFile);
    QVERIFY(ShopFile::open(path));
}

void TstShopFile::fullDiskChangesNothing()
{
    Result<ShopFile> shop = ShopFile::create(pathOf(u"shop.khachquen"_s));
    Result<Connection> db = shop->connect();
    runOn(*db, growNoFurther);
    ErrorCode code = ErrorCode::Internal;
    {
        Result<Transaction> change = Transaction::begin(*db, Changes::Definitions);
        const QString longKey = QString(2000, u'x');
        for (int i = 0; code == ErrorCode::Internal && i < 10'000; ++i) {
            if (const Result<void> added = addOneSetting(*db, longKey + QString::number(i)); !added)
                code = added.error().code;
        }
    }
    QCOMPARE(code, ErrorCode::FileUnwritable);
    QCOMPARE(settingsIn(*db), 0);
    Unwatched control;
    QVERIFY(shop->fullCheck(control));
}

void TstShopFile::migratesAfterABackup()
{
    const QString path = pathOf(u"shop.khachquen"_s);
    QVERIFY(ShopFile::create(path));
    std::vector<Migration> migrations = allMigrations();
    const int next = migrations.back().version + 1;
    migrations.push_back({next, "CREATE TABLE more (id INTEGER) STRICT; PRAGMA user_version = " +
                                    QByteArray::number(next)});
    Unwatched control;
    Result<Connection> db = Connection::open(path, OpenMode::ReadWrite);
    QVERIFY(migrate(*db, migrations, control));
    QCOMPARE(schemaVersion(*db).value(), next);
    QVERIFY(migrate(*db, migrations, control)); // nothing left to do

    const QString backup = path + u".backup-v"_s + QString::number(next - 1);
    QVERIFY(ShopFile::open(backup));
    QCOMPARE(ShopFile::open(path).error().code, ErrorCode::NewerShopFile);
}

void TstShopFile::failedMigrationChangesNothing()
{
    const QString path = pathOf(u"shop.khachquen"_s);
    QVERIFY(ShopFile::create(path));
    std::vector<Migration> migrations = allMigrations();
    const int version = migrations.back().version;
    migrations.push_back({version + 1, "CREATE TABLE more (id INTEGER) STRICT; CREATE nonsense"});
    Unwatched control;
    {
        Result<Connection> db = Connection::open(path, OpenMode::ReadWrite);
        QCOMPARE(migrate(*db, migrations, control).error().code, ErrorCode::DatabaseFailed);
        migrations.back().sql = "CREATE TABLE more (id INTEGER) STRICT"; // forgets its number
        QCOMPARE(migrate(*db, migrations, control).error().code, ErrorCode::Internal);
        QVERIFY(!db->inTransaction());
        QCOMPARE(schemaVersion(*db).value(), version);
    }
    QVERIFY(ShopFile::open(path));
}

void TstShopFile::knowsRiskyFolders_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("fileSystem");
    QTest::addColumn<FolderRisk>("risk");
    QTest::newRow("own disk") << u"/home/lan/Shop"_s << u"ext4"_s << FolderRisk::None;
    QTest::newRow("USB stick of Windows")
        << u"/media/lan/USB"_s << u"fuseblk"_s << FolderRisk::None;
    QTest::newRow("NFS") << u"/mnt/shop"_s << u"nfs4"_s << FolderRisk::Network;
    QTest::newRow("Windows share on Linux") << u"/mnt/shop"_s << u"cifs"_s << FolderRisk::Network;
    QTest::newRow("sshfs") << u"/mnt/shop"_s << u"fuse.sshfs"_s << FolderRisk::Network;
    QTest::newRow("share on Windows") << u"//server/shop"_s << u"NTFS"_s << FolderRisk::Network;
    QTest::newRow("OneDrive") << u"C:/Users/Lan/OneDrive - Shop/x"_s << u"NTFS"_s
                              << FolderRisk::Cloud;
    QTest::newRow("Dropbox") << u"/home/lan/Dropbox"_s << u"ext4"_s << FolderRisk::Cloud;
    QTest::newRow("Google Drive") << u"G:/My Drive/Google Drive"_s << u"FAT32"_s
                                  << FolderRisk::Cloud;
    QTest::newRow("iCloud") << u"/Users/lan/Library/Mobile Documents/com~apple~CloudDocs"_s
                            << u"apfs"_s << FolderRisk::Cloud;
}

void TstShopFile::knowsRiskyFolders()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, fileSystem);
    QFETCH(const FolderRisk, risk);
    QCOMPARE(folderRisk(folder, fileSystem), risk);
}

QTEST_GUILESS_MAIN(TstShopFile)
#include "tst_shop_file.moc"
