#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/domain/customer.h"
#include "core/domain/order.h"
#include "core/profile/attribute_column.h"
#include "core/profile/code_sets.h"
#include "core/profile/dictionary.h"
#include "core/profile/packed_column.h"
#include "core/profile/text_columns.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

/// The shop in memory: immutable columns, one entry a customer in the order of their ids. Nothing
/// in them depends on a day, so that one snapshot answers for every as-of date.
namespace kq {

/// What customers are, each column with one entry a customer.
struct CustomerColumns {
    static constexpr std::int32_t noDate = 0; ///< of birthdays and registeredOn

    std::vector<std::int64_t> ids; ///< ascending
    TextColumn names;
    TextColumn addresses;
    TextColumn notes;
    TextLists phones; ///< `compared` holds the digits
    TextLists emails;
    TextLists codes;
    std::vector<std::uint8_t> phoneKinds;              ///< PhoneKind, beside `phones.written`
    PackedColumn areas;                                ///< codes of `Profiles::areaWords()`
    PackedColumn apps;                                 ///< codes of `Profiles::appWords()`
    std::vector<std::uint8_t> genders;                 ///< 0 not known, else Gender + 1
    std::vector<std::int32_t> birthdays;               ///< packedBirthday(), or noDate
    std::vector<std::int32_t> registeredOn;            ///< Julian day, or noDate
    std::vector<std::uint8_t> doNotContact;            ///< 1 for yes
    std::array<std::vector<std::uint8_t>, 4> consents; ///< Consent, by MessageChannel
    CodeSets tags;
    CodeSets sources;

    friend bool operator==(const CustomerColumns &, const CustomerColumns &) = default;
};

/// A birthday in one number that grows with the date; a year of 0 is an unknown one.
constexpr std::int32_t packedBirthday(const Birthday &birthday)
{
    return birthday.year * 512 + birthday.month * 32 + birthday.day;
}
constexpr Birthday unpackedBirthday(std::int32_t packed)
{
    return {packed / 512, packed / 32 % 16, packed % 32};
}

/// The orders of customers, customer by customer, within a customer by time.
struct OrderColumns {
    static constexpr std::uint8_t noHour = 255;
    static constexpr std::uint8_t statusMask = 3; ///< OrderStatus
    static constexpr std::uint8_t discountedFlag = 4;

    std::vector<std::uint32_t> starts; ///< customers + 1 places in the columns below
    PackedColumn ids;
    std::vector<std::int32_t> days;  ///< Julian day
    std::vector<std::uint8_t> hours; ///< 0 to 23, or noHour
    std::vector<std::uint8_t> flags; ///< status and whether there was a discount
    PackedColumn totals;             ///< minor units
    PackedColumn areas;              ///< codes of `Profiles::areaWords()`; likewise below
    PackedColumn channels;
    PackedColumn branches;
    PackedColumn sources;
    /// For each customer a bit for every calendar month with a purchase: the highest bit for the
    /// month of lastDay, the next for the one before. Earlier months than 64 have none.
    std::vector<std::uint64_t> purchaseMonths;
    std::int32_t firstDay = 0; ///< of any order; above lastDay where there are none
    std::int32_t lastDay = -1;

    [[nodiscard]] std::size_t size() const { return days.size(); }
    [[nodiscard]] OrderStatus status(std::size_t order) const
    {
        return static_cast<OrderStatus>(flags[order] & statusMask);
    }

    friend bool operator==(const OrderColumns &, const OrderColumns &) = default;
};

/// The lines of customers' orders, order by order.
struct LineColumns {
    std::vector<std::uint32_t> starts; ///< orders + 1 places in the columns below
    PackedColumn products;             ///< codes of `Profiles::products()`
    PackedColumn quantities;           ///< millionths
    PackedColumn amounts;              ///< minor units
    /// For each product the orders that have it, ascending: those of product i stand from
    /// orderStarts[i] up to orderStarts[i + 1].
    std::vector<std::uint32_t> orderStarts;
    std::vector<std::uint32_t> ordersOfProduct;

    friend bool operator==(const LineColumns &, const LineColumns &) = default;
};

/// Who purchased something of a category, and when last.
struct CategoryColumns {
    /// For each ProductDictionary::categoryNumber() the customers with such a purchase, ascending:
    /// those of category i stand from starts[i] up to starts[i + 1].
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> customers; ///< places in the columns
    PackedColumn lastDays;                ///< days after OrderColumns::firstDay

    friend bool operator==(const CategoryColumns &, const CategoryColumns &) = default;
};

/// Opening figures of one customer from one source.
struct OpeningEntry {
    std::uint32_t customer = 0; ///< place in the columns
    std::uint32_t source = 0;   ///< code of `Profiles::sourceWords()`
    std::int64_t count = 0;
    std::int64_t total = 0;    ///< 0 where the file had none
    std::int32_t firstDay = 0; ///< lastDay where the file had none
    std::int32_t lastDay = 0;

