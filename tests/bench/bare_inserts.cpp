#include "bench/bare_inserts.h"

#include "bench/figures.h"
#include "core/domain/keys.h"
#include "core/store/bulk_writes.h"
#include "core/store/shop_file.h"
#include "core/store/statement.h"
#include "core/text/fold.h"

#include <QHash>

#include <optional>

namespace kq::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr Sql begin{"bare.begin", "BEGIN IMMEDIATE"};
constexpr Sql commit{"bare.commit", "COMMIT"};
constexpr Sql addSource{"bare.source",
                        "INSERT INTO sources (id, name, folded) VALUES (1, 'bare', 'bare')"};
constexpr Sql addCustomer{
    "bare.customer",
    "INSERT INTO customers (id, name, search, area, gender, birth_year, birth_month, birth_day,"
    " registered_on, consent_zalo) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j)"};
constexpr Sql addCode{"bare.code", "INSERT INTO customer_codes (customer_id, source_id, code)"
                                   " VALUES (:a, 1, :b)"};
constexpr Sql addPhone{"bare.phone", "INSERT INTO customer_phones (customer_id, number, kind)"
                                     " VALUES (:a, :b, 'mobile')"};
constexpr Sql addEmail{"bare.email",
                       "INSERT INTO customer_emails (customer_id, email) VALUES (:a, :b)"};
constexpr Sql addLink{"bare.link", "INSERT INTO customer_sources (customer_id, source_id)"
                                   " VALUES (:a, 1)"};
constexpr Sql addTagName{"bare.tag", "INSERT INTO tags (name, folded) VALUES (:a, :b)"};
constexpr Sql addTag{"bare.customer_tag",
                     "INSERT INTO customer_tags (customer_id, tag_id) VALUES (:a, :b)"};
constexpr Sql addOrder{
    "bare.order",
    "INSERT INTO orders (id, source_id, code, customer_id, placed_day, placed_second, status,"
    " stated_status, area_id, channel_id, discount, total, total_given)"
    " VALUES (:a, 1, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, 1)"};
constexpr Sql addProduct{"bare.product",
                         "INSERT INTO products (code, name, category) VALUES (:a, :b, :c)"};
constexpr Sql addLine{"bare.line",
                      "INSERT INTO order_lines (order_id, product_id, quantity, amount)"
                      " VALUES (:a, :b, :c, :d)"};

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("bare inserts: %ls", qUtf16Printable(result.error().found));
    return std::move(*result);
}

void check(const Result<void> &done)
{
    if (!done)
        qFatal("bare inserts: %ls", qUtf16Printable(done.error().found));
}

/// A prepared statement that takes its values in order.
class Insert {
public:
    Insert(Connection &db, const Sql &sql)
        : m_statement(must(FastStatement::prepare(db, sql)))
    {}
    template <class... Values>
    std::int64_t operator()(const Values &...values)
    {
        int parameter = 0;
        (m_statement.bind(++parameter, values), ...);
        check(m_statement.run());
        return m_statement.insertedId();
    }

private:
    FastStatement m_statement;
};

/// The ids of words that repeat, as an import has to know them too.
class Ids {
public:
    template <class Add>
    std::int64_t of(const QString &word, Add add)
    {
        const auto known = m_ids.constFind(word);
        return known != m_ids.constEnd() ? *known : *m_ids.insert(word, add());
    }

private:
    QHash<QString, std::int64_t> m_ids;
};

void runOnce(Connection &db, const Sql &sql)
{
    Insert(db, sql)();
}

void insertCustomers(const ShopGenerator &shop, Connection &db)
{
    Insert customer(db, addCustomer);
    Insert code(db, addCode);
    Insert phone(db, addPhone);
    Insert email(db, addEmail);
    Insert link(db, addLink);
    Insert tagName(db, addTagName);
    Insert tag(db, addTag);
    Ids tags;
    shop.customers([&](const Customer &made) {
        const std::int64_t id = made.id.value;
        const Birthday birthday = made.birthday.value_or(Birthday{0, 0, 0});
        customer(id, QStringView(made.name), QStringView(folded(made.name)), QStringView(made.area),
                 QStringView(made.gender ? QString(keyOf(*made.gender)) : QString()),
                 std::int64_t{birthday.year}, std::int64_t{birthday.month},
                 std::int64_t{birthday.day}, std::int64_t{made.registeredOn->toJulianDay()},
                 QStringView(QString(keyOf(made.consents.zalo))));
        code(id, QStringView(made.codes.front().code));
        phone(id, QStringView(made.phones.front().number));
        for (const QString &address : made.emails)
            email(id, QStringView(address));
        link(id);
        for (const QString &name : made.tags) {
            tag(id, tags.of(name,
                            [&] { return tagName(QStringView(name), QStringView(folded(name))); }));
        }
    });
}

void insertOrders(const ShopGenerator &shop, Connection &db)
{
    Insert insert(db, addOrder);
    Ids words;
    std::int64_t next = 0;
    const auto idOf = [&](const QString &word) { return words.of(word, [&] { return ++next; }); };
    shop.orders([&](const GeneratedOrder &made) {
        const Order &order = made.order;
        const QString status = keyOf(order.status);
        insert(order.id.value, QStringView(order.code), order.customer->value,
               std::int64_t{order.placedAt.day}, std::int64_t{order.placedAt.second},
               QStringView(status), QStringView(status), idOf(order.area), idOf(order.channel),
               order.discount.minor, order.total.minor);
    });
}

void insertLines(const ShopGenerator &shop, Connection &db)
{
    Insert product(db, addProduct);
    Insert insert(db, addLine);
    Ids products;
    shop.orders([&](const GeneratedOrder &made) {
        for (const OrderLine &line : made.lines) {
            const std::int64_t id = products.of(line.productCode, [&] {
                return product(QStringView(line.productCode), QStringView(line.productName),
                               QStringView(line.category));
            });
            insert(made.order.id.value, id, line.quantity.millionths, line.amount.minor);
        }
    });
}

template <class Work>
double timeOf(Work work)
{
    const Stopwatch watch;
    work();
    return watch.milliseconds();
}

} // namespace

BareInserts bareInserts(const ShopGenerator &shop, const QString &folder)
{
    const double makingCustomers = timeOf([&] { shop.customers([](const Customer &) {}); });
    const double makingOrders = timeOf([&] { shop.orders([](const GeneratedOrder &) {}); });
    const ShopFile file = must(ShopFile::create(folder + u"/bare.khachquen"_s));
    Connection db = must(file.connect());
    runOnce(db, addSource);
    const auto inTransaction = [&](auto work) {
        return timeOf([&] {
            runOnce(db, begin);
            check(dropSecondaryIndexes(db));
            work(shop, db);
            check(createSecondaryIndexes(db));
            runOnce(db, commit);
        });
    };
    BareInserts times;
    times.customers = inTransaction(insertCustomers) - makingCustomers;
    times.orders = inTransaction(insertOrders) - makingOrders;
    times.lines = inTransaction(insertLines) - makingOrders;
    return times;
}

} // namespace kq::bench
