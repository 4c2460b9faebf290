#include "ui/widgets/calendar.h"

#include "ui/theme/theme.h"

#include <QCalendarWidget>
#include <QTextCharFormat>

namespace kq {

QCalendarWidget *newCalendar(QDate first, QDate last, QDate chosen, QWidget *parent)
{
    auto *calendar = new QCalendarWidget(parent);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setLocale(parent->locale());
    // Qt's own red is too dark on a dark card and too light on a light one.
    QTextCharFormat weekend;
    weekend.setForeground(Colours::of(parent->palette()).bad);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, weekend);
    if (first.isValid())
        calendar->setMinimumDate(first);
    if (last.isValid())
        calendar->setMaximumDate(last);
    if (chosen.isValid())
        calendar->setSelectedDate(chosen);
    return calendar;
}

} // namespace kq
