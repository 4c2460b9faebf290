#include "core/condition/check.h"
#include "core/condition/evaluate.h"
#include "core/condition/explain.h"
#include "core/condition/funnel.h"
#include "core/condition/json.h"
#include "support/random_condition.h"
#include "support/random_shop.h"
#include "support/slow_evaluator.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int treesPerShop = 10;

/// `KQ_TREES` and `KQ_SEED` widen the comparison without a change of the program.
std::uint64_t numberFromEnvironment(const char *name, std::uint64_t otherwise)
{
    bool given = false;
    const qulonglong number = qEnvironmentVariable(name).toULongLong(&given);
    return given ? number : otherwise;
}

/// One question, asked of both evaluators.
struct Question {
    TestShop shop;
    Condition condition;
    QDate asOf;
};

EvaluationContext contextOf(const Question &question, const Profiles &profiles,
                            const ShopWords &words)
{
    return {profiles, question.asOf, question.shop.country, &words};
}

/// Whom the two evaluators see differently, or why one of them refused; empty where they agree.
QString difference(const Question &question)
{
    const ShopWords words(question.shop);
    const std::shared_ptr<const Profiles> profiles = profilesOf(question.shop);
    Unwatched control;
    const Result<CustomerSet> fast = evaluate(
        question.condition, {*profiles, question.asOf, question.shop.country, &words}, control);
    if (!fast)
        return u"the fast evaluator refused it: "_s + fast.error().place;

    const SlowEvaluator slow(question.shop);
    QStringList lines;
    for (std::size_t i = 0; i < question.shop.customers.size(); ++i) {
        const bool slowly =
            slow.holds(question.condition, question.shop.customers[i], question.asOf);
        if (slowly != fast->contains(i))
            lines << u"customer %1: slow %2, fast %3"_s.arg(question.shop.customers[i].id.value)
                         .arg(slowly)
                         .arg(!slowly);
    }
    return lines.join(u'\n');
}

/// The smallest variants of a group: one of its children alone, or all but one of them.
std::vector<Condition> smaller(const Condition &condition)
{
    std::vector<Condition> variants;
    const Group *group = std::get_if<Group>(&condition.node);
    if (!group)
        return variants;
    for (std::size_t i = 0; i < group->children.size(); ++i) {
        variants.push_back(group->children[i]);
        Group less = *group;
        less.children.erase(less.children.begin() + static_cast<std::ptrdiff_t>(i));
        less.atLeast = std::min(less.atLeast, static_cast<int>(less.children.size()));
        if (less.match != Match::AtLeast || less.atLeast > 0)
            variants.push_back({less});
        for (const Condition &child : smaller(group->children[i])) {
            Group changed = *group;
            changed.children[i] = child;
            variants.push_back({changed});
        }
    }
    return variants;
}

/// Drops elements of @p list as long as the evaluators still differ.
template <class T>
void shrink(Question &question, std::vector<T> TestShop::*list)
{
    for (std::size_t i = (question.shop.*list).size(); i-- > 0;) {
        Question less = question;
        (less.shop.*list).erase((less.shop.*list).begin() + static_cast<std::ptrdiff_t>(i));
        if (!difference(less).isEmpty())
            question = less;
    }
}

Question shrunk(Question question)
{
    for (bool again = true; again;) {
        again = false;
        for (const Condition &condition : smaller(question.condition)) {
            const Question less{question.shop, condition, question.asOf};
            if (difference(less).isEmpty())
                continue;
            question = less;
            again = true;
            break;
        }
    }
    shrink(question, &TestShop::orders);
    shrink(question, &TestShop::customers);
    return question;
}

/// Adds copies of the shop's customers, with their orders, until it has @p size of them.
void grow(TestShop &shop, std::size_t size, Dice &dice)
{
    const std::vector<Customer> originals = shop.customers;
    const std::vector<TestOrder> orders = shop.orders;
    while (shop.customers.size() < size) {
        const std::int64_t shift = shop.customers.back().id.value;
        const std::int64_t days = dice.from(0, 40);
        for (Customer copy : originals) {
            copy.id.value += shift;
            shop.customers.push_back(copy);
        }
        for (TestOrder copy : orders) {
            if (!copy.order.customer)
                continue;
            copy.order.customer->value += shift;
            copy.order.id.value = std::ssize(shop.orders) + 1;
            copy.order.placedAt.day += static_cast<std::int32_t>(days);
            shop.orders.push_back(copy);
        }
    }
}

Rational rationalOf(Ratio ratio)
{
    return {ratio.numerator(), ratio.denominator()};
}

/// Whether the value that an explanation tells is the metric's own.
bool isMetric(const Value &told, const SlowEvaluator::Value &expected)
{
    if (const QDate *date = std::get_if<QDate>(&expected))
        return told == Value(*date);
    if (const Rational *number = std::get_if<Rational>(&expected))
        return std::holds_alternative<Ratio>(told) && rationalOf(std::get<Ratio>(told)) == *number;
    return told == Value();
}

