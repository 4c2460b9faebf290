#pragma once

#include "core/exporting/list_target.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace kq {

/// What the shop's own attributes say of one person after another.
class AttributeCells {
public:
    /// @p headers say yes and no. @p profiles outlive this.
    AttributeCells(const ProfileLayers &profiles, const ListHeaders &headers);

    /// The names of the attributes, in the shop's order.
    [[nodiscard]] static QStringList namesOf(const ProfileLayers &profiles);
    /// As many values for the person at a place of the columns; an empty text where one is not
    /// known.
    [[nodiscard]] std::vector<SheetValue> at(std::size_t place) const;

private:
    [[nodiscard]] SheetValue valueOf(const AttributeColumn &column, std::size_t place) const;

    const ProfileLayers &m_profiles;
    QString m_yes;
    QString m_no;
};

} // namespace kq
