#include "core/shop/customer_ids.h"

#include "core/store/campaigns_store.h"

#include <algorithm>

namespace kq {

Result<std::vector<CustomerId>> allIdsOf(Connection &db, CustomerId id)
{
    std::vector<CustomerId> ids{id};
    const Result<std::vector<GoneCustomer>> gone = goneCustomers(db);
    if (!gone)
        return gone.error();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        for (const GoneCustomer &entry : *gone) {
            if (entry.survivor == ids[i] &&
                std::find(ids.begin(), ids.end(), entry.gone) == ids.end())
                ids.push_back(entry.gone);
        }
    }
    return ids;
}

} // namespace kq
