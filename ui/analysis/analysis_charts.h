#pragma once

#include "core/shop/analysis.h"
#include "core/text/format.h"
#include "core/wording/words.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/heat_map.h"

namespace kq {

// The pictures of the analysis, with their words in the language of the window.

/// Each tenth of the customers, the best first, by what they bring.
ColumnChartData concentrationChart(const Concentration &concentration, const Formatter &format);
/// Buyers by recency and frequency score: mean spend as colour and text.
HeatMapData scoreChart(const ScoreGrid &scores, const Formatter &format);
/// How many of each month's new customers came back, month by month after.
HeatMapData cohortChart(const std::vector<Cohort> &cohorts, QDate asOf, const Formatter &format,
                        const Words &words);
ColumnChartData orderCountChart(const OrderCountHistogram &counts, const Formatter &format);
ColumnChartData gapChart(const PurchaseGaps &gaps, const Formatter &format);

} // namespace kq
