#pragma once

namespace kq {

/// The languages of the window, the command line and the exported files.
enum class Language { Vietnamese, English };

} // namespace kq
