#include "core/condition/check.h"
#include "core/condition/evaluate.h"
#include "core/condition/json.h"
#include "support/condition_coverage.h"
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

/// What a shop is evaluated on, beside its columns.
struct Surroundings {
    Surroundings(const TestShop &shop, const ProfileLayers &layers)
        : country(shop.country)
        , words(shop)
        , profiles(layers)
        , contacts(contactsOf(shop, layers))
    {}

    [[nodiscard]] EvaluationContext at(QDate asOf) const
    {
        return {profiles, asOf, country, &words, {}, nullptr, &contacts};
    }

    QString country;
    ShopWords words;
    ProfileLayers profiles;
    ContactColumns contacts;
};

/// Whom the two evaluators see differently, or why one of them refused; empty where they agree.
QString difference(const Question &question)
{
    const std::shared_ptr<const Profiles> profiles = profilesOf(question.shop);
    const Surroundings around(question.shop, *profiles);
    Unwatched control;
    const Result<CustomerSet> fast =
        evaluate(question.condition, around.at(question.asOf), control);
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
    void agreesWhereCustomersChanged();
    void agreesWhereCustomersOfSeveralBlocksChanged();
    void agreesOnAShopOfSeveralBlocks();
    void answersForAnyDay();
    void randomTreesSurviveJson();
    void randomTreesUseTheWholeLanguage();
    void randomShopsHaveWhatGoesWrong();
};

