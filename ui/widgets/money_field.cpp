#include "ui/widgets/money_field.h"

#include "core/domain/settings.h"
#include "core/text/format.h"
#include "core/text/number.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>

namespace kq {

MoneyField::MoneyField(QWidget *parent)
    : QLineEdit(parent)
{
    setMinimumHeight(measure::control);
    connect(this, &QLineEdit::editingFinished, this, &MoneyField::take);
}

void MoneyField::setFormat(Language language, const QString &currency)
{
    m_language = language;
    m_currency = currency;
    if (!isModified())
        write();
}

void MoneyField::setMoney(std::optional<Money> money)
{
    m_money = money;
    if (hasFocus() && isModified())
        return;
    setFaulty(false);
    write();
}

void MoneyField::take()
{
    if (!isModified())
        return;
    const QString typed = text().trimmed();
    const DecimalMark mark =
        m_language == Language::Vietnamese ? DecimalMark::Comma : DecimalMark::Point;
    const std::optional<Money> read =
        typed.isEmpty() ? std::nullopt : readMoney(typed, mark, minorUnitDigits(m_currency));
    if (!typed.isEmpty() && (!read || read->minor < 0))
        return setFaulty(true);
    setFaulty(false);
    const bool isOther = read != m_money;
    m_money = read;
    write();
    if (isOther)
        Q_EMIT moneyEdited(m_money);
}

void MoneyField::write()
{
    setText(m_money ? Formatter(m_language, m_currency).money(*m_money) : QString());
    setModified(false);
}

void MoneyField::setFaulty(bool isFaulty)
{
    if (m_isFaulty == isFaulty)
        return;
    m_isFaulty = isFaulty;
    QPalette colours = palette();
    colours.setColor(QPalette::Text, isFaulty ? Colours::of(palette()).bad : QColor());
    setPalette(isFaulty ? colours : QPalette());
    Q_EMIT faultChanged(isFaulty);
}

void MoneyField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        setFaulty(false);
        write();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace kq
