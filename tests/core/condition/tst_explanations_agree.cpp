#include "core/base/overloaded.h"
#include "core/condition/explain.h"
#include "core/condition/funnel.h"
#include "core/condition/json.h"
#include "core/text/fold.h"
#include "support/random_condition.h"
#include "support/random_shop.h"
#include "support/slow_evaluator.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

/// A shop, and a tree that is explained and counted down in it.
struct Question {
    explicit Question(std::uint64_t seed)
        : shop(randomShop(seed))
        , words(shop)
        , profiles(profilesOf(shop))
        , contacts(contactsOf(shop, *profiles))
        , slow(shop)
    {
        Dice dice(seed + 1);
        condition = RandomConditions(dice, shop).tree(3);
        asOf = randomDay(dice);
    }

    [[nodiscard]] EvaluationContext context() const
    {
        return {*profiles, asOf, shop.country, &words, {}, nullptr, &contacts};
    }

    TestShop shop;
    ShopWords words;
    std::shared_ptr<const Profiles> profiles;
    ContactColumns contacts;
    SlowEvaluator slow;
    Condition condition;
    QDate asOf;
};

/// Texts as they are compared: columns keep one spelling of each word.
Value inComparableForm(Value value)
{
    QStringList *texts = std::get_if<QStringList>(&value);
    if (!texts)
        return value;
    for (QString &text : *texts)
        text = folded(text);
    texts->sort();
    texts->removeDuplicates();
    return value;
}

bool isSame(const Value &a, const Value &b)
{
    return inComparableForm(a) == inComparableForm(b);
}

/// Whether the value that an explanation tells is the metric's own.
bool isMetric(const Value &told, const SlowEvaluator::Value &expected)
{
    if (const QDate *date = std::get_if<QDate>(&expected))
        return told == Value(*date);
    if (const Rational *number = std::get_if<Rational>(&expected)) {
        const Ratio *ratio = std::get_if<Ratio>(&told);
        return ratio && Rational(ratio->numerator(), ratio->denominator()) == *number;
    }
    return told == Value();
}

/// Walks an explanation beside its tree and asks the slow evaluator about every node.
class Checker {
public:
    Checker(const Question &question, const Customer &customer)
        : m_question(question)
        , m_customer(customer)
    {}

    /// What is wrong with an explanation, empty where nothing is.
    [[nodiscard]] QString faultOf(const Explanation &told, const Condition &condition) const
    {
        if (told.holds != holds(condition))
            return u"holds is wrong: "_s + placeOf(condition);
        const bool right = std::visit(
            Overloaded{
                [&](const Group &) { return !told.actual && told.orders.empty(); },
                [&](const FieldTest &test) {
                    return isActual(
                        told, m_question.slow.fieldValueOf(test, m_customer, m_question.asOf));
                },
                [&](const MetricTest &test) { return isProved(told, test.metric, test.where); },
                [&](const RankTest &test) { return isProved(told, test.metric, test.where); },
                [&](const SegmentTest &test) {
                    const Condition *segment = m_question.words.segment(test.segment);
                    return segment && isActual(told, holds(*segment));
                },
                [&](const TierMoveTest &) {
                    const std::optional<QString> tier =
                        m_question.slow.tierOf(m_customer, m_question.asOf);
                    return isActual(told, tier ? Value(QStringList{*tier}) : Value());
                },
                [&](const ContactTest &test) {
                    return isActual(
                        told, m_question.slow.contactValueOf(test, m_customer, m_question.asOf));
                },
            },
            condition.node);
        if (!right)
            return u"what it tells is wrong: "_s + placeOf(condition);
        return faultOfChildren(told, condition);
    }

private:
    [[nodiscard]] QString placeOf(const Condition &condition) const
    {
        return QString::fromUtf8(writeCondition(condition)) +
               u" of customer %1 as of "_s.arg(m_customer.id.value) +
               m_question.asOf.toString(Qt::ISODate);
    }

    [[nodiscard]] bool holds(const Condition &condition) const
    {
        return m_question.slow.holds(condition, m_customer, m_question.asOf);
    }

    static bool isActual(const Explanation &told, const Value &expected)
    {
        return told.actual && isSame(*told.actual, expected) && told.orders.empty();
    }

