#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace kq {

/// The number of a row in the shop file. Each kind of row has its own type, so that the id of an
/// order is never taken for the id of a customer.
template <class Tag>
struct Id {
    std::int64_t value = 0; ///< the row; 0 means not stored yet

    friend auto operator<=>(Id, Id) = default;
};

using CustomerId = Id<struct CustomerTag>;
using OrderId = Id<struct OrderTag>;
using ImportId = Id<struct ImportTag>;
using SegmentId = Id<struct SegmentTag>;
using SourceId = Id<struct SourceTag>;

} // namespace kq

template <class Tag>
struct std::hash<kq::Id<Tag>> {
    std::size_t operator()(kq::Id<Tag> id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value);
    }
};