/// What is wrong with an explanation, node by node; empty where nothing is.
QString faultOf(const Explanation &explanation, const Condition &condition,
                const Customer &customer, const Question &question)
{
    const SlowEvaluator slow(question.shop);
    const QString place = QString::fromUtf8(writeCondition(condition)) +
                          u" of customer %1 as of "_s.arg(customer.id.value) +
                          question.asOf.toString(Qt::ISODate);
    if (explanation.holds != slow.holds(condition, customer, question.asOf))
        return u"holds is wrong: "_s + place;
    const auto isRight = [&](Metric metric, const OrderFilter &where) {
        return explanation.actual &&
               isMetric(*explanation.actual, slow.metricOf(metric, where, customer, question.asOf));
    };
    const MetricTest *metric = std::get_if<MetricTest>(&condition.node);
    const RankTest *rank = std::get_if<RankTest>(&condition.node);
    if ((metric && !isRight(metric->metric, metric->where)) ||
        (rank && !isRight(rank->metric, rank->where)))
        return u"actual is wrong: "_s + place;
    const Group *group = std::get_if<Group>(&condition.node);
    if (!group)
        return explanation.actual ? QString() : QString(u"no actual: "_s + place);
    if (explanation.children.size() != group->children.size())
        return u"children are missing: "_s + place;
    for (std::size_t i = 0; i < group->children.size(); ++i) {
        const QString fault =
            faultOf(explanation.children[i], group->children[i], customer, question);
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

/// What is wrong with a funnel's counts of single nodes.
QString faultOf(const FunnelStep &step, const Condition &condition, const Question &question)
{
    const auto members = SlowEvaluator(question.shop).membersOf(condition, question.asOf);
    if (step.alone != std::ssize(members))
        return u"alone is wrong: "_s + QString::fromUtf8(writeCondition(condition));
    const Group *group = std::get_if<Group>(&condition.node);
    if (!group)
        return {};
    if (step.children.size() != group->children.size())
        return u"children are missing"_s;
    for (std::size_t i = 0; i < group->children.size(); ++i) {
        const QString fault = faultOf(step.children[i], group->children[i], question);
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

/// Of the children of the root: the first ones as a group of their own leave who remains.
void checkRemaining(const FunnelStep &root, const Question &question)
{
    const SlowEvaluator slow(question.shop);
    const Group &group = std::get<Group>(question.condition.node);
    for (std::size_t i = 0; i < group.children.size(); ++i) {
        Group first = group;
        first.children.resize(i + 1);
        QCOMPARE(root.children[i].remaining, std::ssize(slow.membersOf({first}, question.asOf)));
    }
}

QString told(const Question &question)
{
    QString text = u"as of %1: %2\n"_s.arg(question.asOf.toString(Qt::ISODate),
                                           QString::fromUtf8(writeCondition(question.condition)));
    for (const TestTier &tier : question.shop.tiers)
        text += u"tier %1: %2\n"_s.arg(tier.key, QString::fromUtf8(writeCondition(tier.condition)));
    for (const TestSegment &segment : question.shop.segments)
        text += u"segment %1: %2\n"_s.arg(segment.name,
                                          QString::fromUtf8(writeCondition(segment.condition)));
    for (const Customer &customer : question.shop.customers)
        text += u"customer %1 %2, opening figures %3\n"_s.arg(customer.id.value)
                    .arg(customer.name)
                    .arg(customer.openingFigures.size());
    for (const TestOrder &placed : question.shop.orders)
        text +=
            u"order of %1 on %2, %3, total %4, discount %5, lines %6\n"_s
                .arg(placed.order.customer.value_or(CustomerId()).value)
                .arg(placed.order.placedAt.date().toString(Qt::ISODate), keyOf(placed.order.status))
                .arg(placed.order.total.minor)
                .arg(placed.order.discount.minor)
                .arg(placed.lines.size());
    return text + difference(question);
}

} // namespace

/// The fast evaluator against the slow one, on random shops and trees.
class TstEvaluatorsAgree : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void agreesOnRandomTrees();
    void agreesOnAShopOfSeveralBlocks();
    void explainsWhatItFinds();
    void countsInFunnelsWhatItFinds();
    void randomTreesSurviveJson();
};

void TstEvaluatorsAgree::agreesOnRandomTrees()
{
    const std::uint64_t seed = numberFromEnvironment("KQ_SEED", 20'261'121);
    const std::uint64_t trees = numberFromEnvironment("KQ_TREES", 2'000);
    qInfo("seed %llu, %llu trees", static_cast<unsigned long long>(seed),
          static_cast<unsigned long long>(trees));
    Dice seeds(seed);
    std::uint64_t someMembers = 0;
    for (std::uint64_t done = 0; done < trees; done += treesPerShop) {
        const std::uint64_t shopSeed = seeds.seed();
        Question question{randomShop(shopSeed), {}, {}};
        const std::shared_ptr<const Profiles> profiles = profilesOf(question.shop);
        const ShopWords words(question.shop);
        const SlowEvaluator slow(question.shop);
        Dice dice(shopSeed + 1);
        for (int i = 0; i < treesPerShop; ++i) {
            question.condition = RandomConditions(dice, question.shop).tree(3);
            question.asOf = randomDay(dice);
            Unwatched control;
            const Result<CustomerSet> fast =
                evaluate(question.condition,
                         {*profiles, question.asOf, question.shop.country, &words}, control);
            const std::vector<CustomerId> expected =
                slow.membersOf(question.condition, question.asOf);
            std::vector<CustomerId> members;
            if (fast)
                fast->forEach([&](std::size_t place) { members.push_back(profiles->idAt(place)); });
            someMembers += !members.empty() && members.size() < profiles->size() ? 1 : 0;
            if (fast && members == expected)
                continue;
            const QString text = told(shrunk(question));
            QFAIL(qUtf8Printable(u"shop %1, tree %2\n"_s.arg(shopSeed).arg(i) + text));
        }
    }
    // Trees that always or never hold would prove little.
    QVERIFY(someMembers > trees / 4);
}

void TstEvaluatorsAgree::agreesOnAShopOfSeveralBlocks()
{
    Dice dice(numberFromEnvironment("KQ_SEED", 20'261'121));
    Question question;
    while (question.shop.customers.empty())
        question.shop = randomShop(dice.seed());
    grow(question.shop, Profiles::blockSize + Profiles::blockSize / 8, dice);
    const std::shared_ptr<const Profiles> profiles = profilesOf(question.shop);
    const ShopWords words(question.shop);
    const SlowEvaluator slow(question.shop);
    const std::uint64_t trees = numberFromEnvironment("KQ_TREES", 2'000) / 200;
    for (std::uint64_t i = 0; i < trees; ++i) {
        question.condition = RandomConditions(dice, question.shop).tree(1);
        question.asOf = randomDay(dice);
        Unwatched control;
        const Result<CustomerSet> fast =
            evaluate(question.condition, contextOf(question, *profiles, words), control);
        QVERIFY(fast);
        // The slow one takes its time, so it is asked about a few of all blocks.
        for (int asked = 0; asked < 40; ++asked) {
            const auto place =
                static_cast<std::size_t>(dice.from(0, std::ssize(question.shop.customers) - 1));
            const bool expected =
                slow.holds(question.condition, question.shop.customers[place], question.asOf);
            QVERIFY2(fast->contains(place) == expected,
                     qUtf8Printable(u"place %1, as of %2: "_s.arg(place).arg(
                                        question.asOf.toString(Qt::ISODate)) +
                                    QString::fromUtf8(writeCondition(question.condition))));
        }
    }
}

void TstEvaluatorsAgree::explainsWhatItFinds()
{
    Dice seeds(11);
    for (int i = 0; i < 100; ++i) {
        const std::uint64_t seed = seeds.seed();
        Question question{randomShop(seed), {}, {}};
        const std::shared_ptr<const Profiles> profiles = profilesOf(question.shop);
        const ShopWords words(question.shop);
        Dice dice(seed + 1);
        question.condition = RandomConditions(dice, question.shop).tree(2);
        question.asOf = randomDay(dice);
        for (const Customer &customer : question.shop.customers) {
            Unwatched control;
            const Result<Explanation> explanation = explain(
                question.condition, customer.id, contextOf(question, *profiles, words), control);
            QVERIFY(explanation);
            const QString fault = faultOf(*explanation, question.condition, customer, question);
            QVERIFY2(fault.isEmpty(), qUtf8Printable(fault));
        }
    }
}

void TstEvaluatorsAgree::countsInFunnelsWhatItFinds()
{
    Dice seeds(13);
    for (int i = 0; i < 200; ++i) {
        const std::uint64_t seed = seeds.seed();
        Question question{randomShop(seed), {}, {}};
        const std::shared_ptr<const Profiles> profiles = profilesOf(question.shop);
        const ShopWords words(question.shop);
        Dice dice(seed + 1);
        question.condition = RandomConditions(dice, question.shop).tree(2);
        question.asOf = randomDay(dice);
        Unwatched control;
        const Result<FunnelStep> steps =
            funnel(question.condition, contextOf(question, *profiles, words), control);
        QVERIFY(steps);
        const QString fault = faultOf(*steps, question.condition, question);
        QVERIFY2(fault.isEmpty(), qUtf8Printable(fault));
        QCOMPARE(steps->remaining, steps->alone);
        checkRemaining(*steps, question);
    }
}

void TstEvaluatorsAgree::randomTreesSurviveJson()
{
    Dice seeds(7);
    for (int i = 0; i < 100; ++i) {
        const std::uint64_t seed = seeds.seed();
        const TestShop shop = randomShop(seed);
        const ShopWords words(shop);
        Dice dice(seed + 1);
        const Condition tree = RandomConditions(dice, shop).tree(3);
        const Result<Condition> read = readCondition(writeCondition(tree), words);
        QVERIFY2(read, read ? "" : qUtf8Printable(read.error().place + u' ' + read.error().found));
        QVERIFY(*read == tree);
        QVERIFY(checkCondition(tree, words));
    }
}

QTEST_APPLESS_MAIN(TstEvaluatorsAgree)
#include "tst_evaluators_agree.moc"
