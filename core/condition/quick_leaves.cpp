#include "core/condition/quick_leaves.h"

#include "core/condition/order_selection.h"
#include "core/profile/calendar_month.h"
#include "core/text/fold.h"

#include <algorithm>
#include <bit>

namespace kq {

namespace {

/// Asks the exact leaf about those of @p unsure who are wanted.
void addExact(const Leaf *exact, const Block &block, const BlockMask &wanted, BlockMask unsure,
              Scratch &scratch, BlockMask &holds)
{
    unsure &= wanted;
    if (exact == nullptr || !unsure.any())
        return;
    BlockMask found;
    exact->evaluate(block, unsure, scratch, found);
    for (std::size_t i = 0; i < BlockMask::wordCount; ++i)
        holds.words[i] |= found.words[i] & unsure.words[i];
}

BlockMask maskOf(const CustomerSet &set, const Block &block)
{
    BlockMask mask;
    const std::size_t first = block.first / 64;
    for (std::size_t i = 0; i < BlockMask::wordCount && first + i < set.words(); ++i)
        mask.words[i] = set.word(first + i);
    return mask;
}

/// The set bits of @p word, for loops that the compiler does several at a time.
constexpr std::uint8_t bitCount(std::uint64_t word)
{
    word -= (word >> 1U) & 0x5555555555555555U;
    word = (word & 0x3333333333333333U) + ((word >> 2U) & 0x3333333333333333U);
    word = (word + (word >> 4U)) & 0x0f0f0f0f0f0f0f0fU;
    word += word >> 8U;
    word += word >> 16U;
    word += word >> 32U;
    return static_cast<std::uint8_t>(word & 0x7fU);
}
constexpr std::uint8_t bitCount(std::uint8_t word)
{
    word = static_cast<std::uint8_t>(word - ((word >> 1U) & 0x55U));
    word = static_cast<std::uint8_t>((word & 0x33U) + ((word >> 2U) & 0x33U));
    return static_cast<std::uint8_t>((word + (word >> 4U)) & 0x0fU);
}

/// Whether there are purchases with a category in a stretch of days.
class PurchasedLeaf final : public Leaf {
public:
    /// @p withSome and @p withNone: the answer for whoever has such purchases, or has none.
    PurchasedLeaf(std::size_t customers, bool withSome, bool withNone)
        : m_purchasers(customers)
        , m_unsure(customers)
        , m_withSome(withSome)
        , m_withNone(withNone)
    {}

    /// Takes in who purchased something of @p category in @p days.
    void add(std::uint32_t category, WholeRange days, const Profiles &profiles)
    {
        const CategoryColumns &columns = profiles.categories();
        const std::int64_t firstDay = profiles.orders().firstDay;
        columns.lastDays.visit([&](auto lastDays) {
            for (std::size_t i = columns.starts[category]; i < columns.starts[category + 1]; ++i) {
                const std::int64_t last = firstDay + lastDays[i];
                const std::size_t customer = columns.customers[i];
                // Without a branch: the sets take the answer as it is.
                m_purchasers.insertIf(customer, (last >= days.low) & (last <= days.high));
                m_unsure.insertIf(customer, last > days.high);
            }
        });
    }

    /// Whom the columns leave open: those who purchased later, and perhaps earlier, too.
    [[nodiscard]] bool leavesOpen()
    {
        m_unsure -= m_purchasers;
        return m_unsure.count() != 0;
    }
    void setExact(std::unique_ptr<Leaf> exact) { m_exact = std::move(exact); }

