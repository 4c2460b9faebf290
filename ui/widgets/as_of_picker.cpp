#include "ui/widgets/as_of_picker.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/calendar.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QFrame>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

AsOfPicker::AsOfPicker(std::function<QDate()> today, std::function<QString(QDate)> write,
                       QWidget *parent)
    : QPushButton(parent)
    , m_today(std::move(today))
    , m_write(std::move(write))
{
    setObjectName(u"asOf"_s);
    setIcon(lineIcon(Icon::Calendar));
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &AsOfPicker::openPopup);
    showDate();
}

void AsOfPicker::setFixed(std::optional<QDate> date)
{
    if (date && (!date->isValid() || *date >= m_today()))
        date.reset();
    if (date == m_fixed)
        return;
    m_fixed = date;
    showDate();
    Q_EMIT changed(this->date());
}

void AsOfPicker::openPopup()
{
    if (m_popup)
        return;
    auto *popup = new QFrame(this, Qt::Popup);
    m_popup = popup;
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setObjectName(u"asOfPopup"_s);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(space::tight, space::tight, space::tight, space::tight);
    column->setSpacing(space::labelToField);
    const QDate today = m_today();
    const QDate lastMonth = today.addDays(-today.day());
    const auto offer = [this, popup, column](const QString &text, std::optional<QDate> date) {
        auto *button = new QPushButton(text, popup);
        setQuiet(button);
        button->setAutoDefault(
            true); // so that Enter presses it, which only dialogs do by themselves
        column->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, popup, date] {
            popup->close();
            setFixed(date);
        });
        return button;
    };
    offer(tr("Today"), std::nullopt)->setFocus();
    offer(tr("End of last month: %1").arg(m_write(lastMonth)), lastMonth);
    offer(tr("A year ago: %1").arg(m_write(today.addYears(-1))), today.addYears(-1));
    QCalendarWidget *calendar = newCalendar({}, today, date(), popup);
    column->addWidget(calendar);
    connect(calendar, &QCalendarWidget::activated, this, [this, popup](QDate day) {
        popup->close();
        setFixed(day);
    });
    connect(calendar, &QCalendarWidget::clicked, this, [this, popup](QDate day) {
        popup->close();
        setFixed(day);
    });
    popup->move(mapToGlobal(QPoint(width() - popup->sizeHint().width(), height() + 2)));
    popup->show();
}

void AsOfPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showDate();
    QPushButton::changeEvent(event);
}

void AsOfPicker::showDate()
{
    setText(m_fixed ? tr("As of %1").arg(m_write(*m_fixed)) : tr("As of today"));
    setToolTip(tr("Figures as they were on this day"));
    setAccessibleName(text());
}

} // namespace kq
