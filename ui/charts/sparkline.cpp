#include "ui/charts/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace kq {

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{}

void Sparkline::setValues(std::vector<double> values)
{
    m_values = std::move(values);
    update();
}

void Sparkline::draw(QPainter &painter, const QRectF &area, const std::vector<double> &values,
                     const QColor &colour)
{
    if (values.empty())
        return;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double height = *most - *least;
    const QRectF inner = area.adjusted(3, 3, -3, -3);
    const double step =
        values.size() > 1 ? inner.width() / static_cast<double>(values.size() - 1) : 0;
    QPainterPath path;
    QPointF at;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double share = height > 0 ? (values[i] - *least) / height : 0.5;
        at = QPointF(inner.left() + static_cast<double>(i) * step,
                     inner.bottom() - share * inner.height());
        if (i == 0)
            path.moveTo(at);
        else
            path.lineTo(at);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(at, 2.5, 2.5);
    painter.restore();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(painter, rect(), m_values, palette().color(QPalette::Highlight));
}

} // namespace kq
