#pragma once

#include "core/domain/keys.h"

#include <QString>

namespace kq {

/// What one of the shop's own attributes holds. Keys as in the shop file.
enum class AttributeType { Text, Number, Money, Date, YesNo, Choice };

template <>
struct KeyTable<AttributeType> {
    static constexpr KeyEntries<AttributeType, 6> entries{{{AttributeType::Text, "text"},
                                                           {AttributeType::Number, "number"},
                                                           {AttributeType::Money, "money"},
                                                           {AttributeType::Date, "date"},
                                                           {AttributeType::YesNo, "yes_no"},
                                                           {AttributeType::Choice, "choice"}}};
};

/// An attribute that the shop has, as a column of a file may become it.
struct OwnAttribute {
    QString name;
    AttributeType type = AttributeType::Text;

    friend bool operator==(const OwnAttribute &, const OwnAttribute &) = default;
};

} // namespace kq
