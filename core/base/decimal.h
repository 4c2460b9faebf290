#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <cstdint>
#include <optional>

namespace kq {

/// An exact decimal number: units / 10^scale. Numbers of condition files are read into it, because
/// they compare exactly (contract.md §2, rule 10) and a double cannot hold 0.1.
///
/// Range: up to 18 significant digits and 18 decimals; parse() refuses what does not fit.
class Decimal {
public:
    static constexpr int maxScale = 18;

    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t whole)
        : m_units(whole)
    {}
    /// @p units / 10^@p scale; @p scale from 0 to maxScale.
    static Decimal scaled(std::int64_t units, int scale);

    /// The number that @p text writes in JSON's grammar (`-12`, `0.5`, `1e3`); empty where it is
    /// no number or does not fit.
    static std::optional<Decimal> parse(QStringView text);

    [[nodiscard]] std::int64_t units() const { return m_units; }
    [[nodiscard]] int scale() const { return m_scale; }
    [[nodiscard]] bool isWhole() const { return m_scale == 0; }
    [[nodiscard]] double toDouble() const;
    /// The shortest exact writing, without exponent: `12`, `-0.5`.
    [[nodiscard]] QString toString() const;

    friend bool operator==(Decimal a, Decimal b) = default; // both are kept in lowest terms
    friend std::strong_ordering operator<=>(Decimal a, Decimal b);

private:
    std::int64_t m_units = 0;
    int m_scale = 0; // least possible: 0.50 is kept as 5 / 10
};

} // namespace kq
