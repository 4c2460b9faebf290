#include "ui/segments/segment_result.h"

#include "core/condition/catalogue.h"
#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "core/wording/reasons.h"
#include "core/wording/snapshot_names.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/models/rows_model.h"
#include "ui/segments/builder/condition_row.h"
#include "ui/segments/why_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastNameWidth = 150;

/// Whether what a column of @p leaf shows is read from the right: figures and days, not words.
bool showsFigures(const Condition &leaf, const Snapshot &snapshot)
{
    const auto *test = std::get_if<FieldTest>(&leaf.node);
    if (!test)
        return true;
    const ValueType type =
        test->field == Field::Attribute
            ? snapshot.attributes.typeOf(test->attribute).value_or(ValueType::Text)
            : entryOf(test->field).type;
    return type == ValueType::Number || type == ValueType::Money || type == ValueType::Date;
}

bool speaksOfPurchases(const Condition &condition)
{
    if (const auto *group = std::get_if<Group>(&condition.node))
        return std::any_of(group->children.begin(), group->children.end(), speaksOfPurchases);
    const auto *test = std::get_if<MetricTest>(&condition.node);
    const auto *rank = std::get_if<RankTest>(&condition.node);
    return (test && test->metric == Metric::Count && test->where == OrderFilter()) ||
           (rank && rank->metric == Metric::Count && rank->where == OrderFilter());
}

} // namespace

SegmentResult::SegmentResult(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_movementQuestion(context.jobs, this)
    , m_figures(new Card)
    , m_summary(new QLabel)
    , m_movement(new QLabel)
    , m_reach(new QLabel)
    , m_membersCard(new Card)
    , m_members(new DataTable)
    , m_nobody(new QLabel)
    , m_rows(new RowsModel(this))
    , m_why(new WhyCard(context))
{
    m_summary->setObjectName(u"summary"_s);
    m_summary->setWordWrap(true);
    setTextRole(m_summary, TextRole::Section);
    m_movement->setObjectName(u"movement"_s);
    m_movement->setWordWrap(true);
    setQuiet(m_movement);
    m_reach->setObjectName(u"reach"_s);
    m_reach->setWordWrap(true);
    setQuiet(m_reach);
    m_members->setObjectName(u"members"_s);
    m_members->wrapHeads();
    m_members->setModel(m_rows);
    m_members->setMinimumHeight(8 * measure::control);
    m_nobody->setObjectName(u"nobody"_s);
    m_nobody->setWordWrap(true);
    m_nobody->setAlignment(Qt::AlignTop);
    m_nobody->hide();
    setQuiet(m_nobody);
    m_membersCard->body()->addWidget(m_nobody);
    m_membersCard->body()->addWidget(m_members, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::betweenCards);
    m_figures->body()->setSpacing(space::labelToField);
    m_figures->body()->addWidget(m_summary);
    m_figures->body()->addWidget(m_movement);
    m_figures->body()->addWidget(m_reach);
    column->addWidget(m_membersCard, 1);
    column->addWidget(m_why);
    connect(m_members, &DataTable::rowOpened, this, [this](const QModelIndex &index) {
        m_context.navigator.showCustomer({m_rows->keyAt(index.row()).toLongLong()});
    });
    connect(m_members, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_why->explainTo({m_rows->keyAt(index.row()).toLongLong()});
    });
    retranslate();
}

QWidget *SegmentResult::figures() const
{
    return m_figures;
}

void SegmentResult::retranslate()
{
    m_membersCard->setTitle(tr("The first of them"));
    m_members->setAccessibleName(tr("The first of them"));
}

void SegmentResult::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SegmentResult::ask(const BuilderContext &context, const Condition &question,
                        const Condition &shown)
{
    m_builderContext = std::make_unique<const BuilderContext>(context);
    m_summary->setEnabled(false);
    m_reach->setEnabled(false);
    m_movement->setEnabled(false);
    m_movementQuestion.drop();
    m_asked = question;
    m_shown = shown;
    m_membersCard->setTitle(tr("The first of them (being counted)"));
    m_why->setCondition(context, shown);
    m_question.ask(
        [snapshot = context.snapshot, question, shown, asOf = context.asOf](JobControl &control) {
            return resultOf(*snapshot, question, shown, asOf, control);
        },
        [this](const Result<ResultAnswer> &answer) { show(answer); });
}

void SegmentResult::sayMissing(const QString &missing)
{
    m_question.drop();
    m_movementQuestion.drop();
    m_summary->setEnabled(true);
    m_summary->setText(tr("Not counted yet. %1").arg(missing));
    m_movement->clear();
    m_reach->clear();
    m_rows->setRows({});
    m_membersCard->setTitle(tr("The first of them"));
    sayNobody(tr("Not counted yet: a condition still lacks its value."));
}

void SegmentResult::sayNobody(const QString &why)
{
    m_nobody->setText(why);
    m_nobody->setVisible(!why.isEmpty());
    m_members->setVisible(why.isEmpty());
}

