#include "ui/segments/why_answers.h"

#include "core/base/overloaded.h"
#include "core/wording/condition_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t ordersShown = 3;

class WhyWords {
    Q_DECLARE_TR_FUNCTIONS(kq::WhyWords)
};

bool isMoney(const Condition &leaf, const BuilderContext &context)
{
    if (const auto *metric = std::get_if<MetricTest>(&leaf.node))
        return entryOf(metric->metric).type == ValueType::Money;
    if (const auto *rank = std::get_if<RankTest>(&leaf.node))
        return entryOf(rank->metric).type == ValueType::Money;
    const auto *field = std::get_if<FieldTest>(&leaf.node);
    return field && field->field == Field::Attribute &&
           context.snapshot->attributes.typeOf(field->attribute) == ValueType::Money;
}

const NumberTest *numberTestOf(const Condition &leaf)
{
    if (const auto *metric = std::get_if<MetricTest>(&leaf.node))
        return std::get_if<NumberTest>(&metric->test);
    if (const auto *field = std::get_if<FieldTest>(&leaf.node))
        return std::get_if<NumberTest>(&field->test);
    return nullptr;
}

/// How much more it takes, where a number is too small.
QString missingText(const Condition &leaf, const Explanation &node, const BuilderContext &context)
{
    const NumberTest *test = numberTestOf(leaf);
    const auto *actual = node.actual ? std::get_if<Ratio>(&*node.actual) : nullptr;
    if (node.holds || !test || !actual)
        return {};
    const bool wantsMore = test->op == NumberOp::AtLeast || test->op == NumberOp::GreaterThan;
    const auto *wanted = std::get_if<Decimal>(&test->value);
    if (!wantsMore)
        return {};
    const double target = wanted               ? wanted->toDouble()
                          : node.shopStatistic ? *node.shopStatistic
                                               : actual->toDouble();
    const double gap = target - actual->toDouble();
    if (gap <= 0)
        return {};
    const auto rounded = static_cast<std::int64_t>(gap + 0.999999);
    return WhyWords::tr("%1 more").arg(isMoney(leaf, context) ? context.format.money(Money{rounded})
                                                              : context.format.number(rounded));
}

/// Walks a tree and its explanation side by side.
class Teller {
public:
    Teller(const BuilderContext &context, const std::vector<OrderWithLines> &orders,
           std::vector<WhyLine> &lines)
        : m_context(context)
        , m_orders(orders)
        , m_lines(lines)
    {}

    void tell(const Condition &condition, const Explanation &node, int depth)
    {
        const auto *group = std::get_if<Group>(&condition.node);
        if (!group) {
            m_lines.push_back(
                {depth, node.holds, m_context.phraseOf(condition),
                 node.actual ? valueText(condition, *node.actual, m_context) : QString(),
                 missingText(condition, node, m_context), proofText(node)});
            return;
        }
        m_lines.push_back({depth, node.holds, nameOfGroup(*group), {}, {}, {}});
        for (std::size_t i = 0; i < group->children.size(); ++i)
            tell(group->children[i], node.children[i], depth + 1);
    }

private:
    [[nodiscard]] QString nameOfGroup(const Group &group) const
    {
        switch (group.match) {
        case Match::All:
            return WhyWords::tr("All of these:");
        case Match::Any:
            return WhyWords::tr("At least one of these:");
        case Match::None:
            return WhyWords::tr("None of these:");
        case Match::AtLeast:
            return WhyWords::tr("At least %1 of these:").arg(group.atLeast);
        }
        Q_UNREACHABLE();
        return {};
    }
    [[nodiscard]] QString proofText(const Explanation &node) const
    {
        QStringList parts;
        for (const OrderWithLines &one : m_orders) { // newest first
            const bool counts = std::find(node.orders.begin(), node.orders.end(), one.order.id) !=
                                node.orders.end();
            if (counts && parts.size() < static_cast<qsizetype>(ordersShown)) {
                parts.append(QString(m_context.format.date(one.order.placedAt.date()) + u": "_s +
                                     m_context.format.money(one.order.total)));
            }
        }
        if (node.orders.size() > ordersShown) {
            parts.append(WhyWords::tr("and %1 more orders")
                             .arg(m_context.format.number(
                                 static_cast<std::int64_t>(node.orders.size() - ordersShown))));
        }
        return parts.join(u'\n');
    }

    const BuilderContext &m_context;
    const std::vector<OrderWithLines> &m_orders;
    std::vector<WhyLine> &m_lines;
};

} // namespace

QString valueText(const Condition &leaf, const Value &value, const BuilderContext &context)
{
    const auto *field = std::get_if<FieldTest>(&leaf.node);
    return std::visit(
        Overloaded{
            [](std::monostate) { return WhyWords::tr("not known"); },
            [&](const QStringList &texts) {
                QStringList titles;
                for (const QString &text : texts) {
                    const bool isPhone = field && field->field == Field::Phone;
                    titles.append(!field    ? text
                                  : isPhone ? phoneForPeople(text)
                                            : context.titleOf(field->field, text));
                }
                return titles.isEmpty() ? WhyWords::tr("not known") : titles.join(u", "_s);
            },
            [&](Ratio number) {
                return isMoney(leaf, context) ? context.format.money(number)
                                              : context.format.number(number, 2);
            },
            [&](QDate day) { return context.format.date(day); },
            [&](const Birthday &day) { return context.format.birthday(day); },
            [](bool answer) { return answer ? WhyWords::tr("yes") : WhyWords::tr("no"); },
        },
        value);
}

Result<WhyAnswer> whyOf(const Shop &shop, const BuilderContext &context, const Condition &condition,
                        CustomerId customer, JobControl &control)
{
    const Result<Explanation> explained =
        explain(condition, customer, context.snapshot->at(context.asOf), control);
    if (!explained)
        return explained.error();
    const Result<std::vector<OrderWithLines>> orders = shop.ordersOf(customer);
    if (!orders)
        return orders.error();
    WhyAnswer answer;
    answer.customer = customer;
    answer.holds = explained->holds;
    if (const auto place = context.snapshot->profiles->indexOf(customer))
        answer.name = context.snapshot->profiles->nameAt(*place);
    Teller(context, *orders, answer.lines).tell(condition, *explained, 0);
    return answer;
}

} // namespace kq
