#pragma once

namespace kq {

/// The value that Student's t with @p degrees (above 0, fractions allowed) is below with the
/// probability @p p, 0 < p < 1.
///
/// Source: the distribution by the regularised incomplete beta function (Abramowitz and Stegun,
/// 26.7.1 and 26.5.8, its continued fraction evaluated by Lentz's method), turned round by halving.
double studentQuantile(double p, double degrees);

} // namespace kq
