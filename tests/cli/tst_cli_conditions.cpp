#include "cli/cli_shop.h"
#include "core/base/overloaded.h"
#include "core/condition/json.h"
#include "core/text/fold.h"
#include "core/tier/tier.h"
#include "support/case_file.h"
#include "support/importable_shop.h"
#include "support/random_condition.h"
#include "support/random_shop.h"
#include "support/slow_evaluator.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

#include <cmath>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

/// Trees that are asked of one imported shop.
constexpr int treesPerShop = 10;

std::uint64_t numberFromEnvironment(const char *name, std::uint64_t otherwise)
{
    bool given = false;
    const qulonglong number = qEnvironmentVariable(name).toULongLong(&given);
    return given ? number : otherwise;
}

QString listed(const std::vector<CustomerId> &members)
{
    QStringList ids;
    for (const CustomerId id : members)
        ids << QString::number(id.value);
    return ids.join(u' ');
}

QJsonObject objectOf(const CliAnswer &answer)
{
    return QJsonDocument::fromJson(answer.out).object();
}

/// A shop of a seed that CSV files can tell, with the five tiers of every new shop and segments
/// that refer to them.
TestShop randomImportableShop(std::uint64_t seed)
{
    TestShop shop = importable(randomShop(seed), Identities::Unique);
    shop.segments.clear();
    shop.tiers.clear();
    for (const Tier &tier : defaultTiers())
        shop.tiers.push_back({tier.key, tier.condition});
    Dice dice(seed + 2);
    for (const QString &name : {u"Khách mới"_s, u"Khách sỉ"_s}) {
        const SegmentId id{std::ssize(shop.segments) + 1};
        shop.segments.push_back({id, name, RandomConditions(dice, shop).tree(1)});
    }
    return shop;
}

bool isNumber(const QJsonValue &told, const Rational &expected)
{
    const double number = expected.toDouble();
    return told.isDouble() && std::abs(told.toDouble() - number) <= std::abs(number) * 1e-12;
}

QSet<QString> foldedTexts(const QStringList &texts)
{
    QSet<QString> all;
    for (const QString &text : texts)
        all << folded(text);
    return all;
}

/// Whether the JSON of an explanation tells the value of a field: several texts as a list, each in
/// one of its spellings.
bool isFieldValue(const QJsonValue &told, const Value &expected)
{
    return std::visit(
        Overloaded{
            [&](std::monostate) { return told.isNull(); },
            [&](const QStringList &texts) {
                const QStringList all =
                    told.isArray() ? told.toVariant().toStringList() : QStringList(told.toString());
                return foldedTexts(texts) == foldedTexts(all);
            },
            [&](Ratio ratio) {
                return isNumber(told, Rational(ratio.numerator(), ratio.denominator()));
            },
            [&](QDate date) { return told.toString() == date.toString(Qt::ISODate); },
            [&](const Birthday &birthday) {
                const QString day = u"-%1-%2"_s.arg(birthday.month, 2, 10, QChar(u'0'))
                                        .arg(birthday.day, 2, 10, QChar(u'0'));
                const QString year = birthday.year == 0
                                         ? u"-"_s
                                         : QString::number(birthday.year).rightJustified(4, u'0');
                return told.toString() == QString(year + day);
            },
            [&](bool yes) { return told.isBool() && told.toBool() == yes; },
        },
        expected);
}

/// An imported shop and the slow evaluator's view of it.
class Compared {
public:
    explicit Compared(const TestShop &shop)
        : m_shop(shop)
        , m_slow(shop)
        , m_cli(shop)
    {}

    [[nodiscard]] const QString &fault() const { return m_cli.fault(); }
    [[nodiscard]] const CliShop &cli() const { return m_cli; }

