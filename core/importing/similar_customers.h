#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"

#include <cstddef>
#include <vector>

namespace kq {

class Connection;

/// Why two customers may be one, the surest first. All have the same name, without tone marks and
/// case, of at least two words.
enum class Likeness {
    Birthday, ///< and were born on the same day of the same year
    Address,  ///< and live at the same address
    Area,     ///< and in the same area, where no more than a few bear the name
};

/// Two customers who may be one: a question for the owner, never merged alone.
struct SimilarPair {
    CustomerId first; ///< the lower id
    CustomerId second;
    Likeness why = Likeness::Birthday;

    friend bool operator==(const SimilarPair &, const SimilarPair &) = default;
};

/// Pairs that no code, phone or e-mail shows to be one, the surest first, then by id; at most
/// @p most. Left out: pairs that the owner keeps apart, and who are known to be two by different
/// birthdays or genders.
///
/// Cost: one pass over the customers, about 40 bytes each. Errors: Cancelled and of the database.
Result<std::vector<SimilarPair>> similarCustomers(Connection &db, std::size_t most,
                                                  const JobControl &control);

} // namespace kq
