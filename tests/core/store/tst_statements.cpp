#include "core/store/all_statements.h"
#include "core/store/shop_file.h"
#include "core/store/statement.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace kq;

namespace {

constexpr Sql makeTable{"test.make_table",
                        "CREATE TEMP TABLE samples (number INTEGER, words TEXT) STRICT"};
constexpr Sql addSample{"test.add_sample",
                        "INSERT INTO samples (number, words) VALUES (:number, :words)"};
constexpr Sql readSamples{"test.read_samples", "SELECT number, words FROM samples ORDER BY rowid"};
constexpr Sql nonsense{"test.nonsense", "SELEKT 1"};
constexpr Sql addWrongType{"test.add_wrong_type", "INSERT INTO samples (number) VALUES ('lan')"};

} // namespace

class TstStatements : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void everyStatementPrepares_data();
    void everyStatementPrepares();
    void noStatementIsLeftOut();
    void namesAreUnique();
    void bothFormsKeepValues();
    void nullTextIsEmptyText();
    void faultsNameTheStatement();
    void movedStatementsGoOn();

private:
    QTemporaryDir m_folder;
    std::optional<ShopFile> m_shop;
    std::optional<Connection> m_db;
};

void TstStatements::initTestCase()
{
    m_shop.emplace(ShopFile::create(m_folder.filePath(u"shop.khachquen"_s)).value());
}

void TstStatements::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_db.emplace(m_shop->connect().value());
}

void TstStatements::everyStatementPrepares_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const Sql &sql : allStatements())
        QTest::newRow(sql.name) << QByteArray(sql.text);
}

void TstStatements::everyStatementPrepares()
{
    QFETCH(const QByteArray, text);
    const Sql sql{"test", text.constData()};
    const Result<FastStatement> statement = FastStatement::prepare(*m_db, sql);
    QVERIFY2(statement, statement ? "" : qPrintable(statement.error().found));
}

void TstStatements::noStatementIsLeftOut()
{
    const QRegularExpression constant(u"\\bSql \\w+\\{\\s*\""_s);
    const QRegularExpression pragma(u"\\{\"connection\\.\\w+\", \"PRAGMA"_s);
    qsizetype written = 0;
    const QDir room(QStringLiteral(KQ_STORE_SOURCE));
    const QStringList files = room.entryList({u"*.cpp"_s, u"*.h"_s});
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(room.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString code = QString::fromUtf8(file.readAll());
        written += code.count(constant) + code.count(pragma);
    }
    QCOMPARE(static_cast<qsizetype>(allStatements().size()), written);
}

void TstStatements::namesAreUnique()
{
    QSet<QByteArray> names;
    for (const Sql &sql : allStatements()) {
        QVERIFY2(!names.contains(sql.name), sql.name);
        names.insert(sql.name);
    }
}

void TstStatements::bothFormsKeepValues()
{
    QVERIFY(Query(*m_db, makeTable).run());
    const QString words = u"Nguyễn Thị Hằng 😀 'Ắ' \"x\""_s;
    const std::int64_t largest = std::numeric_limits<std::int64_t>::max();
    {
        Query everyday(*m_db, addSample);
        everyday.bind(":number", largest);
        everyday.bind(":words", words);
        QVERIFY(everyday.run());
        QCOMPARE(everyday.insertedId(), 1);
        QCOMPARE(everyday.changedRows(), 1);
        FastStatement fast = FastStatement::prepare(*m_db, addSample).value();
        fast.bind(1, largest);
        fast.bind(2, words);
        QVERIFY(fast.run());
        QCOMPARE(fast.insertedId(), 2);
        fast.bindNull(1);
        fast.bind(2, std::string_view("abc"));
        QVERIFY(fast.run());
    }
    FastStatement fast = FastStatement::prepare(*m_db, readSamples).value();
    Query everyday(*m_db, readSamples);
    for (int row = 0; row < 2; ++row) {
        QVERIFY(fast.step().value());
        QVERIFY(everyday.next().value());
        QCOMPARE(fast.integer(0), largest);
        QCOMPARE(everyday.integer(0), largest);
        QCOMPARE(fast.text(1), words);
        QCOMPARE(everyday.text(1), words);
    }
    QVERIFY(fast.step().value());
    QVERIFY(everyday.next().value());
    QVERIFY(fast.isNull(0));
    QVERIFY(everyday.isNull(0));
    QVERIFY(!fast.step().value());
    QVERIFY(!everyday.next().value());
}

void TstStatements::nullTextIsEmptyText()
{
    QVERIFY(Query(*m_db, makeTable).run());
    Query everyday(*m_db, addSample);
    everyday.bind(":number", std::int64_t{1});
    everyday.bind(":words", QString());
    QVERIFY(everyday.run());
    FastStatement fast = FastStatement::prepare(*m_db, addSample).value();
    fast.bind(1, std::int64_t{1});
    fast.bind(2, QStringView());
    QVERIFY(fast.run());
    Query read(*m_db, readSamples);
    QVERIFY(read.next().value());
    QVERIFY(!read.isNull(1));
    QVERIFY(read.next().value());
    QVERIFY(!read.isNull(1));
}

void TstStatements::faultsNameTheStatement()
{
    const auto check = [](const Error &error, const Sql &sql) {
        QCOMPARE(error.code, ErrorCode::DatabaseFailed);
        QCOMPARE(error.place, QString::fromLatin1(sql.name));
        QVERIFY(!error.found.isEmpty());
    };
    check(FastStatement::prepare(*m_db, nonsense).error(), nonsense);
    check(Query(*m_db, nonsense).run().error(), nonsense);
    QVERIFY(Query(*m_db, makeTable).run());
    check(FastStatement::prepare(*m_db, addWrongType)->run().error(), addWrongType);
    check(Query(*m_db, addWrongType).run().error(), addWrongType);

    FastStatement wrongParameter = FastStatement::prepare(*m_db, addSample).value();
    wrongParameter.bind(9, std::int64_t{1});
    check(wrongParameter.run().error(), addSample);
}

void TstStatements::movedStatementsGoOn()
{
    Connection moved = std::move(*m_db);
    QVERIFY(Query(moved, makeTable).run());
    FastStatement first = FastStatement::prepare(moved, addSample).value();
    first.bind(1, std::int64_t{7});
    first.bind(2, std::string_view("x"));
    FastStatement second = std::move(first);
    QVERIFY(second.run());
    Query read(moved, readSamples);
    QVERIFY(read.next().value());
    QCOMPARE(read.integer(0), 7);
}

QTEST_GUILESS_MAIN(TstStatements)
#include "tst_statements.moc"
