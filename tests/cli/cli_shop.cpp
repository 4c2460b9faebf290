#include "cli/cli_shop.h"

#include "core/condition/json.h"
#include "core/condition/operator_keys.h"
#include "core/store/attributes_store.h"
#include "core/store/shop_file.h"
#include "core/store/tiers_store.h"
#include "core/store/transaction.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

QString dateText(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

QString birthdayText(const std::optional<Birthday> &birthday)
{
    if (!birthday)
        return {};
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    if (birthday->year == 0)
        return two(birthday->day) + u'/' + two(birthday->month);
    return QDate(birthday->year, birthday->month, birthday->day).toString(Qt::ISODate);
}

QString momentText(const Moment &moment)
{
    const QString day = moment.date().toString(Qt::ISODate);
    return moment.hasTime()
               ? QString(day + u' ' + QTime(0, 0).addSecs(moment.second).toString(Qt::ISODate))
               : day;
}

/// `1500000` millionths as `1.5`.
QString quantityText(Quantity quantity)
{
    return Decimal::scaled(quantity.millionths, 6).toString();
}

/// An unknown consent is an empty cell.
QString consentText(Consent consent)
{
    return consent == Consent::Unknown ? QString() : QString(keyOf(consent));
}

QString attributeText(const TestAttribute &attribute, const Customer &customer)
{
    for (const AttributeValue &value : customer.attributes) {
        if (value.attribute != attribute.name)
            continue;
        if (attribute.type == ValueType::YesNo)
            return value.value == u"1"_s ? u"yes"_s : u"no"_s;
        return value.value;
    }
    return {};
}

/// The codes of the customer in the source; the first one stands in the customer's row.
QStringList codesIn(const Customer &customer, SourceId source)
{
    QStringList codes;
    for (const CustomerCode &code : customer.codes) {
        if (code.source == source)
            codes << code.code;
    }
    return codes;
}

QString phonesOf(const Customer &customer)
{
    QStringList numbers;
    for (const Phone &phone : customer.phones)
        numbers << phone.number;
    return numbers.join(u"; "_s);
}

QByteArray csv(const std::vector<QStringList> &rows)
{
    QByteArray text;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (QString cell : row)
            cells << u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        text += cells.join(u',').toUtf8() + '\n';
    }
    return text;
}

} // namespace

CliShop::CliShop(const TestShop &shop, const QStringList &environment)
    : m_environment(environment)
{
    call({u"settings"_s, u"country"_s, shop.country});
    declare(shop);
    std::vector<TestSource> sources = shop.sources;
    // All customers have a row in `default`, which must come first to number them.
    std::stable_partition(sources.begin(), sources.end(),
                          [](const TestSource &source) { return source.name == u"default"_s; });
    for (const TestSource &source : sources)
        importCustomers(shop, source);
    for (const TestSource &source : sources) {
        importOrders(shop, source);
        importLines(shop, source);
    }
    addSegments(shop);
}

CliAnswer CliShop::run(const QStringList &words, const QByteArray &input,
                       const QStringList &environment) const
{
    return m_folder.call(words + QStringList{u"--shop"_s, u"s.khachquen"_s}, input,
                         m_environment + environment);
}

CliAnswer CliShop::ask(const QStringList &command, const QByteArray &condition, QDate asOf,
                       const QStringList &environment) const
{
    return run(command + QStringList{u"--where"_s, u"-"_s, u"--json"_s, u"--as-of"_s,
                                     asOf.toString(Qt::ISODate)},
               condition, environment);
}

std::vector<CustomerId> CliShop::members(const QByteArray &condition, QDate asOf,
                                         QString &fault) const
{
    const CliAnswer answer = ask({u"members"_s, u"--fields"_s, u"id"_s}, condition, asOf);
    std::vector<CustomerId> ids;
    if (answer.status != 0)
        fault = QString::fromUtf8(answer.err);
    const QJsonArray members = QJsonDocument::fromJson(answer.out).object()["members"_L1].toArray();
    for (const QJsonValue &member : members)
        ids.push_back({member["id"_L1].toInteger()});
    return ids;
}

void CliShop::call(const QStringList &words, const QByteArray &input)
{
    if (!m_fault.isEmpty())
        return;
    const CliAnswer answer = run(words, input);
    if (answer.status != 0)
        m_fault = words.join(u' ') + u": "_s + QString::fromUtf8(answer.err + answer.out);
}

void CliShop::declare(const TestShop &shop)
{
    const Result<ShopFile> file = ShopFile::open(m_folder.path(u"s.khachquen"_s));
    Result<Connection> db = file ? file->connect() : Result<Connection>(file.error());
    if (!db) {
        m_fault = u"the shop file does not open: "_s + db.error().found;
        return;
    }
    for (const TestAttribute &attribute : shop.attributes) {
        if (!declareAttribute(*db, attribute.name, keyOf(attribute.type)))
            m_fault = u"no attribute "_s + attribute.name;
    }
    if (shop.tiers.empty())
        return;
    std::vector<StoredTier> ladder;
    for (const TestTier &tier : shop.tiers)
        ladder.push_back(
            {tier.key, static_cast<int>(ladder.size()), {}, writeCondition(tier.condition)});
    Result<Transaction> transaction = Transaction::begin(*db, Changes::Definitions);
    if (!transaction || !replaceTiers(*db, ladder) || !transaction->commit())
        m_fault = u"the tiers are not stored"_s;
}