    [[nodiscard]] bool isProved(const Explanation &told, Metric metric,
                                const OrderFilter &where) const
    {
        std::vector<OrderId> ids = told.orders;
        const auto dayOf = [this](OrderId id) {
            return m_question.shop.orders[static_cast<std::size_t>(id.value - 1)]
                .order.placedAt.day;
        };
        const bool byTime = std::is_sorted(
            ids.begin(), ids.end(), [&](OrderId a, OrderId b) { return dayOf(a) < dayOf(b); });
        std::sort(ids.begin(), ids.end());
        return byTime && ids == m_question.slow.countedOrders(where, m_customer, m_question.asOf) &&
               told.actual &&
               isMetric(*told.actual,
                        m_question.slow.metricOf(metric, where, m_customer, m_question.asOf));
    }

    [[nodiscard]] QString faultOfChildren(const Explanation &told, const Condition &condition) const
    {
        const Group *group = std::get_if<Group>(&condition.node);
        const std::size_t size = group ? group->children.size() : 0;
        if (told.children.size() != size)
            return u"children are missing"_s;
        for (std::size_t i = 0; i < size; ++i) {
            const QString fault = faultOf(told.children[i], group->children[i]);
            if (!fault.isEmpty())
                return fault;
        }
        return {};
    }

    const Question &m_question;
    const Customer &m_customer;
};

using Members = std::vector<bool>; // one a customer

std::int64_t count(const Members &members)
{
    return std::count(members.begin(), members.end(), true);
}

Members both(const Members &a, const Members &b)
{
    Members shared = a;
    for (std::size_t i = 0; i < shared.size(); ++i)
        shared[i] = a[i] && b[i];
    return shared;
}

/// A funnel as core/condition/funnel.h describes it, worked out with the slow evaluator.
class SlowFunnel {
public:
    explicit SlowFunnel(const Question &question)
        : m_question(question)
    {}

    [[nodiscard]] FunnelStep steps() const
    {
        const Members everyone(m_question.shop.customers.size(), true);
        FunnelStep root = step(m_question.condition, everyone);
        root.remaining = root.alone;
        return root;
    }

private:
    [[nodiscard]] Members membersOf(const Condition &condition) const
    {
        Members members;
        for (const Customer &customer : m_question.shop.customers)
            members.push_back(m_question.slow.holds(condition, customer, m_question.asOf));
        return members;
    }

    /// Who is taken by the first children of a group: by the group, had it no others.
    [[nodiscard]] Members takenBy(const Group &group, std::size_t children) const
    {
        Group first = group;
        first.children.resize(children);
        return membersOf({first});
    }

    /// Without `remaining` of the step itself, which is the business of the group around it.
    [[nodiscard]] FunnelStep step(const Condition &condition, const Members &entering) const
    {
        FunnelStep step;
        step.alone = count(membersOf(condition));
        const Group *group = std::get_if<Group>(&condition.node);
        for (std::size_t i = 0; group && i < group->children.size(); ++i) {
            const bool narrows = group->match == Match::All || group->match == Match::None;
            const Members reaching = narrows ? both(entering, takenBy(*group, i)) : entering;
            FunnelStep below = this->step(group->children[i], reaching);
            below.remaining = count(both(entering, takenBy(*group, i + 1)));
            step.children.push_back(below);
        }
        return step;
    }

    const Question &m_question;
};

} // namespace

/// Explanations and funnels of random trees against the slow evaluator, node by node.
class TstExplanationsAgree : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void explainsWhatItFinds();
    void countsInFunnelsWhatItFinds();
};

void TstExplanationsAgree::explainsWhatItFinds()
{
    Dice seeds(11);
    for (int i = 0; i < 150; ++i) {
        const std::uint64_t seed = seeds.seed();
        const Question question(seed);
        for (const Customer &customer : question.shop.customers) {
            Unwatched control;
            const Result<Explanation> told =
                explain(question.condition, customer.id, question.context(), control);
            QVERIFY(told);
            const QString fault = Checker(question, customer).faultOf(*told, question.condition);
            QVERIFY2(fault.isEmpty(), qUtf8Printable(QString(u"shop %1: "_s.arg(seed) + fault)));
        }
    }
}

void TstExplanationsAgree::countsInFunnelsWhatItFinds()
{
    Dice seeds(13);
    for (int i = 0; i < 300; ++i) {
        const std::uint64_t seed = seeds.seed();
        const Question question(seed);
        Unwatched control;
        const Result<FunnelStep> steps = funnel(question.condition, question.context(), control);
        QVERIFY(steps);
        QVERIFY2(*steps == SlowFunnel(question).steps(),
                 qUtf8Printable(QString(u"shop %1: "_s.arg(seed) +
                                        QString::fromUtf8(writeCondition(question.condition)))));
    }
}

QTEST_APPLESS_MAIN(TstExplanationsAgree)
#include "tst_explanations_agree.moc"
