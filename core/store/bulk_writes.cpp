#include "core/store/bulk_writes.h"

#include "core/store/all_statements.h"
#include "core/store/bulk_writer_state.h"
#include "core/store/utf8_keys.h"
#include "core/text/fold.h"

namespace kq {

namespace {

constexpr Sql insertCustomer{
    "bulk.insert_customer",
    "INSERT INTO customers (name, search, address, area, app, note, gender, birth_year,"
    " birth_month, birth_day, registered_on, do_not_contact, consent_zalo, consent_sms,"
    " consent_email, consent_phone)"
    " VALUES (:name, :search, :address, :area, :app, :note, :gender, :birth_year, :birth_month,"
    " :birth_day, :registered_on, :do_not_contact, :consent_zalo, :consent_sms, :consent_email,"
    " :consent_phone)"};
constexpr Sql changeCustomer{
    "bulk.change_customer",
    "UPDATE customers SET name = :name, search = :search, address = :address, area = :area,"
    " app = :app, note = :note, gender = :gender, birth_year = :birth_year,"
    " birth_month = :birth_month, birth_day = :birth_day, registered_on = :registered_on,"
    " do_not_contact = :do_not_contact, consent_zalo = :consent_zalo, consent_sms = :consent_sms,"
    " consent_email = :consent_email, consent_phone = :consent_phone WHERE id = :id"};
constexpr Sql readCustomer{
    "bulk.read_customer",
    "SELECT name, address, area, app, note, gender, birth_year, birth_month, birth_day,"
    " registered_on, do_not_contact, consent_zalo, consent_sms, consent_email, consent_phone"
    " FROM customers WHERE id = :id"};

constexpr Sql readGivenIds{
    "bulk.given_ids",
    "SELECT max(coalesce((SELECT max(id) FROM customer_codes), 0), coalesce(max(last_code), 0)),"
    " max(coalesce((SELECT max(id) FROM customer_phones), 0), coalesce(max(last_phone), 0)),"
    " max(coalesce((SELECT max(id) FROM customer_emails), 0), coalesce(max(last_email), 0)),"
    " max(coalesce((SELECT max(id) FROM orders), 0), coalesce(max(last_order), 0)),"
    " max(coalesce((SELECT max(id) FROM order_lines), 0), coalesce(max(last_line), 0))"
    " FROM open_step"};

constexpr Sql insertCode{"bulk.insert_code",
                         "INSERT INTO customer_codes (id, customer_id, source_id, code)"
                         " VALUES (:id, :customer, :source, :code)"
                         " ON CONFLICT (source_id, code) DO NOTHING"};
constexpr Sql insertPhone{"bulk.insert_phone",
                          "INSERT INTO customer_phones (id, customer_id, number, kind)"
                          " VALUES (:id, :customer, :number, :kind)"
                          " ON CONFLICT (customer_id, number) DO NOTHING"};
constexpr Sql insertEmail{
    "bulk.insert_email",
    "INSERT INTO customer_emails (id, customer_id, email) VALUES (:id, :customer, :email)"
    " ON CONFLICT (email) DO NOTHING"};
constexpr Sql insertHiddenPhone{
    "bulk.insert_hidden_phone",
    "INSERT INTO customer_phones (id, customer_id, number, kind, hidden)"
    " VALUES (:id, :customer, :number, :kind, 1) ON CONFLICT (customer_id, number) DO NOTHING"};
constexpr Sql insertHiddenEmail{
    "bulk.insert_hidden_email",
    "INSERT INTO customer_emails (id, customer_id, email, hidden)"
    " VALUES (:id, :customer, :email, 1) ON CONFLICT (email) DO NOTHING"};
constexpr Sql linkTag{"bulk.link_tag", "INSERT INTO customer_tags (customer_id, tag_id)"
                                       " VALUES (:customer, :tag) ON CONFLICT DO NOTHING"};
constexpr Sql findTagLink{
    "bulk.find_tag_link",
    "SELECT 1 FROM customer_tags WHERE customer_id = :customer AND tag_id = :tag"};
constexpr Sql linkSource{"bulk.link_source", "INSERT INTO customer_sources (customer_id, source_id)"
                                             " VALUES (:customer, :source) ON CONFLICT DO NOTHING"};
constexpr Sql findSourceLink{
    "bulk.find_source_link",
    "SELECT 1 FROM customer_sources WHERE customer_id = :customer AND source_id = :source"};
constexpr Sql writeAttribute{
    "bulk.write_attribute",
    "INSERT INTO customer_attributes (customer_id, attribute_id, value)"
    " VALUES (:customer, :attribute, :value)"
    " ON CONFLICT (customer_id, attribute_id) DO UPDATE SET value = excluded.value"};
constexpr Sql readAttribute{"bulk.read_attribute",
                            "SELECT value FROM customer_attributes"
                            " WHERE customer_id = :customer AND attribute_id = :attribute"};
constexpr Sql writeFigures{
    "bulk.write_figures",
    "INSERT INTO opening_figures (customer_id, source_id, order_count, total, first_on, last_on)"
    " VALUES (:customer, :source, :order_count, :total, :first_on, :last_on)"
    " ON CONFLICT (customer_id, source_id) DO UPDATE SET order_count = excluded.order_count,"
    " total = excluded.total, first_on = excluded.first_on, last_on = excluded.last_on"};
constexpr Sql readFigures{"bulk.read_figures",
                          "SELECT order_count, total, first_on, last_on FROM opening_figures"
                          " WHERE customer_id = :customer AND source_id = :source"};

constexpr Sql findByCode{
    "bulk.find_by_code",
    "SELECT customer_id FROM customer_codes WHERE source_id = :source AND code = :code"};
constexpr Sql findByPhone{
    "bulk.find_by_phone",
    "SELECT customer_id FROM customer_phones WHERE number = :number AND kind <> 'invalid'"};
constexpr Sql findByEmail{"bulk.find_by_email",
                          "SELECT customer_id FROM customer_emails WHERE email = :email"};

constexpr std::string_view nothing{};

std::string_view genderKey(const std::optional<Gender> &gender)
{
    return gender ? utf8Key(*gender) : nothing;
}

std::optional<std::int64_t> julian(const std::optional<QDate> &date)
{
    return date ? std::optional(std::int64_t{date->toJulianDay()}) : std::nullopt;
}

std::optional<QDate> dateOf(const FastStatement &row, int column)
{
    return row.isNull(column) ? std::nullopt
                              : std::optional(QDate::fromJulianDay(row.integer(column)));
}

Consent consentOf(const FastStatement &row, int column)
{
    return fromUtf8Key<Consent>(row.utf8(column)).value_or(Consent::Unknown);
}

/// Runs @p sql with the fields of the customer's own row and then @p last.
template <class... Last>
Result<void> writeFields(StatementCache &statements, const Sql &sql, const Customer &customer,
                         const Last &...last)
{
    const Birthday birthday = customer.birthday.value_or(Birthday{0, 0, 0});
    const Consents &consents = customer.consents;
    return runWith(statements, sql, customer.name, folded(customer.name), customer.address,
                   customer.area, customer.app, customer.note, genderKey(customer.gender),
                   birthday.year, birthday.month, birthday.day, julian(customer.registeredOn),
                   customer.doNotContact ? 1 : 0, utf8Key(consents.zalo), utf8Key(consents.sms),
                   utf8Key(consents.email), utf8Key(consents.phone), last...);
}

Customer fieldsOf(const FastStatement &row)
{
    Customer customer;
    customer.name = row.text(0);
    customer.address = row.text(1);
    customer.area = row.text(2);
    customer.app = row.text(3);
    customer.note = row.text(4);
    customer.gender = fromUtf8Key<Gender>(row.utf8(5));
    const Birthday birthday{static_cast<int>(row.integer(6)), static_cast<int>(row.integer(7)),
                            static_cast<int>(row.integer(8))};
    if (birthday.month != 0)
        customer.birthday = birthday;
    customer.registeredOn = dateOf(row, 9);
    customer.doNotContact = row.integer(10) != 0;
    customer.consents = {consentOf(row, 11), consentOf(row, 12), consentOf(row, 13),
                         consentOf(row, 14)};
    return customer;
}

/// The id that @p sql finds, if it finds one.
template <class... Values>
Result<std::optional<CustomerId>> findCustomer(StatementCache &statements, const Sql &sql,
                                               const Values &...values)
{
    std::optional<CustomerId> found;
    const Result<bool> row = readFirst(
        statements, sql,
        [&](const FastStatement &statement) { found = CustomerId{statement.integer(0)}; },
        values...);
    if (!row)
        return row.error();
    return found;
}

/// An identity that was there already has to be the customer's own.
Result<void> expectOwner(CustomerId customer, const Result<std::optional<CustomerId>> &owner,
                         const QString &identity)
{
    if (!owner)
        return owner.error();
    if (*owner == customer)
        return {};
    return Error{ErrorCode::DatabaseFailed, QStringLiteral("bulk.identity"), {}, identity};
}

} // namespace

BulkWriter::BulkWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}
BulkWriter::BulkWriter(BulkWriter &&) noexcept = default;
BulkWriter &BulkWriter::operator=(BulkWriter &&) noexcept = default;
BulkWriter::~BulkWriter() = default;

