#pragma once

#include "core/condition/block.h"
#include "core/condition/condition.h"
#include "core/condition/date_rules.h"
#include "core/condition/number_match.h"
#include "core/condition/word_tables.h"
#include "core/profile/profiles.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace kq {

/// The days that `placed` and `weekday` of @p where leave, up to @p asOf, where they are one
/// stretch; else nothing.
std::optional<WholeRange> plainDays(const OrderFilter &where, QDate asOf);

/// The `where` of an order metric made ready for one as-of date: words are looked up in the
/// dictionaries once, dates become days, so that an order is tested by comparing codes.
class OrderSelection {
public:
    OrderSelection(const OrderFilter &where, const Profiles &profiles, QDate asOf);

    /// Whether `product` or `category` is asked for.
    [[nodiscard]] bool looksAtLines() const { return m_looksAtLines; }

    /// The orders from @p first up to, not including, @p last that are kept, ascending. They may
    /// stand in @p scratch until its next use.
    std::span<const std::uint32_t> kept(std::size_t first, std::size_t last,
                                        Scratch &scratch) const;
    /// Whether going through all orders is the way to find those that are kept; else they were
    /// found by their products, and are few.
    [[nodiscard]] bool isDense() const { return !m_found; }
    /// The first of the orders of one customer, from @p first up to @p last, that can be kept.
    [[nodiscard]] std::size_t firstPossible(std::size_t first, std::size_t last) const;
    /// Writes into scratch.kept for each of these orders 1 where it is kept, else 0.
    void keep(std::size_t first, std::size_t last, Scratch &scratch) const;
    /// Whether a line matches `product` and `category`.
    [[nodiscard]] bool lineMatches(std::size_t line) const
    {
        return !m_looksAtLines ||
               m_products[static_cast<std::size_t>(m_profiles.lines().products[line])] != 0;
    }

private:
    struct CodeTest {
        const PackedColumn *codes;
        WordTable wanted;
    };
    struct TotalTest {
        WholeRange range;
        bool negated;
    };

    void prepareDays(const OrderFilter &where);
    void prepareWords(const OrderFilter &where);
    void prepareProducts(const OrderFilter &where);
    void prepareOthers(const OrderFilter &where);
    [[nodiscard]] bool isFewOrders() const;
    [[nodiscard]] std::vector<std::uint32_t> findOrders() const;
    [[nodiscard]] bool asksForDaysAlone() const;
    [[nodiscard]] DayRange narrowDays() const;
    [[nodiscard]] bool keeps(std::size_t order) const;
    void keepWithLine(std::size_t first, std::size_t size, std::uint8_t *kept) const;

    const Profiles &m_profiles;
    std::int32_t m_asOf;
    bool m_looksAtLines;
    // Days: a plain stretch, or a table of the days that the shop's orders have.
    WholeRange m_days;
    std::int32_t m_firstDay = 0;
    std::vector<std::uint8_t> m_dayTable; // 1 for a day that is wanted
    std::uint8_t m_flagsWanted = 0;       // one bit for each value of OrderColumns::flags
    std::vector<CodeTest> m_codeTests;
    std::optional<TotalTest> m_total;
    std::optional<std::pair<int, int>> m_hours;
    WordTable m_products;
    std::optional<std::vector<std::uint32_t>> m_found; // all that are kept, where they are few
};

} // namespace kq