void SegmentResult::show(const Result<ResultAnswer> &answer)
{
    if (!answer) {
        if (answer.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(answer.error());
        return;
    }
    showCount(answer->count);
    showReach(answer->count);
    showMembers(*answer);
    askMovement();
    Q_EMIT counted(answer->funnel);
}

void SegmentResult::showCount(const LiveCount &count)
{
    const Formatter &format = m_builderContext->format;
    const auto share = [&](std::int64_t part, std::int64_t whole) {
        return whole <= 0 ? format.percent(Ratio(0)) : format.percent(Ratio(part, whole), 1);
    };
    m_summary->setText(
        tr("%1 customers · %2 of all · %3 of revenue", nullptr, static_cast<int>(count.customers))
            .arg(format.number(count.customers), share(count.customers, count.allCustomers),
                 share(count.revenue.minor, count.allRevenue.minor)));
    m_summary->setEnabled(true);
}

void SegmentResult::showReach(const LiveCount &count)
{
    const Formatter &format = m_builderContext->format;
    const auto part = [&](MessageChannel which) {
        const QString channel = nameOf(which, m_builderContext->words);
        const auto at = static_cast<std::size_t>(which);
        return count.cost[at].minor == 0
                   ? QString(channel + u' ' + format.number(count.reachable[at]))
                   : tr("%1 %2 (%3)",
                        "a channel, how many it reaches, what a message to them costs")
                         .arg(channel, format.number(count.reachable[at]),
                              format.money(count.cost[at]));
    };
    const QStringList parts{part(MessageChannel::Zalo), part(MessageChannel::Sms),
                            part(MessageChannel::Email), part(MessageChannel::Phone)};
    m_reach->setText(
        tr("Reachable, and what one message to each costs: %1").arg(parts.join(u" · "_s)));
    m_reach->setEnabled(true);
}

/// After the figures of now, which are not kept waiting for it.
void SegmentResult::askMovement()
{
    m_movementQuestion.ask(
        [snapshot = m_builderContext->snapshot, asked = m_asked, asOf = m_builderContext->asOf](
            JobControl &control) { return lastMonthOf(*snapshot, asked, asOf, control); },
        [this](const Result<MonthOfMoves> &moved) {
            m_movement->setVisible(static_cast<bool>(moved));
            m_movement->setEnabled(true);
            if (!moved)
                return;
            const Formatter &format = m_builderContext->format;
            m_movement->setText(tr("Since %1: %2 came in, %3 left; before, there were %4.")
                                    .arg(format.date(moved->since), format.number(moved->entered),
                                         format.number(moved->left), format.number(moved->before)));
        });
}

void SegmentResult::showMembers(const ResultAnswer &answer)
{
    const BuilderContext &context = *m_builderContext;
    const Formatter &format = context.format;
    std::vector<RowsColumn> columns{{tr("Name"), false}, {tr("Phone"), false}};
    for (const Condition &leaf : answer.spokenOf) {
        const OrderFilter *where = filterOf(leaf);
        const QString title = titleOfLeaf(leaf, context);
        const bool isOfSome = where && *where != OrderFilter();
        columns.push_back({isOfSome ? tr("%1\n(some orders)").arg(title) : title,
                           showsFigures(leaf, *context.snapshot)});
    }
    // What no condition speaks of makes room for what they do speak of.
    const int purchases = static_cast<int>(columns.size());
    const int optional = speaksOfPurchases(m_shown) ? -1 : purchases;
    columns.push_back({tr("Purchases"), true});
    columns.push_back({tr("Total spend"), true});
    columns.push_back({tr("Last purchase"), true});
    const SnapshotNames names(*context.snapshot, context.words.language());
    const SentenceContext speech{context.words, format, context.asOf, names};
    std::vector<RowsRow> rows;
    rows.reserve(answer.members.size());
    for (const MemberLine &member : answer.members) {
        std::vector<RowsCell> cells{{member.name, {}}, {phoneForPeople(member.phone), {}}};
        for (std::size_t i = 0; i < member.values.size(); ++i)
            cells.push_back({actualText(answer.spokenOf[i], member.values[i], speech), {}});
        cells.push_back({format.number(member.purchases), QVariant::fromValue(member.purchases)});
        cells.push_back({format.money(member.spend), QVariant::fromValue(member.spend.minor)});
        cells.push_back(
            {member.lastPurchase.isValid() ? format.date(member.lastPurchase) : QString(),
             member.lastPurchase});
        rows.push_back({QString::number(member.id.value), std::move(cells), {}});
    }
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_members->setColumnHidden(column, false); // another one may be optional now
    m_rows->setColumns(std::move(columns));
    m_rows->setRows(std::move(rows));
    m_members->setOptionalColumn(optional);
    m_membersCard->setTitle(tr("The first of them"));
    m_members->fitColumns(0, leastNameWidth);
    sayNobody(!answer.members.empty() ? QString()
                                      : tr("Nobody fits these conditions on this day. The figures "
                                           "beside them show which one leaves nobody: loosen it, "
                                           "or choose “any” in place of “all”."));
}

} // namespace kq
