#include "core/importing/similar_customers.h"

#include "core/store/merges_store.h"
#include "core/store/profile_rows.h"
#include "core/text/area.h"
#include "core/text/fold.h"

#include <QHashFunctions>
#include <QString>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kq {
namespace {

/// A name that so many bear in one area tells nothing.
constexpr std::ptrdiff_t mostOfANameInAnArea = 3;
/// Nobody judges more pairs of one name than these.
constexpr std::ptrdiff_t mostOfAName = 200;

/// What of a customer is compared; hashes instead of texts, because there may be a million.
struct Trait {
    std::uint64_t name = 0;
    std::int64_t id = 0;
    std::uint64_t area = 0; ///< 0 where it is not known; likewise below
    std::uint64_t address = 0;
    std::int32_t birthday = 0; ///< year, month and day as one number
    int gender = -1;
};

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::uint64_t hashOf(std::string_view utf8)
{
    return qHashBits(utf8.data(), utf8.size(), 1);
}

std::uint64_t hashOf(const QString &text)
{
    return text.isEmpty() ? 0 : qHash(text, 1) | 1;
}

std::int32_t numberOf(const std::optional<Birthday> &birthday)
{
    if (!birthday || birthday->year == 0)
        return 0;
    return (birthday->year * 100 + birthday->month) * 100 + birthday->day;
}

Trait traitOf(const CustomerView &view)
{
    Trait trait;
    trait.name = hashOf(view.search);
    trait.id = view.id.value;
    const AreaKey area = areaKey(textOf(view.area));
    trait.area = area.province != 0 ? area.province << 1 | 1 : hashOf(area.folded);
    trait.address = hashOf(folded(textOf(view.address)));
    trait.birthday = numberOf(view.birthday);
    trait.gender = view.gender ? static_cast<int>(*view.gender) : -1;
    return trait;
}

bool areSurelyTwo(const Trait &a, const Trait &b)
{
    return (a.birthday != 0 && b.birthday != 0 && a.birthday != b.birthday) ||
           (a.gender >= 0 && b.gender >= 0 && a.gender != b.gender);
}

std::optional<Likeness> likenessOf(const Trait &a, const Trait &b, bool isRareName)
{
    if (areSurelyTwo(a, b))
        return std::nullopt;
    if (a.birthday != 0 && a.birthday == b.birthday)
        return Likeness::Birthday;
    if (a.address != 0 && a.address == b.address)
        return Likeness::Address;
    if (isRareName && a.area != 0 && a.area == b.area)
        return Likeness::Area;
    return std::nullopt;
}

} // namespace

Result<std::vector<SimilarPair>> similarCustomers(Connection &db, std::size_t most,
                                                  const JobControl &control)
{
    const Result<ApartPairs> apart = ApartPairs::load(db);
    if (!apart)
        return apart.error();
    std::vector<Trait> traits;
    const Result<void> read = readCustomers(
        db,
        [&](const CustomerView &view) {
            if (view.search.find(' ') != std::string_view::npos)
                traits.push_back(traitOf(view));
        },
        control);
    if (!read)
        return read.error();
    std::sort(traits.begin(), traits.end(), [](const Trait &a, const Trait &b) {
        return a.name != b.name ? a.name < b.name : a.id < b.id;
    });

    std::vector<SimilarPair> pairs;
    for (auto first = traits.begin(); first != traits.end();) {
        const auto end = std::find_if(
            first, traits.end(), [&](const Trait &trait) { return trait.name != first->name; });
        const auto judged = first + std::min(end - first, mostOfAName);
        for (auto a = first; a != judged; ++a) {
            for (auto b = a + 1; b != judged; ++b) {
                const bool isRare = std::count_if(first, end, [&](const Trait &trait) {
                                        return trait.area == a->area;
                                    }) <= mostOfANameInAnArea;
                const std::optional<Likeness> why = likenessOf(*a, *b, isRare);
                if (why && !apart->contains({a->id}, {b->id}))
                    pairs.push_back({{a->id}, {b->id}, *why});
            }
        }
        first = end;
    }
    std::sort(pairs.begin(), pairs.end(), [](const SimilarPair &a, const SimilarPair &b) {
        return std::tie(a.why, a.first, a.second) < std::tie(b.why, b.first, b.second);
    });
    if (pairs.size() > most)
        pairs.resize(most);
    return pairs;
}

} // namespace kq
