#include "core/store/customers_store.h"

#include "core/domain/keys.h"
#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kq {

namespace {

constexpr Sql readOne{
    "customers.read",
    "SELECT name, address, area, app, note, gender, birth_year, birth_month, birth_day,"
    " registered_on, do_not_contact, consent_zalo, consent_sms, consent_email, consent_phone"
    " FROM customers WHERE id = :id"};
constexpr Sql readCodes{"customers.codes", "SELECT source_id, code FROM customer_codes"
                                           " WHERE customer_id = :id ORDER BY id"};
constexpr Sql readPhones{"customers.phones", "SELECT number, kind FROM customer_phones"
                                             " WHERE customer_id = :id AND hidden = 0"
                                             " ORDER BY id"};
constexpr Sql readEmails{"customers.emails", "SELECT email FROM customer_emails"
                                             " WHERE customer_id = :id AND hidden = 0"
                                             " ORDER BY id"};
constexpr Sql readTags{"customers.tags",
                       "SELECT t.name FROM customer_tags c JOIN tags t ON t.id = c.tag_id"
                       " WHERE c.customer_id = :id ORDER BY t.folded"};
constexpr Sql readSources{"customers.sources", "SELECT source_id FROM customer_sources"
                                               " WHERE customer_id = :id ORDER BY source_id"};
constexpr Sql readFigures{"customers.opening_figures",
                          "SELECT source_id, order_count, total, first_on, last_on"
                          " FROM opening_figures WHERE customer_id = :id ORDER BY source_id"};
constexpr Sql readAttributes{
    "customers.attributes",
    "SELECT a.name, c.value FROM customer_attributes c JOIN attributes a ON a.id = c.attribute_id"
    " WHERE c.customer_id = :id ORDER BY a.id"};
constexpr Sql countAll{"customers.count", "SELECT count(*) FROM customers"};
constexpr Sql listIds{"customers.ids", "SELECT id FROM customers ORDER BY id"};
constexpr Sql readPage{
    "customers.page",
    "SELECT c.id, c.name,"
    " (SELECT p.number FROM customer_phones p WHERE p.customer_id = c.id AND p.hidden = 0"
    "  ORDER BY p.id LIMIT 1),"
    " (SELECT e.email FROM customer_emails e WHERE e.customer_id = c.id AND e.hidden = 0"
    "  ORDER BY e.id LIMIT 1),"
    " c.area,"
    " (SELECT json_group_array(name) FROM (SELECT t.name"
    "  FROM customer_tags ct JOIN tags t ON t.id = ct.tag_id WHERE ct.customer_id = c.id"
    "  ORDER BY t.folded))"
    " FROM json_each(:ids) wanted JOIN customers c ON c.id = wanted.value ORDER BY wanted.key"};

Consent consentOf(const Query &query, int column)
{
    return fromKey<Consent>(query.text(column)).value_or(Consent::Unknown);
}

std::optional<QDate> dateOf(const Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(query.date(column));
}

Customer fieldsOf(const Query &query, CustomerId id)
{
    Customer customer;
    customer.id = id;
    customer.name = query.text(0);
    customer.address = query.text(1);
    customer.area = query.text(2);
    customer.app = query.text(3);
    customer.note = query.text(4);
    customer.gender = fromKey<Gender>(query.text(5));
    const Birthday birthday{static_cast<int>(query.integer(6)), static_cast<int>(query.integer(7)),
                            static_cast<int>(query.integer(8))};
    if (birthday.month != 0)
        customer.birthday = birthday;
    customer.registeredOn = dateOf(query, 9);
    customer.doNotContact = query.integer(10) != 0;
    customer.consents = {consentOf(query, 11), consentOf(query, 12), consentOf(query, 13),
                         consentOf(query, 14)};
    return customer;
}

OpeningFigures figuresOf(const Query &query)
{
    OpeningFigures figures{
        {query.integer(0)}, query.integer(1), std::nullopt, dateOf(query, 3), query.date(4)};
    if (!query.isNull(2))
        figures.total = Money{query.integer(2)};
    return figures;
}

/// Calls @p read with every row that @p sql has of the customer.
template <class Read>
Result<void> eachRowOf(Connection &db, const Sql &sql, CustomerId id, Read read)
{
    Query query(db, sql);
    query.bind(":id", id);
    return eachRow(query, read);
}

Result<void> readIdentities(Connection &db, Customer &customer)
{
    Result<void> done = eachRowOf(db, readCodes, customer.id, [&](const Query &query) {
        customer.codes.push_back({{query.integer(0)}, query.text(1)});
    });
    if (!done)
        return done;
    done = eachRowOf(db, readPhones, customer.id, [&](const Query &query) {
        customer.phones.push_back(
            {query.text(0), fromKey<PhoneKind>(query.text(1)).value_or(PhoneKind::Invalid)});
    });
    if (!done)
        return done;
    return eachRowOf(db, readEmails, customer.id,
                     [&](const Query &query) { customer.emails.push_back(query.text(0)); });
}

Result<void> readBelongings(Connection &db, Customer &customer)
{
    Result<void> done = eachRowOf(db, readTags, customer.id, [&](const Query &query) {
        customer.tags.push_back(query.text(0));
    });
    if (!done)
        return done;
    done = eachRowOf(db, readSources, customer.id,
                     [&](const Query &query) { customer.sources.push_back({query.integer(0)}); });
    if (!done)
        return done;
    done = eachRowOf(db, readFigures, customer.id, [&](const Query &query) {
        customer.openingFigures.push_back(figuresOf(query));
    });
    if (!done)
        return done;
    return eachRowOf(db, readAttributes, customer.id, [&](const Query &query) {
        customer.attributes.push_back({query.text(0), query.text(1)});
    });
}

QString jsonOf(const std::vector<CustomerId> &ids)
{
    QJsonArray array;
    for (const CustomerId id : ids)
        array.append(qint64{id.value});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QStringList textsOf(const QString &json)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

} // namespace

Result<std::optional<Customer>> customer(Connection &db, CustomerId id)
{
    // One state for all parts, even while an import commits.
    const Result<ReadTransaction> reading = ReadTransaction::begin(db);
    if (!reading)
        return reading.error();
    Query query(db, readOne);
    query.bind(":id", id);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<Customer>();
    Customer whole = fieldsOf(query, id);
    if (Result<void> read = readIdentities(db, whole); !read)
        return read.error();
    if (Result<void> read = readBelongings(db, whole); !read)
        return read.error();
    return std::optional(std::move(whole));
}

Result<std::int64_t> customerCount(Connection &db)
{
    Query query(db, countAll);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    return query.integer(0);
}

Result<std::vector<CustomerId>> customerIds(Connection &db, const JobControl &control)
{
    Result<FastStatement> statement = FastStatement::prepare(db, listIds);
    if (!statement)
        return statement.error();
    const Interruptible interruptible(db, control);
    return allRows(*statement, [](const FastStatement &row) { return CustomerId{row.integer(0)}; });
}

Result<std::vector<CustomerRow>> customerRows(Connection &db, const std::vector<CustomerId> &ids)
{
    Query query(db, readPage);
    query.bind(":ids", jsonOf(ids));
    return allRows(query, [](const Query &row) {
        return CustomerRow{{row.integer(0)}, row.text(1), row.text(2),
                           row.text(3),      row.text(4), textsOf(row.text(5))};
    });
}

std::vector<Sql> customerStatements()
{
    return {readOne,     readCodes,      readPhones, readEmails, readTags, readSources,
            readFigures, readAttributes, countAll,   listIds,    readPage};
}

} // namespace kq
