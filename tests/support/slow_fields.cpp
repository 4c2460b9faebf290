#include "core/domain/keys.h"
#include "core/text/fold.h"
#include "support/slow_evaluator.h"

#include <algorithm>
#include <map>

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

/// A text as the list of a field's values: not known is no value.
QStringList known(const QString &text)
{
    return text.isEmpty() ? QStringList() : QStringList(text);
}

Consent consentOf(Field field, const Consents &consents)
{
    if (field == Field::ConsentZalo)
        return consents.zalo;
    if (field == Field::ConsentSms)
        return consents.sms;
    if (field == Field::ConsentEmail)
        return consents.email;
    return consents.phone;
}

/// Full years, counted birthday by birthday.
std::optional<Rational> ageOf(const std::optional<Birthday> &birthday, QDate asOf)
{
    if (!birthday || birthday->year == 0)
        return std::nullopt;
    const auto turnsOn = [&](int year) {
        const bool leapling = birthday->month == 2 && birthday->day == 29;
        return leapling && !QDate::isLeapYear(year) ? QDate(year, 3, 1)
                                                    : QDate(year, birthday->month, birthday->day);
    };
    if (asOf < turnsOn(birthday->year))
        return std::nullopt;
    std::int64_t years = 0;
    while (turnsOn(birthday->year + static_cast<int>(years) + 1) <= asOf)
        ++years;
    return Rational(years);
}

} // namespace

bool SlowEvaluator::fieldHolds(const FieldTest &test, const Customer &customer, QDate asOf) const
{
    if (test.field == Field::Attribute)
        return attributeHolds(test, customer, asOf);
    if (const TextTest *text = std::get_if<TextTest>(&test.test))
        return textFieldHolds(test.field, *text, customer);
    if (const ChoiceTest *choice = std::get_if<ChoiceTest>(&test.test))
        return choiceFieldHolds(test.field, *choice, customer, asOf);
    if (const DateTest *date = std::get_if<DateTest>(&test.test))
        return dateFieldHolds(test.field, *date, customer, asOf);
    if (const NumberTest *number = std::get_if<NumberTest>(&test.test))
        return numberHolds(*number, numberField(test.field, customer, asOf));
    if (const TagsTest *tags = std::get_if<TagsTest>(&test.test))
        return tagsHold(*tags, customer.tags);
    return yesNoHolds(std::get<YesNoTest>(test.test), customer.doNotContact);
}

bool SlowEvaluator::textFieldHolds(Field field, const TextTest &test,
                                   const Customer &customer) const
{
    QStringList values;
    if (field == Field::Name)
        values = known(customer.name);
    if (field == Field::Address)
        values = known(customer.address);
    if (field == Field::Note)
        values = known(customer.note);
    if (field == Field::Email)
        values = customer.emails;
    if (field == Field::Code) {
        for (const CustomerCode &code : customer.codes)
            values << code.code;
    }
    if (field == Field::Phone) {
        for (const Phone &phone : customer.phones)
            values << phone.number;
        return phoneHolds(test, values, m_shop.country);
    }
    return textHolds(test, values);
}

bool SlowEvaluator::choiceFieldHolds(Field field, const ChoiceTest &test, const Customer &customer,
                                     QDate asOf) const
{
    if (field == Field::Area)
        return areaHolds(test, customer.area);
    QStringList values;
    if (field == Field::Gender) {
        if (customer.gender)
            values << keyOf(*customer.gender);
    } else if (field == Field::Source) {
        for (const SourceId source : customer.sources)
            values << sourceName(source);
    } else if (field == Field::Tier) {
        const std::optional<QString> tier = tierOf(customer, asOf);
        if (tier)
            values << *tier;
    } else if (field == Field::App) {
        values = known(customer.app);
    } else if (field == Field::PhoneKind) {
        for (const Phone &phone : customer.phones)
            values << keyOf(phone.kind);
    } else {
        values << keyOf(consentOf(field, customer.consents));
    }
    return choiceHolds(test, values);
}

bool SlowEvaluator::dateFieldHolds(Field field, const DateTest &test, const Customer &customer,
                                   QDate asOf) const
{
    if (field == Field::RegisteredOn)
        return dateHolds(test, customer.registeredOn, asOf);
    const std::optional<Birthday> &birthday = customer.birthday;
    const bool onAnniversary =
        test.op == DateOp::AnniversaryWithinNext || test.op == DateOp::AnniversaryInMonth;
    if (birthday && onAnniversary)
        return anniversaryHolds(test, birthday->month, birthday->day, asOf);
    if (!birthday || birthday->year == 0)
        return dateHolds(test, std::nullopt, asOf);
    return dateHolds(test, QDate(birthday->year, birthday->month, birthday->day), asOf);
}

std::optional<Rational> SlowEvaluator::numberField(Field field, const Customer &customer,
                                                   QDate asOf) const
{
    if (field == Field::Age)
        return ageOf(customer.birthday, asOf);
    const int score = scoreOf(field, customer, asOf);
    return score == 0 ? std::nullopt : std::optional(Rational(score));
}

int SlowEvaluator::scoreOf(Field field, const Customer &customer, QDate asOf) const
{
    const Metric metric = field == Field::RecencyScore     ? Metric::LastDate
                          : field == Field::FrequencyScore ? Metric::Count
                                                           : Metric::Total;
    // Higher is better: the later day, more purchases, the larger total.
    std::map<CustomerId, Rational> buyers;
    for (const auto &[buyer, purchases] : valuesOfShop(Metric::Count, {}, asOf)) {
        if (purchases > Rational(0))
            buyers[buyer] = Rational(0);
    }
    for (const auto &[someone, value] : valuesOfShop(metric, {}, asOf)) {
        if (buyers.contains(someone))
            buyers[someone] = value;
    }
    if (!buyers.contains(customer.id))
        return 0;
    const Rational own = buyers.at(customer.id);
    int ahead = 0;
    for (const auto &[other, value] : buyers)
        ahead += value > own || (value == own && other < customer.id) ? 1 : 0;
    return 5 - 5 * ahead / static_cast<int>(buyers.size());
}

bool SlowEvaluator::attributeHolds(const FieldTest &test, const Customer &customer,
                                   QDate asOf) const
{
    QString value;
    for (const AttributeValue &candidate : customer.attributes) {
        if (folded(candidate.attribute) == folded(test.attribute))
            value = candidate.value;
    }
    const bool there = !value.isEmpty();
    if (const TextTest *text = std::get_if<TextTest>(&test.test))
        return textHolds(*text, known(value));
    if (const ChoiceTest *choice = std::get_if<ChoiceTest>(&test.test))
        return choiceHolds(*choice, known(value));
    if (const DateTest *date = std::get_if<DateTest>(&test.test))
        return dateHolds(
            *date, there ? std::optional(QDate::fromString(value, Qt::ISODate)) : std::nullopt,
            asOf);
    if (const NumberTest *number = std::get_if<NumberTest>(&test.test))
        return numberHolds(*number,
                           there ? std::optional(Rational(*Decimal::parse(value))) : std::nullopt);
    return yesNoHolds(std::get<YesNoTest>(test.test),
                      there ? std::optional(value == u"1"_s) : std::nullopt);
}

QString SlowEvaluator::sourceName(SourceId id) const
{
    for (const TestSource &source : m_shop.sources) {
        if (source.id == id)
            return source.name;
    }
    return {};
}

} // namespace kq::test
