#pragma once

#include "core/analysis/purchase_times.h"
#include "core/text/format.h"
#include "ui/charts/heat_map.h"

#include <QCoreApplication>

namespace kq {

/// When in the week people buy, as a picture with its words in the language of the window.
class WeekChart {
    Q_DECLARE_TR_FUNCTIONS(kq::WeekChart)
public:
    /// Orders by weekday and hour.
    static HeatMapData of(const WeekHours &week, const Formatter &format);

private:
    static QString weekdayName(int fromMonday);
};

} // namespace kq
