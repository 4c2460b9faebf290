#pragma once

#include "core/base/moment.h"
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "core/domain/order.h"
#include "core/profile/profiles.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace kq {

/// Builds Profiles from rows, one at a time, in this order: attributes and sources; customers by
/// ascending id with what belongs to them; orders; their lines. Rows that name a customer or order
/// which was not added are left out.
///
/// Tests add the plain structs of core/domain; buildProfiles() streams the tables of a shop file.
class ProfileBuilder {
public:
    ProfileBuilder() = default;

    void reserve(std::size_t customers, std::size_t orders, std::size_t lines);

    // Whole values

    /// The name of a source. A source that is never named has the empty text.
    void addSource(SourceId id, const QString &name);
    /// @p type is a key: `text` `number` `money` `date` `yes_no` `choice`.
    /// Its number for addAttributeValue() counts from 0.
    std::size_t addAttribute(const QString &name, const QString &type);
    /// With everything that belongs to the customer.
    void addCustomer(const Customer &customer);
    void addOrder(const Order &order, std::span<const OrderLine> lines = {});

    // Rows of single tables

    struct CustomerRow {
        CustomerId id;
        QString name;
        QString foldedName; ///< folded(name), where the caller has it; else empty
        QString address;
        QString note;
        std::uint32_t area = 0; ///< areaCode(); likewise below
        std::uint32_t app = 0;
        std::optional<Gender> gender;
        std::optional<Birthday> birthday;
        std::int32_t registeredOn = CustomerColumns::noDate;
        bool doNotContact = false;
        Consents consents;
    };
    struct OrderRow {
        OrderId id;
        CustomerId customer; ///< 0 for a walk-in sale
        Moment placedAt;
        OrderStatus status = OrderStatus::Completed;
        bool discounted = false;
        Money total;
        std::uint32_t area = 0; ///< areaCode(); likewise below
        std::uint32_t channel = 0;
        std::uint32_t branch = 0;
        std::uint32_t source = 0;
    };
    struct LineRow {
        OrderId order;
        std::uint32_t product = 0; ///< productCode()
        Quantity quantity;
        Money amount;
    };

    std::uint32_t areaCode(const QString &area) { return m_profiles.m_areaWords.codeOf(area); }
    std::uint32_t appCode(const QString &app) { return m_profiles.m_appWords.codeOf(app); }
    std::uint32_t channelCode(const QString &word)
    {
        return m_profiles.m_channelWords.codeOf(word);
    }
    std::uint32_t branchCode(const QString &word) { return m_profiles.m_branchWords.codeOf(word); }
    std::uint32_t tagCode(const QString &tag) { return m_profiles.m_tagWords.codeOf(tag); }
    [[nodiscard]] std::uint32_t sourceCode(SourceId id) const { return m_sources.value(id.value); }
    std::uint32_t productCode(const QString &code, const QString &name, const QString &category)
    {
        return m_profiles.m_products.codeOf(code, name, category);
    }

    void addRow(const CustomerRow &row);
    void addPhone(CustomerId customer, const QString &number, PhoneKind kind);
    void addEmail(CustomerId customer, const QString &email);
    void addCode(CustomerId customer, const QString &code);
    void addTag(CustomerId customer, std::uint32_t tag);
    void addCustomerSource(CustomerId customer, std::uint32_t source);
    void addAttributeValue(CustomerId customer, std::size_t attribute, const QString &value);
    void addOpeningFigures(CustomerId customer, const OpeningFigures &figures);
    void addRow(const OrderRow &row);
    void addRow(const LineRow &row);

    /// The columns; the builder is empty afterwards. Error: FileTooLarge where the texts of one
    /// column pass 4 GB or there are more than four thousand million orders or lines.
    Result<std::shared_ptr<const Profiles>> finish();

private:
    friend class ProfileCopier;

    /// Finds the place of an id that was added; nearly always by subtraction.
    class Places {
    public:
        void add(std::int64_t id, std::size_t place);
        [[nodiscard]] std::optional<std::uint32_t> find(std::int64_t id) const;

    private:
        static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
        static constexpr std::size_t leastDense = 1'000'000;

        /// Lower ids come out behind all others.
        [[nodiscard]] std::uint64_t behindFirst(std::int64_t id) const
        {
            return static_cast<std::uint64_t>(id) - static_cast<std::uint64_t>(m_first);
        }

        std::vector<std::uint32_t> m_dense; // by id, from the first that was added
        std::int64_t m_first = 0;
        QHash<std::int64_t, std::uint32_t> m_sparse;
    };
    struct WaitingTexts {
        TextArena written;
        TextArena compared;
        std::vector<std::uint32_t> customers;
    };

    void addText(WaitingTexts &waiting, CustomerId customer, const QString &text);
    [[nodiscard]] TextLists sorted(WaitingTexts waiting) const;
    void sortCustomers();
    /// Gives for each place the order's number in the order of coming.
    std::vector<std::uint32_t> sortOrders();
    void sortLines(std::span<const std::uint32_t> orders);
    void indexProducts();
    [[nodiscard]] bool tooLarge() const;

    Profiles m_profiles;
    QHash<std::int64_t, std::uint32_t> m_sources; // code by id
    Places m_customerPlaces;
    Places m_orderPlaces; // of customers' orders that came as rows, in the order of coming
    WaitingTexts m_phones;
    WaitingTexts m_emails;
    WaitingTexts m_codes;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_tags; // (customer, code)
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_customerSources;
    std::map<std::pair<std::int32_t, OrderStatus>, WalkInDay> m_walkIns;
    std::vector<std::uint32_t> m_orderCustomers;
    std::vector<std::int32_t> m_orderSeconds;
    std::vector<std::uint32_t> m_lineOrders; // place of the order in the order of coming
};

} // namespace kq
