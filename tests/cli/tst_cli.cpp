#include "cli/cli_folder.h"
#include "cli/raw_csv.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QtTest>

using namespace kq::test;
using namespace Qt::StringLiterals;

using Answer = CliAnswer;

/// The command line as acceptance sees it: words, exit status, JSON; and its figures on real data
/// against SQL on the raw file.
class TstCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void exitStatusTellsWhatHappened();
    void theVersionIsWritten();
    void aFaultIsOneLine();
    void aFaultyConditionNamesItsPlace();
    void nothingIsLeftOfAnImportThatFailed();
    void aDryRunMakesNoShop();
    void rejectedRowsGiveStatusThree();
    void anImportIsTakenBack();
    void theOwnersEditsAreSteps();
    void attributesAreTheShopsOwn();
    void settingsAreKept();
    void membersShowTheFieldsAskedFor();
    void explainAndFunnelGiveTheTreeAgain();
    void templatesBecomeSegments();
    void figuresAgreeWithSqlOnTheRawFile_data();
    void figuresAgreeWithSqlOnTheRawFile();

private:
    [[nodiscard]] Answer run(const QString &line, const QByteArray &input = {}) const
    {
        return m_folder->call(line, input);
    }
    [[nodiscard]] Answer runWords(const QStringList &words, const QByteArray &input = {}) const
    {
        return m_folder->call(words, input);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->path(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        m_folder->write(name, content);
    }
    /// Loads the raw file into SQLite and works out what purchases come to.
    void loadRaw(const QString &file, QSqlDatabase &db) const;

    std::unique_ptr<CliFolder> m_folder;
};

void TstCli::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<CliFolder>();
}

void TstCli::exitStatusTellsWhatHappened()
{
    QCOMPARE(run(u"nonsense"_s).status, 2);
    QCOMPARE(run(u"count --shop s.khachquen"_s).status, 2);
    QCOMPARE(run(u"tiers --shop missing.khachquen"_s).status, 1);
    QVERIFY(!QFile::exists(path(u"missing.khachquen"_s)));
    const Answer made = run(u"sample --shop s.khachquen --as-of 2026-11-20"_s);
    QVERIFY2(made.status == 0, made.err.constData());
    QCOMPARE(run(u"sample --shop s.khachquen"_s).status, 1);
    QCOMPARE(run(u"check --shop s.khachquen"_s).status, 0);
    QCOMPARE(run(u"backup --shop s.khachquen copy.khachquen"_s).status, 0);
    QCOMPARE(run(u"tiers --json --shop copy.khachquen --as-of 2026-11-20"_s).out,
             run(u"tiers --json --shop s.khachquen --as-of 2026-11-20"_s).out);
    QCOMPARE(run(u"restore --shop back.khachquen copy.khachquen"_s).status, 0);
    QCOMPARE(run(u"tiers --json --shop back.khachquen --as-of 2026-11-20"_s).out,
             run(u"tiers --json --shop s.khachquen --as-of 2026-11-20"_s).out);
    QCOMPARE(run(u"restore --shop back.khachquen missing.khachquen"_s).status, 1);
    QCOMPARE(run(u"check --shop back.khachquen"_s).status, 0);
    QCOMPARE(run(u"report --shop s.khachquen"_s).status, 2);
    QCOMPARE(run(u"report --out no/such/r.pdf --shop s.khachquen"_s).status, 1);
    QCOMPARE(run(u"report --out r.pdf --shop s.khachquen"_s).status, 0);
    QVERIFY(QFile::exists(path(u"r.pdf"_s)));
}

// Also where nobody is logged in, and Qt would have something to say.
void TstCli::theVersionIsWritten()
{
    const Answer version = run(u"--version"_s);
    QCOMPARE(version.status, 0);
    const QRegularExpression line(u"^khachquen-cli \\d+\\.\\d+\\.\\d+\n$"_s);
    QVERIFY2(line.match(QString::fromUtf8(version.out)).hasMatch(), version.out.constData());
    QCOMPARE(run(u"--version=1"_s).status, 2);
}

