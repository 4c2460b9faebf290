#include "core/profile/purchase_index.h"

#include "core/profile/calendar_month.h"

namespace kq {

namespace {

constexpr std::int32_t monthBits = 64;

/// The customers of one category, in the order in which they are found.
struct Purchasers {
    std::vector<std::uint32_t> customers;
    std::vector<std::int32_t> lastDays;
};

} // namespace

std::vector<std::uint64_t> purchaseMonths(const OrderColumns &orders)
{
    std::vector<std::uint64_t> months(orders.starts.empty() ? 0 : orders.starts.size() - 1);
    if (orders.size() == 0)
        return months;
    const std::int32_t latest = calendarMonth(orders.lastDay);
    for (std::size_t customer = 0; customer < months.size(); ++customer) {
        for (std::size_t i = orders.starts[customer]; i < orders.starts[customer + 1]; ++i) {
            const std::int32_t before = latest - calendarMonth(orders.days[i]);
            if (before < monthBits && isPurchase(orders.status(i)))
                months[customer] |= std::uint64_t{1} << (monthBits - 1 - before);
        }
    }
    return months;
}

CategoryColumns categoryPurchases(const Profiles &profiles)
{
    const OrderColumns &orders = profiles.orders();
    const LineColumns &lines = profiles.lines();
    const ProductDictionary &products = profiles.products();
    std::vector<std::uint32_t> categoryOf;
    for (std::size_t code = 0; code < products.size(); ++code)
        categoryOf.push_back(products[code].categoryNumber);

    std::vector<Purchasers> found(products.categories());
    const auto add = [&](std::uint32_t category, std::uint32_t customer, std::int32_t day) {
        Purchasers &of = found[category];
        if (of.customers.empty() || of.customers.back() != customer) {
            of.customers.push_back(customer);
            of.lastDays.push_back(day);
        }
        of.lastDays.back() = day; // orders come by time
    };
    lines.products.visit([&](auto codes) {
        for (std::uint32_t customer = 0; customer < profiles.size(); ++customer) {
            for (std::size_t i = orders.starts[customer]; i < orders.starts[customer + 1]; ++i) {
                if (!isPurchase(orders.status(i)))
                    continue;
                for (std::size_t line = lines.starts[i]; line < lines.starts[i + 1]; ++line) {
                    const std::uint32_t category =
                        categoryOf[static_cast<std::size_t>(codes[line])];
                    if (category != 0)
                        add(category, customer, orders.days[i] - orders.firstDay);
                }
            }
        }
    });

    CategoryColumns columns;
    std::size_t entries = 0;
    for (const Purchasers &of : found)
        entries += of.customers.size();
    columns.customers.reserve(entries);
    columns.lastDays.reserve(entries);
    columns.starts.push_back(0);
    for (Purchasers &of : found) {
        columns.customers.insert(columns.customers.end(), of.customers.begin(), of.customers.end());
        for (const std::int32_t day : of.lastDays)
            columns.lastDays.push_back(day);
        columns.starts.push_back(static_cast<std::uint32_t>(columns.customers.size()));
        of = {};
    }
    columns.lastDays.shrink();
    return columns;
}

} // namespace kq
