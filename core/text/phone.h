#pragma once

#include "core/domain/customer.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace kq {

/// What a cell for telephone numbers holds.
struct ReadPhone {
    enum class What {
        None,        ///< blank, or a word for nothing
        Number,      ///< a number that can be dialled; phone.kind is Mobile or Fixed
        Placeholder, ///< `0`, `0000000000`, `0123456789`: nobody's, counts as none
        Masked,      ///< digits hidden by the platform, `*****678`: counts as none
        Invalid,     ///< something else; phone.kind is Invalid and phone.number as written, trimmed
    };

    What what = What::None;
    Phone phone; ///< of Number and Invalid

    friend bool operator==(const ReadPhone &, const ReadPhone &) = default;
};

/// The telephone number of a cell as shops write it; of several the first that can be dialled.
///
/// Vietnamese numbers are repaired: a zero lost in a spreadsheet, `84`, `0084`, `+84 (0)`, numbers
/// of eleven digits from before 2018, area codes from before 2017, the letters O and l for digits,
/// remarks beside the number, the scientific form where no digit is lost. Any ten digits that begin
/// with 03, 05, 07, 08 or 09 are a mobile number. Numbers of other countries are read by their own
/// plan. @p country: ISO 3166-1 alpha-2, the country of numbers without a code.
ReadPhone readPhone(QStringView written, QStringView country);

/// All numbers of a cell, in order, without repetition. Never empty: a cell without a number gives
/// the one finding that readPhone() gives.
std::vector<ReadPhone> readPhones(QStringView written, QStringView country);

/// How a condition's value is read for `is`, `is_any_of` and `starts_with` (contract.md §2, rule
/// 3): separators dropped, leading `00` as `+`, another leading `0` as the code of @p country.
/// Nothing else is repaired. Empty where nothing but separators was written.
QString phoneQuery(QStringView typed, QStringView country);

/// The digits of @p text alone, full-width ones as ASCII.
QString digitsOf(QStringView text);

/// The calling code of a country without `+`: `84` for `VN`; empty for an unknown country.
QString callingCode(QStringView country);

} // namespace kq
