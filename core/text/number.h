#pragma once

#include "core/base/decimal.h"
#include "core/base/money.h"
#include "core/domain/keys.h"

#include <QStringView>

#include <cstdint>
#include <optional>

namespace kq {

/// The sign before the decimals. The other one, and blanks, group thousands. Keys: `.` `,`.
enum class DecimalMark { Point, Comma };

template <>
struct KeyTable<DecimalMark> {
    static constexpr KeyEntries<DecimalMark, 2> entries{
        {{DecimalMark::Point, "."}, {DecimalMark::Comma, ","}}};
};

/// The number that a cell writes, exactly.
///
/// Understood: grouping (`1.234.567`, `1 234 567`), negatives as `-5`, `5-` and `(5)`, a leading
/// apostrophe, signs and codes of currencies on both sides, full-width digits, `1.5E+6`, and the
/// words of Vietnamese prices: `350k`, `1.2tr`, `1tr5` (1,500,000), `1 tỷ 250 triệu`.
/// Empty where it is no number, where it does not fit, and where a lone mark contradicts @p mark
/// (`12.5` in a column of decimal commas may be a slip for 12.500). What can be read in one way
/// alone is read so under either mark: `1.234.567`, `1,234.5`, `1.2tr`.
std::optional<Decimal> readNumber(QStringView written, DecimalMark mark);

/// An amount of money, rounded half away from zero to the minor unit; @p minorDigits as
/// minorUnitDigits() of the currency. Empty where readNumber() is or the amount does not fit.
std::optional<Money> readMoney(QStringView written, DecimalMark mark, int minorDigits);

/// @p amount in whole units of the currency as money, rounded half away from zero.
std::optional<Money> toMoney(Decimal amount, int minorDigits);

/// What a line costs that names none: quantity × unit price with all their decimals, rounded half
/// away from zero at the end (contract.md §4, "Money"). Empty where it does not fit.
std::optional<Money> lineAmount(Decimal quantity, Decimal unitPrice, int minorDigits);

/// The decimal number that a spreadsheet's binary one stands for: its shortest form that reads back
/// the same. Empty for infinities and what does not fit.
std::optional<Decimal> decimalOf(double value);

/// What the cells of one column tell about its decimal mark. The whole column is asked, because
/// `1.234` alone may be either.
class NumberEvidence {
public:
    void add(QStringView written);

    /// The mark that most cells prove; where none proves one, a mark that always has three digits
    /// behind it groups thousands; else @p otherwise.
    [[nodiscard]] DecimalMark decide(DecimalMark otherwise = DecimalMark::Comma) const;

    [[nodiscard]] std::int64_t numbers() const { return m_numbers; } ///< cells that are numbers
    [[nodiscard]] std::int64_t others() const { return m_others; }   ///< neither empty nor numbers
    [[nodiscard]] std::int64_t provingPoint() const { return m_point; }
    [[nodiscard]] std::int64_t provingComma() const { return m_comma; }
    /// Whether some cells prove the one mark and some the other.
    [[nodiscard]] bool contradictory() const { return m_point > 0 && m_comma > 0; }
    /// Whether every number is whole under the mark that decide() gives.
    [[nodiscard]] bool allWhole() const;

private:
    std::int64_t m_numbers = 0;
    std::int64_t m_others = 0;
    std::int64_t m_point = 0;
    std::int64_t m_comma = 0;
    std::int64_t m_pointGroups = 0; ///< a single point with three digits behind it
    std::int64_t m_commaGroups = 0;
    std::int64_t m_fractions = 0;
};

} // namespace kq
