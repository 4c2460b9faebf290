#pragma once

#include "core/care/care_map.h"
#include "core/shop/group_study.h"
#include "core/text/format.h"
#include "core/wording/words.h"
#include "ui/charts/bubble_drawing.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/heat_map.h"

#include <QString>

#include <vector>

namespace kq {

// The pictures of the care map and of its groups, which the window and the report draw alike, with
// their words in the language of Words.

enum class BubbleSize { Customers, Revenue };
enum class BubbleTrails { Show, Hide };

/// Tiers and segments in one name space.
QString bubbleId(const GroupRef &group);

BubbleMapData careMapPicture(const CareMap &map, BubbleSize size, BubbleTrails trails,
                             const Formatter &format, const Words &words);

enum class SpreadOf { Purchases, Money, Days };

/// Share of the group's buyers in each stretch of values, beside the shop's.
ColumnChartData spreadPicture(const Spread &spread, SpreadOf what, const Formatter &format,
                              const Words &words);
/// What is said of a month that the day @p asOf cuts off: "up to 20 Nov 2026 only"; empty where
/// @p month is over by then.
QString openMonth(QDate month, QDate asOf, const Formatter &format, const Words &words);
/// What the members bought month by month up to @p asOf.
ColumnChartData revenuePicture(const std::vector<MonthOfGroup> &months, QDate asOf,
                               const Formatter &format, const Words &words);
ColumnChartData sizePicture(const std::vector<GroupSize> &sizes, const Formatter &format,
                            const Words &words);
/// Orders by weekday and hour.
HeatMapData weekPicture(const WeekHours &week, const Formatter &format, const Words &words);

} // namespace kq
