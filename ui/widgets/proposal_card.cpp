#include "ui/widgets/proposal_card.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrapping()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QFont boldFont()
{
    QFont font = fontFor(TextRole::Body);
    font.setBold(true);
    return font;
}

} // namespace

ProposalCard::ProposalCard(QWidget *parent)
    : Card(parent)
    , m_line(wrapping())
    , m_warnings(wrapping())
    , m_numbers(new QVBoxLayout)
    , m_use(new QPushButton)
    , m_keep(new QPushButton)
{
    setObjectName(u"proposal"_s);
    m_use->setObjectName(u"useProposal"_s);
    m_keep->setObjectName(u"keepNumbers"_s);
    m_warnings->setObjectName(u"proposalWarnings"_s);
    m_numbers->setSpacing(space::labelToField);
    body()->addWidget(m_line);
    body()->addWidget(m_warnings);
    body()->addLayout(m_numbers);
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
    for (QLabel *line : std::exchange(m_lines, {}))
        delete line;
    for (const ThresholdProposal &each : proposal.thresholds) {
        if (!each.changes())
            continue;
        auto *number = wrapping();
        number->setFont(boldFont());
        number->setText(tr("%1: %2 → %3", "a number of the tiers, as it is, as it could be")
                            .arg(titleOf(each.threshold, ladder, speech),
                                 valueText(each.threshold, each.threshold.value, speech),
                                 valueText(each.threshold, each.proposed, speech)));
        auto *reason = wrapping();
        reason->setText(reasonFor(each, proposal.habits, speech));
        setQuiet(reason);
        for (QLabel *line : {number, reason}) {
            m_numbers->addWidget(line);
            m_lines.push_back(line);
        }
    }
    setVisible(changes || !warnings.isEmpty());
}

void ProposalCard::retranslate()
{
    setTitle(tr("Numbers that fit your shop"));
    m_line->setText(tr("The tiers start with numbers that fit many shops. Your own orders say "
                       "something else:"));
    m_use->setText(tr("Use these"));
    m_keep->setText(tr("Keep what is"));
}

void ProposalCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace kq
