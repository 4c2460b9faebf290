#include "core/store/all_statements.h"
#include "core/store/shop_file.h"
#include "core/store/statement.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

/// The columns of what steps change are written down three times: in the migrations, in the
/// triggers that keep a row, and in the statements that restore it. One that is forgotten in one of
/// them is lost when a step is taken back.
class TstJournalColumns : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void triggersKeepEveryColumn_data();
    void triggersKeepEveryColumn();
    void undoRestoresEveryColumn_data();
    void undoRestoresEveryColumn();
    void whatBelongsToACustomerIsJournaled();

private:
    [[nodiscard]] QStringList columnsOf(const QString &table);
    [[nodiscard]] QStringList tables() const;

    QTemporaryDir m_folder;
    std::optional<ShopFile> m_shop;
    std::optional<Connection> m_db;
    QString m_triggers;
};

namespace {

constexpr Sql readColumns{"test.columns", "SELECT name FROM pragma_table_info(:table)"};
constexpr Sql readReferences{
    "test.references",
    "SELECT DISTINCT m.name FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f"
    " WHERE m.type = 'table' AND f.\"table\" IN ('customers', 'orders') ORDER BY m.name"};

QStringList simplifiedList(const QString &columns)
{
    QStringList list;
    for (const QString &column : columns.split(u','))
        list += column.trimmed();
    return list;
}

} // namespace

void TstJournalColumns::initTestCase()
{
    m_shop.emplace(ShopFile::create(m_folder.filePath(u"shop.khachquen"_s)).value());
    QFile file(QStringLiteral(KQ_STORE_SOURCE "/journal_triggers.sql"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_triggers = QString::fromUtf8(file.readAll());
}

void TstJournalColumns::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_db.emplace(m_shop->connect().value());
}

QStringList TstJournalColumns::columnsOf(const QString &table)
{
    QStringList columns;
    Query query(*m_db, readColumns);
    query.bind(":table", table);
    for (Result<bool> row = query.next(); row && *row; row = query.next())
        columns += query.text(0);
    return columns;
}

QStringList TstJournalColumns::tables() const
{
    static const QRegularExpression header(u"AFTER (?:INSERT|UPDATE|DELETE) ON (\\w+)"_s);
    QStringList found;
    auto matches = header.globalMatch(m_triggers);
    while (matches.hasNext())
        found += matches.next().captured(1);
    found.removeDuplicates();
    return found;
}

void TstJournalColumns::triggersKeepEveryColumn_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("kept");
    static const QRegularExpression trigger(
        u"(journal_\\w+) AFTER (?:UPDATE|DELETE) ON (\\w+).*?json_array\\(([^)]*)\\)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    auto matches = trigger.globalMatch(m_triggers);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QTest::newRow(qPrintable(match.captured(1))) << match.captured(2) << match.captured(3);
    }
}

void TstJournalColumns::triggersKeepEveryColumn()
{
    QFETCH(const QString, table);
    QFETCH(const QString, kept);
    QStringList expected;
    for (const QString &column : columnsOf(table))
        expected += u"old."_s + column;
    QCOMPARE(simplifiedList(kept), expected);
}

void TstJournalColumns::undoRestoresEveryColumn_data()
{
    QTest::addColumn<QString>("table");
    for (const QString &table : tables())
        QTest::newRow(qPrintable(table)) << table;
}

void TstJournalColumns::undoRestoresEveryColumn()
{
    QFETCH(const QString, table);
    static const QRegularExpression written(
        u"^INSERT INTO (\\w+) \\(([^)]*)\\) SELECT (.*?) FROM "_s);
    int restores = 0;
    for (const Sql &sql : allStatements()) {
        if (!QByteArray(sql.name).startsWith("undo.restore_"))
            continue;
        const QString text = QString::fromUtf8(sql.text);
        const QRegularExpressionMatch match = written.match(text);
        QVERIFY2(match.hasMatch(), sql.name);
        if (match.captured(1) != table)
            continue;
        ++restores;
        QCOMPARE(simplifiedList(match.captured(2)), columnsOf(table));
        // Each from its own place of the array.
        static const QRegularExpression place(u"before ->> (\\d+)"_s);
        qsizetype expected = 0;
        auto places = place.globalMatch(match.captured(3));
        while (places.hasNext())
            QCOMPARE(places.next().captured(1).toLongLong(), expected++);
        QCOMPARE(expected, columnsOf(table).size());
        // And a row that is still there gets them all back.
        if (!text.contains(u"DO UPDATE"_s))
            continue;
        const QString target = text.section(u"ON CONFLICT ("_s, 1).section(u')', 0, 0);
        for (const QString &column : columnsOf(table)) {
            const QString set = column + u" = excluded."_s + column;
            QVERIFY2(simplifiedList(target).contains(column) || text.contains(set),
                     qPrintable(set));
        }
    }
    QCOMPARE(restores, 1);
}

void TstJournalColumns::whatBelongsToACustomerIsJournaled()
{
    // What the owner says about pairs is no part of what a step changes.
    const QSet<QString> apart{u"kept_apart"_s, u"sales_apart"_s, u"order_aliases"_s};
    const QStringList journaled = tables();
    Query query(*m_db, readReferences);
    int found = 0;
    for (Result<bool> row = query.next(); row && *row; row = query.next()) {
        ++found;
        const QString table = query.text(0);
        QVERIFY2(journaled.contains(table) || apart.contains(table), qPrintable(table));
    }
    QVERIFY(found > 10);
}

QTEST_GUILESS_MAIN(TstJournalColumns)
#include "tst_journal_columns.moc"
