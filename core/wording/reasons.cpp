#include "core/wording/reasons.h"

#include "core/wording/value_words.h"

#include <algorithm>
#include <numeric>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t ordersShown = 3;

/// What a leaf asks about, as a column; empty for segments and tier moves.
std::optional<CustomerColumn> columnOfLeaf(const Condition &leaf)
{
    if (const auto *field = std::get_if<FieldTest>(&leaf.node))
        return FieldColumn{field->field, field->attribute};
    if (const auto *metric = std::get_if<MetricTest>(&leaf.node))
        return OrdersColumn{metric->metric};
    if (const auto *rank = std::get_if<RankTest>(&leaf.node))
        return OrdersColumn{rank->metric};
    return std::nullopt;
}

const NumberTest *numberTestOf(const Condition &leaf)
{
    if (const auto *metric = std::get_if<MetricTest>(&leaf.node))
        return std::get_if<NumberTest>(&metric->test);
    if (const auto *contact = std::get_if<ContactTest>(&leaf.node))
        return std::get_if<NumberTest>(&contact->test);
    if (const auto *field = std::get_if<FieldTest>(&leaf.node))
        return std::get_if<NumberTest>(&field->test);
    return nullptr;
}

QString nameOfGroup(const Group &group, const Words &words)
{
    if (group.children.empty())
        return words.say(QT_TRANSLATE_NOOP("Words", "Nothing is asked: whoever is left is in it."));
    switch (group.match) {
    case Match::All:
        return words.say(QT_TRANSLATE_NOOP("Words", "All of these:"));
    case Match::Any:
        return words.say(QT_TRANSLATE_NOOP("Words", "At least one of these:"));
    case Match::None:
        return words.say(QT_TRANSLATE_NOOP("Words", "None of these:"));
    case Match::AtLeast:
        return words.say(QT_TRANSLATE_NOOP("Words", "At least %1 of these:")).arg(group.atLeast);
    }
    Q_UNREACHABLE();
    return {};
}

/// Walks a tree and its explanation side by side.
class Teller {
public:
    Teller(const std::vector<OrderWithLines> &orders, const SentenceContext &context,
           std::vector<ReasonLine> &lines)
        : m_orders(orders)
        , m_context(context)
        , m_lines(lines)
    {}

    void tell(const Condition &condition, const Explanation &node, int depth)
    {
        const auto *group = std::get_if<Group>(&condition.node);
        if (!group) {
            m_lines.push_back(
                {depth, node.holds, phraseFor(condition, m_context),
                 node.actual ? actualText(condition, *node.actual, m_context) : QString(),
                 missingOf(condition, node), proofOf(node)});
            return;
        }
        m_lines.push_back({depth, node.holds, nameOfGroup(*group, m_context.words), {}, {}, {}});
        for (std::size_t i = 0; i < group->children.size(); ++i)
            tell(group->children[i], node.children[i], depth + 1);
    }

private:
    [[nodiscard]] QString say(const char *source) const { return m_context.words.say(source); }