void TstCli::aFaultIsOneLine()
{
    QCOMPARE(run(u"settings currency VND --shop s.khachquen"_s).status, 0);
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("XDG_RUNTIME_DIR");
    const Answer failed = run(u"report --out no/such/r.pdf --shop s.khachquen"_s);
    const Answer done = run(u"report --out r.pdf --shop s.khachquen"_s);
    if (!folder.isNull())
        qputenv("XDG_RUNTIME_DIR", folder);
    QCOMPARE(failed.status, 1);
    QVERIFY2(failed.err.startsWith("khachquen-cli: "), failed.err.constData());
    QCOMPARE(failed.err.count('\n'), 1);
    QCOMPARE(done.status, 0);
    QCOMPARE(done.err, QByteArray());
}

void TstCli::aFaultyConditionNamesItsPlace()
{
    QCOMPARE(run(u"settings currency VND --shop s.khachquen"_s).status, 0);
    const Answer faulty =
        run(u"count --where - --shop s.khachquen --json"_s,
            R"({"version":1,"match":"all","conditions":[{"orders":"count","op":"on","value":1}]})");
    QCOMPARE(faulty.status, 1);
    QVERIFY(faulty.out.isEmpty());
    QVERIFY2(faulty.err.contains("$.conditions[0].op"), faulty.err.constData());
    QCOMPARE(faulty.err.count('\n'), 1);

    const Answer tier = run(
        u"count --where - --shop s.khachquen --lang en"_s,
        R"({"version":1,"match":"all","conditions":[{"field":"tier","op":"is_any_of","value":["loyal","best"]}]})");
    QCOMPARE(tier.status, 1);
    QVERIFY2(tier.err.contains("$.conditions[0].value[1]"), tier.err.constData());
    QVERIFY2(tier.err.contains("uninterested"), tier.err.constData());
    const Answer segment =
        run(u"count --where - --shop s.khachquen --lang en"_s,
            R"({"version":1,"match":"all","conditions":[{"segment":"Nobody","op":"is_member"}]})");
    QCOMPARE(segment.status, 1);
    QVERIFY2(segment.err.contains("$.conditions[0].segment"), segment.err.constData());
    QVERIFY2(segment.err.contains("segment of the shop"), segment.err.constData());
}

void TstCli::nothingIsLeftOfAnImportThatFailed()
{
    write(u"a.csv"_s, "phone,name\n0912345678,Lan\n");
    const Answer failed = run(u"import a.csv missing.csv --as customers --shop s.khachquen"_s);
    QCOMPARE(failed.status, 1);
    QVERIFY(!QFile::exists(path(u"s.khachquen"_s)));
}

void TstCli::aDryRunMakesNoShop()
{
    write(u"a.csv"_s, "phone,name\n0912345678,Lan\n");
    const Answer dry = run(u"import a.csv --as customers --dry-run --json --shop s.khachquen"_s);
    QVERIFY2(dry.status == 0, dry.err.constData());
    const QJsonObject report = dry.json().array().first().toObject();
    QVERIFY(report["import_id"_L1].isNull());
    QCOMPARE(report["customers"_L1]["added"_L1].toInt(), 1);
    QVERIFY(!QFile::exists(path(u"s.khachquen"_s)));
}