    void evaluate(const Block &block, const BlockMask &wanted, Scratch &scratch,
                  BlockMask &holds) const override
    {
        const BlockMask purchasers = maskOf(m_purchasers, block);
        const BlockMask unsure = maskOf(m_unsure, block);
        const std::uint64_t some = m_withSome ? ~std::uint64_t{0} : 0;
        const std::uint64_t none = m_withNone ? ~std::uint64_t{0} : 0;
        for (std::size_t i = 0; i < BlockMask::wordCount; ++i) {
            const std::uint64_t answer =
                (purchasers.words[i] & some) | (~purchasers.words[i] & none);
            holds.words[i] = answer & ~unsure.words[i];
        }
        addExact(m_exact.get(), block, wanted, unsure, scratch, holds);
    }

private:
    CustomerSet m_purchasers;
    CustomerSet m_unsure;
    bool m_withSome;
    bool m_withNone;
    std::unique_ptr<Leaf> m_exact;
};

/// Calendar months of a stretch of days, as bits of OrderColumns::purchaseMonths.
struct MonthsOfDays {
    std::uint64_t whole = 0; ///< in which every order of the shop lies in the stretch
    std::uint64_t part = 0;  ///< of which only some days lie in the stretch
};

/// Empty where the stretch begins before the months that have bits.
std::optional<MonthsOfDays> monthsOf(WholeRange days, const OrderColumns &orders)
{
    MonthsOfDays months;
    const auto low = static_cast<std::int32_t>(std::max<std::int64_t>(days.low, orders.firstDay));
    const auto high = static_cast<std::int32_t>(std::min<std::int64_t>(days.high, orders.lastDay));
    if (days.isEmpty() || days.low > orders.lastDay || days.high < orders.firstDay)
        return months;
    const std::int32_t latest = calendarMonth(orders.lastDay);
    const std::int32_t first = calendarMonth(low);
    const std::int32_t last = calendarMonth(high);
    if (latest - first > 63)
        return std::nullopt;
    const auto bit = [latest](std::int32_t month) {
        return std::uint64_t{1} << static_cast<unsigned>(63 - (latest - month));
    };
    for (std::int32_t month = first; month <= last; ++month)
        months.whole |= bit(month);
    if (low > orders.firstDay && calendarMonth(low - 1) == first)
        months.part |= bit(first);
    if (high < orders.lastDay && calendarMonth(high + 1) == last)
        months.part |= bit(last);
    months.whole &= ~months.part;
    return months;
}

/// In how many calendar months of a stretch of days there are purchases.
class MonthsLeaf final : public Leaf {
public:
    MonthsLeaf(const Profiles &profiles, MonthsOfDays months, WholeRange range,
               std::unique_ptr<Leaf> exact)
        : m_bits(profiles.orders().purchaseMonths)
        , m_months(months)
        , m_low(bound(range.low))
        , m_high(bound(range.high))
        , m_nobody(range.isEmpty() || range.high < 0)
        , m_exact(std::move(exact))
    {}

    void evaluate(const Block &block, const BlockMask &wanted, Scratch &scratch,
                  BlockMask &holds) const override
    {
        holds = BlockMask();
        if (m_nobody)
            return;
        // Eight months fit a byte, of which many are counted at a time.
        const std::uint64_t all = m_months.whole | m_months.part;
        if (static_cast<int>(std::bit_width(all)) - std::countr_zero(all) <= 8)
            evaluateAs<std::uint8_t>(block, wanted, scratch, holds);
        else
            evaluateAs<std::uint64_t>(block, wanted, scratch, holds);
    }

private:
    template <class Bits>
    void evaluateAs(const Block &block, const BlockMask &wanted, Scratch &scratch,
                    BlockMask &holds) const
    {
        const int shift = std::countr_zero(m_months.whole | m_months.part) % 64;
        const auto whole = static_cast<Bits>(m_months.whole >> shift);
        const auto part = static_cast<Bits>(m_months.part >> shift);
        const std::uint64_t *bits = m_bits.data() + block.first;
        const std::uint8_t low = m_low;
        const std::uint8_t high = m_high;
        const auto least = [=](std::size_t i) {
            return bitCount(static_cast<Bits>(static_cast<Bits>(bits[i] >> shift) & whole));
        };
        if (m_months.part == 0) {
            fill(block, scratch, holds, [=](std::size_t i) {
                const std::uint8_t months = least(i);
                return (months >= low) & (months <= high);
            });
            return;
        }
        const auto most = [=](std::size_t i) {
            return bitCount(
                static_cast<Bits>(static_cast<Bits>(bits[i] >> shift) & (whole | part)));
        };
        BlockMask possible;
        fill(block, scratch, holds, [=](std::size_t i) {
            const std::uint8_t atLeast = least(i);
            const std::uint8_t atMost = most(i);
            return (atLeast >= low) & (atMost <= high);
        });
        fill(block, scratch, possible, [=](std::size_t i) {
            const std::uint8_t atLeast = least(i);
            const std::uint8_t atMost = most(i);
            return (atMost >= low) & (atLeast <= high);
        });
        possible -= holds;
        addExact(m_exact.get(), block, wanted, possible, scratch, holds);
    }