    /// What one of the commands tells wrongly of the tree; empty where all agree.
    [[nodiscard]] QString faultOf(const Condition &condition, QDate asOf, std::size_t asked) const
    {
        const QByteArray json = writeCondition(condition);
        const std::vector<CustomerId> expected = m_slow.membersOf(condition, asOf);
        QString fault;
        const std::vector<CustomerId> members = m_cli.members(json, asOf, fault);
        if (members != expected)
            return u"members: "_s + listed(members) + u" instead of "_s + listed(expected) + fault;
        const QJsonObject count = objectOf(m_cli.ask({u"count"_s}, json, asOf));
        if (count["count"_L1].toInteger(-1) != std::ssize(expected) ||
            count["customers"_L1].toInteger(-1) != std::ssize(m_shop.customers) ||
            count["as_of"_L1].toString() != asOf.toString(Qt::ISODate))
            return u"count"_s;
        const QJsonObject funnel = objectOf(m_cli.ask({u"funnel"_s}, json, asOf));
        if (funnel["alone"_L1].toInteger(-1) != std::ssize(expected) ||
            funnel["remaining"_L1].toInteger(-1) != std::ssize(expected))
            return u"funnel"_s;
        if (m_shop.customers.empty())
            return {};
        const Customer &customer = m_shop.customers[asked % m_shop.customers.size()];
        const QJsonObject why = objectOf(m_cli.ask(
            {u"explain"_s, u"--customer"_s, QString::number(customer.id.value)}, json, asOf));
        return explains(why, condition, customer, asOf)
                   ? QString()
                   : QString(u"explain of %1: "_s.arg(customer.id.value) +
                             QString::fromUtf8(QJsonDocument(why).toJson(QJsonDocument::Compact)));
    }

private:
    [[nodiscard]] bool explains(const QJsonObject &node, const Condition &condition,
                                const Customer &customer, QDate asOf) const
    {
        if (!node["holds"_L1].isBool() ||
            node["holds"_L1].toBool() != m_slow.holds(condition, customer, asOf))
            return false;
        const auto metric = [&](Metric of, const OrderFilter &where) {
            return isMetric(node, m_slow.metricOf(of, where, customer, asOf)) &&
                   node["orders_that_prove_it"_L1].toArray().size() ==
                       std::ssize(m_slow.countedOrders(where, customer, asOf));
        };
        return std::visit(
            Overloaded{
                [&](const Group &group) {
                    const QJsonArray children = node["conditions"_L1].toArray();
                    bool right = children.size() == std::ssize(group.children);
                    for (qsizetype i = 0; right && i < children.size(); ++i)
                        right =
                            explains(children[i].toObject(),
                                     group.children[static_cast<std::size_t>(i)], customer, asOf);
                    return right;
                },
                [&](const FieldTest &test) {
                    return isFieldValue(node["actual"_L1],
                                        m_slow.fieldValueOf(test, customer, asOf));
                },
                [&](const MetricTest &test) { return metric(test.metric, test.where); },
                [&](const RankTest &test) { return metric(test.metric, test.where); },
                [&](const SegmentTest &) { return node["actual"_L1].isBool(); },
                [&](const TierMoveTest &) {
                    return node["actual"_L1].toString() ==
                           m_slow.tierOf(customer, asOf).value_or(QString());
                },
                [&](const ContactTest &) { return node.contains("actual"_L1); },
            },
            condition.node);
    }

    static bool isMetric(const QJsonObject &node, const SlowEvaluator::Value &expected)
    {
        const QJsonValue told = node["actual"_L1];
        return std::visit(
            Overloaded{
                [&](std::monostate) { return told.isNull(); },
                [&](const Rational &number) { return isNumber(told, number); },
                [&](QDate date) { return told.toString() == date.toString(Qt::ISODate); },
            },
            expected);
    }

    const TestShop &m_shop;
    SlowEvaluator m_slow;
    CliShop m_cli;
};

} // namespace

/// Conditions through the command line, on shops that it has made by importing CSV files.
///
/// `KQ_CLI_TREES=2000` asks as many random trees as the project promises to have right, with
/// `KQ_SEED` for others than those of every run; the checks ask a few.
class TstCliConditions : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void answersTheCases_data();
    void answersTheCases();
    void answersRandomTrees();
    void answersAlikeInEveryPlace();
};

void TstCliConditions::answersTheCases_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : caseFiles())
        QTest::newRow(qUtf8Printable(QFileInfo(path).completeBaseName())) << path;
}

void TstCliConditions::answersTheCases()
{
    QFETCH(const QString, path);
    const CaseFile file = readCaseFile(path);
    if (!file.shop.contacts.empty())
        QSKIP("Messages are recorded by lists that go out; no file brings them.");
    const TestShop shop = importable(file.shop, Identities::Kept);
    const SlowEvaluator slow(shop);
    const ShopWords words(shop);
    const CliShop cli(shop);
    QVERIFY2(cli.fault().isEmpty(), qUtf8Printable(cli.fault()));
    int elsewhere = 0;
    for (const ConditionCase &one : file.cases) {
        if (!one.refusedAt.isEmpty()) {
            const CliAnswer refused = cli.ask({u"count"_s}, one.json, one.asOf);
            QCOMPARE(refused.status, 1);
            QVERIFY(refused.out.isEmpty());
            QVERIFY2(refused.err.contains(one.refusedAt.toUtf8()), refused.err.constData());
            continue;
        }
        std::vector<CustomerId> expected;
        for (std::size_t i = 0; i < file.shop.customers.size(); ++i) {
            if (std::ranges::find(one.members, file.shop.customers[i].id) != one.members.end())
                expected.push_back(shop.customers[i].id);
        }
        // Files cannot tell every shop: who comes from a file has a source and a code.
        const Result<Condition> condition = readCondition(one.json, words);
        QVERIFY(condition);
        if (slow.membersOf(*condition, one.asOf) != expected) {
            ++elsewhere;
            continue;
        }
        QString fault;
        const std::vector<CustomerId> members = cli.members(one.json, one.asOf, fault);
        QVERIFY2(members == expected,
                 qUtf8Printable(QString(one.name + u": "_s + listed(members) + u" instead of "_s +
                                        listed(expected) + fault)));
    }
    QVERIFY2(elsewhere <= 4, qPrintable(u"%1 cases cannot be imported"_s.arg(elsewhere)));
}