void CliShop::importCustomers(const TestShop &shop, const TestSource &source)
{
    const bool first = source.name == u"default"_s;
    QStringList header{u"code"_s,         u"phone"_s,          u"email"_s,        u"orders_count"_s,
                       u"orders_total"_s, u"first_order_on"_s, u"last_order_on"_s};
    if (first) {
        header += {u"name"_s,          u"address"_s,       u"area"_s,        u"gender"_s,
                   u"birthday"_s,      u"registered_on"_s, u"tags"_s,        u"app"_s,
                   u"note"_s,          u"consent_zalo"_s,  u"consent_sms"_s, u"consent_email"_s,
                   u"consent_phone"_s, u"do_not_contact"_s};
        for (const TestAttribute &attribute : shop.attributes)
            header << u"attribute:"_s + attribute.name;
    }
    std::vector<QStringList> rows{header};
    for (const Customer &customer : shop.customers) {
        if (std::ranges::find(customer.sources, source.id) == customer.sources.end())
            continue;
        QStringList figures{{}, {}, {}, {}};
        for (const OpeningFigures &known : customer.openingFigures) {
            if (known.source == source.id)
                figures = {QString::number(known.count),
                           known.total ? QString::number(known.total->minor) : QString(),
                           dateText(known.firstOn), dateText(known.lastOn)};
        }
        const QStringList codes = codesIn(customer, source.id);
        const QString phones = phonesOf(customer);
        const QString emails = customer.emails.join(u"; "_s);
        QStringList row = QStringList{codes.first(), phones, emails} + figures;
        if (first) {
            row << customer.name << customer.address << customer.area
                << (customer.gender ? QString(keyOf(*customer.gender)) : QString())
                << birthdayText(customer.birthday) << dateText(customer.registeredOn)
                << customer.tags.join(u';') << customer.app << customer.note
                << consentText(customer.consents.zalo) << consentText(customer.consents.sms)
                << consentText(customer.consents.email) << consentText(customer.consents.phone)
                << (customer.doNotContact ? u"yes"_s : u"no"_s);
            for (const TestAttribute &attribute : shop.attributes)
                row << attributeText(attribute, customer);
        }
        rows.push_back(row);
        for (const QString &code : codes.mid(1)) {
            QStringList further(header.size());
            further[0] = code;
            further[1] = phones;
            further[2] = emails;
            rows.push_back(further);
        }
    }
    importRows("customers", source, rows);
}

void CliShop::importOrders(const TestShop &shop, const TestSource &source)
{
    std::vector<QStringList> rows{{u"order_code"_s, u"customer_code"_s, u"placed_at"_s, u"status"_s,
                                   u"area"_s, u"channel"_s, u"branch"_s, u"discount"_s,
                                   u"total"_s}};
    for (const TestOrder &placed : shop.orders) {
        const Order &order = placed.order;
        if (order.source != source.id)
            continue;
        const QString customer =
            order.customer
                ? codesIn(shop.customers[static_cast<std::size_t>(order.customer->value - 1)],
                          source.id)
                      .first()
                : QString();
        rows.push_back({order.code, customer, momentText(order.placedAt), keyOf(order.status),
                        order.area, order.channel, order.branch,
                        QString::number(order.discount.minor), QString::number(order.total.minor)});
    }
    importRows("orders", source, rows);
}

void CliShop::importLines(const TestShop &shop, const TestSource &source)
{
    std::vector<QStringList> rows{{u"order_code"_s, u"product_code"_s, u"product_name"_s,
                                   u"category"_s, u"quantity"_s, u"amount"_s}};
    for (const TestOrder &placed : shop.orders) {
        if (placed.order.source != source.id)
            continue;
        for (const OrderLine &line : placed.lines)
            rows.push_back({placed.order.code, line.productCode, line.productName, line.category,
                            quantityText(line.quantity), QString::number(line.amount.minor)});
    }
    importRows("order-lines", source, rows);
}

/// The first of @p rows has the fields, which are the headers too.
void CliShop::importRows(const QByteArray &kind, const TestSource &source,
                         const std::vector<QStringList> &rows)
{
    if (rows.size() == 1 || !m_fault.isEmpty())
        return;
    QJsonObject columns;
    for (const QString &field : rows.front())
        columns.insert(field, field);
    const QJsonObject mapping{{u"version"_s, 1},           {u"kind"_s, QString::fromLatin1(kind)},
                              {u"columns"_s, columns},     {u"date_order"_s, u"dmy"_s},
                              {u"decimal"_s, u"."_s},      {u"delimiter"_s, u","_s},
                              {u"encoding"_s, u"UTF-8"_s}, {u"header_row"_s, 1}};
    const QString name = u"%1.csv"_s.arg(++m_files);
    const auto write = [this](const QString &file, const QByteArray &content) {
        QFile out(m_folder.path(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            m_fault = u"cannot write "_s + file;
    };
    write(name, csv(rows));
    write(u"mapping.json"_s, QJsonDocument(mapping).toJson());
    call({u"import"_s, name, u"--as"_s, QString::fromLatin1(kind), u"--source"_s, source.name,
          u"--mapping"_s, u"mapping.json"_s, u"--json"_s});
}

void CliShop::addSegments(const TestShop &shop)
{
    for (const TestSegment &segment : shop.segments)
        call({u"segment"_s, u"add"_s, segment.name, u"--where"_s, u"-"_s},
             writeCondition(segment.condition));
}

} // namespace kq::test
