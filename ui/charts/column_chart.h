#pragma once

#include "ui/charts/chart.h"

#include <functional>
#include <optional>
#include <vector>

namespace kq {

/// One column, such as the revenue of a month. Texts are ready to be read.
struct ColumnBar {
    QString label; ///< below the column
    QString name;  ///< the same in full, for the table and when pointed at
    double value = 0;
    QString text;                      ///< the value
    std::optional<double> beside = {}; ///< what it is compared with: a mark across the column
    QString besideText = {};
    bool isOpen = false; ///< of a time that is not over: paler, with an edge
};

struct ColumnChartData {
    std::vector<ColumnBar> columns;
    QString nameTitle;   ///< head of the names in the table ("Month")
    QString valueTitle;  ///< head of the values ("Revenue")
    QString besideTitle; ///< head of what they are compared with; empty where there is none
    QString openTitle;   ///< what a column that is open is; empty where there is none
    std::function<QString(double)> axisText;
};

/// Draws the columns, on any thread.
void drawColumns(const ColumnChartData &data, const ChartCanvas &canvas);

/// Values over time as upright columns from zero.
class ColumnChart : public Chart {
    Q_OBJECT
public:
    explicit ColumnChart(QWidget *parent = nullptr);

    void setData(ColumnChartData data);
    [[nodiscard]] const ColumnChartData &data() const { return m_data; }

    [[nodiscard]] ChartNumbers numbers() const override;
    [[nodiscard]] QSize sizeHint() const override { return {560, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 140}; }

protected:
    void draw(const ChartCanvas &canvas) const override;
    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] int itemAt(QPointF point, const QRectF &area) const override;
    [[nodiscard]] QString itemText(int item) const override;

private:
    ColumnChartData m_data;
};

} // namespace kq
