#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace kq {

/// What the fuzzer made, as the text of a cell.
inline QString cellOf(const std::uint8_t *data, std::size_t size)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

/// A broken promise is a finding like a crash.
inline void mustHold(bool promise)
{
    if (!promise)
        std::abort();
}

} // namespace kq
