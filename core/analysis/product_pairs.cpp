#include "core/analysis/product_pairs.h"

#include "core/analysis/joined_words.h"
#include "core/analysis/product_names.h"
#include "core/analysis/purchases.h"

#include <algorithm>
#include <span>
#include <utility>

namespace kq {

namespace {

constexpr std::uint16_t notLookedAt = 0xffff;

/// The products of single purchases, as numbers of what counts as the same product.
class Baskets {
public:
    explicit Baskets(const ProfileLayers &profiles)
        : m_products(joinedProducts(profiles))
        , m_names(m_products.words())
    {}
    Baskets(const Baskets &) = delete; // the names refer to the words
    Baskets &operator=(const Baskets &) = delete;

    [[nodiscard]] const ProductDictionary &words() const { return m_products.words(); }
    /// By identity, from the lines of the purchases that were asked for.
    [[nodiscard]] std::vector<QString> names() const { return m_names.byIdentity(); }

    /// Those of one purchase, each once, ascending; they stand until the next use.
    std::span<const std::uint32_t> of(const Profiles &columns, std::size_t order)
    {
        m_found.clear();
        const LineColumns &lines = columns.lines();
        for (std::size_t line = lines.starts[order]; line < lines.starts[order + 1]; ++line) {
            const auto product =
                m_products.codeOf(columns, static_cast<std::size_t>(lines.products[line]));
            m_names.count(product);
            if (const std::uint32_t identity = words()[product].identity; identity != 0)
                m_found.push_back(identity);
        }
        std::sort(m_found.begin(), m_found.end());
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
        return m_found;
    }

private:
    JoinedWords<ProductDictionary> m_products;
    ProductNames m_names;
    std::vector<std::uint32_t> m_found;
};

/// The products that are looked at, the most frequent first: their place is their rank.
struct Favourites {
    std::vector<std::uint32_t> identities;
    std::vector<std::uint16_t> ranks; ///< by identity, or notLookedAt
};

Favourites favouritesOf(const std::vector<std::int64_t> &purchasesOf)
{
    Favourites favourites;
    favourites.ranks.assign(purchasesOf.size(), notLookedAt);
    std::vector<std::uint32_t> all;
    for (std::uint32_t identity = 1; identity < purchasesOf.size(); ++identity) {
        if (purchasesOf[identity] > 0)
            all.push_back(identity);
    }
    const std::size_t wanted = std::min(all.size(), ProductPairs::products);
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(wanted), all.end(),
                      [&](std::uint32_t a, std::uint32_t b) {
                          return purchasesOf[a] != purchasesOf[b] ? purchasesOf[a] > purchasesOf[b]
                                                                  : a < b;
                      });
    all.resize(wanted);
    for (std::size_t rank = 0; rank < all.size(); ++rank)
        favourites.ranks[all[rank]] = static_cast<std::uint16_t>(rank);
    favourites.identities = std::move(all);
    return favourites;
}

/// How often every two of the products meet.
class Meetings {
public:
    explicit Meetings(std::size_t products)
        : m_products(products)
        , m_counts(products * products)
        , m_first(products)
        , m_second(products)
    {}

    void add(std::span<const std::uint16_t> first, std::span<const std::uint16_t> second)
    {
        ++m_all;
        for (const std::uint16_t a : first)
            ++m_first[a];
        for (const std::uint16_t b : second)
            ++m_second[b];
        for (const std::uint16_t a : first) {
            for (const std::uint16_t b : second)
                ++m_counts[a * m_products + b];
        }
    }

    /// An event without any of the products counts, too.
    [[nodiscard]] std::int64_t all() const { return m_all; }

