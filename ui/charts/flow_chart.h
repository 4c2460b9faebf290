#pragma once

#include "ui/charts/chart.h"

#include <QPainterPath>

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace kq {

/// Who stood where at two times. All texts are ready to be read.
struct FlowChartData {
    QString fromTitle; ///< the first day
    QString toTitle;   ///< the second day
    QString countTitle;
    std::vector<QString> names; ///< of the places, the best first
    /// How many of the places are tiers. Those behind them are quiet, and are not drawn at a side
    /// where nobody stands in them.
    std::size_t tiers = 0;
    /// [place at the first day][place at the second day]
    std::vector<std::vector<std::int64_t>> counts;
    std::function<QString(std::int64_t)> countText;
};

/// Movement between places as ribbons from left to right, as wide as many have gone that way.
/// Items are the ribbons that have somebody, row by row of the matrix.
class FlowChart : public Chart {
    Q_OBJECT
public:
    explicit FlowChart(QWidget *parent = nullptr);

    void setData(FlowChartData data);
    [[nodiscard]] const FlowChartData &data() const { return m_data; }
    /// From which place to which an item leads.
    [[nodiscard]] std::pair<std::size_t, std::size_t> wayOf(int item) const;

    /// The matrix.
    [[nodiscard]] ChartNumbers numbers() const override;
    [[nodiscard]] QSize sizeHint() const override { return {720, 340}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {420, 280}; }

protected:
    void draw(const ChartCanvas &canvas) const override;
    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] int itemAt(QPointF point, const QRectF &area) const override;
    [[nodiscard]] QString itemText(int item) const override;

private:
    struct Ribbon {
        std::size_t from = 0;
        std::size_t to = 0;
        double fromTop = 0; ///< heights within the stack of the left side, in people
        double toTop = 0;
        double people = 0;
    };

    void layRibbons();
    [[nodiscard]] QColor colourOf(std::size_t place, const Colours &theme) const;
    /// Whether a place is drawn at a side with these sums.
    [[nodiscard]] bool isShown(std::size_t place, const std::vector<double> &sums) const;
    [[nodiscard]] double yOf(double people, std::size_t place, const QRectF &plot) const;
    [[nodiscard]] QPainterPath pathOf(const Ribbon &ribbon, const QRectF &plot) const;
    void drawSide(const ChartCanvas &canvas, const QRectF &plot, bool isLeft) const;

    FlowChartData m_data;
    std::vector<Ribbon> m_ribbons;
    std::vector<double> m_fromSums;
    std::vector<double> m_toSums;
    double m_people = 0;
};

} // namespace kq
