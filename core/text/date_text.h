#pragma once

#include <QStringView>

#include <optional>

namespace kq {

/// A date and time taken apart, before the order of day and month is settled.
struct DateText {
    enum class Shape {
        YearFirst, ///< `2025-12-31`, `20251231`: numbers are year, month, day
        YearLast,  ///< `5/3/2025`, `5/3/25`: numbers as written, the last is the year
        Worded,    ///< `5 Mar 2025`: numbers are day, month, year
        DayMonth,  ///< `31/12`: two numbers as written
        MonthWord, ///< `31 Dec`: numbers are day and month
        MonthDay,  ///< `--12-31`: numbers are month and day
    };

    Shape shape = Shape::YearLast;
    int numbers[3] = {0, 0, 0};
    int yearDigits = 0;        ///< how many digits the year was written with
    int firstDigits = 0;       ///< the same of the first number
    std::optional<int> second; ///< of the day
};

/// Takes @p written apart; empty where something in it is no part of a date.
std::optional<DateText> dateText(QStringView written);

} // namespace kq
