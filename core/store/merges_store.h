#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/domain/customer.h"
#include "core/store/connection.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace kq {

/// One customer who became another.
struct Merge {
    StepId step;
    CustomerId gone;
    CustomerId survivor; ///< as it was then; may have become a third one since
    QString name;        ///< of the one who is gone; empty where that is not recorded

    friend bool operator==(const Merge &, const Merge &) = default;
};

/// Who became @p survivor and was not taken apart again: the last one first.
Result<std::vector<Merge>> mergesInto(Connection &db, CustomerId survivor);

/// Whom @p id has become by later merges; itself where it is still there.
Result<CustomerId> presentCustomer(Connection &db, CustomerId id);

/// The fields of the customer's own row as the step found them; empty where the step did not change
/// them or the customer was new in it.
Result<std::optional<Customer>> customerBefore(Connection &db, StepId step, CustomerId id);

/// Gives @p merge.gone back what the merge took: the own row, orders, identities, tags, sources,
/// attributes and figures, as far as @p holder still has them; takes from @p holder what came by
/// the merge alone. Fields of the holder's own row are the caller's. Inside a Transaction.
/// False, and nothing changed, where the customer who is gone was new in the step that merged.
Result<bool> takeRowsApart(Connection &db, const Merge &merge, CustomerId holder, StepId undoneBy);

/// Pairs of customers who are not one, whatever files say.
class ApartPairs {
public:
    static Result<ApartPairs> load(Connection &db);
    [[nodiscard]] bool contains(CustomerId a, CustomerId b) const
    {
        return !m_pairs.empty() && m_pairs.count(std::minmax(a, b)) > 0;
    }

private:
    std::set<std::pair<CustomerId, CustomerId>> m_pairs;
};
Result<void> keepApart(Connection &db, CustomerId a, CustomerId b);

} // namespace kq
