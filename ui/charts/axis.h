#pragma once

#include <vector>

namespace kq {

/// The numbers along one side of a plot.
class Axis {
public:
    /// An axis that shows all of @p values with some room on both sides. It is logarithmic where
    /// the data ask for it: all above 0 and the largest more than @p logFrom times the smallest.
    static Axis around(const std::vector<double> &values, double logFrom = 6);
    /// A linear axis from 0 to a round number at or above @p highest.
    static Axis fromZero(double highest);

    [[nodiscard]] bool isLogarithmic() const { return m_logarithmic; }
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }
    /// Where @p value lies, 0 at the low end and 1 at the high one.
    [[nodiscard]] double share(double value) const;
    /// Round numbers inside the axis, about @p wanted of them.
    [[nodiscard]] std::vector<double> ticks(int wanted = 5) const;

private:
    double m_low = 0;
    double m_high = 1;
    bool m_logarithmic = false;
};

} // namespace kq
