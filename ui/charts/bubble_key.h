#pragma once

#include "ui/charts/bubble_drawing.h"

#include <QFontMetricsF>
#include <QStringList>

#include <vector>

namespace kq {

/// What colour, size and ring of the bubbles stand for, as read above a map: in as many lines as
/// its width needs.
class BubbleKey {
public:
    BubbleKey(const BubbleMapData &data, double width, const QFontMetricsF &metrics);

    [[nodiscard]] double height() const;
    /// The right end of the part that reaches farthest.
    [[nodiscard]] double right() const;
    /// At the top left of the canvas.
    void draw(const ChartCanvas &canvas) const;

private:
    enum class Mark { Ramp, Circle, None };
    struct Part {
        Mark mark = Mark::None;
        QString before; ///< the words in front of the mark
        QString after;  ///< and behind it; may be empty
        QPointF at;     ///< the left end, and the middle of the line
        double width = 0;
    };

    [[nodiscard]] double markWidth(Mark mark) const;
    void add(Mark mark, const QString &before, const QString &after, const QFontMetricsF &metrics);

    double m_width;
    double m_ramp; ///< its length
    std::vector<Part> m_parts;
};

} // namespace kq
