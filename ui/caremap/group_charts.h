#pragma once

#include "core/shop/group_study.h"
#include "core/text/format.h"
#include "ui/charts/column_chart.h"
#include "ui/models/rows_model.h"

#include <QCoreApplication>

#include <vector>

namespace kq {

/// The pictures and tables of one group, with their words in the language of the window.
class GroupCharts {
    Q_DECLARE_TR_FUNCTIONS(kq::GroupCharts)
public:
    enum class SpreadOf { Purchases, Money, Days };

    /// Share of the group's buyers in each stretch of values, beside the shop's.
    static ColumnChartData spread(const Spread &spread, SpreadOf what, const Formatter &format);
    static ColumnChartData revenue(const std::vector<MonthOfGroup> &months,
                                   const Formatter &format);
    static ColumnChartData sizes(const std::vector<GroupSize> &sizes, const Formatter &format);

    static std::vector<RowsColumn> sellerColumns(const QString &what);
    static std::vector<RowsRow> sellerRows(const std::vector<SoldShare> &shares,
                                           const Formatter &format);
    static std::vector<RowsColumn> pairColumns(const QString &first, const QString &second);
    static std::vector<RowsRow> pairRows(const std::vector<ProductPair> &pairs,
                                         const Formatter &format);
};

} // namespace kq
