#include "ui/shell/old_data_hint.h"

#include "core/shop/shop.h"
#include "core/shop/shop_figures.h"
#include "ui/frame/shop_events.h"

#include <QEvent>

#include <utility>

namespace kq {

OldDataHint::OldDataHint(Jobs &jobs, const ShopEvents &events, std::function<QString(QDate)> write,
                         QWidget *parent)
    : MessageBar(parent)
    , m_write(std::move(write))
    , m_question(jobs, this)
{
    setObjectName(QStringLiteral("oldDataHint"));
    connect(&events, &ShopEvents::changed, this, &OldDataHint::look);
    connect(this, &MessageBar::actionTriggered, this, [this] {
        if (m_newest)
            Q_EMIT dayWanted(*m_newest);
    });
}

void OldDataHint::setShop(Shop *shop)
{
    m_shop = shop;
    look();
}

void OldDataHint::setAsOf(QDate date)
{
    m_asOf = date;
    look();
}

void OldDataHint::setEvaluates(bool evaluates)
{
    if (m_evaluates == evaluates)
        return;
    m_evaluates = evaluates;
    if (!evaluates)
        setVisible(false);
    else
        tell();
}

void OldDataHint::look()
{
    m_newest.reset();
    m_isTold = false;
    clear();
    m_question.drop();
    if (!m_shop || !m_asOf.isValid())
        return;
    m_question.ask(
        [shop = m_shop, asOf = m_asOf](JobControl &control) -> Result<std::optional<QDate>> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop->snapshot(control);
            if (!snapshot)
                return snapshot.error();
            return newestOrderDay(**snapshot, asOf);
        },
        [this](const Result<std::optional<QDate>> &newest) {
            // A shop that cannot be read is told of by the page in view.
            if (newest && *newest && (*newest)->daysTo(m_asOf) > muchOlder) {
                m_newest = *newest;
                tell();
            }
        });
}

void OldDataHint::tell()
{
    if (!m_newest || !m_evaluates)
        return;
    if (m_isTold && text().isEmpty())
        return; // closed by hand
    m_isTold = true;
    const QString day = m_write(*m_newest);
    say(Kind::Info,
        tr("The newest order is of %1, so everybody seems to have fallen silent. Look as of that "
           "day?")
            .arg(day),
        tr("As of %1").arg(day));
}

void OldDataHint::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_isTold)
        tell();
    MessageBar::changeEvent(event);
}

} // namespace kq
