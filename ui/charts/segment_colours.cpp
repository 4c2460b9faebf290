#include "ui/charts/segment_colours.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>

namespace kq {

namespace {

class ColourWords {
    Q_DECLARE_TR_FUNCTIONS(kq::ColourWords)
};

/// On a light card, with 3 : 1 or more.
QColor lightOf(SegmentColour colour)
{
    switch (colour) {
    case SegmentColour::None:
        return {};
    case SegmentColour::Red:
        return {0xC0, 0x45, 0x3B};
    case SegmentColour::Orange:
        return {0xC2, 0x69, 0x1C};
    case SegmentColour::Olive:
        return {0x7A, 0x7A, 0x1E};
    case SegmentColour::Green:
        return {0x4F, 0x8A, 0x3C};
    case SegmentColour::Blue:
        return {0x2F, 0x6F, 0xC4};
    case SegmentColour::Indigo:
        return {0x5A, 0x55, 0xC9};
    case SegmentColour::Purple:
        return {0x8E, 0x4B, 0xB5};
    case SegmentColour::Pink:
        return {0xC2, 0x44, 0x7F};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

QColor colourOf(SegmentColour colour, const Colours &colours)
{
    constexpr double lighter = 0.4;
    const QColor light = lightOf(colour);
    return light.isValid() && colours.scheme == ColourScheme::Dark
               ? mixed(light, Qt::white, lighter)
               : light;
}

QString nameOf(SegmentColour colour)
{
    switch (colour) {
    case SegmentColour::None:
        return ColourWords::tr("No colour");
    case SegmentColour::Red:
        return ColourWords::tr("Red");
    case SegmentColour::Orange:
        return ColourWords::tr("Orange");
    case SegmentColour::Olive:
        return ColourWords::tr("Olive");
    case SegmentColour::Green:
        return ColourWords::tr("Green");
    case SegmentColour::Blue:
        return ColourWords::tr("Blue");
    case SegmentColour::Indigo:
        return ColourWords::tr("Indigo");
    case SegmentColour::Purple:
        return ColourWords::tr("Purple");
    case SegmentColour::Pink:
        return ColourWords::tr("Pink");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
