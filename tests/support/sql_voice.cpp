#include "support/sql_voice.h"

#include "core/condition/operator_keys.h"
#include "core/text/fold.h"
#include "support/sql_expressions.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t hugeTotal = 1'000'000'000'000; // with sums and two decimals within 64 bits
constexpr int deepestLeaf = 14; // brackets of one leaf, segments and tiers that it names with it

const char *const tables[] = {
    "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, address TEXT, note TEXT, app TEXT, "
    "gender TEXT, consent_zalo TEXT, consent_sms TEXT, consent_email TEXT, consent_phone TEXT, "
    "birthday TEXT, birth_month INTEGER, registered_on TEXT, do_not_contact INTEGER)",
    "CREATE TABLE codes (customer INTEGER, word TEXT)",
    "CREATE TABLE emails (customer INTEGER, word TEXT)",
    "CREATE TABLE phones (customer INTEGER, word TEXT)",
    "CREATE TABLE phone_kinds (customer INTEGER, word TEXT)",
    "CREATE TABLE tags (customer INTEGER, word TEXT)",
    "CREATE TABLE sources (customer INTEGER, word TEXT)",
    "CREATE TABLE attributes (customer INTEGER, name TEXT, word TEXT, written TEXT)",
    "CREATE TABLE opening (customer INTEGER, source INTEGER, count INTEGER, total INTEGER, "
    "first TEXT, last TEXT)",
    "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER, source INTEGER, source_name "
    "TEXT, day TEXT, hour INTEGER, status TEXT, channel TEXT, branch TEXT, discount INTEGER, "
    "total INTEGER)",
    "CREATE TABLE lines (placed INTEGER, code TEXT, name TEXT, category TEXT, millionths INTEGER, "
    "amount INTEGER)",
    "CREATE TABLE contacts (customer INTEGER, day TEXT, channel TEXT)"};

QVariant dayOrNull(const std::optional<QDate> &day)
{
    return day ? QVariant(day->toString(Qt::ISODate)) : QVariant();
}

/// The folded text; empty, never null.
QString word(const QString &text)
{
    const QString plain = folded(text);
    return plain.isNull() ? u""_s : plain;
}

/// Brackets inside each other. SQLite's parser has room for a limited number of open ones.
int depthOf(const QString &sql)
{
    int open = 0;
    int deepest = 0;
    for (const QChar c : sql) {
        open += c == u'(' ? 1 : c == u')' ? -1 : 0;
        deepest = std::max(deepest, open);
    }
    return deepest;
}

QString sourceName(const TestShop &shop, SourceId id)
{
    const auto found = std::ranges::find(shop.sources, id, &TestSource::id);
    return found == shop.sources.end() ? QString() : found->name;
}

} // namespace

SqlVoice::SqlVoice(const TestShop &shop)
    : m_shop(shop)
    , m_db(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"third voice"_s))
{
    m_db.setDatabaseName(u":memory:"_s);
    if (!m_db.open())
        qFatal("SQLite does not open");
    for (const char *table : tables)
        exec(QLatin1String(table));
    loadCustomers();
    loadOrders();
    for (const TestContact &contact : shop.contacts)
        exec(u"INSERT INTO contacts VALUES (?, ?, ?)"_s,
             {qint64(contact.customer.value), dayOrNull(contact.on), word(contact.channel)});
}

SqlVoice::~SqlVoice()
{
    const QString name = m_db.connectionName();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

void SqlVoice::exec(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_db);
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        qFatal("%ls: %ls", qUtf16Printable(sql), qUtf16Printable(query.lastError().text()));
}

