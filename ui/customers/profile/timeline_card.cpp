#include "ui/customers/profile/timeline_card.h"

#include "core/text/format.h"
#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int whatColumn = 1;
constexpr int leastWhat = 160;
constexpr std::size_t entriesAtFirst = 60;
constexpr std::size_t entriesMore = 200;

} // namespace

TimelineCard::TimelineCard(QWidget *parent)
    : Card(parent)
    , m_nothing(new QLabel)
    , m_table(new DataTable)
    , m_model(new RowsModel(this))
    , m_more(new QPushButton)
    , m_most(entriesAtFirst)
{
    m_nothing->setWordWrap(true);
    setQuiet(m_nothing);
    m_table->setObjectName(u"timeline"_s);
    m_table->setModel(m_model);
    m_table->setWordWrap(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_more->setObjectName(u"earlierEntries"_s);
    m_more->setIcon(lineIcon(Icon::ChevronDown));
    setQuiet(m_more);
    body()->addWidget(m_nothing);
    body()->addWidget(m_table);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_most += entriesMore;
        showEntries();
    });
    retranslate();
}

void TimelineCard::retranslate()
{
    setTitle(tr("What happened"));
    m_table->setAccessibleName(title());
    m_nothing->setText(tr("Nothing is recorded yet: no order, no message, no change of tier."));
    m_model->setColumns({{tr("Date"), false}, {tr("What"), false}, {tr("Amount"), true}});
}

void TimelineCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void TimelineCard::clear()
{
    m_most = entriesAtFirst;
    m_entries.clear();
    showEntries();
}

void TimelineCard::show(std::vector<TimelineEntry> entries, Language language)
{
    m_entries = std::move(entries);
    m_language = language;
    showEntries();
}

void TimelineCard::showEntries()
{
    const Formatter format(m_language, {});
    const std::size_t shown = std::min(m_entries.size(), m_most);
    std::vector<RowsRow> rows;
    rows.reserve(shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const TimelineEntry &entry = m_entries[i];
        rows.push_back({QString::number(i),
                        {{format.date(entry.day), entry.day}, {entry.text, {}}, {entry.amount, {}}},
                        {}});
    }
    m_nothing->setVisible(rows.empty());
    m_table->setVisible(!rows.empty());
    m_more->setVisible(shown < m_entries.size());
    m_more->setText(
        tr("Show earlier ones (%n)", nullptr, static_cast<int>(m_entries.size() - shown)));
    m_model->setRows(std::move(rows));
    m_table->fitColumns(whatColumn, leastWhat);
    m_table->fitAllRows();
}

} // namespace kq
