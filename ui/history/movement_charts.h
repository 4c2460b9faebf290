#pragma once

#include "core/analysis/movement.h"
#include "core/care/care_map.h"
#include "core/shop/time_travel.h"
#include "core/text/format.h"
#include "ui/charts/flow_chart.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/time_chart.h"
#include "ui/history/history_answer.h"

#include <QCoreApplication>
#include <QStringList>

namespace kq {

/// What the charts of the history page show, in one language.
class MovementCharts {
    Q_DECLARE_TR_FUNCTIONS(kq::MovementCharts)
public:
    /// @p tiers: their names, best first.
    MovementCharts(QStringList tiers, const Formatter &format)
        : m_tiers(std::move(tiers))
        , m_format(format)
    {}

    /// Tiers are stacked, segments are lines.
    [[nodiscard]] TimeChartData months(const ShopHistory &history, GroupKind kind) const;
    [[nodiscard]] FlowChartData flow(const Movement &movement) const;
    /// The same in figures: from the rows to the columns.
    [[nodiscard]] HeatMapData matrix(const Movement &movement) const;
    /// Of a place in the pictures, as TierWay counts them.
    [[nodiscard]] QString nameOf(std::size_t place) const;
    /// The way that a cell of matrix() stands for.
    [[nodiscard]] TierWay wayOf(const HeatCell &cell) const;
    /// "From Loyal to Basic needs", "Stayed in Loyal".
    [[nodiscard]] QString nameOf(const TierWay &way) const;

private:
    [[nodiscard]] std::size_t notYet() const { return static_cast<std::size_t>(m_tiers.size()); }

    QStringList m_tiers;
    Formatter m_format;
};

} // namespace kq
