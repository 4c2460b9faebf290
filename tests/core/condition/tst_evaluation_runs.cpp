#include "core/condition/catalogue.h"
#include "core/condition/evaluate.h"
#include "core/condition/evaluation.h"
#include "core/condition/evaluation_memory.h"
#include "core/condition/json.h"
#include "support/random_condition.h"
#include "support/random_shop.h"

#include <QRegularExpression>
#include <QThreadPool>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

/// A shop of several blocks of customers, and what is asked of it.
class BigShop {
public:
    explicit BigShop(std::uint64_t seed)
        : m_dice(seed)
    {
        while (m_shop.customers.empty())
            m_shop = randomShop(m_dice.seed());
        grow(m_shop, 3 * Profiles::blockSize + 100, m_dice);
        m_profiles = profilesOf(m_shop);
    }

    Condition condition() { return RandomConditions(m_dice, m_shop).tree(2); }
    QDate day() { return randomDay(m_dice); }
    Dice &dice() { return m_dice; }
    [[nodiscard]] const Profiles &profiles() const { return *m_profiles; }
    [[nodiscard]] const QString &country() const { return m_shop.country; }
    [[nodiscard]] ShopWords words() const { return ShopWords(m_shop); }

private:
    Dice m_dice;
    TestShop m_shop;
    std::shared_ptr<const Profiles> m_profiles;
};

/// Says yes when it has been asked so many times.
class StopsAfter final : public JobControl {
public:
    explicit StopsAfter(int asked)
        : m_left(asked)
    {}

    void report(std::int64_t, std::int64_t) override {}
    [[nodiscard]] bool cancelled() const override { return m_left-- <= 0; }

private:
    mutable int m_left;
};

QByteArray told(const Condition &condition, QDate asOf)
{
    return asOf.toString(Qt::ISODate).toUtf8() + ' ' + writeCondition(condition);
}

} // namespace

/// That an evaluation gives the same however it is run.
class TstEvaluationRuns : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void doesNotDependOnThreads_data()
    {
        QTest::addColumn<int>("helpers");
        QTest::newRow("one helper") << 1;
        QTest::newRow("four helpers") << 4;
    }
    void doesNotDependOnThreads()
    {
        QFETCH(const int, helpers);
        QThreadPool pool;
        pool.setMaxThreadCount(helpers);
        BigShop shop(5);
        const ShopWords words = shop.words();
        for (int i = 0; i < 100; ++i) {
            const Condition condition = shop.condition();
            const QDate asOf = shop.day();
            Unwatched control;
            const auto alone =
                evaluate(condition, {shop.profiles(), asOf, shop.country(), &words}, control);
            const auto together = evaluate(
                condition, {shop.profiles(), asOf, shop.country(), &words, {&pool, 0}}, control);
            QVERIFY(alone && together);
            QVERIFY2(*alone == *together, told(condition, asOf).constData());
        }
    }

    void remembersNothingWrong()
    {
        BigShop shop(6);
        const ShopWords words = shop.words();
        EvaluationMemory memory;
        EvaluationMemory small(20'000); // gives up what it kept nearly at once
        for (int i = 0; i < 60; ++i) {
            Condition condition = shop.condition();
            const QDate asOf = shop.day();
            for (int edit = 0; edit < 3; ++edit) {
                EvaluationContext context{shop.profiles(), asOf, shop.country(), &words};
                Unwatched control;
                const auto anew = evaluate(condition, context, control);
                context.memory = &memory;
                const auto first = evaluate(condition, context, control);
                const auto again = evaluate(condition, context, control);
                context.memory = &small;
                const auto withSmall = evaluate(condition, context, control);
                QVERIFY(anew && first && again && withSmall);
                QVERIFY2(*anew == *first && *anew == *again && *anew == *withSmall,
                         told(condition, asOf).constData());
                condition = {
                    Group{edit == 0 ? Match::None : Match::Any, 1, {condition, shop.condition()}}};
            }
        }
        QVERIFY(memory.size() > 0);
        QVERIFY(small.size() < 10);
    }

    /// What was worked out for one day serves the days before it, whatever the order of asking.
    void asksAboutSeveralDaysAtOnce()
    {
        BigShop shop(8);
        const ShopWords words = shop.words();
        for (int i = 0; i < 25; ++i) {
            const std::vector<Condition> conditions{shop.condition(), shop.condition()};
            std::vector<QDate> days;
            for (int day = 0; day < 10; ++day)
                days.push_back(shop.day());
            if (i % 5 != 0)
                std::ranges::sort(days, std::ranges::greater());
            const EvaluationContext context{shop.profiles(), days.front(), shop.country(), &words};
            Unwatched control;
            Evaluation evaluation(context, control);
            for (const QDate asOf : days) {
                EvaluationContext alone = context;
                alone.asOf = asOf;
                for (const Condition &condition : conditions) {
                    const auto together = evaluation.members(condition, asOf);
                    const auto anew = evaluate(condition, alone, control);
                    QVERIFY(together && anew);
                    QVERIFY2(*together == *anew, told(condition, asOf).constData());
                }
                for (const MetricEntry &entry : orderMetrics()) {
                    const auto together = evaluation.column(entry.metric, {}, asOf);
                    const auto anew = metricColumn(entry.metric, {}, alone, control);
                    QVERIFY(together && anew);
                    QVERIFY2((*together)->numerators == anew->numerators &&
                                 (*together)->denominators == anew->denominators,
                             entry.key);
                }
            }
        }
    }

    void givesUpWhatWasNotAskedForTheLongest()
    {
        constexpr std::size_t customers = 8'000; // about 1,000 bytes a set, and 1,024 beside it
        EvaluationMemory memory(5'000);
        const QDate asOf(2026, 1, 1);
        const auto set = std::make_shared<const CustomerSet>(CustomerSet::all(customers));
        const auto leaf = [](int count) {
            return Condition{MetricTest{Metric::Count, {}, NumberTest{NumberOp::AtLeast, count}}};
        };
        memory.keep(leaf(1), asOf, set);
        memory.keep(leaf(2), asOf, set);
        QVERIFY(memory.find(leaf(1), asOf));
        QVERIFY(!memory.find(leaf(1), asOf.addDays(1)));
        memory.keep(leaf(3), asOf, set);
        QVERIFY(memory.find(leaf(1), asOf));
        QVERIFY(!memory.find(leaf(2), asOf));
        QVERIFY(memory.find(leaf(3), asOf));
    }

    void stopsWhereverItIsCancelled()
    {
        BigShop shop(7);
        const ShopWords words = shop.words();
        for (int i = 0; i < 40; ++i) {
            const Condition condition = shop.condition();
            const EvaluationContext context{shop.profiles(), shop.day(), shop.country(), &words};
            Unwatched control;
            const auto expected = evaluate(condition, context, control);
            QVERIFY(expected);
            bool stopped = true;
            for (int asked = 0; stopped; ++asked) {
                StopsAfter impatient(asked);
                const auto members = evaluate(condition, context, impatient);
                stopped = !members;
                if (stopped)
                    QCOMPARE(members.error().code, ErrorCode::Cancelled);
                else
                    QVERIFY2(*members == *expected, told(condition, context.asOf).constData());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TstEvaluationRuns)
#include "tst_evaluation_runs.moc"
