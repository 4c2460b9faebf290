#include "core/store/profile_rows.h"

#include "core/store/all_statements.h"
#include "core/store/statement.h"
#include "core/store/utf8_keys.h"

namespace kq {

namespace {

constexpr Sql bounds{"profile.bounds",
                     "SELECT (SELECT max(id) FROM customers), (SELECT max(id) FROM orders),"
                     " (SELECT max(id) FROM order_lines)"};
constexpr Sql customers{
    "profile.customers",
    "SELECT id, name, search, address, area, app, note, gender, birth_year, birth_month, birth_day,"
    " registered_on, do_not_contact, consent_zalo, consent_sms, consent_email, consent_phone"
    " FROM customers ORDER BY id"};
constexpr Sql codes{"profile.codes",
                    "SELECT customer_id, source_id, code FROM customer_codes ORDER BY id"};
constexpr Sql phones{
    "profile.phones",
    "SELECT customer_id, number, kind FROM customer_phones WHERE hidden = 0 ORDER BY id"};
constexpr Sql knownPhones{"profile.known_phones",
                          "SELECT customer_id, number, kind FROM customer_phones ORDER BY id"};
constexpr Sql emails{"profile.emails",
                     "SELECT customer_id, email FROM customer_emails WHERE hidden = 0 ORDER BY id"};
constexpr Sql knownEmails{"profile.known_emails",
                          "SELECT customer_id, email FROM customer_emails ORDER BY id"};
constexpr Sql tagLinks{
    "profile.tag_links",
    "SELECT customer_id, tag_id FROM customer_tags ORDER BY customer_id, tag_id"};
constexpr Sql sourceLinks{
    "profile.source_links",
    "SELECT customer_id, source_id FROM customer_sources ORDER BY customer_id, source_id"};
constexpr Sql attributeValues{"profile.attribute_values",
                              "SELECT customer_id, attribute_id, value FROM customer_attributes"
                              " ORDER BY customer_id, attribute_id"};
constexpr Sql figures{"profile.opening_figures",
                      "SELECT customer_id, source_id, order_count, total, first_on, last_on"
                      " FROM opening_figures ORDER BY customer_id, source_id"};
constexpr Sql orders{
    "profile.orders",
    "SELECT id, customer_id, source_id, placed_day, placed_second, status, area_id, channel_id,"
    " branch_id, discount, total FROM orders ORDER BY id"};
constexpr Sql lines{"profile.lines",
                    "SELECT order_id, product_id, quantity, amount FROM order_lines ORDER BY id"};
constexpr Sql areas{"profile.areas", "SELECT id, name FROM areas ORDER BY id"};
constexpr Sql channels{"profile.channels", "SELECT id, name FROM channels ORDER BY id"};
constexpr Sql branches{"profile.branches", "SELECT id, name FROM branches ORDER BY id"};
constexpr Sql tags{"profile.tags", "SELECT id, name FROM tags ORDER BY id"};
constexpr Sql sources{"profile.sources", "SELECT id, name FROM sources ORDER BY id"};
constexpr Sql products{"profile.products",
                       "SELECT id, code, name, category FROM products ORDER BY id"};

// The same of some customers. CROSS JOIN keeps the order in which the tables are gone through.
constexpr Sql chosenCustomers{
    "profile.chosen_customers",
    "SELECT id, name, search, address, area, app, note, gender, birth_year, birth_month, birth_day,"
    " registered_on, do_not_contact, consent_zalo, consent_sms, consent_email, consent_phone"
    " FROM customers WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY id"};
constexpr Sql chosenCodes{"profile.chosen_codes",
                          "SELECT c.customer_id, c.source_id, c.code FROM json_each(?1) t"
                          " CROSS JOIN customer_codes c ON c.customer_id = t.value ORDER BY c.id"};
constexpr Sql chosenPhones{"profile.chosen_phones",
                           "SELECT c.customer_id, c.number, c.kind FROM json_each(?1) t"
                           " CROSS JOIN customer_phones c ON c.customer_id = t.value"
                           " WHERE c.hidden = 0 ORDER BY c.id"};
constexpr Sql chosenEmails{"profile.chosen_emails",
                           "SELECT c.customer_id, c.email FROM json_each(?1) t"
                           " CROSS JOIN customer_emails c ON c.customer_id = t.value"
                           " WHERE c.hidden = 0 ORDER BY c.id"};
constexpr Sql chosenTagLinks{"profile.chosen_tag_links",
                             "SELECT c.customer_id, c.tag_id FROM json_each(?1) t"
                             " CROSS JOIN customer_tags c ON c.customer_id = t.value"
                             " ORDER BY c.customer_id, c.tag_id"};
constexpr Sql chosenSourceLinks{"profile.chosen_source_links",
                                "SELECT c.customer_id, c.source_id FROM json_each(?1) t"
                                " CROSS JOIN customer_sources c ON c.customer_id = t.value"
                                " ORDER BY c.customer_id, c.source_id"};
constexpr Sql chosenAttributeValues{
    "profile.chosen_attribute_values",
    "SELECT c.customer_id, c.attribute_id, c.value FROM json_each(?1) t"
    " CROSS JOIN customer_attributes c ON c.customer_id = t.value"
    " ORDER BY c.customer_id, c.attribute_id"};
constexpr Sql chosenFigures{
    "profile.chosen_opening_figures",
    "SELECT c.customer_id, c.source_id, c.order_count, c.total, c.first_on, c.last_on"
    " FROM json_each(?1) t CROSS JOIN opening_figures c ON c.customer_id = t.value"
    " ORDER BY c.customer_id, c.source_id"};
constexpr Sql oneProduct{"profile.product",
                         "SELECT id, code, name, category FROM products WHERE id = ?1"};

// The same of orders from one id to another.
constexpr Sql ordersOfRange{
    "profile.orders_of_range",
    "SELECT id, customer_id, source_id, placed_day, placed_second, status, area_id, channel_id,"
    " branch_id, discount, total FROM orders WHERE id BETWEEN ?1 AND ?2 ORDER BY id"};
constexpr Sql linesOfRange{"profile.lines_of_range",
                           "SELECT order_id, product_id, quantity, amount FROM order_lines"
                           " WHERE order_id BETWEEN ?1 AND ?2 ORDER BY order_id, id"};

/// One statement for all customers and one for some.
struct TwoWays {
    const Sql &all;
    const Sql &some;
    const ChosenCustomers *chosen;
};

/// Calls @p read with the statement once a row.
template <class Read>
Result<void> eachRow(FastStatement &statement, Read read)
{
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        read(statement);
    }
}

template <class Read>
Result<void> eachRow(Connection &db, const TwoWays &sql, const JobControl &control, Read read)
{
    Result<FastStatement> statement =
        FastStatement::prepare(db, sql.chosen != nullptr ? sql.some : sql.all);
    if (!statement)
        return statement.error();
    if (sql.chosen != nullptr)
        statement->bind(1, sql.chosen->json());
    const Interruptible interruptible(db, control);
    return eachRow(*statement, read);
}

template <class Read>
Result<void> eachRow(Connection &db, const Sql &sql, const JobControl &control, Read read)
{
    return eachRow(db, TwoWays{sql, sql, nullptr}, control, read);
}

/// @p ofRange: the statement for the orders from its first parameter to its second.
template <class Read>
Result<void> eachRow(Connection &db, const Sql &ofRange, const OrderRanges &some,
                     const JobControl &control, Read read)
{
    Result<FastStatement> statement = FastStatement::prepare(db, ofRange);
    if (!statement)
        return statement.error();
    const Interruptible interruptible(db, control);
    for (const OrderRanges::Range &range : some.ranges()) {
        statement->bind(1, range.first);
        statement->bind(2, range.last);
        if (Result<void> done = eachRow(*statement, read); !done)
            return done;
    }
    return {};
}

std::int32_t dayOf(const FastStatement &row, int column)
{
    return static_cast<std::int32_t>(row.integer(column)); // NULL reads as 0, which is noDay
}

std::optional<Birthday> birthdayOf(const FastStatement &row, int yearColumn)
{
    const Birthday birthday{static_cast<int>(row.integer(yearColumn)),
                            static_cast<int>(row.integer(yearColumn + 1)),
                            static_cast<int>(row.integer(yearColumn + 2))};
    return birthday.month == 0 ? std::nullopt : std::optional(birthday);
}

Consent consentOf(const FastStatement &row, int column)
{
    return fromUtf8Key<Consent>(row.utf8(column)).value_or(Consent::Unknown);
}

Result<void> readLinks(Connection &db, const TwoWays &sql,
                       const std::function<void(LinkView)> &visit, const JobControl &control)
{
    return eachRow(db, sql, control, [&](const FastStatement &row) {
        visit({{row.integer(0)}, row.integer(1)});
    });
}

Result<void> readPhonesOf(Connection &db, const TwoWays &sql,
                          const std::function<void(const PhoneView &)> &visit,
                          const JobControl &control)
{
    return eachRow(db, sql, control, [&](const FastStatement &row) {
        visit({{row.integer(0)},
               row.utf8(1),
               fromUtf8Key<PhoneKind>(row.utf8(2)).value_or(PhoneKind::Invalid)});
    });
}

Result<void> readEmailsOf(Connection &db, const TwoWays &sql,
                          const std::function<void(const EmailView &)> &visit,
                          const JobControl &control)
{
    return eachRow(db, sql, control, [&](const FastStatement &row) {
        visit({{row.integer(0)}, row.utf8(1)});
    });
}

Result<std::vector<DictionaryEntry>> entriesOf(Connection &db, const Sql &sql)
{
    std::vector<DictionaryEntry> entries;
    const Result<void> read = eachRow(db, sql, Unwatched(), [&](const FastStatement &row) {
        entries.push_back({row.integer(0), row.text(1)});
    });
    if (!read)
        return read.error();
    return entries;
}

ProductEntry productOf(const FastStatement &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3)};
}

} // namespace

