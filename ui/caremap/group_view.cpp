#include "ui/caremap/group_view.h"

#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "ui/caremap/group_facts.h"
#include "ui/caremap/group_tables.h"
#include "ui/caremap/plan_card.h"
#include "ui/charts/care_pictures.h"
#include "ui/frame/language_controller.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsInView = 8;

} // namespace

GroupView::GroupView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_failure(new MessageBar)
    , m_body(new QWidget)
    , m_facts(new GroupFacts)
    , m_plan(new PlanCard(context))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::betweenCards);
    layout->addWidget(makeHead());
    layout->addWidget(m_failure);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(space::betweenCards);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::betweenCards);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::betweenCards);
    left->addWidget(m_facts);
    m_frames.reserve(6);
    left->addWidget(framed(m_sizes));
    left->addWidget(framed(m_revenue));
    left->addWidget(framed(m_frequency));
    left->addWidget(framed(m_orderValue));
    left->addStretch(1);
    first->addLayout(left, 1);
    first->addWidget(m_plan, 1);
    body->addLayout(first);
    body->addWidget(makeCharts());
    body->addWidget(makeTables());
    layout->addWidget(m_body);
    retranslate();
}

QWidget *GroupView::makeHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins({});
    auto *row = new QHBoxLayout;
    m_back = new QPushButton;
    m_back->setObjectName(u"backToMap"_s);
    setQuiet(m_back);
    m_name = new QLabel;
    m_name->setObjectName(u"groupName"_s);
    setTextRole(m_name, TextRole::PageTitle);
    m_export = new QPushButton;
    m_export->setObjectName(u"exportThisGroup"_s);
    m_members = new QPushButton;
    m_members->setObjectName(u"membersOfGroup"_s);
    row->addWidget(m_back);
    row->addWidget(m_name);
    row->addStretch(1);
    row->addWidget(m_members);
    row->addWidget(m_export);
    m_sentence = new QLabel;
    m_sentence->setObjectName(u"groupSentence"_s);
    m_sentence->setWordWrap(true);
    column->addLayout(row);
    column->addWidget(m_sentence);
    connect(m_back, &QPushButton::clicked, this, &GroupView::backWanted);
    connect(m_export, &QPushButton::clicked, this, &GroupView::exportWanted);
    connect(m_members, &QPushButton::clicked, this, &GroupView::membersWanted);
    return head;
}

ChartFrame *GroupView::framed(ColumnChart *&chart)
{
    chart = new ColumnChart;
    m_frames.push_back(new ChartFrame(chart, m_context.dialogs));
    return m_frames.back();
}

