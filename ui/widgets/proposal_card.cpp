#include "ui/widgets/proposal_card.h"

#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int numbersInView = 10;

QLabel *wrapping()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ProposalCard::ProposalCard(QWidget *parent)
    : Card(parent)
    , m_line(wrapping())
    , m_warnings(wrapping())
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
    , m_use(new QPushButton)
    , m_keep(new QPushButton)
{
    setObjectName(u"proposal"_s);
    m_use->setObjectName(u"useProposal"_s);
    m_keep->setObjectName(u"keepNumbers"_s);
    m_warnings->setObjectName(u"proposalWarnings"_s);
    m_table->setObjectName(u"proposalTable"_s);
    m_table->setModel(m_rows);
    body()->addWidget(m_line);
    body()->addWidget(m_warnings);
    body()->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_use);
    body()->addLayout(buttons);
    connect(m_use, &QPushButton::clicked, this, &ProposalCard::useWanted);
    connect(m_keep, &QPushButton::clicked, this, &ProposalCard::keepWanted);
    retranslate();
    setVisible(false);
}

void ProposalCard::show(const LadderProposal &proposal, const std::vector<Tier> &ladder,
                        const LadderSpeech &speech)
{
    QStringList warnings;
    for (const DataWarning warning : proposal.warnings)
        warnings << u"• "_s + sentenceFor(warning, proposal.habits, speech);
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    const bool changes = proposal.changesAnything();
    m_line->setVisible(changes);
    m_use->setVisible(changes);
    m_table->setVisible(changes);
    std::vector<RowsRow> rows;
    for (const ThresholdProposal &each : proposal.thresholds) {
        if (!each.changes())
            continue;
        const Tier &tier = ladder[each.threshold.places.front().tier];
        const QString name = each.threshold.places.size() > 1
                                 ? nameOf(each.threshold.kind, speech.words)
                                 : nameOf(each.threshold.kind, speech.words) + u" · "_s +
                                       shortNameOf(tier, speech.words.language());
        rows.push_back({QString(keyOf(each.threshold.kind)),
                        {{name, {}},
                         {valueText(each.threshold, each.threshold.value, speech), {}},
                         {valueText(each.threshold, each.proposed, speech), {}},
                         {reasonFor(each, proposal.habits, speech), {}}},
                        {}});
    }
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(3, 320);
    m_table->setWordWrap(true);
    m_table->fitHeight(numbersInView);
    setVisible(changes || !warnings.isEmpty());
}

void ProposalCard::retranslate()
{
    setTitle(tr("Numbers that fit your shop"));
    m_line->setText(tr("The tiers start with numbers that fit many shops. Your own orders say "
                       "something else:"));
    m_use->setText(tr("Use these"));
    m_keep->setText(tr("Keep what is"));
    m_table->setAccessibleName(title());
    m_rows->setColumns(
        {{tr("Number"), false}, {tr("Now"), false}, {tr("Proposed"), false}, {tr("Why"), false}});
}

void ProposalCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace kq
