#include "core/exporting/contact.h"

#include <algorithm>

namespace kq {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Result<ContactReader> ContactReader::of(const EvaluationContext &context, MessageChannel channel,
                                        AddressNeed need, JobControl &control)
{
    ContactReader reader(context.profiles, channel, need);
    for (const auto &[metric, column] :
         {std::pair{Metric::Count, &reader.m_purchases}, std::pair{Metric::Total, &reader.m_spend},
          std::pair{Metric::LastDate, &reader.m_last}}) {
        Result<MetricColumn> values = metricColumn(metric, {}, context, control);
        if (!values)
            return values.error();
        *column = std::move(*values);
    }
    return reader;
}

void ContactReader::addAddresses(std::size_t place, Contact &contact) const
{
    const auto [columns, customer] = m_profiles->at(place);
    const CustomerColumns &customers = columns.customers();
    for (std::size_t i = customers.phones.starts[customer];
         i < customers.phones.starts[customer + 1]; ++i) {
        const auto kind = static_cast<PhoneKind>(customers.phoneKinds[i]);
        if (kind != PhoneKind::Invalid)
            contact.phones.push_back({fromUtf8(customers.phones.written[i]), kind});
    }
    contact.emails = customers.emails.all(customer);
    const QString first = addressOf(*m_profiles, place, m_channel, m_need);
    std::stable_partition(contact.phones.begin(), contact.phones.end(),
                          [&](const Phone &phone) { return phone.number == first; });
    std::stable_partition(contact.emails.begin(), contact.emails.end(),
                          [&](const QString &email) { return email == first; });
    if (!contact.phones.empty())
        contact.phone = contact.phones.front().number;
}

Contact ContactReader::at(std::size_t place) const
{
    const auto [columns, customer] = m_profiles->at(place);
    const CustomerColumns &customers = columns.customers();
    Contact contact;
    contact.id = m_profiles->idAt(place);
    contact.name = customers.names.at(customer);
    addAddresses(place, contact);
    contact.street = customers.addresses.at(customer);
    contact.area = columns.areaWords().written(static_cast<std::size_t>(customers.areas[customer]));
    contact.code = customers.codes.isEmpty(customer) ? QString() : customers.codes.first(customer);
    for (const std::uint32_t code : customers.tags.codes(customer))
        contact.tags.append(columns.tagWords().written(code));
    if (const std::uint8_t gender = customers.genders[customer]; gender != 0)
        contact.gender = static_cast<Gender>(gender - 1);
    if (const std::int32_t packed = customers.birthdays[customer];
        packed != CustomerColumns::noDate)
        contact.birthday = unpackedBirthday(packed);
    contact.purchases = m_purchases.numerators[place];
    contact.spend = {m_spend.numerators[place]};
    contact.lastPurchase = m_last.date(place);
    return contact;
}

} // namespace kq
