#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <utility>

namespace kq {

/// Puts the value of @p result into @p place; the error where there is none.
template <class T>
std::optional<Error> take(Result<T> result, T &place)
{
    if (!result)
        return result.error();
    place = std::move(*result);
    return std::nullopt;
}

/// Does one piece of work after another and reports after each how many are done. Ends with the
/// first error.
inline std::optional<Error>
doInTurn(std::initializer_list<std::function<std::optional<Error>()>> steps, JobControl &control)
{
    std::int64_t done = 0;
    for (const auto &step : steps) {
        if (std::optional<Error> error = step())
            return error;
        control.report(++done, static_cast<std::int64_t>(steps.size()));
    }
    return std::nullopt;
}

} // namespace kq
