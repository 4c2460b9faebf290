#pragma once

namespace kq {

/// Where values stand on a line from 0 to 1: evenly, or by the logarithm where few values are far
/// larger than most. Monotone, and the inverse of itself up to rounding.
class ValueScale {
public:
    ValueScale() = default;
    /// From @p low at 0 to @p high at 1; @p high above @p low.
    static ValueScale even(double low, double high);
    /// By log(1 + (value - low) / @p knee): about even up to @p knee above @p low, which is above
    /// 0, and by factors from there on. A @p low of 0 is thus no fault.
    static ValueScale logarithmic(double low, double high, double knee);

    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }
    [[nodiscard]] bool isLogarithmic() const { return m_knee > 0; }

    /// 0 for what lies below the line, 1 for what lies above it.
    [[nodiscard]] double positionOf(double value) const;
    [[nodiscard]] double valueAt(double position) const;
    /// The roundest value (a multiple of 1, 2 or 5 times a power of ten, and of @p leastStep, which
    /// is above 0) near @p position: so many of them lie apart that a step of @p reach on the line
    /// finds another one.
    [[nodiscard]] double roundValueAt(double position, double reach, double leastStep) const;

    friend bool operator==(const ValueScale &, const ValueScale &) = default;

private:
    ValueScale(double low, double high, double knee)
        : m_low(low)
        , m_high(high)
        , m_knee(knee)
    {}

    double m_low = 0;
    double m_high = 1;
    double m_knee = 0; // 0: even
};

} // namespace kq
