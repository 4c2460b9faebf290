#pragma once

#include "core/text/area.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace kq {

/// A province from before July 2025.
struct Province {
    QString name;
    QString newName; ///< of the province into which it went; its own name where that stayed
};

/// What resources/areas tells, ready to be searched. Never changes.
class AreaTable {
public:
    AreaTable();

    [[nodiscard]] const std::vector<Province> &provinces() const { return m_provinces; }

    /// The province that @p name, folded, names and nothing else; by alias too, with or without
    /// `tỉnh` and the like.
    [[nodiscard]] std::optional<std::size_t> provinceOf(QStringView name) const;

    /// The old provinces merged into the new one that bears the name of @p province; empty where no
    /// new one does.
    [[nodiscard]] ProvinceSet mergedUnderNameOf(std::size_t province) const;

    /// The province of an old district, folded, with its kind (`quận 1`) or, where the name is
    /// not that of a number, without it.
    [[nodiscard]] std::optional<std::size_t> provinceOfDistrict(QStringView district) const;

private:
    void addProvince(const QStringList &row);
    void addDistrict(const QStringList &row);

    std::vector<Province> m_provinces;
    QHash<QString, std::size_t> m_byName;     ///< letters and digits of names and aliases
    QHash<QString, std::size_t> m_byDistrict; ///< the same of districts
};

/// The one table, read from the program's own text when it is first asked for.
const AreaTable &areaTable();

} // namespace kq