void TstCli::rejectedRowsGiveStatusThree()
{
    write(u"o.csv"_s, "order code,date,total,phone\nA1,2026-01-02,100000,0912345678\n"
                      "A2,yesterday,5,0912345678\n");
    const Answer imported =
        run(u"import o.csv --as orders --rejects bad.csv --json --shop s.khachquen"_s);
    QVERIFY2(imported.status == 3, imported.err.constData());
    const QJsonObject report = imported.json().array().first().toObject();
    QCOMPARE(report["rows"_L1].toInt(), 2);
    QCOMPARE(report["accepted"_L1].toInt(), 1);
    QCOMPARE(report["rejected"_L1].toInt(), 1);
    const QJsonObject reject = report["rejects"_L1].toArray().first().toObject();
    QCOMPARE(reject["row"_L1].toInt(), 3);
    QCOMPARE(reject["column"_L1].toString(), u"date"_s);
    QCOMPARE(reject["value"_L1].toString(), u"yesterday"_s);
    QVERIFY(!reject["reason"_L1].toString().isEmpty());
    QVERIFY(QFile::exists(path(u"bad.csv"_s)));

    // Each file's own beside it, none over the other.
    write(u"p.csv"_s, "order code,date,total\nA3,never,5\n");
    QCOMPARE(run(u"import o.csv p.csv --as orders --rejects r.csv --shop s.khachquen"_s).status, 3);
    QFile first(path(u"r.csv"_s));
    QFile second(path(u"r-2.csv"_s));
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QVERIFY(first.readAll().contains("yesterday"));
    QVERIFY(second.readAll().contains("never"));
}

void TstCli::anImportIsTakenBack()
{
    write(u"people.csv"_s, "code,name\nK1,Lan\nK2,Hoa\n");
    write(u"orders.csv"_s, "order_code,customer_code,placed_at,total\nD1,K1,2026-01-05,100000\n");
    const QString shop = u" --shop s.khachquen --lang en"_s;
    QCOMPARE(run(u"import people.csv orders.csv"_s + shop).status, 0);
    const QString dump = u"members --where - --fields id,name,count"_s + shop;
    const QByteArray everyone = R"({"version":1,"match":"all","conditions":[]})";
    const Answer before = run(dump, everyone);
    const Answer refused = run(u"undo-import 1 --json"_s + shop);
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.err.contains("2 (orders.csv)"), refused.err.constData());
    QCOMPARE(run(dump, everyone).out, before.out);

    const Answer undone = run(u"undo-import 2 --json"_s + shop);
    QCOMPARE(undone.status, 0);
    const QJsonObject taken = QJsonDocument::fromJson(undone.out).object();
    QCOMPARE(taken["orders"_L1]["removed"_L1].toInt(), 1);
    QCOMPARE(taken["customers"_L1]["removed"_L1].toInt(), 0);
    QCOMPARE(QJsonDocument::fromJson(run(u"imports --json"_s + shop).out).array().size(), 1);
    QCOMPARE(run(u"undo-import 2"_s + shop).status, 1);
    QCOMPARE(run(u"undo-import two"_s + shop).status, 2);
    QCOMPARE(run(u"import orders.csv"_s + shop).status, 0);
    QCOMPARE(run(dump, everyone).out, before.out);
    QCOMPARE(run(u"undo-import 1 --with-later"_s + shop).status, 0);
    QCOMPARE(run(u"count --where -"_s + shop, everyone).out.trimmed().left(1), QByteArray("0"));
}

