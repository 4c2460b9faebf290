#pragma once

#include <QFont>

namespace kq {

/// The font of the window: the system's own, unless that one clips stacked Vietnamese accents
/// (measured: DejaVu Sans); Noto Sans, which the program carries, otherwise and as the fallback.
/// Its size follows the system's, from 13 to 20 pixels.
QFont windowFont(const QFont &systemFont);

/// Noto Sans, for the report and wherever the system's font must not decide. Registers the carried
/// font files at the first call.
QFont carriedFont();

} // namespace kq
