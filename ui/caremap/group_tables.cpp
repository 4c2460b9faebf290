#include "ui/caremap/group_tables.h"

#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QString percentText(double share, const Formatter &format)
{
    return format.percent(Ratio(std::llround(share * 1000), 1000), 1);
}

} // namespace

std::vector<RowsColumn> GroupTables::sellerColumns(const QString &what)
{
    return {{what, false},
            {tr("Purchases", "number of orders"), true},
            {tr("Revenue so far"), true},
            {tr("Share here"), true},
            {tr("Share in the shop"), true}};
}

std::vector<RowsRow> GroupTables::sellerRows(const std::vector<SoldShare> &shares,
                                             const Formatter &format)
{
    std::vector<RowsRow> rows;
    rows.reserve(shares.size());
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

std::vector<RowsColumn> GroupTables::pairColumns(const QString &first, const QString &second)
{
    return {{first, false},
            {second, false},
            {tr("Times", "how often two products met"), true},
            {tr("Of those who take the first"), true},
            {tr("Against chance"), true}};
}

std::vector<RowsRow> GroupTables::pairRows(const std::vector<ProductPair> &pairs,
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