void TstCli::theOwnersEditsAreSteps()
{
    const QString shop = u" --shop s.khachquen"_s;
    write(u"people.csv"_s, "code,name,phone\nK1,Lan,0912345671\nK2,Hoa,0912345672\n");
    QCOMPARE(run(u"import people.csv"_s + shop).status, 0);
    QCOMPARE(run(u"customer edit 1"_s + shop).status, 2);
    QCOMPARE(run(u"customer edit 1 colour=red"_s + shop).status, 2);
    QCOMPARE(run(u"customer show 1 --name x"_s + shop).status, 2);
    QCOMPARE(run(u"customer edit 1 --phone 0912345672"_s + shop).status, 1);
    QCOMPARE(run(u"customer edit 9 --name x"_s + shop).status, 1);
    const Answer edited =
        run(u"customer edit 1 2 --consent-zalo granted --tag Quen,VIP --json"_s + shop);
    QCOMPARE(edited.status, 0);
    QCOMPARE(edited.json().object().value(u"customers"_s).toInt(), 2);
    const int step = edited.json().object().value(u"step"_s).toInt();
    QVERIFY(step > 0);
    QCOMPARE(run(u"customer edit 1 --name Mai --phone 0987654321 --untag vip"_s + shop).status, 0);
    QCOMPARE(run(u"import people.csv"_s + shop).status, 0);
    const QJsonObject mai = run(u"customer show 1 --json"_s + shop).json().object();
    QCOMPARE(mai.value(u"name"_s).toString(), u"Mai"_s);
    QCOMPARE(mai.value(u"tags"_s).toArray(), QJsonArray{u"Quen"_s});
    QCOMPARE(mai.value(u"phones"_s).toArray().size(), 1);
    QCOMPARE(mai.value(u"edited_by_owner"_s).toArray(),
             (QJsonArray{u"name"_s, u"consent_zalo"_s, u"phone"_s}));
    // The second edit and the import of the customers build on the first.
    QCOMPARE(run(u"customer undo %1"_s.arg(step) + shop).status, 1);
    QCOMPARE(run(u"undo-import 4"_s + shop).status, 0);
    QCOMPARE(run(u"customer undo 3"_s + shop).status, 0);
    QCOMPARE(run(u"customer undo %1"_s.arg(step) + shop).status, 0);
    const QJsonObject lan = run(u"customer show 1 --json"_s + shop).json().object();
    QCOMPARE(lan.value(u"name"_s).toString(), u"Lan"_s);
    QCOMPARE(lan.value(u"tags"_s).toArray(), QJsonArray());
    const Answer merged = run(u"customer merge 1 2 --json"_s + shop);
    const int merge = merged.json().object().value(u"step"_s).toInt();
    QCOMPARE(run(u"customer undo %1"_s.arg(merge) + shop).status, 0);
    QCOMPARE(run(u"customer show 2"_s + shop).status, 0);
}

void TstCli::attributesAreTheShopsOwn()
{
    const QString shop = u" --shop s.khachquen"_s;
    QCOMPARE(run(u"attribute add Da choice --choices Khô,Dầu"_s + shop).status, 0);
    QCOMPARE(run(u"attribute add Da text"_s + shop).status, 1);
    QCOMPARE(run(u"attribute add Da colour"_s + shop).status, 2);
    write(u"people.csv"_s, "code,name\nK1,Lan\n");
    QCOMPARE(run(u"import people.csv"_s + shop).status, 0);
    QCOMPARE(run(u"customer edit 1 attribute:da=khô"_s + shop).status, 0);
    QCOMPARE(run(u"customer edit 1 attribute:da=xanh"_s + shop).status, 1);
    const QJsonObject lan = run(u"customer show 1 --json"_s + shop).json().object();
    QCOMPARE(lan.value(u"attributes"_s).toObject().value(u"Da"_s).toString(), u"Khô"_s);
    QCOMPARE(run(u"attribute rename Da Skin"_s + shop).status, 0);
    QCOMPARE(run(u"attribute retype Skin number"_s + shop).status, 1);
    QCOMPARE(run(u"attribute remove Skin"_s + shop).status, 0);
    QCOMPARE(run(u"attribute list --json"_s + shop).json().array().size(), 0);
}

void TstCli::settingsAreKept()
{
    QCOMPARE(run(u"settings currency GBP --shop s.khachquen"_s).status, 0);
    QCOMPARE(run(u"settings country GB --shop s.khachquen"_s).status, 0);
    const QJsonObject settings = run(u"settings --json --shop s.khachquen"_s).json().object();
    QCOMPARE(settings["currency"_L1].toString(), u"GBP"_s);
    QCOMPARE(settings["country"_L1].toString(), u"GB"_s);
    QCOMPARE(settings["language"_L1].toString(), u"vi"_s);
    QCOMPARE(run(u"settings currency pounds --shop s.khachquen"_s).status, 1);
    QCOMPARE(run(u"settings colour red --shop s.khachquen"_s).status, 1);
}