Result<BulkWriter> BulkWriter::open(Connection &db)
{
    if (!db.inTransaction())
        return Error{ErrorCode::Internal, QStringLiteral("BulkWriter without Transaction"), {}, {}};
    auto state = std::make_unique<State>(db);
    const Result<bool> read =
        readFirst(state->statements, readGivenIds, [&](const FastStatement &row) {
            state->ids = {row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                          row.integer(4)};
        });
    if (!read)
        return read.error();
    return BulkWriter(std::move(state));
}

Result<CustomerId> BulkWriter::addCustomer(const Customer &customer)
{
    if (Result<void> added = writeFields(m_state->statements, insertCustomer, customer); !added)
        return added.error();
    return CustomerId{m_state->statements.insertedId()};
}

Result<void> BulkWriter::updateCustomer(const Customer &customer)
{
    return writeFields(m_state->statements, changeCustomer, customer, customer.id.value);
}

Result<std::optional<Customer>> BulkWriter::customerFields(CustomerId id)
{
    std::optional<Customer> customer;
    const Result<bool> found = readFirst(
        m_state->statements, readCustomer,
        [&](const FastStatement &row) { customer = fieldsOf(row); }, id.value);
    if (!found)
        return found.error();
    if (customer)
        customer->id = id;
    return customer;
}

