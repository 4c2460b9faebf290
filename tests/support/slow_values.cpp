#include "core/domain/keys.h"
#include "core/text/fold.h"
#include "support/slow_evaluator.h"

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

kq::Value listOf(QStringList texts)
{
    texts.removeAll(QString());
    return texts.isEmpty() ? kq::Value() : kq::Value(texts);
}

template <class T>
kq::Value valueOr(const std::optional<T> &value)
{
    return value ? kq::Value(*value) : kq::Value();
}

kq::Value attributeValue(const FieldTest &test, const QString &written)
{
    if (written.isEmpty())
        return {};
    if (std::holds_alternative<DateTest>(test.test))
        return QDate::fromString(written, Qt::ISODate);
    if (std::holds_alternative<NumberTest>(test.test))
        return Ratio(*Decimal::parse(written));
    if (std::holds_alternative<YesNoTest>(test.test))
        return written == u"1"_s;
    return QStringList{written};
}

} // namespace

std::vector<OrderId> SlowEvaluator::countedOrders(const OrderFilter &where,
                                                  const Customer &customer, QDate asOf) const
{
    std::vector<OrderId> ids;
    for (const Kept &one : ordersOf(customer, where, asOf))
        ids.push_back(one.order->id);
    return ids;
}

kq::Value SlowEvaluator::fieldValueOf(const FieldTest &test, const Customer &customer,
                                      QDate asOf) const
{
    QStringList texts;
    switch (test.field) {
    case Field::Name:
        return listOf({customer.name});
    case Field::Email:
        return listOf(customer.emails);
    case Field::Address:
        return listOf({customer.address});
    case Field::Note:
        return listOf({customer.note});
    case Field::Code:
        for (const CustomerCode &code : customer.codes)
            texts << code.code;
        return listOf(texts);
    case Field::Phone:
        for (const Phone &phone : customer.phones)
            texts << phone.number;
        return listOf(texts);
    case Field::PhoneKind:
        for (const Phone &phone : customer.phones)
            texts << keyOf(phone.kind);
        return listOf(texts);
    case Field::Gender:
        return customer.gender ? listOf({keyOf(*customer.gender)}) : kq::Value();
    case Field::Area:
        return listOf({customer.area});
    case Field::Source:
        for (const SourceId source : customer.sources)
            texts << sourceName(source);
        return listOf(texts);
    case Field::Tier:
        return listOf({tierOf(customer, asOf).value_or(QString())});
    case Field::App:
        return listOf({customer.app});
    case Field::Tags:
        return listOf(customer.tags);
    case Field::Birthday:
        return valueOr(customer.birthday);
    case Field::RegisteredOn:
        return valueOr(customer.registeredOn);
    case Field::DoNotContact:
        return customer.doNotContact;
    case Field::ConsentZalo:
        return listOf({keyOf(customer.consents.zalo)});
    case Field::ConsentSms:
        return listOf({keyOf(customer.consents.sms)});
    case Field::ConsentEmail:
        return listOf({keyOf(customer.consents.email)});
    case Field::ConsentPhone:
        return listOf({keyOf(customer.consents.phone)});
    case Field::Age:
    case Field::RecencyScore:
    case Field::FrequencyScore:
    case Field::MonetaryScore: {
        const std::optional<Rational> number = numberField(test.field, customer, asOf);
        // All of them are small whole numbers.
        return number ? kq::Value(Ratio(qRound64(number->toDouble()))) : kq::Value();
    }
    case Field::Attribute:
        for (const AttributeValue &candidate : customer.attributes) {
            if (folded(candidate.attribute) == folded(test.attribute))
                return attributeValue(test, candidate.value);
        }
        return {};
    }
    return {};
}

} // namespace kq::test
