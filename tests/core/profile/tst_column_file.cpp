#include "core/condition/evaluate.h"
#include "core/profile/checksum.h"
#include "core/profile/column_file.h"
#include "core/profile/column_file_layout.h"
#include "core/profile/column_file_program.h"
#include "core/profile/column_parts.h"
#include "core/store/all_statements.h"
#include "core/store/migrate.h"
#include "support/random_condition.h"
#include "support/random_shop.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t version = 42;

QByteArray written(const Profiles &profiles)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    Unwatched control;
    if (!buffer.open(QIODevice::WriteOnly) || !writeColumns(profiles, version, buffer, control))
        qFatal("columns cannot be written into memory");
    return bytes;
}

std::shared_ptr<const Profiles> readBack(QByteArray bytes, std::int64_t dataVersion = version,
                                         std::size_t threads = 1)
{
    QBuffer buffer(&bytes);
    Unwatched control;
    QBuffer second(&bytes);
    if (!buffer.open(QIODevice::ReadOnly) || !second.open(QIODevice::ReadOnly))
        return nullptr;
    const std::array<QIODevice *, 2> devices{&buffer, &second};
    return readColumns(std::span(devices).first(threads), dataVersion, control);
}

/// A random shop, and someone with more tags and sources than fit one word.
TestShop crowdedShop(std::uint64_t seed)
{
    TestShop shop = randomShop(seed);
    if (shop.customers.empty())
        return shop;
    for (int i = 0; i < 70; ++i) {
        shop.customers.front().tags.append(u"nhãn %1"_s.arg(i));
        shop.sources.push_back({{1000 + i}, u"nguồn %1"_s.arg(i)});
        shop.customers.front().sources.push_back({1000 + i});
    }
    return shop;
}

/// How many cells each column has, in the order of eachColumn().
struct CellCount {
    std::vector<std::size_t> cells;

    template <class Cell>
    void operator()(const std::vector<Cell> &column)
    {
        cells.push_back(column.size());
    }
    template <class... Cells>
    void operator()(const std::variant<Cells...> &column)
    {
        std::visit(*this, column);
    }
    void operator()(const Dictionary &words) { cells.push_back(words.size() - 1); }
    void operator()(const ProductDictionary &products) { cells.push_back(products.size()); }
    template <class Value>
    void operator()(const Value &)
    {}
};

/// A disk that is full after so many bytes.
class SmallDisk final : public QBuffer {
public:
    explicit SmallDisk(qint64 room)
        : m_room(room)
    {}

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 fits = std::min(size, m_room - pos());
        return fits > 0 ? QBuffer::writeData(data, fits) : -1;
    }

private:
    qint64 m_room;
};

/// Cancelled from the n-th time on that somebody asks.
class CancelledAfter final : public JobControl {
public:
    explicit CancelledAfter(int asked)
        : m_left(asked)
    {}
    void report(std::int64_t, std::int64_t) override {}
    [[nodiscard]] bool cancelled() const override { return m_left-- <= 0; }

private:
    mutable int m_left;
};

} // namespace

/// The side file with the columns of a shop.
class TstColumnFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void whatIsReadIsWhatWasBuilt();
    void everyColumnIsTried();
    void conditionsHoldForTheSamePeople();
    void aFlippedByteNeverShows();
    void aShortenedFileIsRefused();
    void aLongerFileIsRefused();
    void anotherStateOfTheShopIsRefused();
    void aForeignHeaderIsRefused_data();
    void aForeignHeaderIsRefused();
    void noLaterMigrationTouchesWhatColumnsHold();
    void soundSumsDoNotMakeUnsoundCellsWelcome();
    void whatIsNoSideFileIsNotRead();
    void aFullDiskIsAnError();
    void aCancelledFileDoesNotAppear();
    void theSideFileIsAsPrivateAsTheShop();
    void theLeftoverOfAKilledProgramDoesNotMatter();
    void removingLeavesNothing();
};

void TstColumnFile::whatIsReadIsWhatWasBuilt()
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const std::shared_ptr<const Profiles> built = profilesOf(crowdedShop(seed));
        const std::shared_ptr<const Profiles> read = readBack(written(*built));
        QVERIFY2(read, qPrintable(u"seed %1 was not read"_s.arg(seed)));
        QVERIFY2(*read == *built, qPrintable(u"seed %1 came back changed"_s.arg(seed)));
        QCOMPARE(written(*read), written(*built));
        const std::shared_ptr<const Profiles> byTwo = readBack(written(*built), version, 2);
        QVERIFY(byTwo && *byTwo == *built);
    }
    const Profiles nobody;
    QVERIFY(!readBack(written(nobody))); // lacks the places before the first, which a build makes
}