void TstEvaluatorsAgree::agreesOnRandomTrees()
{
    const std::uint64_t seed = numberFromEnvironment("KQ_SEED", 20'261'121);
    const std::uint64_t trees = numberFromEnvironment("KQ_TREES", 5'000);
    qInfo("seed %llu, %llu trees", static_cast<unsigned long long>(seed),
          static_cast<unsigned long long>(trees));
    Dice seeds(seed);
    std::uint64_t someMembers = 0;
    for (std::uint64_t done = 0; done < trees; done += treesPerShop) {
        const std::uint64_t shopSeed = seeds.seed();
        Question question{randomShop(shopSeed), {}, {}};
        const std::shared_ptr<const Profiles> profiles = profilesOf(question.shop);
        const Surroundings around(question.shop, *profiles);
        const SlowEvaluator slow(question.shop);
        Dice dice(shopSeed + 1);
        for (int i = 0; i < treesPerShop; ++i) {
            question.condition = RandomConditions(dice, question.shop).tree(3);
            question.asOf = randomDay(dice);
            Unwatched control;
            const Result<CustomerSet> fast =
                evaluate(question.condition, around.at(question.asOf), control);
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

/// Columns that were brought up to date answer like those that were built as a whole.
void TstEvaluatorsAgree::agreesWhereCustomersChanged()
{
    const std::uint64_t trees = numberFromEnvironment("KQ_TREES", 5'000);
    Dice seeds(numberFromEnvironment("KQ_SEED", 20'261'121) + 2);
    for (std::uint64_t done = 0; done < trees; done += treesPerShop) {
        const std::uint64_t shopSeed = seeds.seed();
        const TestShop shop = randomShop(shopSeed);
        const SlowEvaluator slow(shop);
        Dice dice(shopSeed + 1);
        const ProfileLayers layers = layersOf(shop, dice);
        const Surroundings around(shop, layers);
        for (int i = 0; i < treesPerShop; ++i) {
            const Condition condition = RandomConditions(dice, shop).tree(3);
            const QDate asOf = randomDay(dice);
            Unwatched control;
            const Result<CustomerSet> fast = evaluate(condition, around.at(asOf), control);
            QVERIFY(fast);
            std::vector<CustomerId> members;
            fast->forEach([&](std::size_t place) { members.push_back(layers.idAt(place)); });
            QVERIFY2(members == slow.membersOf(condition, asOf),
                     qUtf8Printable(u"shop %1, tree %2, as of %3: "_s.arg(shopSeed).arg(i).arg(
                                        asOf.toString(Qt::ISODate)) +
                                    QString::fromUtf8(writeCondition(condition))));
        }
    }
}

/// The changes and the new ones lie in several blocks, also beyond the end of the base.
void TstEvaluatorsAgree::agreesWhereCustomersOfSeveralBlocksChanged()
{
    Dice dice(numberFromEnvironment("KQ_SEED", 20'261'121) + 3);
    TestShop shop;
    while (shop.customers.empty())
        shop = randomShop(dice.seed());
    grow(shop, 2 * Profiles::blockSize + 100, dice);
    const std::shared_ptr<const Profiles> whole = profilesOf(shop);
    const Surroundings aroundWhole(shop, *whole);
    for (int series = 0; series < 3; ++series) {
        const ProfileLayers layers = layersOf(shop, dice);
        const Surroundings around(shop, layers);
        for (int i = 0; i < 40; ++i) {
            const Condition condition = RandomConditions(dice, shop).tree(2);
            const QDate asOf = randomDay(dice);
            Unwatched control;
            const Result<CustomerSet> expected = evaluate(condition, aroundWhole.at(asOf), control);
            const Result<CustomerSet> fast = evaluate(condition, around.at(asOf), control);
            QVERIFY(expected && fast);
            QVERIFY2(*fast == *expected,
                     qUtf8Printable(QString::fromUtf8(writeCondition(condition))));
        }
    }
}

void TstEvaluatorsAgree::agreesOnAShopOfSeveralBlocks()
{
    Dice dice(numberFromEnvironment("KQ_SEED", 20'261'121));
    Question question;
    while (question.shop.customers.empty())
        question.shop = randomShop(dice.seed());
    grow(question.shop, Profiles::blockSize + Profiles::blockSize / 8, dice);
    const std::shared_ptr<const Profiles> profiles = profilesOf(question.shop);
    const Surroundings around(question.shop, *profiles);
    const SlowEvaluator slow(question.shop);
    const std::uint64_t trees = numberFromEnvironment("KQ_TREES", 5'000) / 500;
    for (std::uint64_t i = 0; i < trees; ++i) {
        question.condition = RandomConditions(dice, question.shop).tree(1);
        question.asOf = randomDay(dice);
        Unwatched control;
        const Result<CustomerSet> fast =
            evaluate(question.condition, around.at(question.asOf), control);
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

/// The same columns answer for every day, long before the first order and long after the last.
void TstEvaluatorsAgree::answersForAnyDay()
{
    Dice seeds(numberFromEnvironment("KQ_SEED", 20'261'121) + 1);
    const std::uint64_t shops = numberFromEnvironment("KQ_TREES", 5'000) / 100;
    for (std::uint64_t done = 0; done < shops; ++done) {
        const std::uint64_t seed = seeds.seed();
        const TestShop shop = randomShop(seed);
        const std::shared_ptr<const Profiles> profiles = profilesOf(shop);
        const Surroundings around(shop, *profiles);
        const SlowEvaluator slow(shop);
        Dice dice(seed + 1);
        const Condition condition = RandomConditions(dice, shop).tree(2);
        std::vector<QDate> days{{1600, 2, 29}, {1900, 2, 28}, {1900, 3, 1}, {2000, 2, 29},
                                {2021, 1, 1},  {2100, 2, 28}, {2100, 3, 1}, {9999, 12, 31}};
        if (!shop.orders.empty()) {
            const QDate first = QDate::fromJulianDay(profiles->orders().firstDay);
            const QDate last = QDate::fromJulianDay(profiles->orders().lastDay);
            days.insert(days.end(), {first.addDays(-1), first, last, last.addDays(1)});
        }
        for (int i = 0; i < 12; ++i)
            days.push_back(QDate(2020, 2, 25).addDays(dice.from(0, 2'200)));
        for (const QDate asOf : days) {
            Unwatched control;
            const Result<CustomerSet> fast = evaluate(condition, around.at(asOf), control);
            QVERIFY(fast);
            std::vector<CustomerId> members;
            fast->forEach([&](std::size_t place) { members.push_back(profiles->idAt(place)); });
            QVERIFY2(
                members == slow.membersOf(condition, asOf),
                qUtf8Printable(u"shop %1, as of %2: "_s.arg(seed).arg(asOf.toString(Qt::ISODate)) +
                               QString::fromUtf8(writeCondition(condition))));
        }
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

/// What no random tree has would be compared by none.
void TstEvaluatorsAgree::randomTreesUseTheWholeLanguage()
{
    Dice seeds(3);
    ConditionCoverage used;
    for (int i = 0; i < 400; ++i) {
        const std::uint64_t seed = seeds.seed();
        const TestShop shop = randomShop(seed);
        Dice dice(seed + 1);
        for (int tree = 0; tree < treesPerShop; ++tree)
            used.add(RandomConditions(dice, shop).tree(3));
    }
    QVERIFY2(used.missing().isEmpty(), qUtf8Printable(used.missing().join(u", "_s)));
}

/// The traps of random shops, each of which must turn up among a few hundred of them.
void TstEvaluatorsAgree::randomShopsHaveWhatGoesWrong()
{
    QMap<QString, int> found{{u"customer without orders"_s, 0},
                             {u"walk-in"_s, 0},
                             {u"two orders of one day"_s, 0},
                             {u"order on a leap day"_s, 0},
                             {u"order at a month's end"_s, 0},
                             {u"order without a time"_s, 0},
                             {u"huge total"_s, 0},
                             {u"negative total"_s, 0},
                             {u"name beyond Latin"_s, 0},
                             {u"opening figures"_s, 0},
                             {u"merged customer"_s, 0},
                             {u"nobody"_s, 0},
                             {u"birthday without year"_s, 0},
                             {u"born on a leap day"_s, 0},
                             {u"no name"_s, 0},
                             {u"line without code"_s, 0},
                             {u"total shared by customers"_s, 0}};
    Dice seeds(5);
    const auto note = [&found](const QString &trap, bool there) { found[trap] += there ? 1 : 0; };
    for (int i = 0; i < 400; ++i) {
        const TestShop shop = randomShop(seeds.seed());
        note(u"nobody"_s, shop.customers.empty());
        QSet<std::int64_t> buyers;
        QSet<std::pair<std::int64_t, std::int32_t>> days;
        QHash<std::int64_t, std::int64_t> buyerOfTotal;
        for (const auto &[order, lines] : shop.orders) {
            const QDate day = order.placedAt.date();
            note(u"walk-in"_s, !order.customer);
            note(u"order on a leap day"_s, day.month() == 2 && day.day() == 29);
            note(u"order at a month's end"_s, day.day() == day.daysInMonth());
            note(u"order without a time"_s, !order.placedAt.hasTime());
            note(u"huge total"_s, order.total.minor > 900'000'000'000'000'000);
            note(u"negative total"_s, order.total.minor < 0);
            for (const OrderLine &line : lines)
                note(u"line without code"_s, line.productCode.isEmpty());
            if (!order.customer)
                continue;
            const std::int64_t buyer = order.customer->value;
            note(u"two orders of one day"_s, days.contains({buyer, order.placedAt.day}));
            note(u"total shared by customers"_s,
                 buyerOfTotal.value(order.total.minor, buyer) != buyer);
            days.insert({buyer, order.placedAt.day});
            buyerOfTotal.insert(order.total.minor, buyer);
            buyers.insert(buyer);
        }
        for (const Customer &customer : shop.customers) {
            const auto isFar = [](QChar c) { return c.unicode() >= 0x2000; };
            note(u"customer without orders"_s, !buyers.contains(customer.id.value));
            note(u"name beyond Latin"_s,
                 std::any_of(customer.name.begin(), customer.name.end(), isFar));
            note(u"no name"_s, customer.name.isEmpty());
            note(u"opening figures"_s, !customer.openingFigures.empty());
            note(u"merged customer"_s, customer.codes.size() > 1 && customer.phones.size() > 1);
            note(u"birthday without year"_s, customer.birthday && customer.birthday->year == 0);
            note(u"born on a leap day"_s, customer.birthday && customer.birthday->month == 2 &&
                                              customer.birthday->day == 29);
        }
    }
    for (const QString &trap : found.keys())
        QVERIFY2(found[trap] > 0, qUtf8Printable(trap));
}

QTEST_APPLESS_MAIN(TstEvaluatorsAgree)
#include "tst_evaluators_agree.moc"
