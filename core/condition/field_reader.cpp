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

Value consentOf(const CustomerColumns &customers, MessageChannel channel, std::size_t customer)
{
    const auto &consents = customers.consents[static_cast<std::size_t>(channel)];
    return keyValue(static_cast<Consent>(consents[customer]));
}

} // namespace

FieldReader::FieldReader(Field field, const EvaluationContext &context)
    : m_field(field)
    , m_profiles(context.profiles)
    , m_asOf(context.asOf)
{}

Result<FieldReader> FieldReader::of(Field field, const QString &attribute,
                                    const EvaluationContext &context, JobControl &control)
{
    FieldReader reader(field, context);
    if (field == Field::Attribute) {
        const AttributeColumn *column = context.profiles.base().attribute(attribute);
        if (column == nullptr) {
            const QString place = u"attribute:"_s + attribute;
            return Error{ErrorCode::UnknownAttribute, place, {}, attribute};
        }
        reader.m_attribute =
            static_cast<std::size_t>(column - context.profiles.base().attributes().data());
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

Value FieldReader::attributeAt(ProfileLayers::Row row) const
{
    const AttributeColumn &attribute = row.columns.attributes()[m_attribute];
    const std::optional<std::size_t> place = attribute.placeOf(row.at);
    if (!place)
        return {};
    return std::visit(
        Overloaded{
            [&](const AttributeColumn::Codes &codes) {
                return textValue(attribute.words.written(codes[*place]));
            },
            [&](const AttributeColumn::Numbers &numbers) { return Value(Ratio(numbers[*place])); },
            [&](const AttributeColumn::Days &days) {
                return Value(QDate::fromJulianDay(days[*place]));
            },
            [&](const AttributeColumn::Flags &flags) { return Value(bool(flags[*place])); },
        },
        attribute.values);
}

Value FieldReader::dateAt(ProfileLayers::Row row) const
{
    const CustomerColumns &c = row.columns.customers();
    if (m_field == Field::RegisteredOn) {
        const std::int32_t day = c.registeredOn[row.at];
        return day == CustomerColumns::noDate ? Value() : Value(QDate::fromJulianDay(day));
    }
    const std::int32_t packed = c.birthdays[row.at];
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
    const ProfileLayers::Row row = m_profiles.at(customer);
    const CustomerColumns &c = row.columns.customers();
    switch (m_field) {
    case Field::Name:
        return textValue(c.names.at(row.at));
    case Field::Email:
        return listValue(c.emails.all(row.at));
    case Field::Address:
        return textValue(c.addresses.at(row.at));
    case Field::Note:
        return textValue(c.notes.at(row.at));
    case Field::Code:
        return listValue(c.codes.all(row.at));
    case Field::Phone:
        return listValue(c.phones.all(row.at));
    case Field::Gender:
        return c.genders[row.at] == 0 ? Value()
                                      : keyValue(static_cast<Gender>(c.genders[row.at] - 1));
    case Field::Area:
        return textValue(
            row.columns.areaWords().written(static_cast<std::size_t>(c.areas[row.at])));
    case Field::Source:
        return codesValue(c.sources, row.columns.sourceWords(), row.at);
    case Field::Tier: {
        const std::uint8_t place = m_tiers.places[customer];
        return place == TierPlaces::none ? Value() : textValue(m_tiers.keys[place]);
    }
    case Field::App:
        return textValue(row.columns.appWords().written(static_cast<std::size_t>(c.apps[row.at])));
    case Field::PhoneKind:
        return phoneKindsOf(c, row.at);
    case Field::Tags:
        return codesValue(c.tags, row.columns.tagWords(), row.at);
    case Field::Birthday:
    case Field::RegisteredOn:
    case Field::Age:
        return dateAt(row);
    case Field::DoNotContact:
        return c.doNotContact[row.at] != 0;
    case Field::ConsentZalo:
        return consentOf(c, MessageChannel::Zalo, row.at);
    case Field::ConsentSms:
        return consentOf(c, MessageChannel::Sms, row.at);
    case Field::ConsentEmail:
        return consentOf(c, MessageChannel::Email, row.at);
    case Field::ConsentPhone:
        return consentOf(c, MessageChannel::Phone, row.at);
    case Field::RecencyScore:
    case Field::FrequencyScore:
    case Field::MonetaryScore:
        return m_scores[customer] == 0 ? Value() : Value(Ratio(m_scores[customer]));
    case Field::Attribute:
        return attributeAt(row);
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
