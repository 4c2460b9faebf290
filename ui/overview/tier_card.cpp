#include "ui/overview/tier_card.h"

#include "core/text/format.h"
#include "core/wording/ladder_words.h"
#include "ui/charts/tier_bars.h"
#include "ui/frame/navigator.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<int, 4> distances{1, 3, 6, 12}; ///< months back

QString causesOf(const std::map<MoveCause, std::int64_t> &causes, const Formatter &format,
                 const Words &words)
{
    QStringList parts;
    for (const auto &[cause, count] : causes)
        parts << nameOf(cause, words) + u' ' + format.number(count);
    return parts.join(u", "_s);
}

/// A share as an exact enough number for the formatter.
Ratio ratioOf(double value)
{
    return {std::llround(value * 1000), 1000};
}

} // namespace

TierCard::TierCard(Navigator &navigator, Dialogs &dialogs, QWidget *parent)
    : ChartFrame(new TierBars, dialogs, parent)
    , m_navigator(navigator)
    , m_bars(qobject_cast<TierBars *>(chart()))
    , m_since(new QComboBox)
    , m_moved(new QLabel)
    , m_whoRose(new QPushButton)
    , m_whoFell(new QPushButton)
    , m_whoCame(new QPushButton)
    , m_overTime(new QPushButton)
{
    m_since->setObjectName(u"since"_s);
    addHeaderWidget(m_since);
    m_moved->setObjectName(u"movedSentence"_s);
    m_moved->setWordWrap(true);
    m_whoRose->setObjectName(u"whoRose"_s);
    m_whoFell->setObjectName(u"whoFell"_s);
    m_whoCame->setObjectName(u"whoCame"_s);
    m_overTime->setObjectName(u"whoMoved"_s);
    body()->addWidget(m_moved);
    auto *row = new FlowLayout;
    for (QPushButton *button : {m_whoRose, m_whoFell, m_whoCame, m_overTime})
        row->addWidget(button);
    body()->addLayout(row);
    connect(m_whoCame, &QPushButton::clicked, this,
            [this] { m_navigator.showCustomers(tr("new since %1").arg(m_sinceText), m_came); });
    retranslate();
    connect(m_since, &QComboBox::currentIndexChanged, this, &TierCard::distanceChosen);
    connect(m_bars, &TierBars::tierOpened, this,
            [this](const QString &key) { m_navigator.showTier(key); });
    connect(m_overTime, &QPushButton::clicked, this, [this] { m_navigator.goTo(PageId::History); });
    connect(m_whoRose, &QPushButton::clicked, this, [this] {
        m_navigator.showCustomers(tr("moved up a tier since %1").arg(m_sinceText), m_rose);
    });
    connect(m_whoFell, &QPushButton::clicked, this, [this] {
        m_navigator.showCustomers(tr("moved down a tier since %1").arg(m_sinceText), m_fell);
    });
}

void TierCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ChartFrame::changeEvent(event);
}

void TierCard::retranslate()
{
    setChartTitle(tr("5 tiers of customers by value"));
    m_overTime->setText(tr("See over time"));
    m_whoRose->setText(tr("Who moved up"));
    m_whoFell->setText(tr("Who moved down"));
    m_whoCame->setText(tr("Who is new"));
    m_since->setAccessibleName(tr("Compared with"));
    const QSignalBlocker silent(m_since);
    const int chosen = std::max(0, m_since->currentIndex());
    m_since->clear();
    for (const int months : distances)
        m_since->addItem(tr("since %n month(s) ago", nullptr, months));
    m_since->setCurrentIndex(chosen);
}

QDate TierCard::comparedWith(QDate asOf) const
{
    return asOf.addMonths(-distances[static_cast<std::size_t>(m_since->currentIndex())]);
}

void TierCard::show(const OverviewAnswer &answer, QDate asOf, const Formatter &format,
                    const Words &words)
{
    m_sinceText = format.date(comparedWith(asOf));
    m_rose = answer.rose;
    m_fell = answer.fell;
    m_came = answer.came;
    showBars(answer, format);
    showMovement(answer, format, words);
}

void TierCard::showBars(const OverviewAnswer &answer, const Formatter &format)
{
    std::vector<TierBar> bars;
    bars.reserve(answer.tiers.size() + 1);
    for (std::size_t i = 0; i < answer.tiers.size(); ++i) {
        const TierFigures &tier = answer.tiers[i];
        const std::int64_t moved =
            i < answer.tiersBefore.size() ? tier.present() - answer.tiersBefore[i].present() : 0;
        QString customers = format.number(tier.present());
        if (moved > 0)
            customers += u" ▲"_s + format.number(moved);
        else if (moved < 0)
            customers += u" ▼"_s + format.number(-moved);
        bars.push_back({tier.key, tier.name, tier.presentShare, customers,
                        format.percent(ratioOf(tier.presentShare)), tier.revenueShare,
                        format.shortMoney(tier.revenue) + u' ' + format.currencySign(),
                        format.percent(ratioOf(tier.revenueShare))});
    }
    if (answer.figures.notYet > 0) {
        bars.push_back({{},
                        tr("Not yet customers"),
                        0,
                        format.number(answer.figures.notYet),
                        u"–"_s,
                        0,
                        u"–"_s,
                        u"–"_s,
                        false});
    }
    m_bars->setBars(std::move(bars));
}

void TierCard::showMovement(const OverviewAnswer &answer, const Formatter &format,
                            const Words &words)
{
    const auto rose = static_cast<std::int64_t>(m_rose.size());
    const auto fell = static_cast<std::int64_t>(m_fell.size());
    QStringList lines;
    lines << tr("Since %1, %2 customers moved up a tier and %3 moved down; %4 are new.")
                 .arg(m_sinceText, format.number(rose), format.number(fell),
                      format.number(static_cast<std::int64_t>(m_came.size())));
    if (rose > 0)
        lines << tr("Up: %1.", "why customers moved").arg(causesOf(answer.roseBy, format, words));
    if (fell > 0)
        lines << tr("Down: %1.", "why customers moved").arg(causesOf(answer.fellBy, format, words));
    if (answer.byRule) {
        lines << tr("The tiers were changed on %1: by that alone %2 customers stand elsewhere.")
                     .arg(format.date(answer.byRule->changedOn),
                          format.number(static_cast<std::int64_t>(answer.byRule->movers.size())));
    }
    m_moved->setText(lines.join(u'\n'));
    m_whoRose->setEnabled(rose > 0);
    m_whoFell->setEnabled(fell > 0);
    m_whoCame->setEnabled(!m_came.empty());
}

} // namespace kq