ChosenCustomers::ChosenCustomers(std::span<const CustomerId> ids)
    : m_json("[")
{
    for (const CustomerId id : ids) {
        if (m_json.size() > 1)
            m_json += ',';
        m_json += std::to_string(id.value);
    }
    m_json += ']';
}

Result<RowBounds> rowBounds(Connection &db)
{
    RowBounds result;
    const Result<void> read = eachRow(db, bounds, Unwatched(), [&](const FastStatement &row) {
        result = {row.integer(0), row.integer(1), row.integer(2)};
    });
    if (!read)
        return read.error();
    return result;
}

Result<void> readCustomers(Connection &db, const std::function<void(const CustomerView &)> &visit,
                           const JobControl &control, const ChosenCustomers *chosen)
{
    return eachRow(db, TwoWays{customers, chosenCustomers, chosen}, control,
                   [&](const FastStatement &row) {
                       CustomerView customer;
                       customer.id = {row.integer(0)};
                       customer.name = row.utf8(1);
                       customer.search = row.utf8(2);
                       customer.address = row.utf8(3);
                       customer.area = row.utf8(4);
                       customer.app = row.utf8(5);
                       customer.note = row.utf8(6);
                       customer.gender = fromUtf8Key<Gender>(row.utf8(7));
                       customer.birthday = birthdayOf(row, 8);
                       customer.registeredOn = dayOf(row, 11);
                       customer.doNotContact = row.integer(12) != 0;
                       customer.consents = {consentOf(row, 13), consentOf(row, 14),
                                            consentOf(row, 15), consentOf(row, 16)};
                       visit(customer);
                   });
}

