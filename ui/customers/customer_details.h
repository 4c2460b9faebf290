#pragma once

#include "core/domain/customer.h"
#include "core/domain/settings.h"
#include "core/shop/shop.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// One customer with all orders, as the page shows them.
struct CustomerDetails {
    Customer customer;
    std::vector<OrderWithLines> orders; ///< newest first
    std::vector<Merge> merges;          ///< who became this customer, the last one first
    std::vector<StoredSource> sources;  ///< all of the shop
    ShopSettings settings;
    OwnerWord word;                          ///< what the owner wrote by hand
    std::vector<StoredAttribute> attributes; ///< the shop's own
    std::vector<PersonMessage> messages;     ///< of recorded lists, newest first
    std::vector<ConsentEvent> consents;      ///< what the person said, the last at the end
};

/// Purchases that are known by their sum alone: the opening figures of one source.
struct OpeningPart {
    QString source; ///< name
    std::int64_t purchases = 0;
    std::optional<Money> total; ///< empty where the source told none
};

/// What the purchases of one customer come to.
struct PurchaseSum {
    std::int64_t purchases = 0;
    Money total;
    QDate firstOn;            ///< invalid where there is no purchase; likewise below
    bool isFirstKnown = true; ///< otherwise it was then or earlier
    QDate lastOn;
    std::vector<OpeningPart> openings; ///< what of it is not from orders
};

/// Orders that are purchases, and the opening figures of each source without an order (contract.md
/// §4), as of @p today.
PurchaseSum purchasesOf(const CustomerDetails &details, QDate today);

/// What the purchases of one calendar month come to.
struct MonthSpend {
    QDate month; ///< its first day
    Money total;
};
/// The twelve months up to that of @p today, oldest first; from orders alone.
std::vector<MonthSpend> spendByMonth(const CustomerDetails &details, QDate today);

/// How often a customer buys: the median of the days between two days with a purchase, and the days
/// since the last; empty under three such days.
struct Rhythm {
    int medianDays = 0;
    int silentDays = 0;
};
std::optional<Rhythm> rhythmOf(const CustomerDetails &details, QDate today);

/// As kq::calledName(), of all that is known of a customer.
QString calledName(const Customer &customer);

/// @p details without the orders and messages after @p day; facts are those of today (contract.md).
CustomerDetails asKnownOn(QDate day, CustomerDetails details);

/// The name of a source; empty where @p details does not know it.
QString nameOfSource(const CustomerDetails &details, SourceId source);

/// Reads a customer from the shop. Error: UnknownCustomer.
Result<CustomerDetails> readCustomer(const Shop &shop, CustomerId id);

} // namespace kq