    /// How much more, or less, it takes.
    [[nodiscard]] QString missingOf(const Condition &leaf, const Explanation &node) const
    {
        const NumberTest *test = numberTestOf(leaf);
        const auto *actual = node.actual ? std::get_if<Ratio>(&*node.actual) : nullptr;
        if (node.holds || !test || !actual)
            return {};
        const auto *wanted = std::get_if<Decimal>(&test->value);
        const std::optional<double> bound =
            wanted ? std::optional(wanted->toDouble()) : node.shopStatistic;
        if (!bound)
            return {};
        const double gap = *bound - actual->toDouble();
        const bool wantsMore = test->op == NumberOp::AtLeast || test->op == NumberOp::GreaterThan;
        const bool wantsLess = test->op == NumberOp::AtMost || test->op == NumberOp::LessThan;
        if (wantsMore && gap > 0)
            return say(QT_TRANSLATE_NOOP("Words", "%1 more")).arg(amount(gap, leaf));
        if (wantsLess && gap < 0)
            return say(QT_TRANSLATE_NOOP("Words", "%1 less")).arg(amount(-gap, leaf));
        return {};
    }
    [[nodiscard]] QString amount(double gap, const Condition &leaf) const
    {
        const auto rounded = static_cast<std::int64_t>(gap + 0.999999);
        return actualText(leaf, Ratio(rounded), m_context);
    }
    [[nodiscard]] QString proofOf(const Explanation &node) const
    {
        QStringList parts;
        for (const OrderWithLines &one : m_orders) {
            const bool counts = std::find(node.orders.begin(), node.orders.end(), one.order.id) !=
                                node.orders.end();
            if (counts && parts.size() < static_cast<qsizetype>(ordersShown)) {
                parts.append(QString(m_context.format.date(one.order.placedAt.date()) + u": "_s +
                                     m_context.format.money(one.order.total)));
            }
        }
        if (node.orders.size() > ordersShown) {
            parts.append(say(QT_TRANSLATE_NOOP("Words", "and %1 more orders"))
                             .arg(m_context.format.number(
                                 static_cast<std::int64_t>(node.orders.size() - ordersShown))));
        }
        return parts.join(u'\n');
    }

    const std::vector<OrderWithLines> &m_orders;
    const SentenceContext &m_context;
    std::vector<ReasonLine> &m_lines;
};

/// The least changes that turn the answer of a node into @p wanted.
int changesUntil(bool wanted, const Condition &condition, const Explanation &node)
{
    if (node.holds == wanted)
        return 0;
    const auto *group = std::get_if<Group>(&condition.node);
    if (!group)
        return 1;
    // How many children have to hold, or not to hold, for the answer that is wanted.
    const auto count = static_cast<int>(group->children.size());
    int needed = group->match == Match::Any       ? 1
                 : group->match == Match::AtLeast ? group->atLeast
                                                  : count;
    const bool holding = (group->match != Match::None) == wanted;
    if (!wanted)
        needed = count - needed + 1;
    std::vector<int> changes;
    for (std::size_t i = 0; i < group->children.size(); ++i)
        changes.push_back(changesUntil(holding, group->children[i], node.children[i]));
    std::sort(changes.begin(), changes.end());
    changes.resize(static_cast<std::size_t>(std::clamp(needed, 0, count)));
    return std::accumulate(changes.begin(), changes.end(), 0);
}

} // namespace

QStringList shortReasons(const Condition &condition, const Explanation &explanation,
                         const SentenceContext &context)
{
    if (!explanation.holds)
        return {};
    const auto *group = std::get_if<Group>(&condition.node);
    if (!group) {
        const QString phrase = phraseFor(condition, context);
        if (!explanation.actual)
            return {phrase};
        return {context.words.say(QT_TRANSLATE_NOOP("Words", "%1 – this customer: %2"))
                    .arg(phrase, actualText(condition, *explanation.actual, context))};
    }
    QStringList reasons;
    if (group->match == Match::None)
        return reasons;
    for (std::size_t i = 0; i < group->children.size(); ++i) {
        reasons += shortReasons(group->children[i], explanation.children[i], context);
        if (group->match == Match::Any && !reasons.isEmpty())
            break;
    }
    return reasons;
}

std::vector<ReasonLine> reasonsFor(const Condition &condition, const Explanation &explanation,
                                   const std::vector<OrderWithLines> &orders,
                                   const SentenceContext &context)
{
    std::vector<ReasonLine> lines;
    Teller(orders, context, lines).tell(condition, explanation, 0);
    return lines;
}

QString actualText(const Condition &leaf, const Value &value, const SentenceContext &context)
{
    // A tier move has today's tier for its value, a contact metric a number or a day.
    const CustomerColumn column = columnOfLeaf(leaf).value_or(FieldColumn{Field::Tier, {}});
    const QString text = textOf(value, column, context);
    return text.isEmpty() ? context.words.say(QT_TRANSLATE_NOOP("Words", "not known")) : text;
}

int testsMissing(const Condition &condition, const Explanation &explanation)
{
    return changesUntil(true, condition, explanation);
}

} // namespace kq
