#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/moment.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "core/domain/order.h"
#include "core/store/attributes_store.h"
#include "core/store/connection.h"
#include "core/store/order_ranges.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Streaming reads of whole tables, from which core/profile builds its columns. Texts are UTF-8
/// views that hold during the call of the visitor only. Begin a ReadTransaction around several of
/// them, so that all see one state. They report nothing and stop soon after @p control says so.
/// Errors of all: DatabaseFailed, DamagedShopFile, Cancelled.
namespace kq {

/// Some customers, whose rows alone are read; null stands for all customers.
class ChosenCustomers {
public:
    explicit ChosenCustomers(std::span<const CustomerId> ids);

    /// The ids as SQLite's json_each() reads them.
    [[nodiscard]] std::string_view json() const { return m_json; }

private:
    std::string m_json;
};

/// Highest row numbers: an upper bound of the number of rows, to reserve memory by. Cheap.
struct RowBounds {
    std::int64_t customers = 0;
    std::int64_t orders = 0;
    std::int64_t lines = 0;
};
Result<RowBounds> rowBounds(Connection &db);

/// No day is known: registered_on of many customers.
inline constexpr std::int32_t noDay = 0;

struct CustomerView {
    CustomerId id;
    std::string_view name;
    std::string_view search; ///< the folded name
    std::string_view address;
    std::string_view area; ///< as written
    std::string_view app;
    std::string_view note;
    std::optional<Gender> gender;
    std::optional<Birthday> birthday;
    std::int32_t registeredOn = noDay; ///< Julian day
    bool doNotContact = false;
    Consents consents;
};
/// All customers, lowest id first.
Result<void> readCustomers(Connection &db, const std::function<void(const CustomerView &)> &visit,
                           const JobControl &control, const ChosenCustomers *chosen = nullptr);

struct CodeView {
    CustomerId customer;
    SourceId source;
    std::string_view code;
};
/// All codes, in the order in which they came.
Result<void> readCodes(Connection &db, const std::function<void(const CodeView &)> &visit,
                       const JobControl &control, const ChosenCustomers *chosen = nullptr);

struct PhoneView {
    CustomerId customer;
    std::string_view number; ///< E.164; as written where it is invalid
    PhoneKind kind = PhoneKind::Invalid;
};
/// All phones, in the order in which they came: the first of a customer is the one that lists show.
Result<void> readPhones(Connection &db, const std::function<void(const PhoneView &)> &visit,
                        const JobControl &control, const ChosenCustomers *chosen = nullptr);
/// The same and those by which files know a customer and that the owner took away.
Result<void> readKnownPhones(Connection &db, const std::function<void(const PhoneView &)> &visit,
                             const JobControl &control);

struct EmailView {
    CustomerId customer;
    std::string_view email;
};
/// All e-mails, in the order in which they came.
Result<void> readEmails(Connection &db, const std::function<void(const EmailView &)> &visit,
                        const JobControl &control, const ChosenCustomers *chosen = nullptr);
/// As readKnownPhones().
Result<void> readKnownEmails(Connection &db, const std::function<void(const EmailView &)> &visit,
                             const JobControl &control);

/// A customer and the dictionary entry that it has: a tag or a source.
struct LinkView {
    CustomerId customer;
    std::int64_t entry = 0; ///< DictionaryEntry::id
};
/// By customer, then entry.
Result<void> readCustomerTags(Connection &db, const std::function<void(LinkView)> &visit,
                              const JobControl &control, const ChosenCustomers *chosen = nullptr);
Result<void> readCustomerSources(Connection &db, const std::function<void(LinkView)> &visit,
                                 const JobControl &control,
                                 const ChosenCustomers *chosen = nullptr);

struct AttributeView {
    CustomerId customer;
    std::int64_t attribute = 0; ///< StoredAttribute::id, of listAttributes()
    std::string_view value;     ///< the stable text of the attribute's type
};
/// By customer, then attribute.
Result<void> readAttributeValues(Connection &db,
                                 const std::function<void(const AttributeView &)> &visit,
                                 const JobControl &control,
                                 const ChosenCustomers *chosen = nullptr);

struct OpeningFiguresView {
    CustomerId customer;
    SourceId source;
    std::int64_t count = 0;
    std::optional<Money> total;
    std::int32_t firstOn = noDay; ///< Julian day
    std::int32_t lastOn = noDay;  ///< Julian day; always known
};
/// By customer, then source.
Result<void> readOpeningFigures(Connection &db,
                                const std::function<void(const OpeningFiguresView &)> &visit,
                                const JobControl &control, const ChosenCustomers *chosen = nullptr);

struct OrderView {
    OrderId id;
    CustomerId customer; ///< 0 for a walk-in sale
    SourceId source;
    Moment placedAt;
    OrderStatus status = OrderStatus::Completed;
    std::int64_t area = 0; ///< DictionaryEntry::id, 0 where it is not known; likewise below
    std::int64_t channel = 0;
    std::int64_t branch = 0;
    Money discount;
    Money total;
};
/// All orders, or those of @p some, lowest id first: sorting ten million rows is quicker in memory
/// than in SQL.
Result<void> readOrders(Connection &db, const std::function<void(const OrderView &)> &visit,
                        const JobControl &control, const OrderRanges *some = nullptr);

struct LineView {
    OrderId order;
    std::int64_t product = 0; ///< ProductEntry::id
    Quantity quantity;
    Money amount;
};
/// All order lines, or those of the orders of @p some. Lines of one order come in the order in
/// which they came into the shop; among all of them they need not be neighbours.
Result<void> readLines(Connection &db, const std::function<void(const LineView &)> &visit,
                       const JobControl &control, const OrderRanges *some = nullptr);

/// A word that repeats and is kept once.
struct DictionaryEntry {
    std::int64_t id = 0; ///< from 1; ids have gaps
    QString name;        ///< as first written
};
/// All entries, lowest id first.
Result<std::vector<DictionaryEntry>> areaEntries(Connection &db);
Result<std::vector<DictionaryEntry>> channelEntries(Connection &db);
Result<std::vector<DictionaryEntry>> branchEntries(Connection &db);
Result<std::vector<DictionaryEntry>> tagEntries(Connection &db);
Result<std::vector<DictionaryEntry>> sourceEntries(Connection &db);

struct ProductEntry {
    std::int64_t id = 0;
    QString code; ///< empty where the file had none; likewise below
    QString name;
    QString category;
};
Result<std::vector<ProductEntry>> productEntries(Connection &db);
/// Those of the ids @p some.
Result<std::vector<ProductEntry>> productEntries(Connection &db,
                                                 std::span<const std::int64_t> some);

} // namespace kq
