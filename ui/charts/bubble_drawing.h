#pragma once

#include "core/segment/segment_look.h"
#include "ui/charts/axis.h"
#include "ui/charts/chart.h"

#include <functional>
#include <optional>
#include <vector>

namespace kq {

/// Where a group stood before.
struct BubbleTrailPoint {
    double frequency = 0;
    double orderValue = 0;
    QString day; ///< ready to be read
};

/// One group of customers on the map.
struct Bubble {
    QString id; ///< what the page knows it by
    QString name;
    double customers = 0;                     ///< or whatever else the size shows
    std::optional<double> frequency;          ///< mean purchases; empty where nobody has bought
    std::optional<double> orderValue;         ///< revenue by purchases, minor units; empty likewise
    std::optional<double> tenure;             ///< mean days; empty likewise
    std::vector<BubbleTrailPoint> trail = {}; ///< oldest first; the group of today ends it
    SegmentColour ring = SegmentColour::None; ///< the owner's own colour, around the bubble
};

/// Everything the map shows. The functions write a number in the language of the window.
struct BubbleMapData {
    std::vector<Bubble> bubbles;
    std::optional<double> shopFrequency;
    std::optional<double> shopOrderValue;
    std::function<QString(double)> frequencyText;
    std::function<QString(double)> orderValueText;
    std::function<QString(double)> tenureText;
    /// Says a sentence of the map in the language of the picture, as Words::say() does; null: in
    /// English.
    std::function<QString(const char *source)> say;
    QString sizeTitle; ///< what the size shows ("Customers")
    std::function<QString(double)> sizeText;
};

/// What joins a name to its bubble.
enum class NameLine {
    None,      ///< it stands beside it
    FromEdge,  ///< it stands farther off
    FromCentre ///< other bubbles are as near: a dot and a line above all of them tell whose it is
};

/// A bubble where it lies in the picture.
struct PlacedBubble {
    int item = 0; ///< index in the data
    QPointF centre;
    double radius = 0;
    double tenureShare = 0;      ///< on the ramp
    std::optional<QRectF> label; ///< where its name stands; empty where there was no room
    NameLine line = NameLine::None;
};

/// The whole picture worked out for one size; drawing and pointing both read it.
struct BubbleLayout {
    QRectF plot;
    QRectF inner; ///< where centres lie, so that no bubble is cut off
    Axis x;
    Axis y;
    std::vector<PlacedBubble> placed; ///< largest first
    std::vector<QRectF> reserved;     ///< names of the quarters and of the means, in draw order
    double leastTenure = 0;
    double mostTenure = 0;
};

/// Works out and draws the map.
class BubbleDrawing {
public:
    static BubbleLayout layout(const BubbleMapData &data, const QRectF &area, const QFont &font);
    static void draw(const BubbleMapData &data, const ChartCanvas &canvas);

    /// Often or seldom, large or small baskets.
    static QString quarterName(const BubbleMapData &data, bool often, bool large);

private:
    static void drawPlot(const BubbleMapData &data, const BubbleLayout &layout,
                         const ChartCanvas &canvas);
    static void drawMeans(const BubbleMapData &data, const BubbleLayout &layout,
                          const ChartCanvas &canvas);
    static void drawBubbles(const BubbleMapData &data, const BubbleLayout &layout,
                            const ChartCanvas &canvas);
    static void drawNameLines(NameLine kind, const BubbleLayout &layout, const ChartCanvas &canvas);
    static void drawTrails(const BubbleMapData &data, const BubbleLayout &layout,
                           const ChartCanvas &canvas);
    static void drawUnplaced(const BubbleMapData &data, const ChartCanvas &canvas);
    static void reserve(const BubbleMapData &data, BubbleLayout &layout, const QFont &note);
    static QString meanText(const BubbleMapData &data, Qt::Orientation line);
};

} // namespace kq
