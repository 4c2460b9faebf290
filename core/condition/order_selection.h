#pragma once

#include "core/condition/condition.h"
#include "core/condition/number_match.h"
#include "core/condition/word_tables.h"
#include "core/profile/profiles.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace kq {

/// The `where` of an order metric made ready for one as-of date: words are looked up in the
/// dictionaries once, dates become days, so that an order is tested by comparing codes.
class OrderSelection {
public:
    OrderSelection(const OrderFilter &where, const Profiles &profiles, QDate asOf);

    /// Whether nothing was asked for: purchases up to the as-of date.
    [[nodiscard]] bool isPlain() const { return m_plain; }
    /// Whether `product` or `category` is asked for.
    [[nodiscard]] bool looksAtLines() const { return m_looksAtLines; }
    [[nodiscard]] std::int32_t asOfDay() const { return m_asOf; }

    /// Writes 1 into @p kept for each of the orders from @p first up to, not including, @p last
    /// that is kept, else 0.
    void select(std::size_t first, std::size_t last, std::uint8_t *kept) const;
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
    void keepWithLine(std::size_t first, std::size_t size, std::uint8_t *kept) const;

    const Profiles &m_profiles;
    std::int32_t m_asOf;
    bool m_plain;
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
};

} // namespace kq
