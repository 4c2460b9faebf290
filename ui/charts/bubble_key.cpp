#include "ui/charts/bubble_key.h"

#include "ui/charts/bubble_places.h"

#include <algorithm>

namespace kq {

namespace {

constexpr double firstLine = 30;
constexpr double nextLine = 26;
constexpr double longestRamp = 110;
constexpr double circleRadius = 12;
constexpr double besideMark = 7;
constexpr double betweenParts = 22;

} // namespace

BubbleKey::BubbleKey(const BubbleMapData &data, double width, const QFontMetricsF &metrics)
    : m_width(width)
    , m_ramp(std::min(longestRamp, width / 6))
{
    double least = 0;
    double longest = 0;
    double largest = 0;
    bool first = true;
    bool hasRing = false;
    for (const Bubble &bubble : data.bubbles) {
        hasRing = hasRing || bubble.ring != SegmentColour::None;
        if (isPlaced(bubble))
            largest = std::max(largest, bubble.customers);
        if (!bubble.tenure)
            continue;
        least = first ? *bubble.tenure : std::min(least, *bubble.tenure);
        longest = first ? *bubble.tenure : std::max(longest, *bubble.tenure);
        first = false;
    }
    add(Mark::Ramp,
        bubbleSays(data, QT_TRANSLATE_NOOP("Words", "Colour: tenure")) + u' ' +
            bubbleText(data.tenureText, least),
        bubbleText(data.tenureText, longest), metrics);
    add(Mark::Circle, bubbleSays(data, QT_TRANSLATE_NOOP("Words", "Size: %1")).arg(data.sizeTitle),
        bubbleText(data.sizeText, largest), metrics);
    if (hasRing)
        add(Mark::None,
            bubbleSays(data, QT_TRANSLATE_NOOP("Words", "Ring: the segment's own colour")), {},
            metrics);
}

double BubbleKey::markWidth(Mark mark) const
{
    switch (mark) {
    case Mark::Ramp:
        return m_ramp + 2 * besideMark;
    case Mark::Circle:
        return 2 * circleRadius + 2 * besideMark;
    case Mark::None:
        return 0;
    }
    Q_UNREACHABLE();
}

void BubbleKey::add(Mark mark, const QString &before, const QString &after,
                    const QFontMetricsF &metrics)
{
    const double width =
        metrics.horizontalAdvance(before) + markWidth(mark) + metrics.horizontalAdvance(after) + 2;
    QPointF at(0, firstLine / 2);
    if (!m_parts.empty()) {
        const Part &last = m_parts.back();
        at = {last.at.x() + last.width + betweenParts, last.at.y()};
        if (at.x() + width > m_width)
            at = {0, last.at.y() + nextLine};
    }
    m_parts.push_back({mark, before, after, at, width});
}

double BubbleKey::height() const
{
    return m_parts.back().at.y() + firstLine / 2;
}

double BubbleKey::right() const
{
    double right = 0;
    for (const Part &part : m_parts)
        right = std::max(right, part.at.x() + part.width);
    return right;
}

void BubbleKey::draw(const ChartCanvas &canvas) const
{
    QPainter &painter = canvas.painter;
    const QFontMetricsF metrics(canvas.note());
    painter.setFont(canvas.note());
    const auto write = [&](QPointF at, const QString &words) {
        painter.setPen(canvas.theme.secondText);
        painter.drawText(QRectF(at.x(), at.y() - metrics.height() / 2,
                                metrics.horizontalAdvance(words) + 2, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, words);
    };
    for (const Part &part : m_parts) {
        const QPointF at = canvas.area.topLeft() + part.at;
        const double mark = at.x() + metrics.horizontalAdvance(part.before) + besideMark;
        write(at, part.before);
        write({mark + markWidth(part.mark) - besideMark, at.y()}, part.after);
        if (part.mark == Mark::Ramp) {
            const QRectF bar(mark, at.y() - 5, m_ramp, 10);
            QLinearGradient ramp(bar.topLeft(), bar.topRight());
            for (int i = 0; i <= 8; ++i)
                ramp.setColorAt(i / 8.0, canvas.theme.ramp(i / 8.0));
            painter.setPen(Qt::NoPen);
            painter.setBrush(ramp);
            painter.drawRoundedRect(bar, 3, 3);
        } else if (part.mark == Mark::Circle) {
            painter.setPen(QPen(canvas.theme.secondText, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QPointF(mark + circleRadius, at.y()), circleRadius, circleRadius);
        }
    }
}

} // namespace kq