Result<void> BulkWriter::addCode(CustomerId customer, SourceId source, const QString &code)
{
    StatementCache &statements = m_state->statements;
    if (Result<void> added = runWith(statements, insertCode, ++m_state->ids.code, customer.value,
                                     source.value, code);
        !added || statements.changedRows() > 0)
        return added;
    return expectOwner(customer, customerWithCode(source, code), code);
}

Result<void> BulkWriter::addPhone(CustomerId customer, const Phone &phone)
{
    return runWith(m_state->statements, insertPhone, ++m_state->ids.phone, customer.value,
                   phone.number, utf8Key(phone.kind));
}

Result<void> BulkWriter::addEmail(CustomerId customer, const QString &email)
{
    StatementCache &statements = m_state->statements;
    if (Result<void> added =
            runWith(statements, insertEmail, ++m_state->ids.email, customer.value, email);
        !added || statements.changedRows() > 0)
        return added;
    return expectOwner(customer, customerWithEmail(email), email);
}

Result<void> BulkWriter::addHiddenPhone(CustomerId customer, const Phone &phone)
{
    return runWith(m_state->statements, insertHiddenPhone, ++m_state->ids.phone, customer.value,
                   phone.number, utf8Key(phone.kind));
}

Result<void> BulkWriter::addHiddenEmail(CustomerId customer, const QString &email)
{
    return runWith(m_state->statements, insertHiddenEmail, ++m_state->ids.email, customer.value,
                   email);
}

