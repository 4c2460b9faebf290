#include "ui/overview/task_card.h"

#include "core/text/format.h"
#include "core/wording/overview_words.h"
#include "ui/frame/navigator.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/data_table.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int tasksInView = 10;

/// What a row leads to, with the place in its list of the tasks.
constexpr QLatin1String roundRow("round");
constexpr QLatin1String followUpRow("follow");
constexpr QLatin1String readyRow("ready");
constexpr QLatin1String slippingRow("slipping");

QString rowKey(QLatin1String kind, std::size_t place)
{
    return kind + u' ' + QString::number(place);
}

} // namespace

TaskCard::TaskCard(Navigator &navigator, QWidget *parent)
    : Card(parent)
    , m_navigator(navigator)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
    , m_open(new QPushButton)
    , m_none(new QLabel)
{
    m_table->setObjectName(u"careToday"_s);
    m_table->setModel(m_rows);
    m_table->setSortingEnabled(false); // the most urgent first
    m_open->setObjectName(u"openTask"_s);
    addHeaderWidget(m_open);
    m_none->setObjectName(u"noTask"_s);
    m_none->setWordWrap(true);
    body()->addWidget(m_none);
    body()->addWidget(m_table);
    connect(m_table, &DataTable::rowOpened, this,
            [this](const QModelIndex &index) { open(m_rows->keyAt(index.row())); });
    connect(m_open, &QPushButton::clicked, this,
            [this] { open(m_rows->keyAt(m_table->currentIndex().row())); });
    retranslate();
}

void TaskCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void TaskCard::retranslate()
{
    setTitle(tr("What to do this week"));
    m_table->setAccessibleName(title());
    m_rows->setColumns({{tr("What to do"), false},
                        {tr("Who"), false},
                        {tr("Customers"), true},
                        {tr("When"), false},
                        {tr("At stake or cost"), true}});
    m_open->setText(tr("See who they are"));
    m_none->setText(tr("Nothing is due. Give a group of the care map a next date, and its round "
                       "stands here when the day comes."));
}

void TaskCard::show(const OverviewAnswer &answer, QDate asOf, const Formatter &format,
                    const Words &words)
{
    m_tasks = answer.tasks;
    m_slipping = answer.allSlipping;
    m_sentOn.clear();
    std::vector<RowsRow> rows;
    const auto add = [&](const QString &key, const QString &what, const QString &who,
                         std::int64_t customers, const QString &when, const QString &money) {
        rows.push_back(
            {key,
             {{what, {}}, {who, {}}, {format.number(customers), {}}, {when, {}}, {money, {}}},
             {}});
    };
    for (std::size_t i = 0; i < m_tasks.rounds.size(); ++i) {
        const PlannedRound &round = m_tasks.rounds[i];
        const QString day = format.date(round.day);
        add(rowKey(roundRow, i), tr("Send the planned round"),
            round.owner.isEmpty()
                ? round.name
                : tr("%1 (%2)", "a group and who sees to it").arg(round.name, round.owner),
            round.cost.reachable, round.day < asOf ? tr("%1, late").arg(day) : day,
            format.money(round.cost.round));
    }
    if (answer.figures.slipping > 0) {
        add(rowKey(slippingRow, 0), tr("Call those who are slipping away"),
            tr("Main customers, later than usual"), answer.figures.slipping, tr("now"),
            tr("%1 a year").arg(format.money(answer.figures.atStake)));
    }
    for (std::size_t i = 0; i < m_tasks.followUps.size(); ++i) {
        const DueFollowUp &followUp = m_tasks.followUps[i];
        m_sentOn.push_back(format.date(followUp.sentOn));
        add(rowKey(followUpRow, i), tr("Ask again who has not bought since"),
            followUp.name.isEmpty() ? tr("the list that went out") : followUp.name,
            static_cast<std::int64_t>(followUp.silent.size()),
            tr("written to on %1").arg(m_sentOn.back()), {});
    }
    for (std::size_t i = 0; i < m_tasks.groups.size(); ++i) {
        const ReadyGroup &group = m_tasks.groups[i];
        add(rowKey(readyRow, i), careAction(group.templateKey, words), nameOf(group),
            static_cast<std::int64_t>(group.people.size()),
            tr("this week", "when something is to be done"), {});
    }
    m_none->setVisible(rows.empty());
    m_table->setVisible(!rows.empty());
    m_open->setVisible(!rows.empty());
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(0);
    m_table->fitHeight(tasksInView);
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

QString TaskCard::nameOf(const ReadyGroup &group)
{
    return group.name.isEmpty() ? tr("Have not bought yet", "a group of customers") : group.name;
}

void TaskCard::openSlipping() const
{
    if (!m_slipping.empty())
        m_navigator.showCustomers(tr("main customers who are slipping away"), m_slipping);
}

void TaskCard::open(const QString &key) const
{
    const QStringList parts = key.split(u' ');
    if (parts.size() != 2)
        return;
    const auto place = parts[1].toULongLong();
    if (parts[0] == slippingRow) {
        openSlipping();
    } else if (parts[0] == followUpRow && place < m_tasks.followUps.size()) {
        m_navigator.showCustomers(tr("written to on %1 and not bought since").arg(m_sentOn[place]),
                                  m_tasks.followUps[place].silent);
    } else if (parts[0] == readyRow && place < m_tasks.groups.size()) {
        m_navigator.showCustomers(nameOf(m_tasks.groups[place]), m_tasks.groups[place].people);
    } else if (parts[0] == roundRow && place < m_tasks.rounds.size()) {
        const GroupRef &group = m_tasks.rounds[place].group;
        if (group.kind == GroupKind::Tier)
            m_navigator.go(ToCareOfTier{group.key});
        else
            m_navigator.go(ToCareOfSegment{{group.key.toLongLong()}});
    }
}

} // namespace kq
