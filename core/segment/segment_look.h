#pragma once

#include "core/domain/keys.h"

#include <QString>

namespace kq {

/// By which a segment is found in lists and on the care map. The colours themselves are the
/// window's; those of the tiers are none of them.
enum class SegmentColour { None, Red, Orange, Olive, Green, Blue, Indigo, Purple, Pink };

template <>
struct KeyTable<SegmentColour> {
    static constexpr KeyEntries<SegmentColour, 9> entries{{{SegmentColour::None, ""},
                                                           {SegmentColour::Red, "red"},
                                                           {SegmentColour::Orange, "orange"},
                                                           {SegmentColour::Olive, "olive"},
                                                           {SegmentColour::Green, "green"},
                                                           {SegmentColour::Blue, "blue"},
                                                           {SegmentColour::Indigo, "indigo"},
                                                           {SegmentColour::Purple, "purple"},
                                                           {SegmentColour::Pink, "pink"}}};
};

/// What the owner says of a segment beside its name. It changes nobody's membership.
struct SegmentLook {
    QString description;
    SegmentColour colour = SegmentColour::None;

    friend bool operator==(const SegmentLook &, const SegmentLook &) = default;
};

} // namespace kq
