#include "ui/charts/column_chart.h"

#include "ui/charts/axis.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double columnShare = 0.68; ///< of the room that each column has
constexpr double widestColumn = 48;
constexpr int wantedTicks = 4;

struct Layout {
    QRectF plot;
    Axis axis;
    double step = 0; ///< from column to column
};

bool hasKey(const ColumnChartData &data)
{
    return !data.besideTitle.isEmpty() || !data.openTitle.isEmpty();
}

/// The edge and the filling of a column of a time that is not over.
void dressOpen(QPainter &painter, const QColor &fill, const Colours &theme)
{
    painter.setPen(QPen(fill, 1.5));
    painter.setBrush(mixed(theme.card, fill, 0.3));
}

Layout layoutOf(const ColumnChartData &data, const QRectF &area, const QFont &note)
{
    Layout layout;
    double highest = 0;
    for (const ColumnBar &column : data.columns)
        highest = std::max({highest, column.value, column.beside.value_or(0)});
    layout.axis = Axis::fromZero(highest);
    const QFontMetricsF metrics(note);
    double left = 0;
    for (const double tick : layout.axis.ticks(wantedTicks))
        left =
            std::max(left, metrics.horizontalAdvance(data.axisText ? data.axisText(tick) : u""_s));
    const double key = hasKey(data) ? metrics.height() + 8 : 0;
    layout.plot =
        area.adjusted(left + 10, key + metrics.height() / 2 + 2, -4, -metrics.height() - 8);
    layout.step =
        layout.plot.width() / static_cast<double>(std::max<std::size_t>(1, data.columns.size()));
    return layout;
}

void drawScale(const ChartCanvas &canvas, const Layout &layout, const ColumnChartData &data)
{
    QPainter &painter = canvas.painter;
    painter.setFont(canvas.note());
    const double height = QFontMetricsF(canvas.note()).height();
    const std::vector<double> ticks = layout.axis.ticks(wantedTicks);
    const auto yOf = [&layout](double tick) {
        return layout.plot.bottom() - layout.axis.share(tick) * layout.plot.height();
    };
    // In a low picture only every n-th is written, from the bottom.
    const double apart = ticks.size() < 2 ? height : std::max(1.0, yOf(ticks[0]) - yOf(ticks[1]));
    const auto every = static_cast<std::size_t>(std::ceil(height * 0.9 / apart));
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double tick = ticks[i];
        const double y = yOf(tick);
        painter.setPen(QPen(canvas.theme.line, 1));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        if (i % every != 0)
            continue;
        painter.setPen(canvas.theme.secondText);
        painter.drawText(QRectF(canvas.area.left(), y - height / 2,
                                layout.plot.left() - canvas.area.left() - 8, height),
                         Qt::AlignRight | Qt::AlignVCenter,
                         data.axisText ? data.axisText(tick) : u""_s);
    }
}

/// Every n-th label only, where they would run into each other.
int labelStep(const ChartCanvas &canvas, const Layout &layout, const ColumnChartData &data)
{
    const QFontMetricsF metrics(canvas.note());
    double widest = 1;
    for (const ColumnBar &column : data.columns)
        widest = std::max(widest, metrics.horizontalAdvance(column.label) + 16);
    return std::max(1, static_cast<int>(std::ceil(widest / std::max(1.0, layout.step))));
}

/// What the columns are compared with, as a line that a pale edge sets off from the column.
void drawBeside(const ChartCanvas &canvas, const Layout &layout, double value, double middle,
                double width)
{
    const double y = layout.plot.bottom() - layout.axis.share(value) * layout.plot.height();
    const QPointF half(width / 2 + 5, 0);
    const QPointF at(middle, y);
    canvas.painter.setPen(QPen(canvas.theme.card, 5));
    canvas.painter.drawLine(at - half, at + half);
    canvas.painter.setPen(QPen(canvas.theme.text, 2));
    canvas.painter.drawLine(at - half, at + half);
}

