#include "core/profile/attribute_column.h"

#include "core/base/overloaded.h"
#include "core/text/fold.h"

#include <QDate>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

AttributeColumn::AttributeColumn(const QString &attributeName, const QString &typeKey)
    : name(attributeName)
    , folded(kq::folded(attributeName))
    , type(typeKey)
{
    if (type == u"number"_s || type == u"money"_s)
        values = Numbers();
    else if (type == u"date"_s)
        values = Days();
    else if (type == u"yes_no"_s)
        values = Flags();
}

void AttributeColumn::add(std::uint32_t customer, const QString &value)
{
    const bool known =
        std::visit(Overloaded{
                       [&](Codes &codes) {
                           if (value.isEmpty())
                               return false;
                           codes.push_back(words.codeOf(value));
                           return true;
                       },
                       [&](Numbers &numbers) {
                           const std::optional<Decimal> number = Decimal::parse(value);
                           if (number)
                               numbers.push_back(*number);
                           return number.has_value();
                       },
                       [&](Days &days) {
                           const QDate day = QDate::fromString(value, Qt::ISODate);
                           if (day.isValid())
                               days.push_back(static_cast<std::int32_t>(day.toJulianDay()));
                           return day.isValid();
                       },
                       [&](Flags &flags) {
                           const bool readable = value == u"0"_s || value == u"1"_s;
                           if (readable)
                               flags.push_back(value == u"1"_s);
                           return readable;
                       },
                   },
                   values);
    if (known)
        customers.push_back(customer);
}

void AttributeColumn::addFrom(const AttributeColumn &other, std::size_t place,
                              std::uint32_t customer)
{
    const std::optional<std::size_t> at = other.placeOf(place);
    if (!at)
        return;
    customers.push_back(customer);
    std::visit(
        Overloaded{
            [&](const Codes &codes) {
                std::get<Codes>(values).push_back(words.codeOf(other.words.written(codes[*at])));
            },
            [&](const Numbers &numbers) { std::get<Numbers>(values).push_back(numbers[*at]); },
            [&](const Days &days) { std::get<Days>(values).push_back(days[*at]); },
            [&](const Flags &flags) { std::get<Flags>(values).push_back(flags[*at]); },
        },
        other.values);
}

std::optional<std::size_t> AttributeColumn::placeOf(std::size_t customer) const
{
    const auto found = std::lower_bound(customers.begin(), customers.end(), customer);
    if (found == customers.end() || *found != customer)
        return std::nullopt;
    return static_cast<std::size_t>(found - customers.begin());
}

} // namespace kq
