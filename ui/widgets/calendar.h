#pragma once

#include <QDate>

class QCalendarWidget;
class QWidget;

namespace kq {

/// The calendar of every field for a day: weeks begin on Monday, words are in the language that
/// @p parent has from the window, weekends stand out by a colour that can be read on either screen.
/// @p first and @p last may be invalid: then there is no end on that side.
QCalendarWidget *newCalendar(QDate first, QDate last, QDate chosen, QWidget *parent);

} // namespace kq
