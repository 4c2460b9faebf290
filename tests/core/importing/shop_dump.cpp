#include "shop_dump.h"

#include "core/base/decimal.h"
#include "core/store/statement.h"

#include <QDate>
#include <QStringList>
#include <QTime>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr Sql allCustomers{
    "test.customers",
    "SELECT id, name, address, area, gender, birth_year, birth_month, birth_day, registered_on,"
    " app, note, do_not_contact, consent_zalo, consent_sms, consent_email, consent_phone"
    " FROM customers ORDER BY id"};
constexpr Sql codesOf{"test.codes", "SELECT s.name || ':' || c.code FROM customer_codes c"
                                    " JOIN sources s ON s.id = c.source_id"
                                    " WHERE c.customer_id = :id ORDER BY c.id"};
constexpr Sql phonesOf{
    "test.phones", "SELECT number || CASE kind WHEN 'mobile' THEN '' ELSE '(' || kind || ')' END"
                   " || CASE hidden WHEN 0 THEN '' ELSE '(hidden)' END FROM customer_phones WHERE "
                   "customer_id = :id ORDER BY id"};
constexpr Sql emailsOf{"test.emails",
                       "SELECT email || CASE hidden WHEN 0 THEN '' ELSE '(hidden)' END"
                       " FROM customer_emails WHERE customer_id = :id ORDER BY id"};
constexpr Sql sourcesOf{"test.sources", "SELECT s.name FROM customer_sources c"
                                        " JOIN sources s ON s.id = c.source_id"
                                        " WHERE c.customer_id = :id ORDER BY s.id"};
constexpr Sql tagsOf{"test.tags",
                     "SELECT t.name FROM customer_tags c JOIN tags t ON t.id = c.tag_id"
                     " WHERE c.customer_id = :id ORDER BY t.id"};
constexpr Sql attributesOf{"test.attributes",
                           "SELECT a.name || '(' || a.type || ')=' || c.value"
                           " FROM customer_attributes c JOIN attributes a ON a.id = c.attribute_id"
                           " WHERE c.customer_id = :id ORDER BY a.id"};
constexpr Sql ownWordsOf{
    "test.own_words",
    "SELECT field FROM owner_fields WHERE customer_id = :id"
    " UNION ALL SELECT 'attribute ' || a.name FROM owner_attributes o"
    " JOIN attributes a ON a.id = o.attribute_id WHERE o.customer_id = :id"
    " UNION ALL SELECT 'no tag ' || t.name FROM owner_untagged u JOIN tags t ON t.id = u.tag_id"
    " WHERE u.customer_id = :id ORDER BY 1"};
constexpr Sql figuresOf{"test.figures",
                        "SELECT s.name, f.order_count, f.total, f.first_on, f.last_on"
                        " FROM opening_figures f JOIN sources s ON s.id = f.source_id"
                        " WHERE f.customer_id = :id ORDER BY s.id"};
constexpr Sql allOrders{
    "test.orders",
    "SELECT o.id, s.name || ':' || o.code, o.customer_id, o.placed_day, o.placed_second, o.status,"
    " o.stated_status, o.total, o.total_given, o.discount, o.refund, coalesce(a.name, ''),"
    " coalesce(c.name, ''), coalesce(b.name, '') FROM orders o JOIN sources s ON s.id = o.source_id"
    " LEFT JOIN areas a ON a.id = o.area_id LEFT JOIN channels c ON c.id = o.channel_id"
    " LEFT JOIN branches b ON b.id = o.branch_id ORDER BY o.id"};
constexpr Sql linesOf{
    "test.lines", "SELECT p.code, p.name, p.category, l.quantity, l.amount FROM order_lines l"
                  " JOIN products p ON p.id = l.product_id WHERE l.order_id = :id ORDER BY l.id"};

QString must(const Result<bool> &step)
{
    return step ? QString() : step.error().found;
}

QStringList listOf(Connection &db, const Sql &sql, std::int64_t id)
{
    Query query(db, sql);
    query.bind(":id", id);
    QStringList values;
    for (;;) {
        const Result<bool> row = query.next();
        if (!row)
            return {must(row)};
        if (!*row)
            return values;
        values += query.text(0);
    }
}

void add(QString &line, const QString &what, const QString &value)
{
    if (!value.isEmpty() && value != u"unknown"_s)
        line += u" · "_s + what + u' ' + value;
}

void add(QString &line, const QString &what, const QStringList &values)
{
    for (const QString &value : values)
        add(line, what, value);
}

QString iso(const Query &query, int column)
{
    return query.isNull(column) ? QString() : query.date(column).toString(Qt::ISODate);
}

