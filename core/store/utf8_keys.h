#pragma once

#include "core/domain/keys.h"

#include <optional>
#include <string_view>

namespace kq {

/// fromKey() for the UTF-8 of a column, without a QString for each row.
template <class Enum>
std::optional<Enum> fromUtf8Key(std::string_view word)
{
    for (const auto &[enumerator, key] : KeyTable<Enum>::entries) {
        if (word == key)
            return enumerator;
    }
    return std::nullopt;
}

/// keyOf() as UTF-8.
template <class Enum>
std::string_view utf8Key(Enum value)
{
    const QLatin1String key = keyOf(value);
    return {key.data(), static_cast<std::size_t>(key.size())};
}

} // namespace kq