    /// @p isOrdered: whether (a, b) is another pair than (b, a).
    template <class NameOf>
    [[nodiscard]] std::vector<ProductPair> pairs(bool isOrdered, std::size_t most,
                                                 NameOf nameOf) const
    {
        struct Found {
            double beyondChance;
            std::size_t first;
            std::size_t second;
        };
        std::vector<Found> found;
        for (std::size_t a = 0; a < m_products; ++a) {
            for (std::size_t b = isOrdered ? 0 : a + 1; b < m_products; ++b) {
                const auto count = static_cast<double>(m_counts[a * m_products + b]);
                const double byChance = static_cast<double>(m_first[a]) *
                                        static_cast<double>(m_second[b]) /
                                        static_cast<double>(m_all);
                if (a != b && count >= ProductPairs::leastCount && count > byChance)
                    found.push_back({count - byChance, a, b});
            }
        }
        std::stable_sort(found.begin(), found.end(), [](const Found &x, const Found &y) {
            return x.beyondChance > y.beyondChance;
        });
        found.resize(std::min(found.size(), most));
        std::vector<ProductPair> pairs;
        pairs.reserve(found.size());
        for (const Found &each : found)
            pairs.push_back(pairOf(each.first, each.second, nameOf));
        return pairs;
    }

private:
    template <class NameOf>
    [[nodiscard]] ProductPair pairOf(std::size_t a, std::size_t b, NameOf nameOf) const
    {
        ProductPair pair{
            nameOf(a), nameOf(b), m_counts[a * m_products + b], m_first[a], m_second[b], 0, 0, 0};
        const auto count = static_cast<double>(pair.count);
        pair.support = count / static_cast<double>(m_all);
        pair.confidence = count / static_cast<double>(pair.firstCount);
        pair.lift = count * static_cast<double>(m_all) /
                    (static_cast<double>(pair.firstCount) * static_cast<double>(pair.secondCount));
        return pair;
    }

    std::size_t m_products;
    std::vector<std::int64_t> m_counts;
    std::vector<std::int64_t> m_first;
    std::vector<std::int64_t> m_second;
    std::int64_t m_all = 0;
};

/// The ranks of the products of one purchase, the most frequent first.
void ranksOf(std::span<const std::uint32_t> basket, const Favourites &favourites,
             std::vector<std::uint16_t> &ranks)
{
    ranks.clear();
    for (const std::uint32_t identity : basket) {
        if (favourites.ranks[identity] != notLookedAt)
            ranks.push_back(favourites.ranks[identity]);
    }
    std::sort(ranks.begin(), ranks.end());
    if (ranks.size() > ProductPairs::productsOfPurchase)
        ranks.resize(ProductPairs::productsOfPurchase);
}

} // namespace

Result<ProductPairs> productPairsAt(const EvaluationContext &context, const CustomerSet *group,
                                    std::size_t most, JobControl &control)
{
    Baskets baskets(context.profiles);
    std::vector<std::int64_t> purchasesOf(baskets.words().identities());
    Result<void> counted =
        forEachBuyer(context, group, control,
                     [&](std::size_t, const Profiles &columns, std::span<const std::uint32_t> own) {
                         for (const std::uint32_t order : own) {
                             for (const std::uint32_t identity : baskets.of(columns, order))
                                 ++purchasesOf[identity];
                         }
                     });
    if (!counted)
        return counted.error();

    Favourites favourites = favouritesOf(purchasesOf);
    Meetings together(favourites.identities.size());
    Meetings next(favourites.identities.size());
    std::vector<std::uint16_t> before;
    std::vector<std::uint16_t> now;
    counted =
        forEachBuyer(context, group, control,
                     [&](std::size_t, const Profiles &columns, std::span<const std::uint32_t> own) {
                         bool hasBefore = false;
                         for (const std::uint32_t order : own) {
                             const std::span<const std::uint32_t> basket =
                                 baskets.of(columns, order);
                             if (basket.empty())
                                 continue;
                             ranksOf(basket, favourites, now);
                             together.add(now, now);
                             if (hasBefore)
                                 next.add(before, now);
                             std::swap(before, now);
                             hasBefore = true;
                         }
                     });
    if (!counted)
        return counted.error();

    const std::vector<QString> names = baskets.names();
    const auto nameOf = [&](std::size_t rank) { return names[favourites.identities[rank]]; };
    ProductPairs pairs;
    pairs.purchases = together.all();
    pairs.successions = next.all();
    pairs.together = together.pairs(false, most, nameOf);
    pairs.next = next.pairs(true, most, nameOf);
    return pairs;
}

} // namespace kq