    /// A stretch has no more than 64 months.
    static std::uint8_t bound(std::int64_t months)
    {
        return static_cast<std::uint8_t>(std::clamp<std::int64_t>(months, 0, 100));
    }

    const std::vector<std::uint64_t> &m_bits;
    MonthsOfDays m_months;
    std::uint8_t m_low;
    std::uint8_t m_high;
    bool m_nobody;
    std::unique_ptr<Leaf> m_exact;
};

bool looksOnlyAt(const OrderFilter &where, bool category)
{
    OrderFilter rest = where;
    rest.placed.reset();
    if (category)
        rest.category.reset();
    return rest == OrderFilter();
}

std::optional<PreparedLeaf> purchasedLeaf(const MetricTest &test, WholeRange counts,
                                          const Profiles &profiles, WholeRange days,
                                          const ExactLeaf &exact)
{
    // The answer must be the same for every number of orders from 1 on.
    const auto most = static_cast<std::int64_t>(profiles.orders().size());
    const bool withSome = counts.low <= 1 && counts.high >= most;
    const bool withoutSome = counts.high < 1 || counts.low > most;
    if (!withSome && !withoutSome)
        return std::nullopt;
    auto leaf = std::make_unique<PurchasedLeaf>(profiles.size(), withSome, counts.contains(0));
    const ProductDictionary &products = profiles.products();
    for (const QString &word : *test.where.category) {
        if (const std::uint32_t category = products.categoryNumber(folded(word)); category != 0)
            leaf->add(category, days, profiles);
    }
    const bool open = leaf->leavesOpen();
    if (open)
        leaf->setExact(exact());
    return PreparedLeaf{std::move(leaf), false, open ? Cost::Orders : Cost::Code};
}

} // namespace

std::optional<PreparedLeaf> quickLeaf(const MetricTest &test, const MetricMatch &match,
                                      const Profiles &profiles, QDate asOf, const ExactLeaf &exact)
{
    if (test.where == OrderFilter())
        return std::nullopt; // a summary
    const bool categories = test.metric == Metric::Count && test.where.category;
    if ((!categories && test.metric != Metric::ActiveMonths) || match.asksForEmpty() ||
        !looksOnlyAt(test.where, categories)) {
        return std::nullopt;
    }
    const std::optional<WholeRange> days = plainDays(test.where, asOf);
    const std::optional<WholeRange> range = match.range(1);
    if (!days || !range)
        return std::nullopt;
    if (categories) {
        std::optional<PreparedLeaf> leaf = purchasedLeaf(test, *range, profiles, *days, exact);
        if (leaf)
            leaf->negated = match.isNegated();
        return leaf;
    }
    const std::optional<MonthsOfDays> months = monthsOf(*days, profiles.orders());
    if (!months)
        return std::nullopt;
    return PreparedLeaf{std::make_unique<MonthsLeaf>(profiles, *months, *range, exact()),
                        match.isNegated(), Cost::Ratio};
}

} // namespace kq
