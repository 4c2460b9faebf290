#include "ui/customers/profile/timeline_card.h"

#include "core/text/format.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int whatColumn = 1;
constexpr int leastWhat = 160;
constexpr int entriesInView = 12;

} // namespace

TimelineCard::TimelineCard(QWidget *parent)
    : Card(parent)
    , m_nothing(new QLabel)
    , m_table(new DataTable)
    , m_entries(new RowsModel(this))
{
    m_nothing->setWordWrap(true);
    setQuiet(m_nothing);
    m_table->setObjectName(u"timeline"_s);
    m_table->setModel(m_entries);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    body()->addWidget(m_nothing);
    body()->addWidget(m_table);
    retranslate();
}

void TimelineCard::retranslate()
{
    setTitle(tr("What happened"));
    m_table->setAccessibleName(title());
    m_nothing->setText(tr("Nothing is recorded yet: no order, no message, no change of tier."));
    m_entries->setColumns({{tr("Date"), false}, {tr("What"), false}, {tr("Amount"), true}});
}

void TimelineCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void TimelineCard::show(const std::vector<TimelineEntry> &entries, Language language)
{
    const Formatter format(language, {});
    std::vector<RowsRow> rows;
    rows.reserve(entries.size());
    for (const TimelineEntry &entry : entries) {
        rows.push_back({QString::number(rows.size()),
                        {{format.date(entry.day), entry.day}, {entry.text, {}}, {entry.amount, {}}},
                        {}});
    }
    m_nothing->setVisible(rows.empty());
    m_table->setVisible(!rows.empty());
    m_entries->setRows(std::move(rows));
    m_table->fitColumns(whatColumn, leastWhat);
    m_table->fitHeight(entriesInView);
}

} // namespace kq
