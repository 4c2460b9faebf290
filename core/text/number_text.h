#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace kq {

/// A written number without what stands around it.
struct NumberText {
    QString core; ///< digits, `.`, `,`, `'`, single blanks and letters of scale words, lower case
    bool negative = false;
};

/// Takes the sign, brackets, apostrophe and currency off a cell, and makes full-width digits and
/// odd blanks plain. Empty where nothing is left or where signs stand in two places.
std::optional<NumberText> numberText(QStringView written);

/// Where the grouping and the decimals of plain digits are.
struct NumberShape {
    enum class Marks {
        None,        ///< digits and blanks alone
        Lone,        ///< one mark that may group or part decimals: `1.234`
        LoneDecimal, ///< one mark that cannot group: `12.5`, `1234.567`, `0.500`
        Grouping,    ///< one mark several times: `1.234.567`
        Both,        ///< `1,234.5`, `1 234.5`: the last one parts the decimals
    };

    Marks marks = Marks::None;
    QChar decimal;          ///< the mark of Lone and LoneDecimal, the decimal one of Both
    QChar group;            ///< the grouping mark of Grouping and Both, null for blanks
    QString digits;         ///< all digits
    int fractionDigits = 0; ///< digits behind @p decimal
};

/// The shape of @p core; empty where it is no plain number or its groups are not of three digits.
std::optional<NumberShape> numberShape(QStringView core);

} // namespace kq
