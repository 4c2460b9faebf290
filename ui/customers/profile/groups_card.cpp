#include "ui/customers/profile/groups_card.h"

#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastTest = 160;
constexpr int indentPerDepth = 3;

} // namespace

GroupsCard::GroupsCard(QWidget *parent)
    : Card(parent)
    , m_sum(new QLabel)
    , m_table(new DataTable)
    , m_groups(new RowsModel(this))
    , m_others(new QPushButton)
    , m_chosen(new QLabel)
    , m_open(new QPushButton)
    , m_reasonTable(new DataTable)
    , m_reasons(new RowsModel(this))
{
    m_sum->setObjectName(u"groupSum"_s);
    m_sum->setWordWrap(true);
    setQuiet(m_sum);
    m_table->setObjectName(u"groupsOfCustomer"_s);
    m_table->setModel(m_groups);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_others->setObjectName(u"otherGroups"_s);
    m_others->setCheckable(true);
    m_others->setIcon(lineIcon(Icon::ChevronDown));
    setQuiet(m_others);
    m_chosen->setObjectName(u"groupChosen"_s);
    m_chosen->setWordWrap(true);
    m_chosen->setTextFormat(Qt::PlainText);
    setTextRole(m_chosen, TextRole::Section);
    m_open->setObjectName(u"openSegment"_s);
    m_open->setIcon(lineIcon(Icon::Segments));
    setQuiet(m_open);
    m_reasonTable->setObjectName(u"groupReasons"_s);
    m_reasonTable->setModel(m_reasons);
    m_reasonTable->setWordWrap(true);
    m_reasonTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_reasonTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *head = new QHBoxLayout;
    head->addWidget(m_chosen, 1);
    head->addWidget(m_open, 0, Qt::AlignTop);
    body()->addWidget(m_table);
    body()->addWidget(m_sum);
    body()->addWidget(m_others, 0, Qt::AlignLeft);
    body()->addLayout(head);
    body()->addWidget(m_reasonTable);
    connect(m_table, &DataTable::rowChosen, this,
            [this](const QModelIndex &index) { showReasons(index.row()); });
    connect(m_table, &DataTable::rowOpened, m_open, &QPushButton::click);
    connect(m_others, &QPushButton::toggled, this, &GroupsCard::showGroups);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_row >= 0 && m_standing[static_cast<std::size_t>(m_row)].segment)
            Q_EMIT segmentAsked(*m_standing[static_cast<std::size_t>(m_row)].segment);
    });
    retranslate();
    clear();
}

void GroupsCard::retranslate()
{
    setTitle(tr("Groups, and why"));
    m_table->setAccessibleName(title());
    m_reasonTable->setAccessibleName(tr("Which conditions hold"));
    m_open->setText(tr("Open segment"));
    m_others->setAccessibleDescription(tr("Segments that do not have this customer"));
    m_groups->setColumns({{tr("Group"), false}, {tr("This customer"), false}});
    m_reasons->setColumns({{tr("Condition"), false},
                           {tr("This customer has"), true},
                           {tr("Missing"), true},
                           {tr("Proven by"), false}});
}

void GroupsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void GroupsCard::clear()
{
    m_standing.clear();
    showGroups();
}

void GroupsCard::show(std::vector<GroupStanding> groups)
{
    m_standing = std::move(groups);
    showGroups();
}

QString GroupsCard::verdictOn(const GroupStanding &group) const
{
    if (group.holds)
        return tr("✓ in it");
    return tr("Not in it: %n conditions missing", nullptr, group.missing);
}

void GroupsCard::showGroups()
{
    const bool showsAll = m_others->isChecked();
    std::vector<RowsRow> rows;
    int in = 0;
    int others = 0;
    for (const GroupStanding &group : m_standing) { // those that have the customer come first
        if (group.segment)
            ++(group.holds ? in : others);
        if (group.holds || showsAll)
            rows.push_back({group.segment ? QString::number(group.segment->value) : u"tier"_s,
                            {{group.name, {}}, {verdictOn(group), {}}},
                            {}});
    }
    m_sum->setText(in + others == 0 ? tr("The shop has no segments of its own yet.")
                   : in == 0
                       ? tr("In none of the shop's %n segments.", nullptr, others)
                       : tr("In %1 of the shop's %n segments.", nullptr, in + others).arg(in));
    m_sum->setVisible(!m_standing.empty());
    m_others->setText(showsAll ? tr("Hide segments without this customer")
                               : tr("Show the %n others, and what is missing", nullptr, others));
    m_others->setVisible(others > 0);
    const bool any = !rows.empty();
    m_groups->setRows(std::move(rows));
    m_table->setVisible(any);
    m_table->fitColumns(0);
    m_table->fitAllRows();
    if (any)
        m_table->selectRow(0);
    showReasons(any ? 0 : -1);
}

void GroupsCard::showReasons(int row)
{
    m_row = row;
    const bool any = row >= 0 && static_cast<std::size_t>(row) < m_standing.size();
    m_chosen->setVisible(any);
    m_reasonTable->setVisible(any);
    m_open->setVisible(any && m_standing[static_cast<std::size_t>(row)].segment);
    if (!any) {
        m_reasons->setRows({});
        return;
    }
    const GroupStanding &group = m_standing[static_cast<std::size_t>(row)];
    m_chosen->setText(group.segment ? (group.holds ? tr("Why in “%1”").arg(group.name)
                                                   : tr("Why not in “%1”").arg(group.name))
                                    : tr("Why this tier"));
    std::vector<RowsRow> rows;
    for (const ReasonLine &line : group.reasons) {
        const QString mark = line.holds ? tr("✓", "holds") : tr("✗", "does not hold");
        const QString indent(static_cast<qsizetype>(line.depth) * indentPerDepth, QChar::Nbsp);
        rows.push_back({QString::number(rows.size()),
                        {{QString(indent + mark + u"  "_s + line.test), {}},
                         {line.actual, {}},
                         {line.missing, {}},
                         {line.proof, {}}},
                        {}});
    }
    m_reasons->setRows(std::move(rows));
    m_reasonTable->hideEmptyColumns();
    m_reasonTable->fitColumns(0, leastTest);
    m_reasonTable->fitAllRows();
}

} // namespace kq
