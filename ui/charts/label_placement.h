#pragma once

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace kq {

/// A round mark and the size of the text that belongs beside it.
struct LabelledMark {
    QPointF centre;
    double radius = 0;
    QSizeF label;
};

/// A place for each label, beside its mark, whole inside @p plot, overlapping neither another label
/// nor @p taken, and no mark where that can be had. Marks that come first choose first. A label for
/// which there is no room is empty: its mark is then named by pointing at it and in the table.
std::vector<std::optional<QRectF>> placedLabels(const std::vector<LabelledMark> &marks,
                                                const QRectF &plot,
                                                const std::vector<QRectF> &taken = {});

} // namespace kq
