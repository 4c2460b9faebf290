#pragma once

#include "core/base/result.h"
#include "core/store/statement.h"

#include <type_traits>
#include <utility>
#include <vector>

namespace kq {

inline Result<bool> nextRow(Query &query)
{
    return query.next();
}
inline Result<bool> nextRow(FastStatement &statement)
{
    return statement.step();
}

/// Shows @p visit every further row of @p rows, a Query or a FastStatement. Ends early with the
/// error where the database fails, and without one where @p visit returns false.
template <class Rows, class Visit>
Result<void> eachRow(Rows &rows, Visit visit)
{
    for (;;) {
        const Result<bool> found = nextRow(rows);
        if (!found)
            return found.error();
        if (!*found)
            return {};
        if constexpr (std::is_same_v<std::invoke_result_t<Visit &, const Rows &>, bool>) {
            if (!visit(std::as_const(rows)))
                return {};
        } else {
            visit(std::as_const(rows));
        }
    }
}

/// What @p read makes of every further row of @p rows, in their order.
template <class Rows, class Read>
auto allRows(Rows &rows, Read read)
    -> Result<std::vector<std::invoke_result_t<Read &, const Rows &>>>
{
    std::vector<std::invoke_result_t<Read &, const Rows &>> values;
    Result<void> done = eachRow(rows, [&](const Rows &row) { values.push_back(read(row)); });
    if (!done)
        return done.error();
    return values;
}

} // namespace kq