void TstColumnFile::everyColumnIsTried()
{
    std::vector<std::size_t> most;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        CellCount count;
        const std::shared_ptr<const Profiles> profiles = profilesOf(crowdedShop(seed));
        eachColumn(*profiles, count);
        for (const AttributeColumn &attribute : profiles->attributes())
            count.cells.push_back(attribute.customers.size());
        most.resize(std::max(most.size(), count.cells.size()));
        for (std::size_t i = 0; i < count.cells.size(); ++i)
            most[i] = std::max(most[i], count.cells[i]);
    }
    for (std::size_t i = 0; i < most.size(); ++i)
        QVERIFY2(most[i] > 0, qPrintable(u"column %1 is empty in every shop"_s.arg(i)));
}

void TstColumnFile::conditionsHoldForTheSamePeople()
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const TestShop shop = crowdedShop(seed);
        const ShopWords words(shop);
        const std::shared_ptr<const Profiles> built = profilesOf(shop);
        const std::shared_ptr<const Profiles> read = readBack(written(*built));
        QVERIFY(read);
        Dice dice(seed);
        RandomConditions conditions(dice, shop);
        for (int tree = 0; tree < 25; ++tree) {
            const Condition condition = conditions.tree(3);
            const QDate asOf = randomDay(dice);
            Unwatched control;
            const auto before = evaluate(condition, {*built, asOf, shop.country, &words}, control);
            const auto after = evaluate(condition, {*read, asOf, shop.country, &words}, control);
            QVERIFY(before);
            QVERIFY(after);
            QVERIFY2(*before == *after, qPrintable(u"seed %1, tree %2"_s.arg(seed).arg(tree)));
        }
    }
}

void TstColumnFile::aFlippedByteNeverShows()
{
    const std::shared_ptr<const Profiles> built = profilesOf(crowdedShop(7));
    const QByteArray bytes = written(*built);
    Dice dice(7);
    int refused = 0;
    for (int turn = 0; turn < 3000; ++turn) {
        QByteArray damaged = bytes;
        const qsizetype at = dice.from(0, bytes.size() - 1);
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << dice.small(0, 7)));
        const std::shared_ptr<const Profiles> read = readBack(damaged);
        refused += read ? 0 : 1;
        // The rest of a page is read by nobody.
        QVERIFY2(!read || (bytes[at] == 0 && *read == *built), qPrintable(u"byte %1"_s.arg(at)));
    }
    QVERIFY(refused > 0);
}

void TstColumnFile::aShortenedFileIsRefused()
{
    const QByteArray bytes = written(*profilesOf(crowdedShop(8)));
    for (qsizetype size = 0; size < bytes.size(); size += 1 + bytes.size() / 997)
        QVERIFY2(!readBack(bytes.first(size)), qPrintable(u"%1 bytes"_s.arg(size)));
    QVERIFY(!readBack(bytes.chopped(1)));
}

void TstColumnFile::aLongerFileIsRefused()
{
    const QByteArray bytes = written(*profilesOf(crowdedShop(8)));
    QVERIFY(!readBack(bytes + '\0'));
    QVERIFY(!readBack(bytes + bytes));
}

void TstColumnFile::anotherStateOfTheShopIsRefused()
{
    const QByteArray bytes = written(*profilesOf(crowdedShop(9)));
    QVERIFY(readBack(bytes, version));
    QVERIFY(!readBack(bytes, version + 1));
    QVERIFY(!readBack(bytes, version - 1));
    QVERIFY(!readBack(bytes, 0));
}

void TstColumnFile::aForeignHeaderIsRefused_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("of this program") << 0;
    QTest::newRow("of another file format") << 1;
    QTest::newRow("of a newer format") << 2;
    QTest::newRow("of a machine that turns its bytes round") << 3;
    QTest::newRow("of another version of the program") << 4;
    QTest::newRow("with more sections than there are") << 5;
    QTest::newRow("with the table behind the end") << 6;
    QTest::newRow("without sections") << 7;
}

