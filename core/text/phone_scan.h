#pragma once

#include "core/text/vietnamese_phone.h"

#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace kq {

/// A run of digits with nothing but soft separators (blank, `.`, `-`, brackets) inside.
struct PhonePart {
    std::string digits;
    std::vector<std::size_t> groupStarts; ///< where in @p digits each written group begins
    PhonePrefix prefix = PhonePrefix::None;
    bool besideMask = false; ///< digits of it are hidden behind stars
};

/// Parts that stand together with only `,` or `/` between them: the parts of one number, as
/// spreadsheets group it (`912,345,678`), or several numbers.
using PhonePiece = std::vector<PhonePart>;

/// What was found in a cell for phones before anything is made of it.
struct PhoneScan {
    std::vector<PhonePiece> pieces;
    bool masked = false;
};

/// Whether the letters O and l inside a group of digits stand for 0 and 1.
enum class LetterDigits { Repair, Separate };

PhoneScan scanPhones(QStringView written, LetterDigits letters);

/// The parts of a piece as one, as if what stood between them were soft separators.
PhonePart joined(const PhonePiece &piece);

} // namespace kq
