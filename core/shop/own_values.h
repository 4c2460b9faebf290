#pragma once

#include "core/care/own_placeholders.h"
#include "core/exporting/attribute_cells.h"
#include "core/text/format.h"

#include <QString>
#include <QStringList>

#include <cstddef>

namespace kq {

/// What the shop's own attributes put into message texts, for one person after another.
class OwnValues {
public:
    /// @p profiles outlive it. Amounts, days and *yes* are written in the language of @p style.
    OwnValues(const ProfileLayers &profiles, const QString &currency, MessageStyle style);

    [[nodiscard]] const OwnPlaceholders &placeholders() const { return m_placeholders; }
    /// For each placeholder the value of the person at a place of the columns; empty where it is
    /// not known.
    [[nodiscard]] QStringList at(std::size_t place) const;

private:
    OwnPlaceholders m_placeholders;
    AttributeCells m_cells;
    Formatter m_format;
};

} // namespace kq