void TstColumnFile::aForeignHeaderIsRefused()
{
    QFETCH(const int, change);
    QByteArray bytes = written(*profilesOf(crowdedShop(10)));
    ColumnFileHeader header;
    std::memcpy(&header, bytes.constData(), sizeof header);
    switch (change) {
    case 1:
        header.magic[0] = 'X';
        break;
    case 2:
        ++header.format;
        break;
    case 3:
        header.mark = 0x0403'0201;
        break;
    case 4:
        header.program[0] = '9';
        break;
    case 5:
        ++header.sections;
        break;
    case 6:
        header.tableOffset = header.fileSize + 1;
        break;
    case 7:
        header.sections = 0;
        header.tableOffset = header.fileSize;
        break;
    default:
        break;
    }
    header.headerChecksum = checksumOf(
        std::as_bytes(std::span(&header, 1)).first(offsetof(ColumnFileHeader, headerChecksum)));
    std::memcpy(bytes.data(), &header, sizeof header);
    QCOMPARE(readBack(bytes) != nullptr, change == 0);
}

void TstColumnFile::noLaterMigrationTouchesWhatColumnsHold()
{
    QStringList tables{u"attributes"_s};
    const QRegularExpression readFrom(u"\\b(?:FROM|JOIN) ([a-z_]+)"_s);
    for (const Sql &sql : profileStatements()) {
        auto matches = readFrom.globalMatch(QString::fromUtf8(sql.text));
        while (matches.hasNext())
            tables.append(matches.next().captured(1));
    }
    QVERIFY(tables.contains(u"customers"_s) && tables.contains(u"order_lines"_s));
    const QRegularExpression changed(
        u"(?:ALTER TABLE|UPDATE|INTO|DELETE FROM|DROP TABLE) (?:%1)\\b"_s.arg(tables.join(u'|')));
    for (const Migration &migration : allMigrations()) {
        const auto match = changed.match(QString::fromUtf8(migration.sql));
        if (migration.version > columnSchema)
            QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    }
}

void TstColumnFile::soundSumsDoNotMakeUnsoundCellsWelcome()
{
    // Whoever can write sums can write any cells; evaluating them must still stay inside the
    // columns. The fuzz target goes further.
    Dice dice(11);
    for (int turn = 0; turn < 400; ++turn) {
        const TestShop shop = crowdedShop(static_cast<std::uint64_t>(turn) % 20);
        const ShopWords words(shop);
        QByteArray bytes = written(*profilesOf(shop));
        ColumnFileHeader header;
        std::memcpy(&header, bytes.constData(), sizeof header);
        std::vector<ColumnFileSection> table(header.sections);
        char *tableBytes = bytes.data() + header.tableOffset;
        std::memcpy(table.data(), tableBytes, table.size() * sizeof(ColumnFileSection));
        ColumnFileSection &section = table[static_cast<std::size_t>(
            dice.from(0, static_cast<std::int64_t>(table.size()) - 1))];
        const std::uint64_t size = section.cells * section.cellSize;
        if (size == 0)
            continue;
        const auto at = static_cast<qsizetype>(section.offset) +
                        dice.from(0, static_cast<std::int64_t>(size) - 1);
        bytes[at] = static_cast<char>(dice.small(0, 255));
        section.checksum =
            checksumOf(std::as_bytes(std::span(bytes.constData() + section.offset, size)));
        std::memcpy(tableBytes, table.data(), table.size() * sizeof(ColumnFileSection));
        header.tableChecksum = checksumOf(std::as_bytes(std::span(table)));
        header.headerChecksum = checksumOf(
            std::as_bytes(std::span(&header, 1)).first(offsetof(ColumnFileHeader, headerChecksum)));
        std::memcpy(bytes.data(), &header, sizeof header);
        const std::shared_ptr<const Profiles> read = readBack(bytes);
        if (!read)
            continue;
        RandomConditions conditions(dice, shop);
        for (int tree = 0; tree < 10; ++tree) {
            Unwatched control;
            const auto members = evaluate(conditions.tree(3),
                                          {*read, randomDay(dice), shop.country, &words}, control);
            QVERIFY(!members || members->count() <= static_cast<std::int64_t>(read->size()));
        }
    }
}