Result<void> readCodes(Connection &db, const std::function<void(const CodeView &)> &visit,
                       const JobControl &control, const ChosenCustomers *chosen)
{
    return eachRow(db, TwoWays{codes, chosenCodes, chosen}, control, [&](const FastStatement &row) {
        visit({{row.integer(0)}, {row.integer(1)}, row.utf8(2)});
    });
}

Result<void> readPhones(Connection &db, const std::function<void(const PhoneView &)> &visit,
                        const JobControl &control, const ChosenCustomers *chosen)
{
    return readPhonesOf(db, TwoWays{phones, chosenPhones, chosen}, visit, control);
}

Result<void> readKnownPhones(Connection &db, const std::function<void(const PhoneView &)> &visit,
                             const JobControl &control)
{
    return readPhonesOf(db, {knownPhones, knownPhones, nullptr}, visit, control);
}

Result<void> readEmails(Connection &db, const std::function<void(const EmailView &)> &visit,
                        const JobControl &control, const ChosenCustomers *chosen)
{
    return readEmailsOf(db, TwoWays{emails, chosenEmails, chosen}, visit, control);
}

Result<void> readKnownEmails(Connection &db, const std::function<void(const EmailView &)> &visit,
                             const JobControl &control)
{
    return readEmailsOf(db, {knownEmails, knownEmails, nullptr}, visit, control);
}

Result<void> readCustomerTags(Connection &db, const std::function<void(LinkView)> &visit,
                              const JobControl &control, const ChosenCustomers *chosen)
{
    return readLinks(db, TwoWays{tagLinks, chosenTagLinks, chosen}, visit, control);
}

Result<void> readCustomerSources(Connection &db, const std::function<void(LinkView)> &visit,
                                 const JobControl &control, const ChosenCustomers *chosen)
{
    return readLinks(db, TwoWays{sourceLinks, chosenSourceLinks, chosen}, visit, control);
}

