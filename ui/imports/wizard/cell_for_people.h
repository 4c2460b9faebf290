#pragma once

#include <QString>

namespace kq {

/// A cell's @p text as readText() gives it, for people to see: a date with a time has a blank and
/// no T between them, and nothing there when the time is midnight, as of a day that Excel keeps.
/// Every other text as it is.
QString cellForPeople(const QString &text);

} // namespace kq