void TstCliConditions::answersRandomTrees()
{
    const std::uint64_t seed = numberFromEnvironment("KQ_SEED", 20'261'122);
    const std::uint64_t trees = numberFromEnvironment("KQ_CLI_TREES", 30);
    qInfo("seed %llu, %llu trees", static_cast<unsigned long long>(seed),
          static_cast<unsigned long long>(trees));
    Dice seeds(seed);
    for (std::uint64_t done = 0; done < trees; done += treesPerShop) {
        const std::uint64_t shopSeed = seeds.seed();
        const TestShop shop = randomImportableShop(shopSeed);
        const Compared compared(shop);
        QVERIFY2(compared.fault().isEmpty(),
                 qUtf8Printable(QString(u"shop %1: "_s.arg(shopSeed) + compared.fault())));
        Dice dice(shopSeed + 1);
        for (std::size_t i = 0; i < treesPerShop; ++i) {
            const Condition condition = RandomConditions(dice, shop).tree(2);
            // Opening figures without a day are of the day of the import; nothing else knows today.
            const QDate asOf = randomDay(dice);
            const QString fault = compared.faultOf(condition, asOf, i);
            QVERIFY2(fault.isEmpty(),
                     qUtf8Printable(QString(
                         u"shop %1, as of "_s.arg(shopSeed) + asOf.toString(Qt::ISODate) + u": "_s +
                         QString::fromUtf8(writeCondition(condition)) + u'\n' + fault)));
        }
    }
}

/// Language and time zone of the system change no byte of an answer, nor of what an import makes.
void TstCliConditions::answersAlikeInEveryPlace()
{
    const QList<QStringList> places{{u"LC_ALL=C"_s, u"TZ=UTC"_s},
                                    {u"LC_ALL=vi_VN.UTF-8"_s, u"TZ=America/Los_Angeles"_s},
                                    {u"LC_ALL=en_US.UTF-8"_s, u"TZ=Pacific/Kiritimati"_s},
                                    {u"LC_ALL=de_DE.UTF-8"_s, u"TZ=America/Sao_Paulo"_s},
                                    {u"LC_ALL=tr_TR.UTF-8"_s, u"TZ=Asia/Kathmandu"_s}};
    const TestShop shop = randomImportableShop(42);
    QVERIFY(!shop.customers.empty());
    QList<QByteArray> first;
    for (const QStringList &place : places) {
        const CliShop cli(shop, place);
        QVERIFY2(cli.fault().isEmpty(), qUtf8Printable(cli.fault()));
        Dice dice(43);
        QList<QByteArray> answers;
        for (int i = 0; i < 6; ++i) {
            const QByteArray condition = writeCondition(RandomConditions(dice, shop).tree(2));
            const QDate asOf = randomDay(dice);
            const QString fields = u"id,name,phone,birthday,total,average,first_date,last_date,"
                                   "overdue_ratio,tier,recency_score,age"_s;
            const QList<QStringList> commands{{u"members"_s, u"--fields"_s, fields},
                                              {u"explain"_s, u"--customer"_s, u"1"_s},
                                              {u"funnel"_s}};
            for (const QStringList &command : commands) {
                const CliAnswer answer = cli.ask(command, condition, asOf);
                QVERIFY2(answer.status == 0, answer.err.constData());
                answers << answer.out;
            }
            const CliAnswer text = cli.run({u"members"_s, u"--where"_s, u"-"_s, u"--fields"_s,
                                            fields, u"--as-of"_s, asOf.toString(Qt::ISODate)},
                                           condition);
            answers << text.out;
        }
        if (first.isEmpty())
            first = answers;
        QCOMPARE(answers, first);
    }
}

QTEST_GUILESS_MAIN(TstCliConditions)
#include "tst_cli_conditions.moc"
