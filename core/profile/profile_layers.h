#pragma once

#include "core/profile/customer_set.h"
#include "core/profile/profiles.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace kq {

/// Customers who changed since the columns of a shop were built, with all that is theirs, in small
/// columns of their own.
struct ProfileChanges {
    std::shared_ptr<const Profiles> columns;
    std::vector<std::uint32_t> places; ///< ascending: where each of `columns` stands in the shop
    CustomerSet replaced;              ///< the same as a set, as large as the shop
    std::vector<WalkInDay> walkIns;    ///< of the whole shop
};

/// The customers of a shop as everybody reads them: columns that were built as a whole, and over
/// them those who changed since. A customer's place, from 0 below size(), ascends with the id.
///
/// A light value: copies share the columns.
class ProfileLayers {
public:
    /// Where a customer stands: in which columns, and at which place in them.
    struct Row {
        const Profiles &columns;
        std::size_t at;
    };

    /// One layer. The caller keeps the columns while this or a copy lives.
    ProfileLayers(const Profiles &base) // not explicit: columns alone are layers, too
        : ProfileLayers(std::shared_ptr<const Profiles>(std::shared_ptr<const Profiles>(), &base))
    {}
    explicit ProfileLayers(std::shared_ptr<const Profiles> base,
                           std::shared_ptr<const ProfileChanges> changes = nullptr)
        : m_base(std::move(base))
        , m_changes(std::move(changes))
    {}

    [[nodiscard]] std::size_t size() const ///< customers
    {
        return m_changes ? m_changes->replaced.size() : m_base->size();
    }
    [[nodiscard]] Row at(std::size_t customer) const
    {
        if (!m_changes || !m_changes->replaced.contains(customer))
            return {*m_base, customer};
        return changedRow(customer);
    }
    [[nodiscard]] CustomerId idAt(std::size_t customer) const
    {
        const Row row = at(customer);
        return row.columns.idAt(row.at);
    }
    /// The place of a customer; empty for an id that the shop does not have.
    [[nodiscard]] std::optional<std::size_t> indexOf(CustomerId id) const;
    [[nodiscard]] QString nameAt(std::size_t customer) const
    {
        const Row row = at(customer);
        return row.columns.customers().names.at(row.at);
    }
    [[nodiscard]] std::span<const OpeningEntry> openingsOf(std::size_t customer) const
    {
        const Row row = at(customer);
        return row.columns.openingsOf(row.at);
    }

    /// By day, then status.
    [[nodiscard]] const std::vector<WalkInDay> &walkIns() const
    {
        return m_changes ? m_changes->walkIns : m_base->walkIns();
    }
    /// Whether any customer has an order.
    [[nodiscard]] bool hasOrders() const;
    /// The day of the first order of any customer; empty where there is none.
    [[nodiscard]] std::optional<std::int32_t> firstOrderDay() const;
    /// Whether any customer has opening figures.
    [[nodiscard]] bool hasOpenings() const;

    [[nodiscard]] const Profiles &base() const { return *m_base; }
    [[nodiscard]] const std::shared_ptr<const Profiles> &sharedBase() const { return m_base; }
    /// Null where nobody changed.
    [[nodiscard]] const ProfileChanges *changes() const { return m_changes.get(); }

    /// Calls @p visit with columns and a stretch of customers in them, from one place up to, not
    /// including, another, until everybody was in one. For sums, which ask for no order.
    template <class Visit>
    void forEachStretch(Visit visit) const
    {
        std::size_t first = 0;
        if (m_changes) {
            for (const std::uint32_t place : m_changes->places) {
                if (place >= m_base->size())
                    break;
                if (first < place)
                    visit(*m_base, first, std::size_t{place});
                first = place + std::size_t{1};
            }
            visit(*m_changes->columns, std::size_t{0}, m_changes->columns->size());
        }
        if (first < m_base->size())
            visit(*m_base, first, m_base->size());
    }

private:
    [[nodiscard]] Row changedRow(std::size_t customer) const;

    std::shared_ptr<const Profiles> m_base;
    std::shared_ptr<const ProfileChanges> m_changes;
};

/// Lays @p changed over @p base. @p ids: everybody in whom anything changed, ascending; who of them
/// is not in @p changed is gone. Empty where somebody is gone, or came back between others, so that
/// places would shift: then everything has to be built anew.
std::optional<ProfileLayers> layered(std::shared_ptr<const Profiles> base,
                                     std::shared_ptr<const Profiles> changed,
                                     std::span<const CustomerId> ids,
                                     std::vector<WalkInDay> walkIns);

} // namespace kq
