#include "core/exporting/attribute_cells.h"

#include "core/base/overloaded.h"

namespace kq {

AttributeCells::AttributeCells(const ProfileLayers &profiles, const ListHeaders &headers,
                               const Formatter &format)
    : m_profiles(profiles)
    , m_format(format)
    , m_yes(headers.yes)
    , m_no(headers.no)
{}

QStringList AttributeCells::namesOf(const ProfileLayers &profiles)
{
    QStringList names;
    for (const AttributeColumn &column : profiles.base().attributes())
        names.append(column.name);
    return names;
}

QStringList AttributeCells::at(std::size_t place) const
{
    const auto [columns, customer] = m_profiles.at(place);
    QStringList texts;
    for (const AttributeColumn &column : columns.attributes()) {
        const std::optional<std::size_t> value = column.placeOf(customer);
        texts.append(value ? textOf(column, *value) : QString());
    }
    return texts;
}

QString AttributeCells::textOf(const AttributeColumn &column, std::size_t place) const
{
    return std::visit(
        Overloaded{
            [&](const AttributeColumn::Codes &codes) { return column.words.written(codes[place]); },
            [&](const AttributeColumn::Numbers &numbers) {
                const Decimal number = numbers[place];
                return column.type == QLatin1StringView("money") && number.isWhole()
                           ? m_format.money(Money{number.units()})
                           : m_format.number(number);
            },
            [&](const AttributeColumn::Days &days) {
                return m_format.date(QDate::fromJulianDay(days[place]));
            },
            [&](const AttributeColumn::Flags &flags) { return flags[place] ? m_yes : m_no; },
        },
        column.values);
}

} // namespace kq
