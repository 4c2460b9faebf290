#include "ui/charts/heat_map.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kq {

namespace {

constexpr double gap = 2;       ///< between cells
constexpr double labelRoom = 8; ///< between labels and cells
constexpr int wantedRow = 30;
constexpr int leastRow = 22;
constexpr double cellRadius = 3;
constexpr double rampWidth = 96;
constexpr double keySwatch = 22;
constexpr double keyGap = 8; ///< above and between the parts of the key

struct Layout {
    QRectF cells;
    double width = 0;  ///< from column to column
    double height = 0; ///< from row to row

    [[nodiscard]] QRectF place(const HeatCell &cell) const
    {
        return QRectF(cells.left() + cell.column * width, cells.top() + cell.row * height, width,
                      height)
            .adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2);
    }
};

double headHeight(const QFontMetricsF &metrics, const HeatMapData &data)
{
    return metrics.height() * (data.columnTitle.isEmpty() ? 1 : 2) + 6;
}

/// Of the key below the cells.
double keyHeight(const QFontMetricsF &metrics, const HeatMapData &data)
{
    return data.scale.title.isEmpty() && data.openTitle.isEmpty() ? 0 : metrics.height() + keyGap;
}

/// All that is not cells.
int edgesHeight(const HeatMapData &data)
{
    const QFontMetricsF metrics(fontFor(TextRole::Note));
    return static_cast<int>(headHeight(metrics, data) + keyHeight(metrics, data));
}

Layout layoutOf(const HeatMapData &data, const QRectF &area, const QFont &note)
{
    const QFontMetricsF metrics(note);
    double labels = metrics.horizontalAdvance(data.rowTitle);
    for (const QString &row : data.rows)
        labels = std::max(labels, metrics.horizontalAdvance(row));
    Layout layout;
    layout.cells = area.adjusted(std::min(labels + labelRoom, area.width() / 3),
                                 headHeight(metrics, data), 0, -keyHeight(metrics, data));
    layout.width =
        layout.cells.width() / static_cast<double>(std::max<qsizetype>(1, data.columns.size()));
    layout.height =
        layout.cells.height() / static_cast<double>(std::max<qsizetype>(1, data.rows.size()));
    return layout;
}

void drawHeads(const ChartCanvas &canvas, const Layout &layout, const HeatMapData &data)
{
    QPainter &painter = canvas.painter;
    painter.setFont(canvas.note());
    painter.setPen(canvas.theme.secondText);
    const QFontMetricsF metrics(canvas.note());
    const double line = metrics.height();
    const double top = layout.cells.top() - line - 4;
    painter.drawText(QRectF(layout.cells.left(), canvas.area.top(), layout.cells.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, data.columnTitle);
    painter.drawText(
        QRectF(canvas.area.left(), top, layout.cells.left() - canvas.area.left(), line),
        Qt::AlignLeft | Qt::AlignVCenter, data.rowTitle);
    double widest = 1;
    for (const QString &column : data.columns)
        widest = std::max(widest, metrics.horizontalAdvance(column) + 6);
    const int every =
        std::max(1, static_cast<int>(std::ceil(widest / std::max(1.0, layout.width))));
    for (qsizetype i = 0; i < data.columns.size(); i += every) {
        const QRectF place(layout.cells.left() + static_cast<double>(i) * layout.width, top,
                           layout.width * every, line);
        const Qt::Alignment side = every == 1 ? Qt::AlignHCenter : Qt::AlignLeft;
        painter.drawText(place, static_cast<int>(side | Qt::AlignVCenter), data.columns.at(i));
    }
    for (qsizetype i = 0; i < data.rows.size(); ++i) {
        const QRectF place(canvas.area.left(),
                           layout.cells.top() + static_cast<double>(i) * layout.height,
                           layout.cells.left() - canvas.area.left() - labelRoom / 2, layout.height);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(data.rows.at(i), Qt::ElideRight, place.width()));
    }
}

void hatch(QPainter &painter, const QRectF &place, const QColor &fill, const Colours &theme)
{
    QColor lines = theme.textOn(fill);
    lines.setAlphaF(0.35F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(lines, Qt::BDiagPattern));
    painter.drawRoundedRect(place, cellRadius, cellRadius);
}

