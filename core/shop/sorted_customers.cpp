#include "core/base/overloaded.h"
#include "core/shop/customer_table.h"
#include "core/text/fold.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>

namespace kq {

namespace {

constexpr std::size_t cancelledEach = 4096;
constexpr std::size_t sortedAtOnce = 65'536;

/// One customer with what decides its place. Texts are compared by their first eight bytes first.
struct Entry {
    std::uint64_t key = 0;
    std::uint32_t at = 0; ///< place among the keys, which is the order of ids
};

/// A number that grows with @p value.
std::uint64_t orderedBits(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

std::uint64_t firstBytes(std::string_view text)
{
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < sizeof key; ++i)
        key = key << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return key;
}

/// What customers are sorted by, in the order of their ids.
class Keys {
public:
    Keys(const CustomerColumn &by, const CustomerTable &table)
        : m_table(table)
    {
        const auto *field = std::get_if<FieldColumn>(&by);
        m_isName = field && field->field == Field::Name;
        if (field && field->field == Field::Tier) {
            for (const Tier &tier : table.snapshot().definitions.tiers())
                m_tiers.append(tier.key);
        }
    }

    void add(CustomerId id, std::size_t place)
    {
        const auto at = static_cast<std::uint32_t>(m_ids.size());
        m_ids.push_back(id);
        if (m_isName) {
            const auto [columns, row] = m_table.snapshot().profiles->at(place);
            addText(at, columns.customers().names.compared[row]);
            return;
        }
        addValue(at, m_table.valueAt(0, place));
    }

    Result<std::vector<CustomerId>> sorted(SortDirection direction, const JobControl &control)
    {
        const auto before = [&](const Entry &a, const Entry &b) {
            const int order = compared(a, b);
            if (order != 0)
                return (order < 0) == (direction == SortDirection::Ascending);
            return a.at < b.at;
        };
        if (!sortInParts(before, control))
            return Error{ErrorCode::Cancelled};
        std::vector<CustomerId> ids;
        ids.reserve(m_ids.size());
        for (const Entry &entry : m_entries)
            ids.push_back(m_ids[entry.at]);
        for (const std::uint32_t at : m_empty)
            ids.push_back(m_ids[at]);
        return ids;
    }

private:
    void addText(std::uint32_t at, std::string_view text)
    {
        if (text.empty()) {
            m_empty.push_back(at);
            return;
        }
        m_texts.resize(m_ids.size());
        m_texts[at] = text;
        m_entries.push_back({firstBytes(text), at});
    }
    void addNumber(std::uint32_t at, double number)
    {
        m_entries.push_back({orderedBits(number), at});
    }
    void addValue(std::uint32_t at, const Value &value)
    {
        std::visit(
            Overloaded{
                [&](std::monostate) { m_empty.push_back(at); },
                [&](const QStringList &texts) {
                    if (!m_tiers.isEmpty())
                        return addNumber(at, static_cast<double>(m_tiers.indexOf(texts.first())));
                    m_owned.push_back(folded(texts.join(QStringLiteral(", "))).toStdString());
                    m_ownedAt.push_back(at);
                    m_entries.push_back({firstBytes(m_owned.back()), at});
                },
                [&](Ratio number) { addNumber(at, number.toDouble()); },
                [&](QDate day) { addNumber(at, static_cast<double>(day.toJulianDay())); },
                [&](const Birthday &day) {
                    addNumber(at, (day.month * 32.0 + day.day) * 10'000.0 + day.year);
                },
                [&](bool answer) { addNumber(at, answer ? 0 : 1); }, // yes first
            },
            value);
    }
    /// Texts that were made here lie still once all are there.
    void settleTexts()
    {
        if (m_owned.empty())
            return;
        m_texts.resize(m_ids.size());
        for (std::size_t i = 0; i < m_owned.size(); ++i)
            m_texts[m_ownedAt[i]] = m_owned[i];
    }
    [[nodiscard]] int compared(const Entry &a, const Entry &b) const
    {
        if (a.key != b.key)
            return a.key < b.key ? -1 : 1;
        return m_texts.empty() ? 0 : m_texts[a.at].compare(m_texts[b.at]);
    }
    /// False where it was cancelled. In parts, so that a stale question ends soon.
    template <class Before>
    bool sortInParts(Before before, const JobControl &control)
    {
        settleTexts();
        const auto end = [&](std::size_t place) {
            return m_entries.begin() +
                   static_cast<std::ptrdiff_t>(std::min(place, m_entries.size()));
        };
        for (std::size_t first = 0; first < m_entries.size(); first += sortedAtOnce) {
            if (control.cancelled())
                return false;
            std::sort(end(first), end(first + sortedAtOnce), before);
        }
        for (std::size_t size = sortedAtOnce; size < m_entries.size(); size *= 2) {
            for (std::size_t first = 0; first < m_entries.size(); first += 2 * size) {
                if (control.cancelled())
                    return false;
                std::inplace_merge(end(first), end(first + size), end(first + 2 * size), before);
            }
        }
        return true;
    }

    const CustomerTable &m_table;
    bool m_isName = false;
    QStringList m_tiers; ///< keys, best first, where the tier is sorted by
    std::vector<CustomerId> m_ids;
    std::vector<std::string_view> m_texts; ///< by place; empty where numbers are compared
    std::vector<std::string> m_owned;
    std::vector<std::uint32_t> m_ownedAt;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_empty;
};

} // namespace

Result<std::vector<CustomerId>> sortedBy(const CustomerColumn &by, SortDirection direction,
                                         const std::vector<CustomerId> &ids,
                                         const std::shared_ptr<const Snapshot> &snapshot, QDate day,
                                         JobControl &control)
{
    const Result<std::shared_ptr<const CustomerTable>> table =
        CustomerTable::of(snapshot, day, {by}, control);
    if (!table)
        return table.error();
    std::vector<CustomerId> byId = ids;
    std::sort(byId.begin(), byId.end());
    Keys keys(by, **table);
    std::size_t asked = 0;
    for (const CustomerId id : byId) {
        if (asked++ % cancelledEach == 0 && control.cancelled())
            return Error{ErrorCode::Cancelled};
        if (const std::optional<std::size_t> place = snapshot->profiles->indexOf(id))
            keys.add(id, *place);
    }
    return keys.sorted(direction, control);
}

} // namespace kq