void TstCli::membersShowTheFieldsAskedFor()
{
    write(u"o.csv"_s, "order code,date,total,phone,customer name\n"
                      "A1,2026-01-02,100000,0912345678,Lan\nA2,2026-01-05,50001,0912345678,Lan\n");
    QCOMPARE(run(u"import o.csv --as orders --shop s.khachquen"_s).status, 0);
    const QByteArray everyone = R"({"version":1,"match":"all","conditions":[]})";
    const Answer members =
        run(u"members --where - --json --as-of 2026-01-31 --shop s.khachquen --fields "
            "id,name,phone,email,count,total,average,last_date,days_since_last,tenure,tags,tier"_s,
            everyone);
    QVERIFY2(members.status == 0, members.err.constData());
    const QJsonObject lan = members.json().object()["members"_L1].toArray().first().toObject();
    QCOMPARE(lan["id"_L1].toInt(), 1);
    QCOMPARE(lan["name"_L1].toString(), u"Lan"_s);
    QCOMPARE(lan["phone"_L1].toString(), u"+84912345678"_s);
    QVERIFY(lan["email"_L1].isNull());
    QCOMPARE(lan["count"_L1].toInt(), 2);
    QCOMPARE(lan["total"_L1].toInt(), 150'001);
    QCOMPARE(lan["average"_L1].toDouble(), 75'000.5);
    QCOMPARE(lan["last_date"_L1].toString(), u"2026-01-05"_s);
    QCOMPARE(lan["days_since_last"_L1].toInt(), 26);
    QCOMPARE(lan["tenure"_L1].toInt(), 3);
    QVERIFY(lan["tags"_L1].isNull());
    QCOMPARE(lan["tier"_L1].toString(), u"triggered"_s);
    QCOMPARE(run(u"members --where - --fields nonsense --shop s.khachquen"_s, everyone).status, 2);
    const Answer csv = run(u"members --where - --shop s.khachquen"_s, everyone);
    QCOMPARE(csv.out, QByteArray("id,name,phone,email\n1,Lan,+84912345678,\n"));
}

void TstCli::explainAndFunnelGiveTheTreeAgain()
{
    write(u"o.csv"_s, "order code,date,total,phone\nA1,2026-01-02,100000,0912345678\n"
                      "A2,2026-01-05,50000,0912345679\n");
    QCOMPARE(run(u"import o.csv --as orders --shop s.khachquen"_s).status, 0);
    const QByteArray tree = R"({"version":1,"match":"all","conditions":[
        {"orders":"total","op":"at_least","value":60000},
        {"match":"any","conditions":[{"orders":"count","op":"equals","value":1}]}]})";
    const QJsonObject why =
        run(u"explain --customer 2 --where - --json --shop s.khachquen --as-of 2026-02-01"_s, tree)
            .json()
            .object();
    QCOMPARE(why["holds"_L1].toBool(true), false);
    const QJsonArray leaves = why["conditions"_L1].toArray();
    QCOMPARE(leaves[0].toObject()["actual"_L1].toInt(), 50'000);
    QCOMPARE(leaves[0].toObject()["holds"_L1].toBool(true), false);
    QCOMPARE(leaves[1].toObject()["conditions"_L1][0]["holds"_L1].toBool(), true);
    const QJsonObject steps =
        run(u"funnel --where - --json --shop s.khachquen --as-of 2026-02-01"_s, tree)
            .json()
            .object();
    QCOMPARE(steps["alone"_L1].toInt(), 1);
    QCOMPARE(steps["conditions"_L1][0]["remaining"_L1].toInt(), 1);
    QCOMPARE(steps["conditions"_L1][1]["alone"_L1].toInt(), 2);
    QCOMPARE(run(u"explain --customer 9 --where - --shop s.khachquen"_s, tree).status, 1);
}

