#include "app/cli/commands.h"
#include "core/domain/owner_field.h"
#include "core/text/format.h"

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray jsonOf(const std::vector<OrderWithLines> &orders)
{
    QJsonArray array;
    for (const OrderWithLines &placed : orders) {
        QJsonArray lines;
        for (const OrderLine &line : placed.lines) {
            lines.append(QJsonObject{
                {"product_code"_L1, line.productCode},
                {"product_name"_L1, line.productName},
                {"category"_L1, line.category},
                {"quantity"_L1, static_cast<double>(line.quantity.millionths) / Quantity::perUnit},
                {"amount"_L1, qint64(line.amount.minor)}});
        }
        const Order &order = placed.order;
        QString placedAt = order.placedAt.date().toString(Qt::ISODate);
        if (order.placedAt.hasTime()) {
            placedAt += u'T' + QTime::fromMSecsSinceStartOfDay(order.placedAt.second * 1000)
                                   .toString(u"HH:mm:ss"_s);
        }
        array.append(QJsonObject{{"id"_L1, qint64(order.id.value)},
                                 {"source"_L1, placed.source},
                                 {"code"_L1, order.code},
                                 {"placed_at"_L1, placedAt},
                                 {"status"_L1, QString(keyOf(order.status))},
                                 {"area"_L1, order.area},
                                 {"channel"_L1, order.channel},
                                 {"branch"_L1, order.branch},
                                 {"discount"_L1, qint64(order.discount.minor)},
                                 {"total"_L1, qint64(order.total.minor)},
                                 {"lines"_L1, lines}});
    }
    return array;
}

/// `1990-02-01`, `--02-01` without a year, null where it is not known.
QJsonValue birthdayText(const std::optional<Birthday> &birthday)
{
    if (!birthday)
        return QJsonValue::Null;
    const QString day =
        u"%1-%2"_s.arg(birthday->month, 2, 10, QChar(u'0')).arg(birthday->day, 2, 10, QChar(u'0'));
    return birthday->year == 0 ? QJsonValue(u"--"_s + day)
                               : QJsonValue(u"%1-"_s.arg(birthday->year, 4, 10, QChar(u'0')) + day);
}

QJsonObject jsonOf(const std::vector<AttributeValue> &attributes)
{
    QJsonObject object;
    for (const AttributeValue &attribute : attributes)
        object.insert(attribute.attribute, attribute.value);
    return object;
}

QStringList fieldsOf(const OwnerWord &word)
{
    QStringList fields;
    for (const auto &[field, key] : KeyTable<OwnerField>::entries) {
        if ((word.fields & bitOf(field)) != 0)
            fields += QLatin1String(key);
    }
    for (const QString &attribute : word.attributes)
        fields += u"attribute:"_s + attribute;
    return fields;
}

QJsonObject jsonOf(const Customer &customer)
{
    QJsonArray phones;
    for (const Phone &phone : customer.phones) {
        phones.append(
            QJsonObject{{"number"_L1, phone.number}, {"kind"_L1, QString(keyOf(phone.kind))}});
    }
    QJsonArray codes;
    for (const CustomerCode &code : customer.codes)
        codes.append(code.code);
    return {{"id"_L1, qint64(customer.id.value)},
            {"name"_L1, customer.name},
            {"address"_L1, customer.address},
            {"area"_L1, customer.area},
            {"note"_L1, customer.note},
            {"gender"_L1, customer.gender ? QJsonValue(QString(keyOf(*customer.gender)))
                                          : QJsonValue(QJsonValue::Null)},
            {"registered_on"_L1, customer.registeredOn
                                     ? QJsonValue(customer.registeredOn->toString(Qt::ISODate))
                                     : QJsonValue(QJsonValue::Null)},
            {"birthday"_L1, birthdayText(customer.birthday)},
            {"consents"_L1, QJsonObject{{"zalo"_L1, QString(keyOf(customer.consents.zalo))},
                                        {"sms"_L1, QString(keyOf(customer.consents.sms))},
                                        {"email"_L1, QString(keyOf(customer.consents.email))},
                                        {"phone"_L1, QString(keyOf(customer.consents.phone))}}},
            {"attributes"_L1, jsonOf(customer.attributes)},
            {"do_not_contact"_L1, customer.doNotContact},
            {"phones"_L1, phones},
            {"emails"_L1, QJsonArray::fromStringList(customer.emails)},
            {"codes"_L1, codes},
            {"tags"_L1, QJsonArray::fromStringList(customer.tags)}};
}

} // namespace