/// What the colours and the hatching stand for.
void drawKey(const ChartCanvas &canvas, const Layout &layout, const HeatMapData &data)
{
    QPainter &painter = canvas.painter;
    const QFontMetricsF metrics(canvas.note());
    painter.setFont(canvas.note());
    const double line = metrics.height();
    const double top = canvas.area.bottom() - line;
    double x = layout.cells.left();
    const auto write = [&](const QString &words) {
        const double width = metrics.horizontalAdvance(words) + 2;
        painter.setPen(canvas.theme.secondText);
        painter.drawText(QRectF(x, top, width, line), Qt::AlignLeft | Qt::AlignVCenter, words);
        x += width + keyGap;
    };
    if (!data.scale.title.isEmpty()) {
        write(data.scale.title);
        write(data.scale.palest);
        const QRectF bar(x, top + line / 2 - 5, rampWidth, 10);
        QLinearGradient ramp(bar.topLeft(), bar.topRight());
        constexpr int stops = 8;
        for (int i = 0; i <= stops; ++i)
            ramp.setColorAt(double(i) / stops, canvas.theme.ramp(double(i) / stops));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ramp);
        painter.drawRoundedRect(bar, cellRadius, cellRadius);
        x = bar.right() + keyGap;
        write(data.scale.deepest);
        x += 2 * keyGap;
    }
    if (!data.openTitle.isEmpty()) {
        const QRectF swatch(x, top + line / 2 - 6, keySwatch, 12);
        const QColor fill = canvas.theme.ramp(0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(swatch, cellRadius, cellRadius);
        hatch(painter, swatch, fill, canvas.theme);
        x = swatch.right() + keyGap;
        write(data.openTitle);
    }
}

} // namespace

void drawHeatMap(const HeatMapData &data, const ChartCanvas &canvas)
{
    QPainter &painter = canvas.painter;
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout layout = layoutOf(data, canvas.area, canvas.note());
    drawHeads(canvas, layout, data);
    drawKey(canvas, layout, data);
    const QFontMetricsF metrics(canvas.note());
    for (int item = 0; item < static_cast<int>(data.cells.size()); ++item) {
        const HeatCell &cell = data.cells[static_cast<std::size_t>(item)];
        const QRectF place = layout.place(cell);
        const QColor fill = canvas.theme.ramp(std::clamp(cell.value, 0.0, 1.0));
        const bool marked = item == canvas.chosen || item == canvas.hovered;
        painter.setPen(marked ? QPen(canvas.theme.text, 2) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawRoundedRect(place, cellRadius, cellRadius);
        if (cell.isOpen)
            hatch(painter, place, fill, canvas.theme);
        const bool hasRoom = metrics.horizontalAdvance(cell.text) <= place.width() - 4 &&
                             metrics.capHeight() + 2 <= place.height();
        if (!hasRoom)
            continue;
        painter.setPen(canvas.theme.textOn(fill));
        painter.drawText(place, Qt::AlignCenter, cell.text);
    }
}

HeatMap::HeatMap(QWidget *parent)
    : Chart(parent)
{}

void HeatMap::setData(HeatMapData data)
{
    m_data = std::move(data);
    showNewData();
}

ChartNumbers HeatMap::numbers() const
{
    ChartNumbers all;
    all.columns << m_data.rowTitle << m_data.columns;
    for (const QString &row : m_data.rows)
        all.rows << (QStringList{row} + QStringList(m_data.columns.size()));
    for (const HeatCell &cell : m_data.cells)
        all.rows[cell.row][cell.column + 1] = cell.text;
    return all;
}

QSize HeatMap::sizeHint() const
{
    const auto rows = static_cast<int>(m_data.rows.size());
    return {560, edgesHeight(m_data) + wantedRow * rows};
}

QSize HeatMap::minimumSizeHint() const
{
    const auto rows = static_cast<int>(m_data.rows.size());
    return {300, edgesHeight(m_data) + leastRow * rows};
}

void HeatMap::draw(const ChartCanvas &canvas) const
{
    drawHeatMap(m_data, canvas);
}

int HeatMap::itemCount() const
{
    return static_cast<int>(m_data.cells.size());
}

int HeatMap::itemAt(QPointF point, const QRectF &area) const
{
    const Layout layout = layoutOf(m_data, area, fontFor(TextRole::Note));
    const auto found =
        std::find_if(m_data.cells.begin(), m_data.cells.end(),
                     [&](const HeatCell &cell) { return layout.place(cell).contains(point); });
    return found == m_data.cells.end() ? -1 : static_cast<int>(found - m_data.cells.begin());
}

QString HeatMap::itemText(int item) const
{
    return m_data.cells[static_cast<std::size_t>(item)].name;
}

} // namespace kq
