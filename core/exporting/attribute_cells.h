#pragma once

#include "core/exporting/list_target.h"

#include <QString>
#include <QStringList>

namespace kq {

/// What the shop's own attributes say of one person after another, in the words of a list.
class AttributeCells {
public:
    /// @p headers say yes and no. @p profiles outlive this.
    AttributeCells(const ProfileLayers &profiles, const ListHeaders &headers,
                   const Formatter &format);

    /// The names of the attributes, in the shop's order.
    [[nodiscard]] static QStringList namesOf(const ProfileLayers &profiles);
    /// As many texts for the person at a place of the columns; empty where a value is not known.
    [[nodiscard]] QStringList at(std::size_t place) const;

private:
    [[nodiscard]] QString textOf(const AttributeColumn &column, std::size_t place) const;

    const ProfileLayers &m_profiles;
    Formatter m_format;
    QString m_yes;
    QString m_no;
};

} // namespace kq
