#pragma once

#include "core/base/moment.h"
#include "core/domain/customer.h"
#include "core/domain/keys.h"

#include <QDate>
#include <QStringView>

#include <cstdint>
#include <optional>

namespace kq {

/// The order of day, month and year in a column of dates. Keys: `dmy` `mdy` `ymd`.
enum class DateOrder { Dmy, Mdy, Ymd };

template <>
struct KeyTable<DateOrder> {
    static constexpr KeyEntries<DateOrder, 3> entries{
        {{DateOrder::Dmy, "dmy"}, {DateOrder::Mdy, "mdy"}, {DateOrder::Ymd, "ymd"}}};
};

/// The date, with a time of day where there is one, that a cell writes.
///
/// @p order settles `5/3/2025`; what has its year in front or its month as a word is read the same
/// under every order. Understood: `31/12/2025` with `/`, `-`, `.`; `2025-12-31T23:59:59.5+07:00`
/// (fractions cut, the offset dropped, the wall clock kept); `31-Th12-2025`, `31 Thg 12, 2025`,
/// `31 tháng 12 năm 2025`, `Dec 31, 2025`; `20251231`; times as `23:59`, `9h15`, `9:15 SA`, `CH`,
/// `AM`, `PM`, before or behind the date; weekdays beside it. Two digits of a year are 2000 to 2029
/// or 1930 to 1999, as in spreadsheets.
/// Empty for what is no such date, for days and times that do not exist (`24:00` too), and for
/// years before 1800 or after 2199.
std::optional<Moment> readMoment(QStringView written, DateOrder order);

/// The calendar day of readMoment().
std::optional<QDate> readDate(QStringView written, DateOrder order);

/// A day of birth; the year may be missing (`31/12`, `31 Dec`, `--1231`). Under DateOrder::Ymd a
/// date of two parts has its month in front, as under Mdy. Of a date in a year before 1800 or after
/// 2199 (`15/03/0190`) the day and month are kept: they are right more often than not.
std::optional<Birthday> readBirthday(QStringView written, DateOrder order);

/// The moment of a spreadsheet's serial number, rounded to the second. A whole number is a date
/// alone. Empty for numbers below 1 (times of day), for the 60 of the 1900 system, whose
/// 29 February 1900 never was, and above the year 9999.
std::optional<Moment> fromExcelSerial(double serial, bool date1904);

/// What the cells of one column tell about the order of day and month. The whole column is asked,
/// never a row.
class DateOrderEvidence {
public:
    void add(QStringView written);

    /// The order that most of the telling cells show; year first where all cells have it so; day
    /// first where none tells.
    [[nodiscard]] DateOrder decide() const;

    [[nodiscard]] std::int64_t dayFirst() const { return m_dayFirst; }     ///< `31/12/2025`
    [[nodiscard]] std::int64_t monthFirst() const { return m_monthFirst; } ///< `12/31/2025`
    [[nodiscard]] std::int64_t yearFirst() const { return m_yearFirst; }   ///< `2025-12-31`
    [[nodiscard]] std::int64_t unclear() const { return m_unclear; }       ///< `5/3/2025`
    [[nodiscard]] std::int64_t worded() const { return m_worded; }         ///< `5 Mar 2025`
    [[nodiscard]] std::int64_t others() const { return m_others; }         ///< no dates, not empty
    [[nodiscard]] std::int64_t dates() const
    {
        return m_dayFirst + m_monthFirst + m_yearFirst + m_unclear + m_worded;
    }
    [[nodiscard]] bool contradictory() const { return m_dayFirst > 0 && m_monthFirst > 0; }

private:
    std::int64_t m_dayFirst = 0;
    std::int64_t m_monthFirst = 0;
    std::int64_t m_yearFirst = 0;
    std::int64_t m_unclear = 0;
    std::int64_t m_worded = 0;
    std::int64_t m_others = 0;
};

} // namespace kq
