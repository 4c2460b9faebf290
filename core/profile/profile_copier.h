#pragma once

#include "core/profile/profile_builder.h"
#include "core/profile/profiles.h"
#include "core/store/order_ranges.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace kq {

/// Adds to a builder what finished columns hold of single customers, without reading the shop file
/// again. The builder has the attributes of the columns, in their order.
class ProfileCopier {
public:
    /// Both stay while this lives.
    ProfileCopier(const Profiles &from, ProfileBuilder &to);

    /// The customer at a place of the columns with all but attributes and orders, as the next one.
    void copyCustomer(std::size_t place);
    /// Their values of the shop's own attributes; customer by customer, as addAttributeValue().
    void copyAttributes(std::size_t place);
    /// Their orders that are not in @p without, with the lines, before any order that comes as a
    /// row. Within an hour of a day either all orders of a customer are copied or none, because
    /// columns know no more of an order's time.
    void copyOrders(std::size_t place, const OrderRanges &without);

private:
    /// Codes of the builder by the codes of the columns.
    class Codes {
    public:
        explicit Codes(std::size_t size)
            : m_codes(size, none)
        {}
        /// @p make tells the code of the builder when it is asked for the first time.
        template <class Make>
        std::uint32_t at(std::int64_t code, Make make)
        {
            std::uint32_t &known = m_codes[static_cast<std::size_t>(code)];
            if (known == none)
                known = make(static_cast<std::size_t>(code));
            return known;
        }

    private:
        static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

        std::vector<std::uint32_t> m_codes;
    };

    std::uint32_t area(std::int64_t code);
    std::uint32_t source(std::int64_t code);
    void copyTexts(const TextLists &from, std::size_t place, ProfileBuilder::WaitingTexts &to,
                   std::uint32_t customer);
    void copyPhones(std::size_t place, std::uint32_t customer);
    void copySets(std::size_t place, std::uint32_t customer);
    void copyOpenings(std::size_t place, std::uint32_t customer);
    void copyLines(std::size_t order, std::uint32_t as);

    const Profiles &m_from;
    ProfileBuilder &m_to;
    Codes m_areas;
    Codes m_apps;
    Codes m_channels;
    Codes m_branches;
    Codes m_sources;
    Codes m_tags;
    Codes m_products;
};

} // namespace kq
