#include "core/shop/shown_name.h"

namespace kq {

QString shownName(const ProfileLayers &profiles, std::size_t place)
{
    const auto [columns, row] = profiles.at(place);
    QString name = columns.customers().names.at(row);
    if (!name.isEmpty())
        return name;
    const QStringList codes = columns.customers().codes.all(row);
    return codes.isEmpty() ? QString() : codes.front();
}

} // namespace kq
