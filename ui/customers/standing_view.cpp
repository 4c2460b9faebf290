#include "ui/customers/standing_view.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tag_pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int reasonsShown = 2;

} // namespace

StandingView::StandingView(QWidget *parent)
    : QWidget(parent)
    , m_tierTitle(new QLabel)
    , m_tier(new TagPill(QString()))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"standing"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::labelToField);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::tight);
    setTextRole(m_tierTitle, TextRole::Section);
    m_tier->setObjectName(u"tierNow"_s);
    head->addWidget(m_tierTitle);
    head->addWidget(m_tier);
    head->addStretch(1);
    m_column->addLayout(head);
    retranslate();
    clear();
}

void StandingView::retranslate()
{
    m_tierTitle->setText(tr("Tier now"));
}

void StandingView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        colourTier();
    QWidget::changeEvent(event);
}

void StandingView::colourTier()
{
    if (m_words.tierPlace >= 0)
        m_tier->setDot(Colours::of(palette()).tier(m_words.tierPlace, m_words.tierCount));
}

void StandingView::clear()
{
    hide();
}

QLabel *StandingView::addLine(QVBoxLayout *column, const QString &text, bool quiet)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (quiet)
        setQuiet(label);
    column->addWidget(label);
    return label;
}

void StandingView::addSegment(QVBoxLayout *column, const StandingWords::Segment &segment)
{
    auto *button = new QPushButton(segment.name);
    button->setObjectName(u"segmentOfCustomer"_s);
    setQuiet(button);
    const QStringList first = segment.reasons.mid(0, reasonsShown);
    button->setToolTip(segment.rule);
    button->setAccessibleDescription(first.join(u'\n'));
    connect(button, &QPushButton::clicked, this,
            [this, id = segment.id] { Q_EMIT segmentAsked(id); });
    column->addWidget(button, 0, Qt::AlignLeft);
    for (const QString &reason : first)
        addLine(column, u"✓ "_s + reason, true)->setObjectName(u"reasonOfSegment"_s);

    auto *whole = new QPushButton(tr("The whole rule"));
    whole->setObjectName(u"wholeRule"_s);
    whole->setAccessibleName(tr("The whole rule of %1").arg(segment.name));
    whole->setIcon(lineIcon(Icon::ChevronDown));
    whole->setCheckable(true);
    setQuiet(whole);
    column->addWidget(whole, 0, Qt::AlignLeft);
    QLabel *rule = addLine(column, segment.rule, true);
    rule->setObjectName(u"ruleOfSegment"_s);
    rule->hide();
    connect(whole, &QPushButton::toggled, rule, &QLabel::setVisible);
}

void StandingView::show(const StandingWords &words)
{
    m_words = words;
    m_tier->setText(words.tier.isEmpty() ? tr("None") : words.tier);
    colourTier();
    delete m_lines;
    m_lines = new QWidget;
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::labelToField);
    if (!words.missing.isEmpty()) {
        addLine(column, words.missingTitle, true);
        for (const QString &part : words.missing)
            addLine(column, u"• "_s + part, false);
    }
    if (!words.fall.isEmpty())
        addLine(column, words.fall, words.missing.isEmpty());
    for (const QString &move : words.path)
        addLine(column, move, true);
    if (!words.segments.empty())
        addLine(column, tr("In these segments:"), true);
    for (const StandingWords::Segment &segment : words.segments)
        addSegment(column, segment);
    m_column->addWidget(m_lines);
    QWidget::show();
}

} // namespace kq
