#include "core/care/group_spread.h"

#include <algorithm>
#include <cmath>

namespace kq {

namespace {

const std::vector<double> purchaseBars{1, 2, 3, 4, 6, 11, 21, 51};
const std::vector<double> dayBars{0, 31, 91, 181, 366, 731, 1096};
constexpr double lowShare = 0.05;
constexpr double highShare = 0.95;

double valueAt(std::vector<double> &values, double share)
{
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

/// Round amounts (1, 2, 5 by powers of ten) that part most of the values, behind a bar from 0.
std::vector<double> moneyBars(std::vector<double> values)
{
    std::vector<double> bars{0};
    if (values.empty())
        return bars;
    const double low = std::max(valueAt(values, lowShare), 1.0);
    const double high = valueAt(values, highShare);
    for (double power = std::pow(10, std::floor(std::log10(low))); power <= high; power *= 10) {
        for (const double step : {1.0, 2.0, 5.0}) {
            if (power * step >= low && power * step <= high)
                bars.push_back(power * step);
        }
    }
    return bars;
}

Spread withBars(const std::vector<double> &from)
{
    Spread spread;
    for (const double bar : from)
        spread.bars.push_back({bar, 0, 0});
    return spread;
}

void add(Spread &spread, double value, bool isOfGroup)
{
    auto bar =
        std::upper_bound(spread.bars.begin(), spread.bars.end(), value,
                         [](double wanted, const SpreadBar &each) { return wanted < each.from; });
    if (bar != spread.bars.begin())
        --bar;
    ++bar->shop;
    ++spread.shop;
    if (isOfGroup) {
        ++bar->group;
        ++spread.group;
    }
}

} // namespace

GroupSpreads spreadsOf(const CustomerSet &group, const FactorColumns &factors)
{
    const std::vector<std::int64_t> &counts = factors.counts().numerators;
    const std::vector<std::int64_t> &totals = factors.totals().numerators;
    std::vector<double> averages;
    for (std::size_t customer = 0; customer < counts.size(); ++customer) {
        if (counts[customer] > 0) {
            averages.push_back(static_cast<double>(totals[customer]) /
                               static_cast<double>(counts[customer]));
        }
    }
    GroupSpreads spreads{withBars(purchaseBars), withBars(moneyBars(averages)), withBars(dayBars),
                         withBars(dayBars)};
    for (std::size_t customer = 0, buyer = 0; customer < counts.size(); ++customer) {
        if (counts[customer] == 0)
            continue;
        const bool isOfGroup = group.contains(customer);
        add(spreads.frequency, static_cast<double>(counts[customer]), isOfGroup);
        add(spreads.orderValue, averages[buyer++], isOfGroup);
        add(spreads.tenure, static_cast<double>(factors.tenures().numerators[customer]), isOfGroup);
        add(spreads.recency, static_cast<double>(factors.recencies().numerators[customer]),
            isOfGroup);
    }
    return spreads;
}

} // namespace kq
