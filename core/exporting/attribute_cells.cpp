#include "core/exporting/attribute_cells.h"

#include "core/base/overloaded.h"

namespace kq {

AttributeCells::AttributeCells(const ProfileLayers &profiles, const ListHeaders &headers)
    : m_profiles(profiles)
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

std::vector<SheetValue> AttributeCells::at(std::size_t place) const
{
    const auto [columns, customer] = m_profiles.at(place);
    std::vector<SheetValue> values;
    values.reserve(columns.attributes().size());
    for (const AttributeColumn &column : columns.attributes()) {
        const std::optional<std::size_t> value = column.placeOf(customer);
        values.push_back(value ? valueOf(column, *value) : SheetValue());
    }
    return values;
}

SheetValue AttributeCells::valueOf(const AttributeColumn &column, std::size_t place) const
{
    return std::visit(Overloaded{
                          [&](const AttributeColumn::Codes &codes) -> SheetValue {
                              return column.words.written(codes[place]);
                          },
                          [&](const AttributeColumn::Numbers &numbers) -> SheetValue {
                              const Decimal number = numbers[place];
                              if (column.type == QLatin1StringView("money") && number.isWhole())
                                  return Money{number.units()};
                              return number;
                          },
                          [&](const AttributeColumn::Days &days) -> SheetValue {
                              return QDate::fromJulianDay(days[place]);
                          },
                          [&](const AttributeColumn::Flags &flags) -> SheetValue {
                              return flags[place] ? m_yes : m_no;
                          },
                      },
                      column.values);
}

} // namespace kq