Result<void> readAttributeValues(Connection &db,
                                 const std::function<void(const AttributeView &)> &visit,
                                 const JobControl &control, const ChosenCustomers *chosen)
{
    return eachRow(db, TwoWays{attributeValues, chosenAttributeValues, chosen}, control,
                   [&](const FastStatement &row) {
                       visit({{row.integer(0)}, row.integer(1), row.utf8(2)});
                   });
}

Result<void> readOpeningFigures(Connection &db,
                                const std::function<void(const OpeningFiguresView &)> &visit,
                                const JobControl &control, const ChosenCustomers *chosen)
{
    return eachRow(db, TwoWays{figures, chosenFigures, chosen}, control,
                   [&](const FastStatement &row) {
                       OpeningFiguresView opening;
                       opening.customer = {row.integer(0)};
                       opening.source = {row.integer(1)};
                       opening.count = row.integer(2);
                       if (!row.isNull(3))
                           opening.total = Money{row.integer(3)};
                       opening.firstOn = dayOf(row, 4);
                       opening.lastOn = dayOf(row, 5);
                       visit(opening);
                   });
}

Result<void> readOrders(Connection &db, const std::function<void(const OrderView &)> &visit,
                        const JobControl &control, const OrderRanges *some)
{
    const auto read = [&](const FastStatement &row) {
        OrderView order;
        order.id = {row.integer(0)};
        order.customer = {row.integer(1)};
        order.source = {row.integer(2)};
        order.placedAt.day = dayOf(row, 3);
        if (!row.isNull(4))
            order.placedAt.second = static_cast<std::int32_t>(row.integer(4));
        order.status = fromUtf8Key<OrderStatus>(row.utf8(5)).value_or(order.status);
        order.area = row.integer(6);
        order.channel = row.integer(7);
        order.branch = row.integer(8);
        order.discount = {row.integer(9)};
        order.total = {row.integer(10)};
        visit(order);
    };
    return some == nullptr ? eachRow(db, orders, control, read)
                           : eachRow(db, ordersOfRange, *some, control, read);
}

Result<void> readLines(Connection &db, const std::function<void(const LineView &)> &visit,
                       const JobControl &control, const OrderRanges *some)
{
    const auto read = [&](const FastStatement &row) {
        visit({{row.integer(0)}, row.integer(1), {row.integer(2)}, {row.integer(3)}});
    };
    return some == nullptr ? eachRow(db, lines, control, read)
                           : eachRow(db, linesOfRange, *some, control, read);
}

Result<std::vector<DictionaryEntry>> areaEntries(Connection &db)
{
    return entriesOf(db, areas);
}

Result<std::vector<DictionaryEntry>> channelEntries(Connection &db)
{
    return entriesOf(db, channels);
}

Result<std::vector<DictionaryEntry>> branchEntries(Connection &db)
{
    return entriesOf(db, branches);
}

Result<std::vector<DictionaryEntry>> tagEntries(Connection &db)
{
    return entriesOf(db, tags);
}

Result<std::vector<DictionaryEntry>> sourceEntries(Connection &db)
{
    return entriesOf(db, sources);
}

Result<std::vector<ProductEntry>> productEntries(Connection &db)
{
    std::vector<ProductEntry> entries;
    const Result<void> read = eachRow(db, products, Unwatched(), [&](const FastStatement &row) {
        entries.push_back(productOf(row));
    });
    if (!read)
        return read.error();
    return entries;
}

Result<std::vector<ProductEntry>> productEntries(Connection &db, std::span<const std::int64_t> some)
{
    std::vector<ProductEntry> entries;
    entries.reserve(some.size());
    Result<FastStatement> statement = FastStatement::prepare(db, oneProduct);
    if (!statement)
        return statement.error();
    for (const std::int64_t id : some) {
        statement->bind(1, id);
        const Result<void> read = eachRow(
            *statement, [&](const FastStatement &row) { entries.push_back(productOf(row)); });
        if (!read)
            return read.error();
    }
    return entries;
}

std::vector<Sql> profileStatements()
{
    return {bounds,
            customers,
            codes,
            phones,
            knownPhones,
            emails,
            knownEmails,
            tagLinks,
            sourceLinks,
            figures,
            attributeValues,
            orders,
            lines,
            areas,
            channels,
            branches,
            tags,
            sources,
            products,
            chosenCustomers,
            chosenCodes,
            chosenPhones,
            chosenEmails,
            chosenTagLinks,
            chosenSourceLinks,
            chosenAttributeValues,
            chosenFigures,
            oneProduct,
            ordersOfRange,
            linesOfRange};
}

} // namespace kq
