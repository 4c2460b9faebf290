#include "core/analysis/best_sellers.h"

#include "core/analysis/joined_words.h"
#include "core/analysis/product_names.h"
#include "core/analysis/purchases.h"
#include "core/profile/saturated_sum.h"

#include <algorithm>
#include <span>

namespace kq {

namespace {

/// Sums of one kind of thing, by number.
struct Sums {
    explicit Sums(std::size_t size)
        : purchases(size)
        , revenue(size)
        , ofShop(size)
        , lastOrder(size, noOrder)
    {}

    static constexpr std::uint32_t noOrder = 0xffffffff;

    void add(std::size_t number, std::uint32_t order, std::int64_t amount, bool isOfGroup)
    {
        ofShop[number] = saturatedSum(ofShop[number], amount);
        if (!isOfGroup)
            return;
        revenue[number] = saturatedSum(revenue[number], amount);
        if (lastOrder[number] != order)
            ++purchases[number];
        lastOrder[number] = order;
    }

    std::vector<std::int64_t> purchases;
    std::vector<std::int64_t> revenue;
    std::vector<std::int64_t> ofShop;
    std::vector<std::uint32_t> lastOrder;
};

double quotient(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::int64_t sumOf(const std::vector<std::int64_t> &amounts)
{
    std::int64_t sum = 0;
    for (const std::int64_t amount : amounts)
        sum = saturatedSum(sum, amount);
    return sum;
}

template <class NameOf>
std::vector<SoldShare> sharesOf(const Sums &sums, std::size_t most, NameOf nameOf)
{
    const std::int64_t all = sumOf(sums.revenue);
    const std::int64_t allOfShop = sumOf(sums.ofShop);
    std::vector<std::size_t> order;
    for (std::size_t number = 0; number < sums.purchases.size(); ++number) {
        if (sums.purchases[number] > 0)
            order.push_back(number);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return sums.revenue[a] > sums.revenue[b];
    });
    order.resize(std::min(order.size(), most));
    std::vector<SoldShare> shares;
    shares.reserve(order.size());
    for (const std::size_t number : order) {
        shares.push_back({nameOf(number),
                          sums.purchases[number],
                          {sums.revenue[number]},
                          quotient(sums.revenue[number], all),
                          quotient(sums.ofShop[number], allOfShop)});
    }
    return shares;
}

} // namespace

Result<BestSellers> bestSellersAt(const EvaluationContext &context, const CustomerSet &group,
                                  std::size_t most, JobControl &control)
{
    const JoinedWords<ProductDictionary> joined = joinedProducts(context.profiles);
    const JoinedWords<Dictionary> joinedByChannel = joinedChannels(context.profiles);
    const ProductDictionary &words = joined.words();
    const Dictionary &channelWords = joinedByChannel.words();
    Sums products(words.identities());
    ProductNames named(words);
    Sums channels(channelWords.size());
    std::uint32_t number = 0; // of the purchase
    const auto add = [&](std::size_t customer, const Profiles &columns,
                         std::span<const std::uint32_t> own) {
        const OrderColumns &orders = columns.orders();
        const LineColumns &lines = columns.lines();
        const bool isOfGroup = group.contains(customer);
        for (const std::uint32_t order : own) {
            const auto channel = static_cast<std::size_t>(orders.channels[order]);
            channels.add(joinedByChannel.codeOf(columns, channel), number, orders.totals[order],
                         isOfGroup);
            for (std::size_t line = lines.starts[order]; line < lines.starts[order + 1]; ++line) {
                const std::size_t product =
                    joined.codeOf(columns, static_cast<std::size_t>(lines.products[line]));
                named.count(product);
                products.add(words[product].identity, number, lines.amounts[line], isOfGroup);
            }
            ++number;
        }
    };
    const Result<void> counted = forEachBuyer(context, nullptr, control, add);
    if (!counted)
        return counted.error();

    const std::vector<QString> names = named.byIdentity();
    return BestSellers{
        sharesOf(products, most, [&](std::size_t identity) { return names[identity]; }),
        sharesOf(channels, most, [&](std::size_t code) { return channelWords.written(code); })};
}

Result<std::vector<MonthOfGroup>> monthsOfGroupAt(const EvaluationContext &context,
                                                  const CustomerSet &group, int months,
                                                  JobControl &control)
{
    const QDate first = QDate(context.asOf.year(), context.asOf.month(), 1).addMonths(1 - months);
    std::vector<MonthOfGroup> all;
    std::vector<std::size_t> monthOfDay;
    for (int i = 0; i < months; ++i) {
        const QDate month = first.addMonths(i);
        all.push_back({month, 0, {}});
        monthOfDay.insert(monthOfDay.end(), static_cast<std::size_t>(month.daysInMonth()),
                          static_cast<std::size_t>(i));
    }
    const qint64 firstDay = first.toJulianDay();
    const Result<void> counted = forEachBuyer(
        context, &group, control,
        [&](std::size_t, const Profiles &columns, std::span<const std::uint32_t> own) {
            const OrderColumns &orders = columns.orders();
            for (const std::uint32_t order : own) {
                if (orders.days[order] < firstDay)
                    continue;
                const auto day = static_cast<std::size_t>(orders.days[order] - firstDay);
                MonthOfGroup &month = all[monthOfDay[day]];
                ++month.purchases;
                month.revenue.minor = saturatedSum(month.revenue.minor, orders.totals[order]);
            }
        });
    if (!counted)
        return counted.error();
    return all;
}

} // namespace kq