void addFigures(QString &line, Connection &db, std::int64_t id)
{
    Query query(db, figuresOf);
    query.bind(":id", id);
    for (Result<bool> row = query.next(); row && *row; row = query.next()) {
        QString figures = query.text(0) + u" count "_s + QString::number(query.integer(1));
        if (!query.isNull(2))
            figures += u" total "_s + QString::number(query.integer(2));
        if (!query.isNull(3))
            figures += u" first "_s + iso(query, 3);
        add(line, u"opening"_s, figures + u" last "_s + iso(query, 4));
    }
}

QString birthday(const Query &query)
{
    if (query.integer(6) == 0)
        return {};
    return u"%1-%2-%3"_s.arg(query.integer(5)).arg(query.integer(6)).arg(query.integer(7));
}

void dumpCustomers(QString &dump, Connection &db)
{
    Query query(db, allCustomers);
    for (Result<bool> row = query.next(); row && *row; row = query.next()) {
        const std::int64_t id = query.integer(0);
        QString line = QString::number(id);
        if (!query.text(1).isEmpty())
            line += u' ' + query.text(1);
        add(line, u"code"_s, listOf(db, codesOf, id));
        add(line, u"phone"_s, listOf(db, phonesOf, id));
        add(line, u"email"_s, listOf(db, emailsOf, id));
        add(line, u"address"_s, query.text(2));
        add(line, u"area"_s, query.text(3));
        add(line, u"gender"_s, query.text(4));
        add(line, u"born"_s, birthday(query));
        add(line, u"registered"_s, iso(query, 8));
        add(line, u"app"_s, query.text(9));
        add(line, u"note"_s, query.text(10));
        add(line, u"do-not-contact"_s, query.integer(11) != 0 ? u"yes"_s : QString());
        add(line, u"zalo"_s, query.text(12));
        add(line, u"sms"_s, query.text(13));
        add(line, u"e-mail"_s, query.text(14));
        add(line, u"calls"_s, query.text(15));
        add(line, u"tag"_s, listOf(db, tagsOf, id));
        add(line, u"attribute"_s, listOf(db, attributesOf, id));
        add(line, u"owner"_s, listOf(db, ownWordsOf, id));
        addFigures(line, db, id);
        add(line, u"from"_s, listOf(db, sourcesOf, id).join(u", "_s));
        dump += line.trimmed() + u'\n';
    }
}

void addLines(QString &line, Connection &db, std::int64_t id)
{
    Query query(db, linesOf);
    query.bind(":id", id);
    QStringList lines;
    for (Result<bool> row = query.next(); row && *row; row = query.next()) {
        QStringList product{query.text(0), query.text(1), query.text(2)};
        product.removeAll(QString());
        lines += product.join(u'/') + u'*' + Decimal::scaled(query.integer(3), 6).toString() +
                 u'=' + QString::number(query.integer(4));
    }
    if (!lines.isEmpty())
        line += u": "_s + lines.join(u", "_s);
}

void dumpOrders(QString &dump, Connection &db)
{
    Query query(db, allOrders);
    for (Result<bool> row = query.next(); row && *row; row = query.next()) {
        QString line = u"order "_s + query.text(1);
        if (!query.isNull(2))
            line += u" of "_s + QString::number(query.integer(2));
        line += u" on "_s + iso(query, 3);
        if (!query.isNull(4)) {
            const int second = static_cast<int>(query.integer(4));
            line += u'T' + QTime::fromMSecsSinceStartOfDay(second * 1000).toString(Qt::ISODate);
        }
        line += u' ' + query.text(5);
        if (query.text(6) != query.text(5))
            line += u" (stated "_s + query.text(6) + u')';
        line += u" total "_s + (query.integer(8) != 0 ? QString() : u"~"_s) +
                QString::number(query.integer(7));
        const QStringList names{u" discount "_s, u" refund "_s};
        for (int i = 0; i < 2; ++i) {
            if (query.integer(9 + i) != 0)
                line += names[i] + QString::number(query.integer(9 + i));
        }
        const QStringList words{u" area "_s, u" channel "_s, u" branch "_s};
        for (int i = 0; i < 3; ++i) {
            if (!query.text(11 + i).isEmpty())
                line += words[i] + query.text(11 + i);
        }
        addLines(line, db, query.integer(0));
        dump += line + u'\n';
    }
}

} // namespace

QString dumpOfShop(Connection &db)
{
    QString dump;
    dumpCustomers(dump, db);
    dumpOrders(dump, db);
    return dump;
}

QByteArray differencesOfDumps(const QString &before, const QString &after)
{
    const QStringList was = before.split(u'\n');
    const QStringList is = after.split(u'\n');
    QString lines;
    for (const QString &line : was) {
        if (!is.contains(line))
            lines += u"- "_s + line + u'\n';
    }
    for (const QString &line : is) {
        if (!was.contains(line))
            lines += u"+ "_s + line + u'\n';
    }
    return lines.toUtf8();
}

} // namespace kq