namespace {

ExitStatus showCustomer(Session &session, qint64 id)
{
    const Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const Result<Customer> customer = shop->customer(CustomerId{id});
    if (!customer)
        return session.fail(customer.error());
    const Result<std::vector<OrderWithLines>> orders = shop->ordersOf(CustomerId{id});
    if (!orders)
        return session.fail(orders.error());
    const Result<OwnerWord> word = shop->ownerWordOn(CustomerId{id});
    if (!word)
        return session.fail(word.error());
    if (session.call().json) {
        QJsonObject object = jsonOf(*customer);
        object.insert("edited_by_owner"_L1, QJsonArray::fromStringList(fieldsOf(*word)));
        object.insert("orders"_L1, jsonOf(*orders));
        printJson(object);
        return ExitStatus::Done;
    }
    const Result<ShopSettings> settings = shop->settings();
    if (!settings)
        return session.fail(settings.error());
    const Formatter format = session.formatter(*settings);
    printLine(customer->name);
    for (const Phone &phone : customer->phones)
        printLine(phoneForPeople(phone.number));
    for (const QString &email : customer->emails)
        printLine(email);
    for (const OrderWithLines &placed : *orders) {
        printLine(format.moment(placed.order.placedAt) + u"  "_s + placed.order.code + u"  "_s +
                  format.money(placed.order.total));
    }
    return ExitStatus::Done;
}

ExitStatus mergeTwo(Session &session, CustomerId a, CustomerId b)
{
    Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const Result<MergeReport> merged =
        shop->mergeCustomers(a, b, QDateTime::currentDateTime(), session.control());
    if (!merged)
        return session.fail(merged.error());
    const CustomerId gone = std::max(a, b);
    if (session.call().json) {
        printJson(QJsonObject{{"customer"_L1, qint64(merged->survivor.value)},
                              {"merged"_L1, qint64(gone.value)},
                              {"step"_L1, qint64(merged->step.value)}});
        return ExitStatus::Done;
    }
    printLine(session.words()
                  .say(QT_TRANSLATE_NOOP("Words", "Customers %1 and %2 are one now: %1."))
                  .arg(merged->survivor.value)
                  .arg(gone.value));
    return ExitStatus::Done;
}

ExitStatus takeApart(Session &session, CustomerId survivor, CustomerId gone)
{
    Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const Result<ApartReport> report =
        shop->takeCustomersApart(survivor, gone, QDateTime::currentDateTime(), session.control());
    if (!report)
        return session.fail(report.error());
    const Words &words = session.words();
    switch (report->outcome) {
    case ApartOutcome::Apart:
        break;
    case ApartOutcome::NotMerged:
        return session.failWith(
            words.say(QT_TRANSLATE_NOOP("Words", "Nobody was merged into customer %1."))
                .arg(survivor.value));
    case ApartOutcome::NotRecorded:
        return session.failWith(
            words
                .say(QT_TRANSLATE_NOOP("Words", "Customers %1 and %2 came together in one file "
                                                "and cannot be taken apart; take that import "
                                                "back."))
                .arg(survivor.value)
                .arg(report->restored.value));
    }
    if (session.call().json) {
        printJson(QJsonObject{{"customer"_L1, qint64(survivor.value)},
                              {"restored"_L1, qint64(report->restored.value)}});
        return ExitStatus::Done;
    }
    printLine(words.say(QT_TRANSLATE_NOOP("Words", "Customers %1 and %2 are two again."))
                  .arg(survivor.value)
                  .arg(report->restored.value));
    return ExitStatus::Done;
}

} // namespace

ExitStatus runCustomer(Session &session)
{
    const QStringList &words = session.call().words;
    QList<qint64> ids;
    QStringList others; // what `edit` sets
    for (const QString &word : words.mid(1)) {
        bool isNumber = false;
        const qint64 id = word.toLongLong(&isNumber);
        if (isNumber)
            ids += id;
        else
            others += word;
    }
    const bool areNumbers = others.isEmpty();
    const bool isEdit = words[0] == "edit"_L1 && !ids.isEmpty();
    const bool isUndo = words[0] == "undo"_L1 && areNumbers && ids.size() == 1;
    const bool withLater = session.call().has(u"with-later"_s);
    const bool plain = session.call().options.size() == (isUndo && withLater ? 1 : 0);
    if (isEdit ? withLater : !plain)
        return session.wrongCall(
            session.words()
                .say(QT_TRANSLATE_NOOP("Words", "“%1” is not understood here. See --help."))
                .arg(isEdit ? u"--with-later"_s
                            : u"--"_s + session.call().options.constBegin().key()));
    if (isEdit) {
        std::vector<CustomerId> customers;
        for (const qint64 id : ids)
            customers.push_back({id});
        return editCustomers(session, customers, others);
    }
    if (isUndo)
        return undoStepOf(session, {ids[0]});
    if (areNumbers && words[0] == "show"_L1 && ids.size() == 1)
        return showCustomer(session, ids[0]);
    if (areNumbers && words[0] == "merge"_L1 && ids.size() == 2)
        return mergeTwo(session, {ids[0]}, {ids[1]});
    if (areNumbers && words[0] == "unmerge"_L1 && ids.size() <= 2)
        return takeApart(session, {ids[0]}, {ids.value(1)});
    return session.wrongCall(
        session.words()
            .say(QT_TRANSLATE_NOOP("Words", "“%1” is not understood here. See --help."))
            .arg(words.join(u' ')));
}

} // namespace kq::cli