QWidget *GroupView::makeCharts()
{
    auto *charts = new QWidget;
    auto *grid = new QGridLayout(charts);
    grid->setContentsMargins({});
    grid->setSpacing(space::betweenCards);
    grid->addWidget(framed(m_tenure), 0, 0);
    grid->addWidget(framed(m_recency), 0, 1);
    m_week = new HeatMap;
    m_weekFrame = new ChartFrame(m_week, m_context.dialogs);
    grid->addWidget(m_weekFrame, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return charts;
}

GroupView::Table GroupView::makeTable(const QString &name)
{
    Table table{new Card, new RowsModel(this), new DataTable};
    table.table->setObjectName(name);
    table.table->setModel(table.rows);
    table.card->body()->addWidget(table.table);
    return table;
}

QWidget *GroupView::makeTables()
{
    auto *tables = new QWidget;
    auto *column = new QVBoxLayout(tables);
    column->setContentsMargins({});
    column->setSpacing(space::betweenCards);
    m_products = makeTable(u"bestProducts"_s);
    m_channels = makeTable(u"bestChannels"_s);
    m_together = makeTable(u"boughtTogether"_s);
    m_next = makeTable(u"boughtNext"_s);
    for (const Table *table : {&m_products, &m_channels, &m_together, &m_next})
        column->addWidget(table->card);
    return tables;
}

void GroupView::retranslate()
{
    m_back->setText(tr("← Care map"));
    m_back->setAccessibleName(tr("Back to the care map"));
    m_export->setText(tr("Export list"));
    m_members->setText(tr("See the customers"));
    const QString titles[] = {
        tr("Customers in the group, last 12 months"), tr("What today's members bought each month"),
        tr("How many purchases each made"),           tr("What an order of each comes to"),
        tr("How many days each has stayed"),          tr("How many days since each bought")};
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        m_frames[i]->setChartTitle(titles[i]);
    m_weekFrame->setChartTitle(tr("When they buy"));
    nameCharts();
    const auto name = [](const Table &table, const QString &title) {
        table.card->setTitle(title);
        table.table->setAccessibleName(title);
    };
    name(m_products, tr("What they buy most"));
    name(m_channels, tr("Where they buy"));
    name(m_together, tr("Bought together: offer the second with the first"));
    name(m_next, tr("Bought next: remind of the second after the first"));
    m_products.rows->setColumns(GroupTables::sellerColumns(tr("Product")));
    m_channels.rows->setColumns(GroupTables::sellerColumns(tr("Sales channel")));
    m_together.rows->setColumns(GroupTables::pairColumns(tr("Who buys"), tr("also takes")));
    m_next.rows->setColumns(GroupTables::pairColumns(tr("After"), tr("comes")));
}

/// On the page the group stands above all of them; a picture that leaves it names its group itself.
void GroupView::nameCharts()
{
    if (m_name->text().isEmpty())
        return;
    const auto name = [this](const ChartFrame &frame) {
        frame.chart()->setTitle(tr("%1: %2", "a group, and what a picture shows of it")
                                    .arg(m_name->text(), frame.title()));
    };
    for (const ChartFrame *frame : m_frames)
        name(*frame);
    name(*m_weekFrame);
}

void GroupView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GroupView::ask(const GroupRef &group, QDate asOf)
{
    if (group != m_group) {
        m_body->setEnabled(false);
        m_name->clear();
        m_sentence->setText(tr("Working out the figures of this group…"));
    }
    m_group = group;
    m_plan->ask(group, asOf);
    m_question.ask(
        [&shop = m_context.shop, group, asOf, language = m_context.language.language()](
            JobControl &control) -> Result<std::shared_ptr<const Answer>> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            Result<GroupStudy> study = groupStudyAt(group, **snapshot, asOf, language, control);
            if (!study)
                return study.error();
            return std::make_shared<const Answer>(Answer{std::move(*study), (*snapshot)->settings});
        },
        [this](const Result<std::shared_ptr<const Answer>> &answer) {
            if (answer) {
                m_failure->clear();
                show(**answer);
                return;
            }
            m_failure->say(MessageBar::Kind::Error,
                           sentenceFor(answer.error(), Words(m_context.language.language())));
        });
}

QString GroupView::sentenceOn(const GroupStudy &study, const Formatter &format) const
{
    const GroupFigures &figures = study.group.figures;
    const auto percent = [&](double share) {
        return format.percent(Ratio(std::llround(share * 1000), 1000));
    };
    QString sentence = tr("%1 customers, %2 of all, bring %3 of revenue.", nullptr,
                          static_cast<int>(figures.present()))
                           .arg(format.number(figures.present()), percent(figures.presentShare),
                                percent(figures.revenueShare));
    return study.group.line.isEmpty() ? sentence : study.group.line + u'\n' + sentence;
}

void GroupView::show(const Answer &answer)
{
    const GroupStudy &study = answer.study;
    const Formatter format(m_context.language.language(), answer.settings.currency);
    m_body->setEnabled(true);
    m_name->setText(study.group.name);
    nameCharts();
    m_sentence->setText(sentenceOn(study, format));
    m_export->setEnabled(study.group.figures.customers > 0);
    m_facts->show(study.group.figures, study.shop, format);
    m_plan->showCost(study.group);
    const Words words(m_context.language.language());
    m_sizes->setData(sizePicture(study.sizes, format, words));
    m_revenue->setData(revenuePicture(study.months, study.sizes.back().day, format, words));
    m_frequency->setData(
        spreadPicture(study.spreads.frequency, SpreadOf::Purchases, format, words));
    m_orderValue->setData(spreadPicture(study.spreads.orderValue, SpreadOf::Money, format, words));
    m_tenure->setData(spreadPicture(study.spreads.tenure, SpreadOf::Days, format, words));
    m_recency->setData(spreadPicture(study.spreads.recency, SpreadOf::Days, format, words));
    m_week->setData(weekPicture(study.week, format, words));
    showTables(study, format);
}

void GroupView::fill(const Table &table, std::vector<RowsRow> rows)
{
    table.card->setVisible(!rows.empty());
    table.rows->setRows(std::move(rows));
    table.table->fitColumns(0);
    table.table->fitHeight(rowsInView);
}

void GroupView::showTables(const GroupStudy &study, const Formatter &format)
{
    fill(m_products, GroupTables::sellerRows(study.sellers.products, format));
    fill(m_channels, GroupTables::sellerRows(study.sellers.channels, format));
    fill(m_together, GroupTables::pairRows(study.pairs.together, format));
    fill(m_next, GroupTables::pairRows(study.pairs.next, format));
}

} // namespace kq
