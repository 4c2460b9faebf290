#pragma once

#include "core/segment/segment_look.h"
#include "ui/charts/chart.h"

#include <functional>
#include <vector>

namespace kq {

/// One group over time.
struct TimeLine {
    QString key;
    QString name;
    std::vector<double> values;                 ///< one a day of the data
    SegmentColour colour = SegmentColour::None; ///< its own, of a line
};

/// Groups over time, and how their values are written.
struct TimeChartData {
    enum class Shape {
        Stacked, ///< areas on each other, the first group at the top: parts of a whole, the tiers
        Lines    ///< one line each: groups that overlap
    };

    Shape shape = Shape::Lines;
    QString dayTitle;
    std::vector<QString> days;      ///< written in full, oldest first
    std::vector<QString> shortDays; ///< below the axis
    std::vector<TimeLine> lines;
    std::function<QString(double)> valueText;
};

/// How groups grew and shrank. Items are the groups.
class TimeChart : public Chart {
    Q_OBJECT
public:
    explicit TimeChart(QWidget *parent = nullptr);

    void setData(TimeChartData data);
    [[nodiscard]] const TimeChartData &data() const { return m_data; }

    [[nodiscard]] ChartNumbers numbers() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void draw(const ChartCanvas &canvas) const override;
    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] int itemAt(QPointF point, const QRectF &area) const override;
    [[nodiscard]] QString itemText(int item) const override;

private:
    [[nodiscard]] double highest() const;
    /// The value at the upper edge of a group on a day, and at the lower one.
    [[nodiscard]] double topOf(std::size_t line, std::size_t day) const;
    [[nodiscard]] double bottomOf(std::size_t line, std::size_t day) const;
    [[nodiscard]] QColor colourOf(std::size_t line, const Colours &theme) const;
    [[nodiscard]] QPen penOf(std::size_t line, const Colours &theme, double width) const;
    void drawLegend(const ChartCanvas &canvas, const QRectF &plot) const;

    TimeChartData m_data;
};

} // namespace kq
