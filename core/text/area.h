#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <cstdint>
#include <optional>

namespace kq {

/// A set of the 63 provinces from before July 2025, one bit each.
using ProvinceSet = std::uint64_t;

/// What an area is compared by, once for every different text of a shop.
struct AreaKey {
    QString folded;
    ProvinceSet province = 0; ///< the province that the text names; 0 where it names none

    friend bool operator==(const AreaKey &, const AreaKey &) = default;
};

/// What a value of a condition asks for.
struct AreaQuery {
    QString folded;
    ProvinceSet provinces = 0; ///< any of these; 0 where the value is no province

    friend bool operator==(const AreaQuery &, const AreaQuery &) = default;
};

/// The key of an area as files write it. A province is known by its name, with or without `Tỉnh`,
/// `TP.` and the like, and by its aliases. Where a district stands beside it (`Hồ Chí Minh - Quận
/// 1`, `Quận 1, TP.HCM`) the area lies in that province. `Hồ Chí Minh (cũ)` is Hồ Chí Minh.
AreaKey areaKey(QStringView written);

/// The question of a condition's value (contract.md §2, rule 12): a name of an old province alone
/// asks for that one; the name of a new one for all old ones merged into it; with ` (cũ)` behind
/// it for the old one of that name. Anything else, also a province with a district, asks for its
/// own text, folded.
AreaQuery areaQuery(QStringView value);

/// Whether an area answers to a question.
inline bool matches(const AreaQuery &query, const AreaKey &area)
{
    return (query.provinces & area.province) != 0 || query.folded == area.folded;
}

/// Names of the 34 provinces since July 2025, roughly from north to south.
QStringList newProvinceNames();

/// Names of the 63 provinces before July 2025, roughly from north to south. A name that a new
/// province also bears has ` (cũ)` behind it, so that every entry asks for the old one alone.
QStringList oldProvinceNames();

/// The name by which people know the area: the province's own spelling where @p written names
/// nothing but a province (`tp.hcm` gives `Hồ Chí Minh`); empty otherwise.
std::optional<QString> provinceName(QStringView written);

/// The province of a postal address, by the name at its end or by an old district that only one
/// province had. Gives the name as it was written there in the province's own spelling, old or new.
std::optional<QString> provinceOfAddress(QStringView address);

} // namespace kq
