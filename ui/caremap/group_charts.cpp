#include "ui/caremap/group_charts.h"

#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

double quotient(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

QString percentText(double share, const Formatter &format)
{
    return format.percent(Ratio(std::llround(share * 1000), 1000), 1);
}

QString valueText(double value, GroupCharts::SpreadOf what, const Formatter &format)
{
    return what == GroupCharts::SpreadOf::Money ? format.shortMoney(Money{std::llround(value)})
                                                : format.number(std::llround(value));
}

} // namespace

ColumnChartData GroupCharts::spread(const Spread &spread, SpreadOf what, const Formatter &format)
{
    ColumnChartData chart;
    chart.nameTitle = what == SpreadOf::Purchases ? tr("Purchases", "how many a customer made")
                      : what == SpreadOf::Money   ? tr("Average order")
                                                  : tr("Days");
    chart.valueTitle = tr("This group's buyers");
    chart.besideTitle = tr("All buyers");
    chart.axisText = [format](double share) {
        return format.percent(Ratio(std::llround(share * 1000), 1000));
    };
    for (std::size_t i = 0; i < spread.bars.size(); ++i) {
        const SpreadBar &bar = spread.bars[i];
        const QString from = valueText(bar.from, what, format);
        const bool isLast = i + 1 == spread.bars.size();
        const double next = isLast ? 0 : spread.bars[i + 1].from;
        const bool isSingle = what != SpreadOf::Money && next == bar.from + 1;
        ColumnBar column;
        if (isLast)
            column.label = tr("%1+", "this value and more").arg(from);
        else if (isSingle)
            column.label = from;
        else
            column.label =
                from + u'–' + valueText(what == SpreadOf::Money ? next : next - 1, what, format);
        column.name = column.label;
        column.value = quotient(bar.group, spread.group);
        column.text = percentText(column.value, format);
        column.beside = quotient(bar.shop, spread.shop);
        column.besideText = percentText(*column.beside, format);
        chart.columns.push_back(std::move(column));
    }
    return chart;
}

ColumnChartData GroupCharts::revenue(const std::vector<MonthOfGroup> &months,
                                     const Formatter &format)
{
    ColumnChartData chart;
    chart.nameTitle = tr("Month");
    chart.valueTitle = tr("Revenue");
    chart.axisText = [format](double value) {
        return format.shortMoney(Money{std::llround(value)});
    };
    for (const MonthOfGroup &month : months) {
        ColumnBar column;
        column.label = format.month(month.month);
        column.name = column.label;
        column.value = static_cast<double>(month.revenue.minor);
        column.text = format.money(month.revenue);
        chart.columns.push_back(std::move(column));
    }
    return chart;
}

ColumnChartData GroupCharts::sizes(const std::vector<GroupSize> &sizes, const Formatter &format)
{
    ColumnChartData chart;
    chart.nameTitle = tr("Day");
    chart.valueTitle = tr("Customers");
    chart.axisText = [format](double value) { return format.number(std::llround(value)); };
    for (const GroupSize &size : sizes) {
        ColumnBar column;
        column.label = format.month(size.day);
        column.name = format.date(size.day);
        column.value = static_cast<double>(size.customers);
        column.text = format.number(size.customers);
        chart.columns.push_back(std::move(column));
    }
    return chart;
}

std::vector<RowsColumn> GroupCharts::sellerColumns(const QString &what)
{
    return {{what, false},
            {tr("Purchases", "number of orders"), true},
            {tr("Revenue"), true},
            {tr("Share here"), true},
            {tr("Share in the shop"), true}};
}

std::vector<RowsRow> GroupCharts::sellerRows(const std::vector<SoldShare> &shares,
                                             const Formatter &format)
{
    std::vector<RowsRow> rows;
    for (const SoldShare &share : shares) {
        const QString name = share.name.isEmpty() ? tr("Not known") : share.name;
        rows.push_back({name,
                        {{name, {}},
                         {format.number(share.purchases), QVariant::fromValue(share.purchases)},
                         {format.money(share.revenue), QVariant::fromValue(share.revenue.minor)},
                         {percentText(share.share, format), share.share},
                         {percentText(share.shopShare, format), share.shopShare}},
                        {}});
    }
    return rows;
}

std::vector<RowsColumn> GroupCharts::pairColumns(const QString &first, const QString &second)
{
    return {{first, false},
            {second, false},
            {tr("Times", "how often two products met"), true},
            {tr("Of those who take the first"), true},
            {tr("Against chance"), true}};
}

std::vector<RowsRow> GroupCharts::pairRows(const std::vector<ProductPair> &pairs,
                                           const Formatter &format)
{
    std::vector<RowsRow> rows;
    rows.reserve(pairs.size());
    for (const ProductPair &pair : pairs) {
        rows.push_back({pair.first + u'\n' + pair.second,
                        {{pair.first, {}},
                         {pair.second, {}},
                         {format.number(pair.count), QVariant::fromValue(pair.count)},
                         {percentText(pair.confidence, format), pair.confidence},
                         {tr("%1 times", "as often as by chance")
                              .arg(format.number(Ratio(std::llround(pair.lift * 10), 10), 1)),
                          pair.lift}},
                        {}});
    }
    return rows;
}

} // namespace kq