void TstCli::templatesBecomeSegments()
{
    QCOMPARE(run(u"sample --shop s.khachquen --as-of 2026-11-20"_s).status, 0);
    const QJsonArray ready =
        run(u"segment templates --json --shop s.khachquen --as-of 2026-11-20"_s)
            .json()
            .object()["templates"_L1]
            .toArray();
    QCOMPARE(ready.size(), 18);
    int taken = 0;
    for (const QJsonValue &entry : ready) {
        const QString key = entry["key"_L1].toString();
        const Answer added = runWords({u"segment"_s, u"from-template"_s, key, u"--shop"_s,
                                       u"s.khachquen"_s, u"--as-of"_s, u"2026-11-20"_s});
        taken += added.status == 0 ? 1 : 0;
    }
    QCOMPARE(taken, 14); // the sample shop has four of them already
    const QJsonArray segments = run(u"segment list --json --shop s.khachquen --as-of 2026-11-20"_s)
                                    .json()
                                    .object()["segments"_L1]
                                    .toArray();
    QCOMPARE(segments.size(), 18);

    const QString id = QString::number(segments[0]["id"_L1].toInt());
    const auto change = [&](const QString &verb, const QString &word) {
        return runWords({u"segment"_s, verb, id, word, u"--shop"_s, u"s.khachquen"_s}).status;
    };
    QCOMPARE(change(u"describe"_s, u"Gọi trước Tết"_s), 0);
    QCOMPARE(change(u"colour"_s, u"blue"_s), 0);
    QCOMPARE(change(u"colour"_s, u"bluish"_s), 2);
    const QJsonObject shown =
        runWords({u"segment"_s, u"show"_s, id, u"--json"_s, u"--shop"_s, u"s.khachquen"_s})
            .json()
            .object();
    QCOMPARE(shown["description"_L1].toString(), u"Gọi trước Tết"_s);
    QCOMPARE(shown["colour"_L1].toString(), u"blue"_s);
    QCOMPARE(change(u"colour"_s, u"none"_s), 0);
}

void TstCli::loadRaw(const QString &file, QSqlDatabase &db) const
{
    QFile raw(file);
    QVERIFY(raw.open(QIODevice::ReadOnly | QIODevice::Text));
    QSqlQuery query(db);
    QVERIFY(query.exec(u"CREATE TABLE raw (n INTEGER PRIMARY KEY, invoice TEXT, quantity INTEGER, "
                       "price INTEGER, customer TEXT, day TEXT)"_s));
    QVERIFY(db.transaction());
    QVERIFY(query.prepare(u"INSERT INTO raw (invoice, quantity, price, customer, day) "
                          "VALUES (?, ?, ?, ?, ?)"_s));
    raw.readLine();
    while (!raw.atEnd()) {
        const QStringList cells = cellsOf(QString::fromUtf8(raw.readLine()).trimmed());
        query.bindValue(0, cells[0]);
        query.bindValue(1, cells[3].toLongLong());
        query.bindValue(2, millionths(cells[5]));
        query.bindValue(3, cells[6]);
        query.bindValue(4, cells[4].left(10));
        QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
    }
    QVERIFY(db.commit());
    // A line is quantity times price in pence, half away from zero; a purchase is an invoice whose
    // lines do not come to less than nothing.
    QVERIFY(
        query.exec(u"CREATE TABLE purchases AS SELECT * FROM (SELECT invoice, "
                   "max(customer) AS customer, min(day) AS day, "
                   "sum(CASE WHEN quantity * price < 0 THEN -((-quantity * price + 5000) / 10000) "
                   "ELSE (quantity * price + 5000) / 10000 END) AS total "
                   "FROM raw GROUP BY invoice) WHERE total >= 0"_s));
}

void TstCli::figuresAgreeWithSqlOnTheRawFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("small part") << QString(QStringLiteral(KQ_TEST_DATA) +
                                           u"/imports/retail_small.csv"_s);
    QTest::newRow("whole") << QString(QStringLiteral(KQ_SHARED_DATA) +
                                      u"/retail/online_retail.csv.gz"_s);
}