Result<void> BulkWriter::addTag(CustomerId customer, std::int64_t tag)
{
    return runWith(m_state->statements, linkTag, customer.value, tag);
}

Result<bool> BulkWriter::hasTag(CustomerId customer, std::int64_t tag)
{
    return readFirst(
        m_state->statements, findTagLink, [](const FastStatement &) {}, customer.value, tag);
}

Result<bool> BulkWriter::hasSource(CustomerId customer, SourceId source)
{
    return readFirst(
        m_state->statements, findSourceLink, [](const FastStatement &) {}, customer.value,
        source.value);
}

Result<void> BulkWriter::addSource(CustomerId customer, SourceId source)
{
    return runWith(m_state->statements, linkSource, customer.value, source.value);
}

bool BulkWriter::lastWasNew() const
{
    return m_state->statements.changedRows() > 0;
}

Result<void> BulkWriter::setAttribute(CustomerId customer, std::int64_t attribute,
                                      const QString &value)
{
    return runWith(m_state->statements, writeAttribute, customer.value, attribute, value);
}

Result<std::optional<QString>> BulkWriter::attributeValue(CustomerId customer,
                                                          std::int64_t attribute)
{
    std::optional<QString> value;
    const Result<bool> found = readFirst(
        m_state->statements, readAttribute, [&](const FastStatement &row) { value = row.text(0); },
        customer.value, attribute);
    if (!found)
        return found.error();
    return value;
}

Result<void> BulkWriter::setOpeningFigures(CustomerId customer, const OpeningFigures &figures)
{
    const std::optional<std::int64_t> total =
        figures.total ? std::optional(figures.total->minor) : std::nullopt;
    return runWith(m_state->statements, writeFigures, customer.value, figures.source.value,
                   figures.count, total, julian(figures.firstOn), julian(figures.lastOn));
}

Result<std::optional<OpeningFigures>> BulkWriter::openingFigures(CustomerId customer,
                                                                 SourceId source)
{
    std::optional<OpeningFigures> figures;
    const Result<bool> found = readFirst(
        m_state->statements, readFigures,
        [&](const FastStatement &row) {
            figures = OpeningFigures{source, row.integer(0), std::nullopt, dateOf(row, 2),
                                     QDate::fromJulianDay(row.integer(3))};
            if (!row.isNull(1))
                figures->total = Money{row.integer(1)};
        },
        customer.value, source.value);
    if (!found)
        return found.error();
    return figures;
}

Result<std::optional<CustomerId>> BulkWriter::customerWithCode(SourceId source, const QString &code)
{
    return findCustomer(m_state->statements, findByCode, source.value, code);
}

Result<std::optional<CustomerId>> BulkWriter::customerWithPhone(const QString &number)
{
    return findCustomer(m_state->statements, findByPhone, number);
}

Result<std::optional<CustomerId>> BulkWriter::customerWithEmail(const QString &email)
{
    return findCustomer(m_state->statements, findByEmail, email);
}

std::vector<Sql> bulkWriteStatements()
{
    return {readGivenIds, insertCustomer, changeCustomer,    readCustomer,      insertCode,
            insertPhone,  insertEmail,    insertHiddenPhone, insertHiddenEmail, linkTag,
            findTagLink,  findSourceLink, linkSource,        writeAttribute,    readAttribute,
            writeFigures, readFigures,    findByCode,        findByPhone,       findByEmail};
}

} // namespace kq
