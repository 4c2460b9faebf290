#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/moment.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "core/domain/order.h"
#include "core/store/connection.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace kq {

/// An order as its row in the shop file. Dictionary ids come from BulkWriter; 0 is not known.
struct OrderRow {
    OrderId id;
    SourceId source;
    QString code;
    CustomerId customer; ///< 0 for a walk-in sale
    Moment placedAt;
    OrderStatus status = OrderStatus::Completed; ///< as stated, or Returned for a negative total
    OrderStatus statedStatus = OrderStatus::Completed; ///< by the file; a derived total may change
    std::int64_t area = 0;
    std::int64_t channel = 0;
    std::int64_t branch = 0;
    Money discount;
    Money refund;
    Money total;            ///< after discount and refund
    bool totalGiven = true; ///< false: follows the lines when they come later

    friend bool operator==(const OrderRow &, const OrderRow &) = default;
};

/// What lines have to know of their order.
struct OrderHead {
    OrderId id;
    bool totalGiven = false; ///< false: the total follows the lines
};

/// An order line as its row in the shop file.
struct LineRow {
    std::int64_t product = 0;
    Quantity quantity;
    Money amount;

    friend bool operator==(const LineRow &, const LineRow &) = default;
};

/// The lines of an order in the order in which they came.
struct OrderLines {
    std::vector<LineRow> rows;
    std::int64_t lastId = 0; ///< of the last one's row; 0 where there is none
};

/// Writes many rows: one prepared statement a kind of row, dictionaries remembered in memory.
/// Lives inside one Transaction of its caller, which rolls back after an error. Not for several
/// threads.
///
/// Errors of all functions: DatabaseFailed, FileUnwritable (disk full), DamagedShopFile, Cancelled.
class BulkWriter {
public:
    static Result<BulkWriter> open(Connection &db);
    BulkWriter(BulkWriter &&) noexcept;
    BulkWriter &operator=(BulkWriter &&) noexcept;
    ~BulkWriter();

    // Dictionaries: the id of a word, which is added where it is new. An empty word is 0. Sources,
    // tags and attributes are found by their folded name, the others as written.
    Result<SourceId> source(const QString &name);
    Result<std::int64_t> tag(const QString &name);
    /// An existing attribute keeps its type.
    Result<std::int64_t> attribute(const QString &name, const QString &type);
    Result<std::int64_t> area(const QString &name);
    Result<std::int64_t> channel(const QString &name);
    Result<std::int64_t> branch(const QString &name);
    Result<std::int64_t> product(const QString &code, const QString &name, const QString &category);

    // Customers. These two write the fields of the customer's own row; identities, tags, sources,
    // figures and attributes are written by the functions below.
    Result<CustomerId> addCustomer(const Customer &customer);
    Result<void> updateCustomer(const Customer &customer);
    /// The fields of the customer's own row; empty where there is no such customer.
    Result<std::optional<Customer>> customerFields(CustomerId id);

    // Identities. All do nothing where the customer already has the value. A code, phone or e-mail
    // that another customer has is an error: merge first. Invalid phones may stand with several.
    Result<void> addCode(CustomerId customer, SourceId source, const QString &code);
    Result<void> addPhone(CustomerId customer, const Phone &phone);
    Result<void> addEmail(CustomerId customer, const QString &email);
    // The same for one by which files know the customer and that the owner does not want.
    Result<void> addHiddenPhone(CustomerId customer, const Phone &phone);
    Result<void> addHiddenEmail(CustomerId customer, const QString &email);
    Result<void> addTag(CustomerId customer, std::int64_t tag);
    Result<void> addSource(CustomerId customer, SourceId source);
    /// Whether the last of these functions wrote something: false where the customer had it.
    [[nodiscard]] bool lastWasNew() const;
    /// Replaces the value that the customer had.
    Result<void> setAttribute(CustomerId customer, std::int64_t attribute, const QString &value);
    Result<void> setOpeningFigures(CustomerId customer, const OpeningFigures &figures);
    Result<std::optional<OpeningFigures>> openingFigures(CustomerId customer, SourceId source);
    Result<std::optional<QString>> attributeValue(CustomerId customer, std::int64_t attribute);
    Result<bool> hasTag(CustomerId customer, std::int64_t tag);
    Result<bool> hasSource(CustomerId customer, SourceId source);

    // Who has an identity; empty where nobody does. Placeholder and masked values are the caller's
    // to leave out. Invalid phones identify nobody.
    Result<std::optional<CustomerId>> customerWithCode(SourceId source, const QString &code);
    Result<std::optional<CustomerId>> customerWithPhone(const QString &number);
    Result<std::optional<CustomerId>> customerWithEmail(const QString &email);

    /// Everything of @p gone becomes @p survivor's: orders, identities, tags, sources, figures,
    /// attributes; then the row of @p gone is removed. Where both have a value for one attribute
    /// the survivor's stays; opening figures of one source add up. Fields of the customer's own row
    /// are the caller's to unite before. Slow while the order indexes are dropped.
    Result<void> mergeCustomers(CustomerId survivor, CustomerId gone);
    /// Before that, where a file shows the two to be one: phones and e-mails that the owner wrote
    /// of one of them stay the only ones that are seen.
    Result<void> keepOwnedIdentities(CustomerId survivor, CustomerId gone);

    // Orders.
    Result<OrderId> addOrder(const OrderRow &order);
    Result<void> updateOrder(const OrderRow &order); ///< all fields of the row with its id
    Result<std::optional<OrderRow>> order(OrderId id);
    /// The order with that code.
    Result<std::optional<OrderHead>> orderHead(SourceId source, const QString &code);
    /// The order with that id, if it is the one with that code.
    Result<std::optional<OrderHead>> orderHead(OrderId id, SourceId source, const QString &code);

    // Lines.
    Result<void> addLine(OrderId order, const LineRow &line);
    Result<void> removeLines(OrderId order);
    Result<OrderLines> lines(OrderId order);

private:
    struct State;
    explicit BulkWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Drops the indexes that no import needs: a large load into an empty or small shop is two to three
/// times as fast without them. Inside a transaction; createSecondaryIndexes() must follow in the
/// same one. Without them customersOf-orders, search and mergeCustomers() are slow, lines() and
/// removeLines() too.
Result<void> dropSecondaryIndexes(Connection &db);
Result<void> createSecondaryIndexes(Connection &db);
/// The same for the index of order lines alone, for the first lines of a shop that has orders.
Result<void> dropLineIndex(Connection &db);

/// The keys of all orders, for an import that keeps them in memory. Lowest id first; the code is
/// UTF-8 and holds during the call only. For the maps of codes, phones and e-mails see readCodes(),
/// readPhones() and readEmails() of profile_rows.h.
struct OrderKeyView {
    OrderId id;
    SourceId source;
    std::string_view code;
};
Result<void> readOrderKeys(Connection &db, const std::function<void(const OrderKeyView &)> &visit,
                           const JobControl &control);

} // namespace kq
