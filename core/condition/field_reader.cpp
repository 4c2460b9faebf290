#include "core/base/overloaded.h"
#include "core/condition/date_rules.h"
#include "core/condition/metric_column.h"
#include "core/domain/keys.h"

namespace kq {

using namespace Qt::StringLiterals;

namespace {

Value textValue(const QString &text)
{
    return text.isEmpty() ? Value() : Value(QStringList{text});
}

Value listValue(const QStringList &texts)
{
    return texts.isEmpty() ? Value() : Value(texts);
}

template <class Enum>
Value keyValue(Enum value)
{
    return QStringList{QString(keyOf(value))};
}

Value codesValue(const CodeSets &sets, const Dictionary &words, std::size_t customer)
{
    QStringList texts;
    for (const std::uint32_t code : sets.codes(customer))
        texts.append(words.written(code));
    return listValue(texts);
}

Value phoneKindsOf(const CustomerColumns &customers, std::size_t customer)
{
    QStringList kinds;
    for (std::size_t phone = customers.phones.starts[customer];
         phone < customers.phones.starts[customer + 1]; ++phone) {
        kinds.append(keyOf(static_cast<PhoneKind>(customers.phoneKinds[phone])));
    }
    return listValue(kinds);
}

} // namespace

FieldReader::FieldReader(Field field, const EvaluationContext &context)
    : m_field(field)
    , m_profiles(&context.profiles)
    , m_asOf(context.asOf)
{}

Result<FieldReader> FieldReader::of(Field field, const QString &attribute,
                                    const EvaluationContext &context, JobControl &control)
{
    FieldReader reader(field, context);
    if (field == Field::Attribute) {
        reader.m_attribute = context.profiles.attribute(attribute);
        if (reader.m_attribute == nullptr) {
            const QString place = u"attribute:"_s + attribute;
            return Error{ErrorCode::UnknownAttribute, place, {}, attribute};
        }
    }
    if (field == Field::Tier) {
        Result<TierPlaces> tiers = tierPlacesAt(context, control);
        if (!tiers)
            return tiers.error();
        reader.m_tiers = std::move(*tiers);
    }
    const bool recency = field == Field::RecencyScore;
    const bool frequency = field == Field::FrequencyScore;
    if (recency || frequency || field == Field::MonetaryScore) {
        Result<Scores> scores = scoresAt(context, control);
        if (!scores)
            return scores.error();
        reader.m_scores = std::move(recency     ? scores->recency
                                    : frequency ? scores->frequency
                                                : scores->monetary);
    }
    return reader;
}

Value FieldReader::attributeAt(std::size_t customer) const
{
    const std::optional<std::size_t> place = m_attribute->placeOf(customer);
    if (!place)
        return {};
    return std::visit(
        Overloaded{
            [&](const AttributeColumn::Codes &codes) {
                return textValue(m_attribute->words.written(codes[*place]));
            },
            [&](const AttributeColumn::Numbers &numbers) { return Value(Ratio(numbers[*place])); },
            [&](const AttributeColumn::Days &days) {
                return Value(QDate::fromJulianDay(days[*place]));
            },
            [&](const AttributeColumn::Flags &flags) { return Value(bool(flags[*place])); },
        },
        m_attribute->values);
}

Value FieldReader::consentAt(MessageChannel channel, std::size_t customer) const
{
    const auto &consents = m_profiles->customers().consents[static_cast<std::size_t>(channel)];
    return keyValue(static_cast<Consent>(consents[customer]));
}

Value FieldReader::dateAt(std::size_t customer) const
{
    const CustomerColumns &c = m_profiles->customers();
    if (m_field == Field::RegisteredOn) {
        const std::int32_t day = c.registeredOn[customer];
        return day == CustomerColumns::noDate ? Value() : Value(QDate::fromJulianDay(day));
    }
    const std::int32_t packed = c.birthdays[customer];
    if (packed == CustomerColumns::noDate)
        return {};
    const Birthday birthday = unpackedBirthday(packed);
    if (m_field == Field::Birthday)
        return birthday;
    const std::optional<int> age = ageAt(birthday, m_asOf);
    return age ? Value(Ratio(*age)) : Value();
}

Value FieldReader::at(std::size_t customer) const
{
    const CustomerColumns &c = m_profiles->customers();
    switch (m_field) {
    case Field::Name:
        return textValue(c.names.at(customer));
    case Field::Email:
        return listValue(c.emails.all(customer));
    case Field::Address:
        return textValue(c.addresses.at(customer));
    case Field::Note:
        return textValue(c.notes.at(customer));
    case Field::Code:
        return listValue(c.codes.all(customer));
    case Field::Phone:
        return listValue(c.phones.all(customer));
    case Field::Gender:
        return c.genders[customer] == 0 ? Value()
                                        : keyValue(static_cast<Gender>(c.genders[customer] - 1));
    case Field::Area:
        return textValue(
            m_profiles->areaWords().written(static_cast<std::size_t>(c.areas[customer])));
    case Field::Source:
        return codesValue(c.sources, m_profiles->sourceWords(), customer);
    case Field::Tier: {
        const std::uint8_t place = m_tiers.places[customer];
        return place == TierPlaces::none ? Value() : textValue(m_tiers.keys[place]);
    }
    case Field::App:
        return textValue(
            m_profiles->appWords().written(static_cast<std::size_t>(c.apps[customer])));
    case Field::PhoneKind:
        return phoneKindsOf(c, customer);
    case Field::Tags:
        return codesValue(c.tags, m_profiles->tagWords(), customer);
    case Field::Birthday:
    case Field::RegisteredOn:
    case Field::Age:
        return dateAt(customer);
    case Field::DoNotContact:
        return c.doNotContact[customer] != 0;
    case Field::ConsentZalo:
        return consentAt(MessageChannel::Zalo, customer);
    case Field::ConsentSms:
        return consentAt(MessageChannel::Sms, customer);
    case Field::ConsentEmail:
        return consentAt(MessageChannel::Email, customer);
    case Field::ConsentPhone:
        return consentAt(MessageChannel::Phone, customer);
    case Field::RecencyScore:
    case Field::FrequencyScore:
    case Field::MonetaryScore:
        return m_scores[customer] == 0 ? Value() : Value(Ratio(m_scores[customer]));
    case Field::Attribute:
        return attributeAt(customer);
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
