#include "core/profile/profile_copier.h"

#include "core/base/moment.h"

namespace kq {

namespace {

constexpr std::int32_t secondsOfHour = 3'600;

void copyText(const TextArena &from, std::size_t index, TextArena &to)
{
    const std::string_view text = from[index];
    to.add({text.data(), static_cast<qsizetype>(text.size())});
}

void copyText(const TextColumn &from, std::size_t index, TextColumn &to)
{
    copyText(from.written, index, to.written);
    copyText(from.compared, index, to.compared);
}

} // namespace

ProfileCopier::ProfileCopier(const Profiles &from, ProfileBuilder &to)
    : m_from(from)
    , m_to(to)
    , m_areas(from.areaWords().size())
    , m_apps(from.appWords().size())
    , m_channels(from.channelWords().size())
    , m_branches(from.branchWords().size())
    , m_sources(from.sourceWords().size())
    , m_tags(from.tagWords().size())
    , m_products(from.products().size())
{}

std::uint32_t ProfileCopier::area(std::int64_t code)
{
    return m_areas.at(
        code, [this](std::size_t at) { return m_to.areaCode(m_from.areaWords().written(at)); });
}

std::uint32_t ProfileCopier::source(std::int64_t code)
{
    return m_sources.at(code, [this](std::size_t at) {
        return m_to.m_profiles.m_sourceWords.codeOf(m_from.sourceWords().written(at));
    });
}

void ProfileCopier::copyTexts(const TextLists &from, std::size_t place,
                              ProfileBuilder::WaitingTexts &to, std::uint32_t customer)
{
    for (std::size_t i = from.starts[place]; i < from.starts[place + 1]; ++i) {
        copyText(from.written, i, to.written);
        copyText(from.compared, i, to.compared);
        to.customers.push_back(customer);
    }
}

void ProfileCopier::copyPhones(std::size_t place, std::uint32_t customer)
{
    const CustomerColumns &c = m_from.customers();
    copyTexts(c.phones, place, m_to.m_phones, customer);
    for (std::size_t i = c.phones.starts[place]; i < c.phones.starts[place + 1]; ++i)
        m_to.m_profiles.m_customers.phoneKinds.push_back(c.phoneKinds[i]);
}

void ProfileCopier::copySets(std::size_t place, std::uint32_t customer)
{
    const CustomerColumns &c = m_from.customers();
    if (!c.tags.isEmpty(place)) {
        for (const std::uint32_t tag : c.tags.codes(place)) {
            const std::uint32_t code = m_tags.at(tag, [this](std::size_t at) {
                return m_to.tagCode(m_from.tagWords().written(at));
            });
            m_to.m_tags.emplace_back(customer, code);
        }
    }
    if (!c.sources.isEmpty(place)) {
        for (const std::uint32_t code : c.sources.codes(place))
            m_to.m_customerSources.emplace_back(customer, source(code));
    }
}

void ProfileCopier::copyOpenings(std::size_t place, std::uint32_t customer)
{
    for (OpeningEntry entry : m_from.openingsOf(place)) {
        entry.customer = customer;
        entry.source = source(entry.source);
        m_to.m_profiles.m_openings.push_back(entry);
    }
}

void ProfileCopier::copyCustomer(std::size_t place)
{
    const CustomerColumns &from = m_from.customers();
    CustomerColumns &to = m_to.m_profiles.m_customers;
    const auto customer = static_cast<std::uint32_t>(to.ids.size());
    m_to.m_customerPlaces.add(from.ids[place], customer);
    to.ids.push_back(from.ids[place]);
    copyText(from.names, place, to.names);
    copyText(from.addresses, place, to.addresses);
    copyText(from.notes, place, to.notes);
    to.areas.push_back(area(from.areas[place]));
    to.apps.push_back(m_apps.at(from.apps[place], [this](std::size_t at) {
        return m_to.appCode(m_from.appWords().written(at));
    }));
    to.genders.push_back(from.genders[place]);
    to.birthdays.push_back(from.birthdays[place]);
    to.registeredOn.push_back(from.registeredOn[place]);
    to.doNotContact.push_back(from.doNotContact[place]);
    for (std::size_t channel = 0; channel < to.consents.size(); ++channel)
        to.consents[channel].push_back(from.consents[channel][place]);
    copyPhones(place, customer);
    copyTexts(from.emails, place, m_to.m_emails, customer);
    copyTexts(from.codes, place, m_to.m_codes, customer);
    copySets(place, customer);
    copyOpenings(place, customer);
}

void ProfileCopier::copyAttributes(std::size_t place)
{
    const std::optional<std::uint32_t> customer =
        m_to.m_customerPlaces.find(m_from.idAt(place).value);
    if (!customer)
        return;
    std::vector<AttributeColumn> &to = m_to.m_profiles.m_attributes;
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i].addFrom(m_from.attributes()[i], place, *customer);
}

void ProfileCopier::copyOrders(std::size_t place, const OrderRanges &without)
{
    const std::optional<std::uint32_t> customer =
        m_to.m_customerPlaces.find(m_from.idAt(place).value);
    if (!customer)
        return;
    const OrderColumns &from = m_from.orders();
    OrderColumns &to = m_to.m_profiles.m_orders;
    for (std::size_t order = from.starts[place]; order < from.starts[place + 1]; ++order) {
        if (without.contains({from.ids[order]}))
            continue;
        copyLines(order, static_cast<std::uint32_t>(m_to.m_orderCustomers.size()));
        m_to.m_orderCustomers.push_back(*customer);
        const bool timed = from.hours[order] != OrderColumns::noHour;
        m_to.m_orderSeconds.push_back(timed ? from.hours[order] * secondsOfHour : Moment::noTime);
        to.ids.push_back(from.ids[order]);
        to.days.push_back(from.days[order]);
        to.hours.push_back(from.hours[order]);
        to.flags.push_back(from.flags[order]);
        to.totals.push_back(from.totals[order]);
        to.areas.push_back(area(from.areas[order]));
        to.channels.push_back(m_channels.at(from.channels[order], [this](std::size_t at) {
            return m_to.channelCode(m_from.channelWords().written(at));
        }));
        to.branches.push_back(m_branches.at(from.branches[order], [this](std::size_t at) {
            return m_to.branchCode(m_from.branchWords().written(at));
        }));
        to.sources.push_back(source(from.sources[order]));
    }
}

void ProfileCopier::copyLines(std::size_t order, std::uint32_t as)
{
    const LineColumns &from = m_from.lines();
    LineColumns &to = m_to.m_profiles.m_lines;
    for (std::size_t line = from.starts[order]; line < from.starts[order + 1]; ++line) {
        m_to.m_lineOrders.push_back(as);
        to.products.push_back(m_products.at(from.products[line], [this](std::size_t at) {
            const ProductWords &words = m_from.products()[at];
            return m_to.productCode(words.code, words.name, words.category);
        }));
        to.quantities.push_back(from.quantities[line]);
        to.amounts.push_back(from.amounts[line]);
    }
}

} // namespace kq