void SqlVoice::loadCustomers()
{
    const auto words = [this](const char *table, CustomerId id, const QStringList &list) {
        for (const QString &text : list)
            exec(u"INSERT INTO %1 VALUES (?, ?)"_s.arg(QLatin1String(table)),
                 {qint64(id.value), word(text)});
    };
    for (const Customer &c : m_shop.customers) {
        const bool hasYear = c.birthday && c.birthday->year > 0;
        exec(u"INSERT INTO customers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
             {qint64(c.id.value), word(c.name), word(c.address), word(c.note), word(c.app),
              c.gender ? QString(keyOf(*c.gender)) : u""_s, QString(keyOf(c.consents.zalo)),
              QString(keyOf(c.consents.sms)), QString(keyOf(c.consents.email)),
              QString(keyOf(c.consents.phone)),
              hasYear ? dayOrNull(QDate(c.birthday->year, c.birthday->month, c.birthday->day))
                      : QVariant(),
              c.birthday ? QVariant(c.birthday->month) : QVariant(), dayOrNull(c.registeredOn),
              c.doNotContact ? 1 : 0});
        QStringList codes;
        for (const CustomerCode &code : c.codes)
            codes << code.code;
        QStringList numbers;
        QStringList kinds;
        for (const Phone &phone : c.phones) {
            numbers << phone.number;
            kinds << keyOf(phone.kind);
        }
        QStringList sources;
        for (const SourceId source : c.sources)
            sources << sourceName(m_shop, source);
        words("codes", c.id, codes);
        words("emails", c.id, c.emails);
        words("phones", c.id, numbers);
        words("phone_kinds", c.id, kinds);
        words("tags", c.id, c.tags);
        words("sources", c.id, sources);
        for (const AttributeValue &value : c.attributes)
            exec(u"INSERT INTO attributes VALUES (?, ?, ?, ?)"_s,
                 {qint64(c.id.value), word(value.attribute), word(value.value), value.value});
        for (const OpeningFigures &known : c.openingFigures)
            exec(u"INSERT INTO opening VALUES (?, ?, ?, ?, ?, ?)"_s,
                 {qint64(c.id.value), qint64(known.source.value), qint64(known.count),
                  known.total ? QVariant(qint64(known.total->minor)) : QVariant(),
                  dayOrNull(known.firstOn), dayOrNull(known.lastOn)});
    }
}

void SqlVoice::loadOrders()
{
    for (const auto &[order, lines] : m_shop.orders) {
        m_hasHugeTotals = m_hasHugeTotals || std::abs(order.total.minor) > hugeTotal;
        exec(u"INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
             {qint64(order.id.value),
              order.customer ? QVariant(qint64(order.customer->value)) : QVariant(),
              qint64(order.source.value), word(sourceName(m_shop, order.source)),
              dayOrNull(order.placedAt.date()),
              order.placedAt.hasTime() ? QVariant(order.placedAt.hour()) : QVariant(),
              QString(keyOf(order.status)), word(order.channel), word(order.branch),
              qint64(order.discount.minor), qint64(order.total.minor)});
        for (const OrderLine &line : lines)
            exec(u"INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?)"_s,
                 {qint64(order.id.value), word(line.productCode), word(line.productName),
                  word(line.category), qint64(line.quantity.millionths),
                  qint64(line.amount.minor)});
    }
}

std::optional<Condition> SqlVoice::expressible(const Condition &condition, QDate asOf) const
{
    const auto *group = std::get_if<Group>(&condition.node);
    if (!group) {
        const auto sql = SqlExpressions(m_shop, asOf, m_hasHugeTotals).of(condition);
        return sql && depthOf(*sql) <= deepestLeaf ? std::optional(condition) : std::nullopt;
    }
    Group kept = *group;
    kept.children.clear();
    for (const Condition &child : group->children) {
        if (std::optional<Condition> can = expressible(child, asOf))
            kept.children.push_back(std::move(*can));
    }
    if (kept.children.empty() && !group->children.empty())
        return {};
    kept.atLeast = std::min(kept.atLeast, static_cast<int>(kept.children.size()));
    return Condition{std::move(kept)};
}

std::vector<CustomerId> SqlVoice::membersOf(const Condition &condition, QDate asOf) const
{
    const auto sql = SqlExpressions(m_shop, asOf, m_hasHugeTotals).of(condition);
    if (!sql)
        qFatal("a condition that SQL cannot say");
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT c.id FROM customers c WHERE "_s + *sql + u" ORDER BY c.id"_s))
        qFatal("%ls: %ls", qUtf16Printable(query.lastError().text()), qUtf16Printable(*sql));
    std::vector<CustomerId> members;
    while (query.next())
        members.push_back({query.value(0).toLongLong()});
    return members;
}

} // namespace kq::test
