#include "core/profile/update_profiles.h"

#include "core/profile/build_profiles.h"
#include "core/profile/saturated_sum.h"
#include "core/store/attributes_store.h"

#include <limits>
#include <map>
#include <utility>

namespace kq {

namespace {

bool hasAttributes(const Profiles &profiles, const std::vector<StoredAttribute> &attributes)
{
    if (profiles.attributes().size() != attributes.size())
        return false;
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        const AttributeColumn &column = profiles.attributes()[i];
        if (column.name != attributes[i].name || column.type != attributes[i].type)
            return false;
    }
    return true;
}

/// Walk-in sales by day and status. From a sum that came to the end of the numbers nothing can be
/// taken away again.
std::optional<std::vector<WalkInDay>> updatedWalkIns(const std::vector<WalkInDay> &before,
                                                     const DataChanges &changes)
{
    constexpr std::int64_t safe = std::numeric_limits<std::int64_t>::max() / 4;
    std::map<std::pair<std::int32_t, OrderStatus>, WalkInDay> days;
    for (const WalkInDay &day : before)
        days[{day.day, day.status}] = day;
    const auto add = [&](const WalkInSale &sale, int sign) {
        WalkInDay &day = days[{sale.day, sale.status}];
        const bool fits = day.revenue.minor > -safe && day.revenue.minor < safe &&
                          sale.total.minor > -safe && sale.total.minor < safe;
        day.day = sale.day;
        day.status = sale.status;
        day.orders += sign;
        day.revenue.minor = saturatedSum(day.revenue.minor, fits ? sign * sale.total.minor : 0);
        return fits;
    };
    for (const WalkInSale &sale : changes.walkInsBefore) {
        if (!add(sale, -1))
            return std::nullopt;
    }
    for (const WalkInSale &sale : changes.walkInsNow) {
        if (!add(sale, 1))
            return std::nullopt;
    }
    std::vector<WalkInDay> now;
    for (const auto &[key, day] : days) {
        if (day.orders > 0)
            now.push_back(day);
    }
    return now;
}

} // namespace

Result<std::optional<ProfileLayers>> updatedProfiles(std::shared_ptr<const Profiles> base,
                                                     const DataChanges &changes, Connection &db,
                                                     JobControl &control)
{
    using Answer = std::optional<ProfileLayers>;
    const Result<std::vector<StoredAttribute>> attributes = listAttributes(db);
    if (!attributes)
        return attributes.error();
    if (!hasAttributes(*base, *attributes))
        return Answer();
    std::optional<std::vector<WalkInDay>> walkIns = updatedWalkIns(base->walkIns(), changes);
    if (!walkIns)
        return Answer();
    if (changes.customers.empty() && *walkIns == base->walkIns())
        return Answer(ProfileLayers(std::move(base)));
    Result<std::shared_ptr<const Profiles>> changed =
        buildProfilesOf(changes.customers, db, control);
    if (!changed)
        return changed.error();
    return layered(std::move(base), std::move(*changed), changes.customers, std::move(*walkIns));
}

} // namespace kq
