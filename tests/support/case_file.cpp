#include "support/case_file.h"

#include "core/condition/json.h"
#include "core/condition/operator_keys.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void failFile(const QString &path, const QString &why)
{
    qFatal("%ls: %ls", qUtf16Printable(path), qUtf16Printable(why));
}

/// Turns the JSON of one file into values. Every word that it does not know ends the program, so
/// that a case never tests less than it says.
class CaseReader {
public:
    explicit CaseReader(const QString &path)
        : m_path(path)
    {}

    CaseFile read()
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            failFile(m_path, u"cannot be opened"_s);
        QJsonParseError fault;
        const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &fault).object();
        if (fault.error != QJsonParseError::NoError)
            failFile(m_path, fault.errorString());
        know(root, {"about", "as_of", "shop", "cases"});
        m_asOf = root["as_of"_L1].toString();
        readShop(root["shop"_L1].toObject());
        for (const QJsonValue &value : root["cases"_L1].toArray())
            m_file.cases.push_back(conditionCase(value.toObject()));
        return std::move(m_file);
    }

private:
    void know(const QJsonObject &object, std::initializer_list<const char *> keys) const
    {
        for (const QString &key : object.keys()) {
            const auto isKey = [&](const char *known) { return key == QLatin1String(known); };
            if (std::none_of(keys.begin(), keys.end(), isKey))
                failFile(m_path, u"unknown key "_s + key);
        }
    }

    QDate date(const QString &text) const
    {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid())
            failFile(m_path, u"no date: "_s + text);
        return day;
    }

    template <class Enum>
    Enum word(const QJsonValue &value) const
    {
        const std::optional<Enum> read = fromKey<Enum>(value.toString());
        if (!read)
            failFile(m_path, u"unknown word "_s + value.toString());
        return *read;
    }

    static QStringList texts(const QJsonValue &value)
    {
        QStringList list;
        for (const QJsonValue &text : value.toArray())
            list << text.toString();
        return list;
    }

    /// Sources are known by name and take their ids as they come.
    SourceId source(const QString &name)
    {
        for (const TestSource &known : m_file.shop.sources) {
            if (known.name == name)
                return known.id;
        }
        const SourceId id{std::ssize(m_file.shop.sources) + 1};
        m_file.shop.sources.push_back({id, name});
        return id;
    }

    void readShop(const QJsonObject &json)
    {
        know(json,
             {"country", "attributes", "customers", "orders", "segments", "tiers", "contacts"});
        TestShop &shop = m_file.shop;
        shop.country = json["country"_L1].toString(u"VN"_s);
        const QJsonObject attributes = json["attributes"_L1].toObject();
        for (const QString &name : attributes.keys())
            shop.attributes.push_back({name, word<ValueType>(attributes[name])});
        for (const QJsonValue &value : json["customers"_L1].toArray())
            shop.customers.push_back(customer(value.toObject()));
        for (const QJsonValue &value : json["orders"_L1].toArray())
            shop.orders.push_back(order(value.toObject()));
        for (const QJsonValue &value : json["tiers"_L1].toArray()) {
            const QJsonObject tier = value.toObject();
            know(tier, {"key", "condition"});
            shop.tiers.push_back({tier["key"_L1].toString(), condition(tier["condition"_L1])});
        }
        for (const QJsonValue &value : json["segments"_L1].toArray()) {
            const QJsonObject segment = value.toObject();
            know(segment, {"name", "condition"});
            shop.segments.push_back({SegmentId{std::ssize(shop.segments) + 1},
                                     segment["name"_L1].toString(),
                                     condition(segment["condition"_L1])});
        }
        for (const QJsonValue &value : json["contacts"_L1].toArray()) {
            const QJsonObject contact = value.toObject();
            know(contact, {"customer", "on", "channel"});
            shop.contacts.push_back({{contact["customer"_L1].toInteger()},
                                     date(contact["on"_L1].toString()),
                                     contact["channel"_L1].toString()});
        }
    }

    Customer customer(const QJsonObject &json)
    {
        know(json, {"id", "name", "email", "address", "note", "code", "phone", "gender", "area",
                    "source", "app", "tags", "birthday", "registered_on", "do_not_contact",
                    "consents", "attributes", "opening"});
        Customer customer;
        customer.id = {json["id"_L1].toInteger()};
        customer.name = json["name"_L1].toString();
        customer.address = json["address"_L1].toString();
        customer.note = json["note"_L1].toString();
        customer.area = json["area"_L1].toString();
        customer.app = json["app"_L1].toString();
        customer.emails = texts(json["email"_L1]);
        customer.tags = texts(json["tags"_L1]);
        for (const QString &code : texts(json["code"_L1]))
            customer.codes.push_back({SourceId{1}, code});
        const QJsonObject phones = json["phone"_L1].toObject();
        for (const QString &number : phones.keys())
            customer.phones.push_back({number, word<PhoneKind>(phones[number])});
        for (const QString &name : texts(json["source"_L1]))
            customer.sources.push_back(source(name));
        if (json.contains("gender"_L1))
            customer.gender = word<Gender>(json["gender"_L1]);
        if (json.contains("birthday"_L1))
            customer.birthday = birthday(json["birthday"_L1].toString());
        if (json.contains("registered_on"_L1))
            customer.registeredOn = date(json["registered_on"_L1].toString());
        customer.doNotContact = json["do_not_contact"_L1].toBool();
        customer.consents = consents(json["consents"_L1].toObject());
        const QJsonObject attributes = json["attributes"_L1].toObject();
        for (const QString &name : attributes.keys())
            customer.attributes.push_back({name, attributes[name].toString()});
        for (const QJsonValue &value : json["opening"_L1].toArray())
            customer.openingFigures.push_back(opening(value.toObject()));
        return customer;
    }

    /// `1990-05-31`, or `--05-31` without the year.
    Birthday birthday(const QString &text) const
    {
        const QDate day = date(text.startsWith(u"--"_s) ? QString(u"2000"_s + text.mid(1)) : text);
        return {text.startsWith(u"--"_s) ? 0 : day.year(), day.month(), day.day()};
    }

    Consents consents(const QJsonObject &json) const
    {
        know(json, {"zalo", "sms", "email", "phone"});
        Consents consents;
        const auto take = [&](QLatin1String channel, Consent &into) {
            if (json.contains(channel))
                into = word<Consent>(json[channel]);
        };
        take("zalo"_L1, consents.zalo);
        take("sms"_L1, consents.sms);
        take("email"_L1, consents.email);
        take("phone"_L1, consents.phone);
        return consents;
    }

    OpeningFigures opening(const QJsonObject &json)
    {
        know(json, {"source", "count", "total", "first", "last"});
        OpeningFigures figures;
        figures.source = source(json["source"_L1].toString());
        figures.count = json["count"_L1].toInteger();
        if (json.contains("total"_L1))
            figures.total = Money{json["total"_L1].toInteger()};
        if (json.contains("first"_L1))
            figures.firstOn = date(json["first"_L1].toString());
        figures.lastOn = date(json["last"_L1].toString());
        return figures;
    }

    TestOrder order(const QJsonObject &json)
    {
        know(json, {"customer", "placed", "status", "area", "channel", "branch", "source",
                    "discount", "total", "lines"});
        TestOrder placed;
        Order &order = placed.order;
        order.id = {std::ssize(m_file.shop.orders) + 1};
        order.code = QString::number(order.id.value);
        if (json.contains("customer"_L1))
            order.customer = CustomerId{json["customer"_L1].toInteger()};
        order.source = source(json["source"_L1].toString(u"default"_s));
        const QString when = json["placed"_L1].toString();
        order.placedAt = Moment::of(date(when.left(10)));
        if (when.size() > 10)
            order.placedAt =
                Moment::of(date(when.left(10)), QTime::fromString(when.mid(11), Qt::ISODate));
        if (json.contains("status"_L1))
            order.status = word<OrderStatus>(json["status"_L1]);
        order.area = json["area"_L1].toString();
        order.channel = json["channel"_L1].toString();
        order.branch = json["branch"_L1].toString();
        order.discount = {json["discount"_L1].toInteger()};
        order.total = {json["total"_L1].toInteger()};
        for (const QJsonValue &value : json["lines"_L1].toArray())
            placed.lines.push_back(line(value.toObject()));
        return placed;
    }

    OrderLine line(const QJsonObject &json) const
    {
        know(json, {"code", "name", "category", "quantity", "amount"});
        OrderLine line;
        line.productCode = json["code"_L1].toString();
        line.productName = json["name"_L1].toString();
        line.category = json["category"_L1].toString();
        line.quantity.millionths = qRound64(json["quantity"_L1].toDouble(1) * Quantity::perUnit);
        line.amount = {json["amount"_L1].toInteger()};
        return line;
    }

    /// A document, or one condition for a document of it alone; a text is a document letter by
    /// letter, with the numbers that a double does not hold.
    static QByteArray document(const QJsonValue &json)
    {
        if (json.isString())
            return json.toString().toUtf8();
        QJsonObject root = json.toObject();
        if (!root.contains("version"_L1))
            root = {{u"version"_s, 1}, {u"match"_s, u"all"_s}, {u"conditions"_s, QJsonArray{root}}};
        return QJsonDocument(root).toJson(QJsonDocument::Compact);
    }

    Condition condition(const QJsonValue &json)
    {
        Result<Condition> read = readCondition(document(json), ShopWords(m_file.shop));
        if (!read)
            failFile(m_path, QString(u"no condition: "_s + read.error().place));
        return std::move(*read);
    }

    ConditionCase conditionCase(const QJsonObject &json) const
    {
        know(json, {"name", "as_of", "where", "members", "refused"});
        if (json.contains("members"_L1) == json.contains("refused"_L1))
            failFile(m_path, u"members or refused, one of the two"_s);
        ConditionCase one;
        one.name = json["name"_L1].toString();
        one.asOf = date(json["as_of"_L1].toString(m_asOf));
        one.json = document(json["where"_L1]);
        one.refusedAt = json["refused"_L1].toString();
        for (const QJsonValue &id : json["members"_L1].toArray())
            one.members.push_back({id.toInteger()});
        return one;
    }

    QString m_path;
    QString m_asOf;
    CaseFile m_file;
};

} // namespace

CaseFile readCaseFile(const QString &path)
{
    return CaseReader(path).read();
}

QStringList caseFiles()
{
    const QDir folder(QStringLiteral(KQ_TEST_DATA "/conditions"));
    QStringList paths;
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        paths << folder.filePath(name);
    return paths;
}

} // namespace kq::test
