#pragma once

#include "core/domain/customer.h"
#include "core/domain/order.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace kq::bench {

/// An order with its lines, as it comes from the generator.
struct GeneratedOrder {
    Order order;
    std::vector<OrderLine> lines;
};

/// Makes up a shop that is the same for the same seed on every machine: ten orders a customer over
/// five years up to the end of 2025, two lines an order. Purchases spread over customers as a gamma
/// mixture of Poisson counts, so that some buy a hundred times and a quarter never; amounts are
/// lognormal; seasons and a growing intake as in shops.
class ShopGenerator {
public:
    ShopGenerator(std::int64_t customers, std::uint64_t seed);

    /// Calls @p visit with every customer, lowest id first.
    void customers(const std::function<void(const Customer &)> &visit) const;
    /// Calls @p visit with every order, by time, ids from 1.
    void orders(const std::function<void(const GeneratedOrder &)> &visit) const;

    /// The one source that everything comes from.
    static QString sourceName();
    static SourceId source() { return {1}; }

    [[nodiscard]] std::int64_t customerCount() const { return m_customers; }
    [[nodiscard]] std::int64_t orderCount() const
    {
        return static_cast<std::int64_t>(m_events.size());
    }

private:
    struct Event {
        std::int64_t second; // since the first day
        std::uint32_t customer;
    };

    std::int64_t m_customers;
    std::uint64_t m_seed;
    std::vector<std::int32_t> m_registered; // days since the first day
    std::vector<float> m_spending;          // factor on the amounts of a customer
    std::vector<Event> m_events;            // by time
};

} // namespace kq::bench
