#pragma once

#include "core/profile/profiles.h"

#include <tuple>
#include <type_traits>

namespace kq {

template <class Part, class Whole>
concept PartsOf = std::is_same_v<std::remove_const_t<Part>, Whole>;

/// Of what the columns consist, said once: memory is counted, and columns are kept and read again,
/// by going through these lists. Each names all members of its structure, which the compiler holds
/// it to: a member that is added there does not compile before it is added here.
///
/// The order is the order on disk; with a change of it `columnFormat` (column_file_layout.h) grows.
class ColumnParts {
public:
    static auto of(PartsOf<TextArena> auto &arena)
    {
        auto &[bytes, ends, tooLarge] = arena;
        return std::tie(bytes, ends, tooLarge);
    }
    static auto of(PartsOf<TextColumn> auto &column)
    {
        auto &[written, compared] = column;
        return std::tie(written, compared);
    }
    static auto of(PartsOf<TextLists> auto &lists)
    {
        auto &[starts, written, compared] = lists;
        return std::tie(starts, written, compared);
    }
    static auto of(PartsOf<PackedColumn> auto &column)
    {
        auto &[cells, low, high] = column;
        return std::tie(cells, low, high);
    }
    static auto of(PartsOf<CodeSets> auto &sets)
    {
        auto &[words, spill] = sets;
        return std::tie(words, spill);
    }
    static auto of(PartsOf<AttributeColumn> auto &attribute)
    {
        auto &[name, folded, type, customers, words, values] = attribute;
        return std::tie(name, folded, type, customers, words, values);
    }
    static auto of(PartsOf<CustomerColumns> auto &columns)
    {
        auto &[ids, names, addresses, notes, phones, emails, codes, phoneKinds, areas, apps,
               genders, birthdays, registeredOn, doNotContact, consents, tags, sources] = columns;
        return std::tie(ids, names, addresses, notes, phones, emails, codes, phoneKinds, areas,
                        apps, genders, birthdays, registeredOn, doNotContact, consents[0],
                        consents[1], consents[2], consents[3], tags, sources);
    }
    static auto of(PartsOf<OrderColumns> auto &columns)
    {
        auto &[starts, ids, days, hours, flags, totals, areas, channels, branches, sources,
               purchaseMonths, firstDay, lastDay] = columns;
        return std::tie(starts, ids, days, hours, flags, totals, areas, channels, branches, sources,
                        purchaseMonths, firstDay, lastDay);
    }
    static auto of(PartsOf<LineColumns> auto &columns)
    {
        auto &[starts, products, quantities, amounts, orderStarts, ordersOfProduct] = columns;
        return std::tie(starts, products, quantities, amounts, orderStarts, ordersOfProduct);
    }
    static auto of(PartsOf<CategoryColumns> auto &columns)
    {
        auto &[starts, customers, lastDays] = columns;
        return std::tie(starts, customers, lastDays);
    }
    static auto of(PartsOf<SummaryColumns> auto &columns)
    {
        auto &[settledFrom, blockSettledFrom, counts, totals, firstDays, lastDays, orderCounts,
               largest, smallest, quantities, activeMonths, products, discounted, lastOrderDays,
               doubleMedianGaps, averages] = columns;
        return std::tie(settledFrom, blockSettledFrom, counts, totals, firstDays, lastDays,
                        orderCounts, largest, smallest, quantities, activeMonths, products,
                        discounted, lastOrderDays, doubleMedianGaps, averages);
    }
    /// Dictionaries first, for what is read after them is compared with them.
    static auto of(PartsOf<Profiles> auto &profiles)
    {
        auto &[customers, orders, lines, categories, summaries, openings, walkIns, areaWords,
               appWords, channelWords, branchWords, sourceWords, tagWords, products, attributes] =
            profiles;
        return std::tie(areaWords, appWords, channelWords, branchWords, sourceWords, tagWords,
                        products, customers, orders, lines, categories, summaries, openings,
                        walkIns, attributes);
    }
};

/// Calls @p visit with every column of @p part, always in the same order: with vectors, with
/// dictionaries, and with the single values that stand beside them.
template <class Part, class Visit>
void eachColumn(Part &part, Visit &visit)
{
    if constexpr (requires { ColumnParts::of(part); }) {
        std::apply([&visit](auto &...parts) { (eachColumn(parts, visit), ...); },
                   ColumnParts::of(part));
    } else {
        visit(part);
    }
}

} // namespace kq
