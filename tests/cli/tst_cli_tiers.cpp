#include "cli/cli_folder.h"
#include "cli/raw_csv.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <cmath>
#include <map>
#include <set>

using namespace kq::test;
using namespace Qt::StringLiterals;

using Answer = CliAnswer;

namespace {

/// The scores of a published table: from 1 to 5, with the four cuts between them.
struct Cuts {
    std::array<int, 4> recency;
    std::array<int, 4> frequency;
    std::array<int, 4> monetary;
};
constexpr Cuts publishedCuts{{115, 181, 298, 482}, {4, 5, 6, 8}, {256, 382, 507, 667}};
constexpr Cuts manualCuts{{115, 181, 297, 482}, {4, 5, 6, 8}, {256, 382, 506, 666}};

QJsonObject numberTest(const QString &metric, const QString &op, int value)
{
    return {{"orders"_L1, metric}, {"op"_L1, op}, {"value"_L1, value}};
}

/// That the score of @p metric lies between two scores; recency is scored in reverse.
QJsonArray scoreTests(const QString &metric, const std::array<int, 4> &cuts, int low, int high,
                      bool reversed)
{
    if (reversed)
        std::tie(low, high) = std::pair(6 - high, 6 - low);
    QJsonArray tests;
    if (low > 1)
        tests.append(numberTest(metric, u"at_least"_s, cuts[static_cast<std::size_t>(low - 2)]));
    if (high < 5)
        tests.append(numberTest(metric, u"less_than"_s, cuts[static_cast<std::size_t>(high - 1)]));
    return tests;
}

QJsonObject group(const QString &match, const QJsonArray &conditions)
{
    return {{"match"_L1, match}, {"conditions"_L1, conditions}};
}

QByteArray document(QJsonObject root)
{
    root.insert("version"_L1, 1);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

/// One segment of the published scheme: what its scores of recency, frequency and money may be.
struct PublishedSegment {
    const char *name;
    std::array<int, 2> recency;
    std::array<int, 2> frequency;
    std::array<int, 2> monetary;

    [[nodiscard]] QJsonObject condition() const
    {
        QJsonArray all =
            scoreTests(u"days_since_last"_s, publishedCuts.recency, recency[0], recency[1], true);
        for (const QJsonValue &test :
             scoreTests(u"count"_s, publishedCuts.frequency, frequency[0], frequency[1], false))
            all.append(test);
        for (const QJsonValue &test :
             scoreTests(u"total"_s, publishedCuts.monetary, monetary[0], monetary[1], false))
            all.append(test);
        return group(u"all"_s, all);
    }
};

/// In the order in which they are tried: the first that matches counts.
constexpr PublishedSegment publishedSegments[] = {
    {"Champions", {5, 5}, {5, 5}, {5, 5}},       {"Potential Loyalist", {3, 5}, {3, 5}, {2, 5}},
    {"Loyal Customers", {2, 4}, {2, 4}, {2, 4}}, {"Promising", {3, 4}, {1, 3}, {3, 5}},
    {"New Customers", {4, 5}, {1, 3}, {1, 5}},   {"Can't Lose Them", {1, 2}, {3, 4}, {4, 5}},
    {"At Risk", {1, 2}, {2, 5}, {4, 5}},         {"Need Attention", {1, 3}, {3, 5}, {3, 5}},
    {"About To Sleep", {2, 3}, {1, 3}, {1, 4}},  {"Lost", {1, 1}, {1, 5}, {1, 5}},
};

QString sharedData(const QString &name)
{
    return QStringLiteral(KQ_SHARED_DATA "/") + name;
}

QByteArray contentOf(const QString &name)
{
    QFile file(sharedData(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Tiers, prices and the three factors by the command line; the factors against tables that others
/// have published, worked out by other programs.
class TstCliTiers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void tiersAreEditedByWords();
    void faultyWordsChangeNothing();
    void proposedNumbersAreUsed();
    void pricesAndTheBudgetAreKept();

    void factorsAgreeWithThePublishedTable();
    void scoresAgreeWithThePublishedTable_data();
    void scoresAgreeWithThePublishedTable();
    void segmentsAgreeWithThePublishedTable_data();
    void segmentsAgreeWithThePublishedTable();
    void meansAgreeWithThePublishedTable();
    void factorsAgreeOnTheRealRetailData();

private:
    [[nodiscard]] Answer run(const QStringList &words, const QByteArray &input = {}) const
    {
        return m_folder.call(words, input);
    }
    Answer ask(const QString &shop, const QString &line, const QByteArray &input = {}) const
    {
        return run(line.split(u' ') + QStringList{u"--shop"_s, shop}, input);
    }
    [[nodiscard]] QJsonArray ladder(const Answer &answer) const
    {
        return answer.json()["tiers"_L1].toArray();
    }
    [[nodiscard]] QStringList keys(const Answer &answer) const
    {
        QStringList all;
        for (const QJsonValue &tier : ladder(answer))
            all << tier["key"_L1].toString();
        return all;
    }
    void write(const QString &name, const QByteArray &content) const
    {
        m_folder.write(name, content);
    }
    /// The published orders as a shop; false where they are not on this machine.
    [[nodiscard]] bool hasPublished() const { return !m_published.isEmpty(); }
    [[nodiscard]] std::set<QString> membersByName(const QByteArray &condition) const;

    CliFolder m_folder;
    QList<QStringList> m_published; ///< the table of scores, without its head
};

void TstCliTiers::initTestCase()
{
    QCOMPARE(ask(u"s.khachquen"_s, u"sample --as-of 2026-11-20"_s).status, 0);
    const QList<QStringList> orders = recordsOf(contentOf(u"rfm/rfm_data_orders.csv"_s)).mid(1);
    if (orders.isEmpty())
        return;
    QByteArray csv = "order code,date,total,customer code,customer name\n";
    for (qsizetype i = 0; i < orders.size(); ++i) {
        const QStringList &order = orders[i];
        csv += u"N%1,%2,%3,\"%4\",\"%4\"\n"_s.arg(i + 1).arg(order[1], order[2], order[0]).toUtf8();
    }
    write(u"orders.csv"_s, csv);
    const Answer done = ask(u"rfm.khachquen"_s, u"import orders.csv --as orders"_s);
    QVERIFY2(done.status == 0, done.err.constData());
    m_published = recordsOf(contentOf(u"rfm/rfm_orders_expected_scores_segments.csv"_s)).mid(1);
}

void TstCliTiers::tiersAreEditedByWords()
{
    const QString shop = u"s.khachquen"_s;
    const QStringList usual{u"loyal"_s, u"growing"_s, u"basic"_s, u"triggered"_s,
                            u"uninterested"_s};
    const auto tier = [&](const QString &line, const QByteArray &input = {}) {
        return ask(shop, u"tier "_s + line + u" --json --as-of 2026-11-20"_s, input);
    };
    QCOMPARE(keys(tier(u"list"_s)), usual);
    QCOMPARE(keys(tier(u"move basic 1"_s)), (QStringList{u"basic"_s, u"loyal"_s, u"growing"_s,
                                                         u"triggered"_s, u"uninterested"_s}));
    QCOMPARE(ladder(tier(u"rename loyal Vàng"_s))[1]["name"_L1].toString(), u"Vàng"_s);
    const QByteArray condition =
        R"({"version":1,"match":"all","conditions":[{"orders":"count","op":"at_least","value":2}]})";
    const Answer added = tier(u"add Twice --where - --position 1"_s, condition);
    QVERIFY2(added.status == 0, added.err.constData());
    QCOMPARE(ladder(added).size(), 6);
    const QString key = ladder(added)[0]["key"_L1].toString();
    QVERIFY(ladder(added)[0]["customers"_L1].toInt() > 0);
    const QJsonObject shown = tier(u"show "_s + key).json().object();
    QCOMPARE(shown["condition"_L1]["conditions"_L1][0]["value"_L1].toInt(), 2);
    const Answer set =
        tier(u"set "_s + key + u" --where -"_s, QByteArray(condition).replace(":2}", ":1000000}"));
    QCOMPARE(ladder(set)[0]["customers"_L1].toInt(), 0);
    QCOMPARE(ladder(tier(u"remove "_s + key)).size(), 5);
    QCOMPARE(keys(tier(u"reset"_s)), usual);
    // The figures are those of `tiers`.
    const QJsonArray figures =
        ask(shop, u"tiers --json --as-of 2026-11-20"_s).json()["tiers"_L1].toArray();
    const QJsonArray listed = ladder(tier(u"list"_s));
    for (qsizetype i = 0; i < listed.size(); ++i)
        QCOMPARE(listed[i]["customers"_L1].toInt(), figures[i]["customers"_L1].toInt());
}

void TstCliTiers::faultyWordsChangeNothing()
{
    const auto status = [&](const QString &line, const QByteArray &input = {}) {
        return ask(u"s.khachquen"_s, u"tier "_s + line, input).status;
    };
    QCOMPARE(status(u"move basic"_s), 2);
    QCOMPARE(status(u"move basic zero"_s), 2);
    QCOMPARE(status(u"list --use"_s), 2);
    QCOMPARE(status(u"paint basic blue"_s), 2);
    QCOMPARE(status(u"show gold"_s), 1);
    QCOMPARE(status(u"remove gold"_s), 1);
    QVERIFY(status(u"set basic --where -"_s, "{") != 0);
    QCOMPARE(keys(ask(u"s.khachquen"_s, u"tier list --json"_s)).size(), 5);
}

void TstCliTiers::proposedNumbersAreUsed()
{
    const QString when = u" --json --as-of 2026-11-20"_s;
    const QJsonObject proposal = ask(u"s.khachquen"_s, u"tier propose"_s + when).json().object();
    QVERIFY(proposal["buyers"_L1].toInt() > 0);
    int changes = 0;
    for (const QJsonValue &number : proposal["numbers"_L1].toArray()) {
        QVERIFY(!number["why"_L1].toString().isEmpty());
        changes += number["changes"_L1].toBool() ? 1 : 0;
    }
    QVERIFY(changes > 0);
    QCOMPARE(ask(u"s.khachquen"_s, u"tier propose --use"_s + when).status, 0);
    for (const QJsonValue &number :
         ask(u"s.khachquen"_s, u"tier propose"_s + when).json()["numbers"_L1].toArray())
        QVERIFY(!number["changes"_L1].toBool() || number["now"_L1] != number["proposed"_L1]);
    QCOMPARE(ask(u"s.khachquen"_s, u"tier reset"_s).status, 0);
}

void TstCliTiers::pricesAndTheBudgetAreKept()
{
    const auto prices = [&](const QString &line) {
        return ask(u"s.khachquen"_s, u"prices "_s + line + u" --json --as-of 2026-11-20"_s);
    };
    QCOMPARE(prices(u"set zns 350 --since 2026-11-01"_s).json()["valid"_L1]["zns"_L1].toInt(), 350);
    const QJsonObject map =
        ask(u"s.khachquen"_s, u"care-map --json --as-of 2026-11-20 --budget 20000"_s)
            .json()
            .object();
    QVERIFY(map["budget"_L1]["spent"_L1].toInt() <= 20'000);
    QCOMPARE(map["budget"_L1]["spent"_L1].toInt() + map["budget"_L1]["left"_L1].toInt(), 20'000);
    for (const QJsonValue &each : map["groups"_L1].toArray()) {
        const QJsonObject cost = each["costs"_L1].toObject();
        if (cost["message"_L1].toString() == u"zns"_s)
            QCOMPARE(cost["round"_L1].toInt(), 350 * cost["reachable"_L1].toInt());
    }
    QCOMPARE(prices(u"remove zns 2026-11-01"_s).status, 0);
    QVERIFY(prices(u"budget"_s).json()["monthly_budget"_L1].isNull());
    QCOMPARE(prices(u"budget 350000"_s).json()["monthly_budget"_L1].toInt(), 350'000);
    QCOMPARE(prices(u"budget"_s).json()["monthly_budget"_L1].toInt(), 350'000);
    QCOMPARE(prices(u"budget much"_s).status, 2);
    QVERIFY(prices(u"budget -5"_s).status != 0);
    QVERIFY(prices(u"budget none"_s).json()["monthly_budget"_L1].isNull());
}

std::set<QString> TstCliTiers::membersByName(const QByteArray &condition) const
{
    const Answer answer =
        ask(u"rfm.khachquen"_s, u"members --where - --fields name --json --as-of 2006-12-31"_s,
            condition);
    std::set<QString> names;
    for (const QJsonValue &member : answer.json()["members"_L1].toArray())
        names.insert(member["name"_L1].toString());
    return names;
}

void TstCliTiers::factorsAgreeWithThePublishedTable()
{
    if (!hasPublished())
        QSKIP("the shared data are not on this machine");
    const QByteArray everyone = R"({"version":1,"match":"all","conditions":[]})";
    const QJsonArray members =
        ask(u"rfm.khachquen"_s,
            u"members --where - --fields name,count,total,days_since_last --json --as-of "
            "2006-12-31"_s,
            everyone)
            .json()["members"_L1]
            .toArray();
    QCOMPARE(members.size(), m_published.size());
    std::map<QString, QJsonObject> byName;
    for (const QJsonValue &member : members)
        byName[member["name"_L1].toString()] = member.toObject();
    for (const QStringList &row : m_published) {
        const QJsonObject &ours = byName[row[0]];
        QVERIFY2(ours["count"_L1].toInt() == row[3].toInt(), qPrintable(row[0]));
        QVERIFY2(ours["days_since_last"_L1].toInt() == row[4].toInt(), qPrintable(row[0]));
        QVERIFY2(ours["total"_L1].toInt() == row[5].toInt(), qPrintable(row[0]));
    }
}

void TstCliTiers::scoresAgreeWithThePublishedTable_data()
{
    QTest::addColumn<bool>("ofManual");
    QTest::addColumn<int>("factor"); // 0 recency, 1 frequency, 2 money
    QTest::addColumn<int>("score");
    const char *factors[] = {"recency", "frequency", "money"};
    for (const bool ofManual : {false, true}) {
        for (int factor = 0; factor < 3; ++factor) {
            for (int score = 1; score <= 5; ++score) {
                QTest::addRow("%s %s %d", ofManual ? "bins of the manual," : "quantiles,",
                              factors[factor], score)
                    << ofManual << factor << score;
            }
        }
    }
}

void TstCliTiers::scoresAgreeWithThePublishedTable()
{
    if (!hasPublished())
        QSKIP("the shared data are not on this machine");
    QFETCH(const bool, ofManual);
    QFETCH(const int, factor);
    QFETCH(const int, score);
    const Cuts &cuts = ofManual ? manualCuts : publishedCuts;
    const QJsonArray tests =
        factor == 0   ? scoreTests(u"days_since_last"_s, cuts.recency, score, score, true)
        : factor == 1 ? scoreTests(u"count"_s, cuts.frequency, score, score, false)
                      : scoreTests(u"total"_s, cuts.monetary, score, score, false);
    const QList<QStringList> table =
        ofManual ? recordsOf(contentOf(u"rfm/rfm_orders_expected_custom_bins.csv"_s)).mid(1)
                 : m_published;
    const qsizetype column = (ofManual ? 4 : 6) + factor;
    std::set<QString> expected;
    for (const QStringList &row : table) {
        if (row[column].toInt() == score)
            expected.insert(row[0]);
    }
    QVERIFY(!expected.empty());
    QVERIFY(membersByName(document(group(u"all"_s, tests))) == expected);
}

void TstCliTiers::segmentsAgreeWithThePublishedTable_data()
{
    QTest::addColumn<int>("place");
    for (int place = 0; place < static_cast<int>(std::size(publishedSegments)); ++place)
        QTest::newRow(publishedSegments[place].name) << place;
}

void TstCliTiers::segmentsAgreeWithThePublishedTable()
{
    if (!hasPublished())
        QSKIP("the shared data are not on this machine");
    QFETCH(const int, place);
    QJsonArray earlier;
    for (int i = 0; i < place; ++i)
        earlier.append(publishedSegments[i].condition());
    QJsonArray both{publishedSegments[place].condition()};
    if (!earlier.isEmpty())
        both.append(group(u"none"_s, earlier));
    std::set<QString> expected;
    for (const QStringList &row : m_published) {
        if (row[1] == QLatin1String(publishedSegments[place].name))
            expected.insert(row[0]);
    }
    QVERIFY(membersByName(document(group(u"all"_s, both))) == expected);
    // And the summary that was published beside the table.
    for (const QStringList &row :
         recordsOf(contentOf(u"rfm/rfm_orders_expected_segment_summary.csv"_s)).mid(1)) {
        if (row[0] == QLatin1String(publishedSegments[place].name))
            QCOMPARE(static_cast<int>(expected.size()), row[1].toInt());
    }
}

void TstCliTiers::meansAgreeWithThePublishedTable()
{
    if (!hasPublished())
        QSKIP("the shared data are not on this machine");
    double orders = 0;
    double revenue = 0;
    double recency = 0;
    for (const QStringList &row : m_published) {
        orders += row[3].toDouble();
        recency += row[4].toDouble();
        revenue += row[5].toDouble();
    }
    const auto customers = static_cast<double>(m_published.size());
    const QJsonObject shop = ask(u"rfm.khachquen"_s, u"care-map --json --as-of 2006-12-31"_s)
                                 .json()["shop"_L1]
                                 .toObject();
    QCOMPARE(shop["customers"_L1].toInt(), static_cast<int>(customers));
    const auto near = [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::abs(b); };
    QVERIFY(near(shop["frequency"_L1].toDouble(), orders / customers));
    QVERIFY(near(shop["order_value"_L1].toDouble(), revenue / orders));
    QVERIFY(near(shop["recency"_L1].toDouble(), recency / customers));
    QVERIFY(near(shop["revenue"_L1].toDouble(), revenue));
}

void TstCliTiers::factorsAgreeOnTheRealRetailData()
{
    const QString packed = sharedData(u"retail/online_retail.csv.gz"_s);
    if (!QFile::exists(packed))
        QSKIP("the shared data are not on this machine");
    const auto unpacked = [](const QString &file) {
        QProcess unpack;
        unpack.start(u"gzip"_s, {u"-dc"_s, file});
        return unpack.waitForFinished(60'000) ? unpack.readAllStandardOutput() : QByteArray();
    };
    // The filter of the published figures: a customer, no cancellation, amounts above nothing.
    struct Invoice {
        QString customer;
        QString time;
        qint64 total = 0;
    };
    std::map<QString, Invoice> invoices;
    for (const QStringList &row : recordsOf(unpacked(packed)).mid(1)) {
        const qint64 amount = row[3].toLongLong() * millionths(row[5]);
        if (row[6].isEmpty() || row[0].startsWith(u'C') || row[3].toLongLong() <= 0 || amount <= 0)
            continue;
        Invoice &invoice = invoices[row[0]];
        invoice.customer = row[6];
        invoice.time = invoice.time.isEmpty() ? row[4] : std::min(invoice.time, row[4]);
        invoice.total += amount;
    }
    QByteArray csv = "order code,date,total,customer code,customer name\n";
    for (const auto &[code, invoice] : invoices) {
        csv += u"%1,%2,%3,%4,Buyer %4\n"_s.arg(code, invoice.time.left(10))
                   .arg(static_cast<double>(invoice.total) / 1e6, 0, 'f', 2)
                   .arg(invoice.customer)
                   .toUtf8();
    }
    write(u"retail.csv"_s, csv);
    const QString shop = u"retail.khachquen"_s;
    QCOMPARE(ask(shop, u"settings currency GBP"_s).status, 0);
    const Answer done = ask(shop, u"import retail.csv --as orders"_s);
    QVERIFY2(done.status == 0, done.err.constData());
    std::map<QString, QJsonObject> byName;
    const QByteArray everyone = R"({"version":1,"match":"all","conditions":[]})";
    for (const QJsonValue &member :
         ask(shop,
             u"members --where - --fields name,count,total,days_since_last --json --as-of "
             "2011-12-10"_s,
             everyone)
             .json()["members"_L1]
             .toArray())
        byName[member["name"_L1].toString()] = member.toObject();
    const QList<QStringList> expected =
        recordsOf(unpacked(sharedData(u"retail/online_retail_expected_rfm.csv.gz"_s))).mid(1);
    QCOMPARE(expected.size(), 4338);
    QCOMPARE(byName.size(), std::size_t{4338});
    for (const QStringList &row : expected) {
        const QJsonObject &ours = byName[u"Buyer "_s + row[0]];
        QVERIFY2(ours["days_since_last"_L1].toInt() == row[3].toInt(), qPrintable(row[0]));
        QVERIFY2(ours["count"_L1].toInt() == row[4].toInt(), qPrintable(row[0]));
        // Each invoice is rounded to the penny here, the sum there.
        const double pence = static_cast<double>(millionths(row[5])) / 10'000;
        QVERIFY2(std::abs(ours["total"_L1].toDouble() - pence) <= 0.5 * row[4].toInt() + 0.51,
                 qPrintable(row[0]));
    }
}

QTEST_GUILESS_MAIN(TstCliTiers)
#include "tst_cli_tiers.moc"