void TstCli::figuresAgreeWithSqlOnTheRawFile()
{
    QFETCH(QString, file);
    if (!QFile::exists(file))
        QSKIP("the shared data are not on this machine");
    if (file.endsWith(".gz"_L1)) {
        QProcess unpack;
        unpack.setStandardOutputFile(path(u"raw.csv"_s));
        unpack.start(u"gzip"_s, {u"-dc"_s, file});
        QVERIFY(unpack.waitForFinished(60'000));
        file = path(u"raw.csv"_s);
    }
    QCOMPARE(run(u"settings currency GBP --shop s.khachquen"_s).status, 0);
    QCOMPARE(run(u"settings country GB --shop s.khachquen"_s).status, 0);
    const Answer imported =
        runWords({u"import"_s, file, u"--json"_s, u"--shop"_s, u"s.khachquen"_s});
    QVERIFY2(imported.status == 0, imported.err.constData());
    const QJsonObject report = imported.json().array().first().toObject();
    QCOMPARE(report["kind"_L1].toString(), u"flat"_s);

    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        db.setDatabaseName(path(u"raw.db"_s));
        QVERIFY(db.open());
        loadRaw(file, db);
        const auto number = [&db](const QString &sql) {
            QSqlQuery query(db);
            if (!query.exec(sql) || !query.next())
                return qint64(-1);
            return query.value(0).toLongLong();
        };
        QCOMPARE(report["rows"_L1].toInteger(), number(u"SELECT count(*) FROM raw"_s));
        QCOMPARE(report["orders"_L1]["added"_L1].toInteger(),
                 number(u"SELECT count(DISTINCT invoice) FROM raw"_s));
        QCOMPARE(report["customers"_L1]["added"_L1].toInteger(),
                 number(u"SELECT count(DISTINCT customer) FROM raw WHERE customer <> ''"_s));

        const QJsonArray tiers = run(u"tiers --json --as-of 2011-12-10 --shop s.khachquen"_s)
                                     .json()
                                     .object()["tiers"_L1]
                                     .toArray();
        qint64 revenue = 0;
        for (const QJsonValue &tier : tiers)
            revenue += tier["revenue"_L1].toInteger();
        QCOMPARE(revenue, number(u"SELECT sum(total) FROM purchases WHERE customer <> ''"_s));
        QVERIFY(revenue > 0);

        const Answer often = run(u"segment add Often --where - --json --shop s.khachquen"_s,
                                 R"({"version":1,"match":"all","conditions":[
                                     {"orders":"count","op":"at_least","value":2},
                                     {"orders":"total","op":"at_least","value":20000},
                                     {"orders":"last_date","op":"on_or_after","value":"2010-12-01"}]})");
        QVERIFY2(often.status == 0, often.err.constData());
        const QJsonArray members =
            run(u"members --segment Often --json --as-of 2011-12-10 --fields id --shop s.khachquen"_s)
                .json()
                .object()["members"_L1]
                .toArray();
        QCOMPARE(
            qint64(members.size()),
            number(u"SELECT count(*) FROM (SELECT customer FROM purchases WHERE customer <> '' "
                   "GROUP BY customer HAVING count(*) >= 2 AND sum(total) >= 20000 "
                   "AND max(day) >= '2010-12-01')"_s));
        QVERIFY(!members.isEmpty());

        // Nobody of this data has a phone: the list is empty and says why.
        const QJsonObject list =
            run(u"export --segment Often --channel sms --format csv --out l.csv --json "
                "--as-of 2011-12-10 --shop s.khachquen"_s)
                .json()
                .object();
        QCOMPARE(list["written"_L1].toInt(-1), 0);
        QCOMPARE(list["excluded"_L1]["no_address"_L1].toInteger(), qint64(members.size()));
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
}

QTEST_GUILESS_MAIN(TstCli)
#include "tst_cli.moc"