/// What columns and marks are, above the picture.
void drawKey(const ChartCanvas &canvas, const ColumnChartData &data)
{
    QPainter &painter = canvas.painter;
    painter.setFont(canvas.note());
    const QFontMetricsF metrics(canvas.note());
    const double middle = canvas.area.top() + metrics.height() / 2;
    double x = canvas.area.left();
    const auto swatch = [&] {
        painter.drawRoundedRect(QRectF(x, middle - 5, 10, 10), 2, 2);
        x += 16;
    };
    const auto write = [&](const QString &words) {
        painter.setPen(canvas.theme.secondText);
        const double width = metrics.horizontalAdvance(words) + 2;
        painter.drawText(QRectF(x, canvas.area.top(), width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, words);
        x += width + 16;
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(canvas.theme.accent);
    swatch();
    write(data.valueTitle);
    if (!data.openTitle.isEmpty()) {
        dressOpen(painter, canvas.theme.accent, canvas.theme);
        swatch();
        write(data.openTitle);
    }
    if (data.besideTitle.isEmpty())
        return;
    painter.setPen(QPen(canvas.theme.text, 2));
    painter.drawLine(QPointF(x, middle), QPointF(x + 16, middle));
    x += 22;
    write(data.besideTitle);
}

} // namespace

void drawColumns(const ColumnChartData &data, const ChartCanvas &canvas)
{
    QPainter &painter = canvas.painter;
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout layout = layoutOf(data, canvas.area, canvas.note());
    drawScale(canvas, layout, data);
    if (hasKey(data))
        drawKey(canvas, data);
    const int every = labelStep(canvas, layout, data);
    const double width = std::min(widestColumn, layout.step * columnShare);
    const int last = static_cast<int>(data.columns.size()) - 1;
    for (int i = 0; i <= last; ++i) {
        const ColumnBar &column = data.columns[static_cast<std::size_t>(i)];
        const double middle = layout.plot.left() + (i + 0.5) * layout.step;
        const double height = std::max(0.0, layout.axis.share(column.value)) * layout.plot.height();
        const QRectF shape(middle - width / 2, layout.plot.bottom() - height, width, height);
        const bool marked = i == canvas.chosen || i == canvas.hovered;
        const QColor fill =
            marked ? mixed(canvas.theme.accent, canvas.theme.text, 0.2) : canvas.theme.accent;
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        if (column.isOpen)
            dressOpen(painter, fill, canvas.theme);
        if (i == canvas.chosen && canvas.focused)
            painter.setPen(QPen(canvas.theme.text, 2));
        painter.drawRoundedRect(shape, std::min(3.0, height / 2), std::min(3.0, height / 2));
        if (column.beside)
            drawBeside(canvas, layout, *column.beside, middle, width);
        if ((last - i) % every != 0) // counted from the newest, which is always named
            continue;
        painter.setPen(canvas.theme.secondText);
        const double room = QFontMetricsF(canvas.note()).horizontalAdvance(column.label) + 4;
        const double left = std::min(middle - room / 2, canvas.area.right() - room);
        const QRectF place(left, layout.plot.bottom() + 4, room,
                           canvas.area.bottom() - layout.plot.bottom() - 4);
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, column.label);
    }
}

ColumnChart::ColumnChart(QWidget *parent)
    : Chart(parent)
{}

void ColumnChart::setData(ColumnChartData data)
{
    m_data = std::move(data);
    showNewData();
}

ChartNumbers ColumnChart::numbers() const
{
    ChartNumbers all;
    all.columns = {m_data.nameTitle, m_data.valueTitle};
    if (!m_data.besideTitle.isEmpty())
        all.columns << m_data.besideTitle;
    for (const ColumnBar &column : m_data.columns) {
        QStringList row{column.name, column.text};
        if (!m_data.besideTitle.isEmpty())
            row << column.besideText;
        all.rows << row;
    }
    return all;
}

void ColumnChart::draw(const ChartCanvas &canvas) const
{
    drawColumns(m_data, canvas);
}

int ColumnChart::itemCount() const
{
    return static_cast<int>(m_data.columns.size());
}

int ColumnChart::itemAt(QPointF point, const QRectF &area) const
{
    const Layout layout = layoutOf(m_data, area, fontFor(TextRole::Note));
    if (!layout.plot.contains(point) || layout.step <= 0)
        return -1;
    return std::min(static_cast<int>((point.x() - layout.plot.left()) / layout.step),
                    itemCount() - 1);
}

QString ColumnChart::itemText(int item) const
{
    const ColumnBar &column = m_data.columns[static_cast<std::size_t>(item)];
    return column.name + u": "_s + column.text;
}

} // namespace kq
