#pragma once

#include "ui/charts/chart.h"

#include <vector>

namespace kq {

/// One cell of a heat map. Texts are ready to be read.
struct HeatCell {
    int row = 0;
    int column = 0;
    double value = 0;    ///< from 0, the palest, to 1
    QString text;        ///< in the cell, where it has room
    QString name;        ///< all about it, when pointed at and in the table
    bool isOpen = false; ///< of a time that is not over: hatched
};

/// What the colours of a heat map stand for, as read below it; nothing is read where the title is
/// empty.
struct HeatScale {
    QString title;
    QString palest; ///< the value of the palest colour
    QString deepest;
};

struct HeatMapData {
    QStringList rows;            ///< from the top
    QStringList columns;         ///< from the left
    std::vector<HeatCell> cells; ///< by row, then column; places without a cell stay bare
    QString rowTitle;            ///< what the rows are ("Recency")
    QString columnTitle;         ///< what the columns are
    HeatScale scale;
    QString openTitle; ///< what a hatched cell is; empty where there is none
};

/// Draws the cells, on any thread.
void drawHeatMap(const HeatMapData &data, const ChartCanvas &canvas);

/// Values of two dimensions as a grid of coloured cells, each with its number where it fits.
class HeatMap : public Chart {
    Q_OBJECT
public:
    explicit HeatMap(QWidget *parent = nullptr);

    void setData(HeatMapData data);
    [[nodiscard]] const HeatMapData &data() const { return m_data; }

    [[nodiscard]] ChartNumbers numbers() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void draw(const ChartCanvas &canvas) const override;
    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] int itemAt(QPointF point, const QRectF &area) const override;
    [[nodiscard]] QString itemText(int item) const override;

private:
    HeatMapData m_data;
};

} // namespace kq
