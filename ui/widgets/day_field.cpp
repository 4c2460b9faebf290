#include "ui/widgets/day_field.h"

#include "core/text/date.h"
#include "core/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/calendar.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

DayField::DayField(QWidget *parent)
    : QLineEdit(parent)
    , m_open(addAction(lineIcon(Icon::Calendar), QLineEdit::TrailingPosition))
{
    setMinimumHeight(measure::control);
    connect(m_open, &QAction::triggered, this, &DayField::openCalendar);
    connect(this, &QLineEdit::editingFinished, this, &DayField::take);
    retranslate();
}

void DayField::setLanguage(Language language)
{
    m_language = language;
    if (!isModified())
        write();
}

void DayField::setDay(QDate day)
{
    m_day = day;
    if (hasFocus() && isModified())
        return;
    setFaulty(false);
    write();
}

void DayField::setBounds(QDate first, QDate last)
{
    m_first = first;
    m_last = last;
}

bool DayField::isWithin(QDate day) const
{
    return (!m_first.isValid() || day >= m_first) && (!m_last.isValid() || day <= m_last);
}

void DayField::take()
{
    if (!isModified())
        return;
    const QString typed = text().trimmed();
    if (typed.isEmpty() && m_mayBeEmpty)
        return accept({});
    const std::optional<QDate> read = readDate(typed, DateOrder::Dmy);
    if (!read || !isWithin(*read))
        return setFaulty(true);
    accept(*read);
}

void DayField::accept(QDate day)
{
    setFaulty(false);
    const bool isOther = day != m_day;
    m_day = day;
    write();
    if (isOther)
        Q_EMIT dayEdited(day);
}

void DayField::write()
{
    setText(m_day.isValid() ? Formatter(m_language, {}).date(m_day) : QString());
    setModified(false);
}

void DayField::setFaulty(bool isFaulty)
{
    if (m_isFaulty == isFaulty)
        return;
    m_isFaulty = isFaulty;
    QPalette colours = palette();
    colours.setColor(QPalette::Text, Colours::of(palette()).bad);
    setPalette(isFaulty ? colours : QPalette());
    Q_EMIT faultChanged(isFaulty);
}

void DayField::openCalendar()
{
    if (m_popup)
        return;
    auto *popup = new QFrame(this, Qt::Popup);
    m_popup = popup;
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(space::tight, space::tight, space::tight, space::tight);
    QCalendarWidget *calendar = newCalendar(m_first, m_last, m_day, popup);
    column->addWidget(calendar);
    const auto choose = [this, popup](QDate day) {
        popup->close();
        accept(day);
    };
    connect(calendar, &QCalendarWidget::activated, this, choose);
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
    calendar->setFocus();
}

void DayField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        openCalendar();
        event->accept();
    } else if (event->key() == Qt::Key_Escape && isModified()) {
        setFaulty(false);
        write();
        event->accept();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void DayField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void DayField::retranslate()
{
    m_open->setText(tr("Choose in a calendar"));
    m_open->setToolTip(m_open->text());
}

} // namespace kq
