#include "core/profile/update_profiles.h"

#include "core/profile/build_profiles.h"
#include "core/profile/moved_places.h"
#include "core/profile/saturated_sum.h"
#include "core/store/attributes_store.h"
#include "core/store/profile_rows.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace kq {

namespace {

/// Of a shop of so many @p customers, as many may stand in columns of their own: more would make
/// every count slower than it is worth.
std::size_t mostCustomers(std::size_t customers)
{
    return std::max<std::size_t>(1'000, customers / 4);
}

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

/// Orders that changed, as they are now. Of the time of an order columns know the hour alone; so
/// the orders of the same customer and hour are read with them, or nobody could tell their order.
class OrdersNow {
public:
    OrdersNow(const Profiles &base, OrderRanges changed)
        : m_base(base)
        , m_ranges(std::move(changed))
    {}

    Result<void> read(Connection &db, const JobControl &control);
    [[nodiscard]] const OrderRanges &ranges() const { return m_ranges; }
    [[nodiscard]] std::span<const OrderView> orders() const { return m_orders; }

private:
    Result<void> add(const OrderRanges &ranges, Connection &db, const JobControl &control);
    void findOfSameHour(const OrderView &order, std::vector<OrderRanges::Range> &found) const;

    const Profiles &m_base;
    OrderRanges m_ranges;
    std::vector<OrderView> m_orders; // by id
};

Result<void> OrdersNow::add(const OrderRanges &ranges, Connection &db, const JobControl &control)
{
    return readOrders(
        db, [this](const OrderView &order) { m_orders.push_back(order); }, control, &ranges);
}

void OrdersNow::findOfSameHour(const OrderView &order, std::vector<OrderRanges::Range> &found) const
{
    const std::optional<std::size_t> place = m_base.indexOf(order.customer);
    if (!place)
        return;
    const OrderColumns &columns = m_base.orders();
    const auto days =
        std::span(columns.days)
            .subspan(columns.starts[*place], columns.starts[*place + 1] - columns.starts[*place]);
    const int hour = order.placedAt.hasTime() ? order.placedAt.hour() : int{OrderColumns::noHour};
    const auto first = std::ranges::lower_bound(days, order.placedAt.day);
    for (auto day = first; day != days.end() && *day == order.placedAt.day; ++day) {
        const auto at = columns.starts[*place] + static_cast<std::size_t>(day - days.begin());
        const std::int64_t id = columns.ids[at];
        if (columns.hours[at] == hour && !m_ranges.contains({id}))
            found.push_back({id, id});
    }
}

Result<void> OrdersNow::read(Connection &db, const JobControl &control)
{
    if (Result<void> done = add(m_ranges, db, control); !done)
        return done;
    std::vector<OrderRanges::Range> sameHour;
    for (const OrderView &order : m_orders)
        findOfSameHour(order, sameHour);
    if (sameHour.empty())
        return {};
    if (Result<void> done = add(OrderRanges(sameHour), db, control); !done)
        return done;
    std::ranges::sort(m_orders, {}, &OrderView::id);
    sameHour.insert(sameHour.end(), m_ranges.ranges().begin(), m_ranges.ranges().end());
    m_ranges = OrderRanges(std::move(sameHour));
    return {};
}

/// Everybody in whom anything changed, ascending.
std::vector<CustomerId> everybodyIn(const DataChanges &changes, std::span<const OrderView> orders)
{
    std::vector<CustomerId> ids;
    ids.reserve(changes.people.size() + changes.buyersBefore.size() + orders.size());
    ids.insert(ids.end(), changes.people.begin(), changes.people.end());
    ids.insert(ids.end(), changes.buyersBefore.begin(), changes.buyersBefore.end());
    for (const OrderView &order : orders) {
        if (order.customer != CustomerId())
            ids.push_back(order.customer);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// Of whom more has to be read than orders.
std::vector<CustomerId> peopleToRead(const DataChanges &changes, const Profiles &base,
                                     const std::vector<CustomerId> &everybody)
{
    std::vector<CustomerId> strangers;
    std::ranges::copy_if(everybody, std::back_inserter(strangers),
                         [&](CustomerId id) { return !base.indexOf(id); });
    std::vector<CustomerId> people;
    people.reserve(changes.people.size() + strangers.size());
    std::ranges::set_union(changes.people, strangers, std::back_inserter(people));
    return people;
}

/// The base with the places of those whom there are now: somebody became another, or no longer is.
std::shared_ptr<const Profiles> withPlacesOf(std::shared_ptr<const Profiles> base,
                                             const Profiles &changed,
                                             const std::vector<CustomerId> &everybody)
{
    std::vector<std::uint32_t> gone;
    std::vector<CustomerId> came;
    const CustomerId last = base->size() == 0 ? CustomerId() : base->idAt(base->size() - 1);
    for (const CustomerId id : everybody) {
        const std::optional<std::size_t> place = base->indexOf(id);
        const bool present = changed.indexOf(id).has_value();
        if (place && !present)
            gone.push_back(static_cast<std::uint32_t>(*place));
        else if (!place && present && id < last)
            came.push_back(id);
    }
    return gone.empty() && came.empty() ? std::move(base) : withMovedPlaces(*base, gone, came);
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
    OrdersNow orders(*base, changes.orders);
    if (Result<void> read = orders.read(db, control); !read)
        return read.error();
    const std::vector<CustomerId> everybody = everybodyIn(changes, orders.orders());
    if (everybody.empty() && *walkIns == base->walkIns())
        return Answer(ProfileLayers(std::move(base)));
    if (everybody.size() > mostCustomers(base->size()))
        return Answer();
    const std::vector<CustomerId> people = peopleToRead(changes, *base, everybody);
    const ChangedRows rows{*base, everybody, people, orders.ranges(), orders.orders()};
    Result<std::shared_ptr<const Profiles>> changed = buildChangedProfiles(rows, db, control);
    if (!changed)
        return changed.error();
    base = withPlacesOf(std::move(base), **changed, everybody);
    return layered(std::move(base), std::move(*changed), everybody, std::move(*walkIns));
}

} // namespace kq