    friend bool operator==(const OpeningEntry &, const OpeningEntry &) = default;
};

/// What the purchases of each customer come to when all of them lie before the as-of date, opening
/// figures where they count included. Each column has one entry a customer.
struct SummaryColumns {
    static constexpr std::int32_t noDay = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int64_t noAmount = std::numeric_limits<std::int64_t>::min();
    static constexpr float noAverage = -std::numeric_limits<float>::infinity();

    std::vector<std::int32_t> settledFrom;      ///< the first as-of day for which the entry holds
    std::vector<std::int32_t> blockSettledFrom; ///< the same for all of a block of customers
    std::vector<std::int64_t> counts;
    std::vector<std::int64_t> totals;
    std::vector<std::int32_t> firstDays; ///< noDay without a purchase
    std::vector<std::int32_t> lastDays;  ///< noDay without a purchase
    // Of orders alone, because opening figures say nothing about them:
    std::vector<std::int32_t> orderCounts;
    std::vector<std::int64_t> largest;    ///< noAmount without an order
    std::vector<std::int64_t> smallest;   ///< noAmount without an order
    std::vector<std::int64_t> quantities; ///< millionths
    std::vector<std::int32_t> activeMonths;
    std::vector<std::int32_t> products;
    std::vector<std::int32_t> discounted;
    std::vector<std::int32_t> lastOrderDays;    ///< noDay without a purchase among the orders
    std::vector<std::int32_t> doubleMedianGaps; ///< twice the median gap; 0 under 3 order dates
    /// The nearest to totals / counts, or noAverage without a purchase: loops decide by it whatever
    /// does not lie at a bound. Only in the columns of a shop, not as of an earlier day.
    std::vector<float> averages;

    friend bool operator==(const SummaryColumns &, const SummaryColumns &) = default;
};

/// What walk-in sales of one day and status came to.
struct WalkInDay {
    std::int32_t day = 0;
    OrderStatus status = OrderStatus::Completed;
    std::int64_t orders = 0;
    Money revenue;

    friend bool operator==(const WalkInDay &, const WalkInDay &) = default;
};

/// The columns of one shop at one moment. Made by ProfileBuilder; held as shared_ptr<const>.
class Profiles {
public:
    /// Customers are evaluated in blocks of so many, whose columns fit the nearest cache.
    static constexpr std::size_t blockSize = 4096;

    [[nodiscard]] std::size_t size() const { return m_customers.ids.size(); } ///< customers
    [[nodiscard]] CustomerId idAt(std::size_t customer) const
    {
        return {m_customers.ids[customer]};
    }
    /// The place of a customer in the columns; empty for an id that the shop does not have.
    [[nodiscard]] std::optional<std::size_t> indexOf(CustomerId id) const;

    [[nodiscard]] const CustomerColumns &customers() const { return m_customers; }
    [[nodiscard]] const OrderColumns &orders() const { return m_orders; }
    [[nodiscard]] const LineColumns &lines() const { return m_lines; }
    [[nodiscard]] const CategoryColumns &categories() const { return m_categories; }
    [[nodiscard]] const SummaryColumns &summaries() const { return m_summaries; }
    /// By customer, then source.
    [[nodiscard]] const std::vector<OpeningEntry> &openings() const { return m_openings; }
    [[nodiscard]] std::span<const OpeningEntry> openingsOf(std::size_t customer) const;
    /// By day, then status.
    [[nodiscard]] const std::vector<WalkInDay> &walkIns() const { return m_walkIns; }

    [[nodiscard]] const Dictionary &areaWords() const { return m_areaWords; }
    [[nodiscard]] const Dictionary &appWords() const { return m_appWords; }
    [[nodiscard]] const Dictionary &channelWords() const { return m_channelWords; }
    [[nodiscard]] const Dictionary &branchWords() const { return m_branchWords; }
    [[nodiscard]] const Dictionary &sourceWords() const { return m_sourceWords; }
    [[nodiscard]] const Dictionary &tagWords() const { return m_tagWords; }
    [[nodiscard]] const ProductDictionary &products() const { return m_products; }

    [[nodiscard]] const std::vector<AttributeColumn> &attributes() const { return m_attributes; }
    /// By name, compared folded; null where the shop has none of that name.
    [[nodiscard]] const AttributeColumn *attribute(QStringView name) const;

    /// Memory that the columns hold, about.
    [[nodiscard]] std::size_t bytes() const;

    friend bool operator==(const Profiles &, const Profiles &) = default;

private:
    friend class ProfileBuilder;
    friend class ProfileCopier;
    friend class ColumnParts;

    CustomerColumns m_customers;
    OrderColumns m_orders;
    LineColumns m_lines;
    CategoryColumns m_categories;
    SummaryColumns m_summaries;
    std::vector<OpeningEntry> m_openings;
    std::vector<WalkInDay> m_walkIns;
    Dictionary m_areaWords;
    Dictionary m_appWords;
    Dictionary m_channelWords;
    Dictionary m_branchWords;
    Dictionary m_sourceWords;
    Dictionary m_tagWords;
    ProductDictionary m_products;
    std::vector<AttributeColumn> m_attributes;
};

} // namespace kq
