#pragma once

#include "core/base/decimal.h"
#include "core/profile/dictionary.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace kq {

/// One of the shop's own attributes: values of the customers who have one, in profile order.
struct AttributeColumn {
    using Codes = std::vector<std::uint32_t>; ///< of text and choice: codes in `words`
    using Numbers = std::vector<Decimal>;     ///< of number, and of money in minor units
    using Days = std::vector<std::int32_t>;   ///< of date: Julian day numbers
    using Flags = std::vector<bool>;          ///< of yes/no

    QString name; ///< as first written
    QString folded;
    QString type;                         ///< key: `text` `number` `money` `date` `yes_no` `choice`
    std::vector<std::uint32_t> customers; ///< ascending
    Dictionary words;
    std::variant<Codes, Numbers, Days, Flags> values; ///< as many as customers

    AttributeColumn() = default;
    AttributeColumn(const QString &name, const QString &type);

    /// Takes in the stable text of a value; what the type cannot read is left out, as not known.
    /// Customers come in ascending order.
    void add(std::uint32_t customer, const QString &value);

    /// Takes in the value that the customer at @p place has in @p other, a column of the same type,
    /// if any.
    void addFrom(const AttributeColumn &other, std::size_t place, std::uint32_t customer);

    /// The place of a customer's value in `values`; empty where the customer has none.
    [[nodiscard]] std::optional<std::size_t> placeOf(std::size_t customer) const;

    friend bool operator==(const AttributeColumn &, const AttributeColumn &) = default;
};

} // namespace kq