void TstColumnFile::whatIsNoSideFileIsNotRead()
{
    const QTemporaryDir folder;
    const QString shop = folder.filePath(u"tiệm.khachquen"_s);
    Unwatched control;
    QVERIFY(!readColumnFile(shop, version, control)); // not there

    QVERIFY(QDir().mkdir(columnFileOf(shop)));
    QVERIFY(!readColumnFile(shop, version, control));
    QVERIFY(QDir().rmdir(columnFileOf(shop)));

    QFile file(columnFileOf(shop));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(!readColumnFile(shop, version, control)); // empty
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(100'000, 'x'));
    file.close();
    QVERIFY(!readColumnFile(shop, version, control));
}

void TstColumnFile::aFullDiskIsAnError()
{
    const std::shared_ptr<const Profiles> built = profilesOf(crowdedShop(12));
    const qint64 size = written(*built).size();
    for (qint64 room = 0; room < size; room += size / 20) {
        SmallDisk disk(room);
        QVERIFY(disk.open(QIODevice::WriteOnly));
        Unwatched control;
        const Result<void> full = writeColumns(*built, version, disk, control);
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::FileUnwritable);
        QVERIFY(!readBack(disk.data()));
    }
}

void TstColumnFile::aCancelledFileDoesNotAppear()
{
    const QTemporaryDir folder;
    const QString shop = folder.filePath(u"tiệm.khachquen"_s);
    QVERIFY(QFile(shop).open(QIODevice::WriteOnly));
    const std::shared_ptr<const Profiles> built = profilesOf(crowdedShop(13));
    for (const int asked : {0, 1, 5, 50}) {
        const CancelledAfter control(asked);
        const Result<void> stopped = writeColumnFile(*built, version, shop, control);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), {u"tiệm.khachquen"_s});
    }
    QVERIFY(writeColumnFile(*built, version, shop, Unwatched()));
    QVERIFY(!readColumnFile(shop, version, CancelledAfter(3)));
    QVERIFY(readColumnFile(shop, version, Unwatched()));
}

void TstColumnFile::theSideFileIsAsPrivateAsTheShop()
{
    const QTemporaryDir folder;
    const QString shop = folder.filePath(u"tiệm.khachquen"_s);
    QFile file(shop);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const std::shared_ptr<const Profiles> built = profilesOf(crowdedShop(14));
    using Permission = QFileDevice::Permission;
    for (const auto others :
         {QFileDevice::Permissions(), QFileDevice::Permissions(Permission::ReadGroup)}) {
        QVERIFY(file.setPermissions(Permission::ReadOwner | Permission::WriteOwner | others));
        QVERIFY(writeColumnFile(*built, version, shop, Unwatched()));
        QCOMPARE(QFile::permissions(columnFileOf(shop)), QFile::permissions(shop));
    }
}

void TstColumnFile::theLeftoverOfAKilledProgramDoesNotMatter()
{
    const QTemporaryDir folder;
    const QString shop = folder.filePath(u"tiệm.khachquen"_s);
    QVERIFY(QFile(shop).open(QIODevice::WriteOnly));
    const std::shared_ptr<const Profiles> built = profilesOf(crowdedShop(15));
    QFile unfinished(columnFileOf(shop) + u".new"_s);
    QVERIFY(unfinished.open(QIODevice::WriteOnly));
    unfinished.write(written(*built).first(9000));
    unfinished.close();
    QVERIFY(!readColumnFile(shop, version, Unwatched()));
    QVERIFY(writeColumnFile(*built, version, shop, Unwatched()));
    QVERIFY(readColumnFile(shop, version, Unwatched()));
    QVERIFY(!unfinished.exists());

#ifdef Q_OS_UNIX
    const QString elsewhere = folder.filePath(u"elsewhere"_s);
    QVERIFY(QFile::link(elsewhere, unfinished.fileName()));
    QVERIFY(writeColumnFile(*built, version, shop, Unwatched()));
    QVERIFY(!QFile::exists(elsewhere));
#endif
}

void TstColumnFile::removingLeavesNothing()
{
    const QTemporaryDir folder;
    const QString shop = folder.filePath(u"tiệm.khachquen"_s);
    QVERIFY(QFile(shop).open(QIODevice::WriteOnly));
    QVERIFY(writeColumnFile(*profilesOf(crowdedShop(16)), version, shop, Unwatched()));
    QVERIFY(QFile::copy(columnFileOf(shop), columnFileOf(shop) + u".new"_s));
    removeColumnFile(shop);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), {u"tiệm.khachquen"_s});
    removeColumnFile(shop); // nothing to do is no fault
}

QTEST_GUILESS_MAIN(TstColumnFile)
#include "tst_column_file.moc"
