#include "core/profile/profile_builder.h"

#include "core/profile/purchase_index.h"
#include "core/profile/saturated_sum.h"
#include "core/profile/summarise.h"
#include "core/text/fold.h"
#include "core/text/phone.h"

#include <algorithm>
#include <numeric>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostRows = std::numeric_limits<std::uint32_t>::max() - 1;

template <class Cell>
void reorder(std::vector<Cell> &cells, std::span<const std::uint32_t> from)
{
    std::vector<Cell> ordered;
    ordered.reserve(from.size());
    for (const std::uint32_t index : from)
        ordered.push_back(cells[index]);
    cells = std::move(ordered);
}

/// Where the rows of each owner begin when they stand owner by owner, and one place behind the end.
std::vector<std::uint32_t> startsOf(std::span<const std::uint32_t> owners, std::size_t count)
{
    std::vector<std::uint32_t> starts(count + 1);
    for (const std::uint32_t owner : owners)
        ++starts[owner + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    return starts;
}

/// The rows owner by owner, each owner's in the order in which they came.
std::vector<std::uint32_t> rowsByOwner(std::span<const std::uint32_t> owners,
                                       std::vector<std::uint32_t> next)
{
    std::vector<std::uint32_t> from(owners.size());
    for (std::uint32_t row = 0; row < owners.size(); ++row)
        from[next[owners[row]]++] = row;
    return from;
}

QByteArrayView utf8(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

void ProfileBuilder::Places::add(std::int64_t id, std::size_t place)
{
    if (m_dense.empty())
        m_first = id;
    const std::uint64_t at = behindFirst(id);
    if (at < leastDense + 8 * place) {
        if (at >= m_dense.size())
            m_dense.resize(at + 1, none);
        m_dense[at] = static_cast<std::uint32_t>(place);
    } else {
        m_sparse.insert(id, static_cast<std::uint32_t>(place));
    }
}

std::optional<std::uint32_t> ProfileBuilder::Places::find(std::int64_t id) const
{
    const std::uint64_t at = behindFirst(id);
    if (at < m_dense.size() && m_dense[at] != none)
        return m_dense[at];
    if (m_sparse.isEmpty())
        return std::nullopt;
    const auto found = m_sparse.constFind(id);
    return found == m_sparse.cend() ? std::nullopt : std::optional(*found);
}

void ProfileBuilder::reserve(std::size_t customers, std::size_t orders, std::size_t lines)
{
    CustomerColumns &c = m_profiles.m_customers;
    c.ids.reserve(customers);
    c.genders.reserve(customers);
    c.birthdays.reserve(customers);
    c.registeredOn.reserve(customers);
    c.doNotContact.reserve(customers);
    c.areas.reserve(customers);
    c.apps.reserve(customers);

    OrderColumns &o = m_profiles.m_orders;
    m_orderCustomers.reserve(orders);
    m_orderSeconds.reserve(orders);
    o.days.reserve(orders);
    o.hours.reserve(orders);
    o.flags.reserve(orders);
    for (PackedColumn *column : {&o.ids, &o.totals, &o.areas, &o.channels, &o.branches, &o.sources})
        column->reserve(orders);

    LineColumns &l = m_profiles.m_lines;
    m_lineOrders.reserve(lines);
    for (PackedColumn *column : {&l.products, &l.quantities, &l.amounts})
        column->reserve(lines);
}

void ProfileBuilder::addSource(SourceId id, const QString &name)
{
    m_sources.insert(id.value, m_profiles.m_sourceWords.codeOf(name));
}

std::size_t ProfileBuilder::addAttribute(const QString &name, const QString &type)
{
    m_profiles.m_attributes.emplace_back(name, type);
    return m_profiles.m_attributes.size() - 1;
}

void ProfileBuilder::addCustomer(const Customer &customer)
{
    CustomerRow row;
    row.id = customer.id;
    row.name = customer.name;
    row.address = customer.address;
    row.note = customer.note;
    row.area = areaCode(customer.area);
    row.app = appCode(customer.app);
    row.gender = customer.gender;
    row.birthday = customer.birthday;
    if (customer.registeredOn)
        row.registeredOn = static_cast<std::int32_t>(customer.registeredOn->toJulianDay());
    row.doNotContact = customer.doNotContact;
    row.consents = customer.consents;
    addRow(row);

    for (const Phone &phone : customer.phones)
        addPhone(customer.id, phone.number, phone.kind);
    for (const QString &email : customer.emails)
        addEmail(customer.id, email);
    for (const CustomerCode &code : customer.codes)
        addCode(customer.id, code.code);
    for (const QString &tag : customer.tags)
        addTag(customer.id, tagCode(tag));
    for (const SourceId source : customer.sources)
        addCustomerSource(customer.id, sourceCode(source));
    for (const OpeningFigures &figures : customer.openingFigures)
        addOpeningFigures(customer.id, figures);
    for (const AttributeValue &value : customer.attributes) {
        const QString wanted = folded(value.attribute);
        std::vector<AttributeColumn> &columns = m_profiles.m_attributes;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].folded == wanted)
                addAttributeValue(customer.id, i, value.value);
        }
    }
}

void ProfileBuilder::addOrder(const Order &order, std::span<const OrderLine> lines)
{
    OrderRow row;
    row.id = order.id;
    row.customer = order.customer.value_or(CustomerId());
    row.placedAt = order.placedAt;
    row.status = order.status;
    row.discounted = order.discount > Money();
    row.total = order.total;
    row.area = areaCode(order.area);
    row.channel = channelCode(order.channel);
    row.branch = branchCode(order.branch);
    row.source = sourceCode(order.source);
    addRow(row);
    for (const OrderLine &line : lines) {
        addRow(LineRow{order.id, productCode(line.productCode, line.productName, line.category),
                       line.quantity, line.amount});
    }
}

void ProfileBuilder::addRow(const CustomerRow &row)
{
    CustomerColumns &c = m_profiles.m_customers;
    m_customerPlaces.add(row.id.value, c.ids.size());
    c.ids.push_back(row.id.value);
    c.names.written.add(row.name.toUtf8());
    c.names.compared.add((row.foldedName.isEmpty() ? folded(row.name) : row.foldedName).toUtf8());
    c.addresses.add(row.address);
    c.notes.add(row.note);
    c.areas.push_back(row.area);
    c.apps.push_back(row.app);
    const int gender = row.gender ? static_cast<int>(*row.gender) + 1 : 0;
    c.genders.push_back(static_cast<std::uint8_t>(gender));
    c.birthdays.push_back(row.birthday ? packedBirthday(*row.birthday) : CustomerColumns::noDate);
    c.registeredOn.push_back(row.registeredOn);
    c.doNotContact.push_back(row.doNotContact ? 1 : 0);
    c.consents[0].push_back(static_cast<std::uint8_t>(row.consents.zalo));
    c.consents[1].push_back(static_cast<std::uint8_t>(row.consents.sms));
    c.consents[2].push_back(static_cast<std::uint8_t>(row.consents.email));
    c.consents[3].push_back(static_cast<std::uint8_t>(row.consents.phone));
}

void ProfileBuilder::addPhone(CustomerId customer, const QString &number, PhoneKind kind)
{
    const std::optional<std::uint32_t> place = m_customerPlaces.find(customer.value);
    if (!place)
        return;
    m_phones.written.add(number.toUtf8());
    m_phones.compared.add(digitsOf(number).toUtf8());
    m_phones.customers.push_back(*place);
    m_profiles.m_customers.phoneKinds.push_back(static_cast<std::uint8_t>(kind));
}

void ProfileBuilder::addEmail(CustomerId customer, const QString &email)
{
    addText(m_emails, customer, email);
}

void ProfileBuilder::addCode(CustomerId customer, const QString &code)
{
    addText(m_codes, customer, code);
}

void ProfileBuilder::addText(WaitingTexts &waiting, CustomerId customer, const QString &text)
{
    const std::optional<std::uint32_t> place = m_customerPlaces.find(customer.value);
    if (!place)
        return;
    waiting.written.add(text.toUtf8());
    waiting.compared.add(folded(text).toUtf8());
    waiting.customers.push_back(*place);
}

void ProfileBuilder::addTag(CustomerId customer, std::uint32_t tag)
{
    if (const std::optional<std::uint32_t> place = m_customerPlaces.find(customer.value))
        m_tags.emplace_back(*place, tag);
}

void ProfileBuilder::addCustomerSource(CustomerId customer, std::uint32_t source)
{
    if (const std::optional<std::uint32_t> place = m_customerPlaces.find(customer.value))
        m_customerSources.emplace_back(*place, source);
}

void ProfileBuilder::addAttributeValue(CustomerId customer, std::size_t attribute,
                                       const QString &value)
{
    if (const std::optional<std::uint32_t> place = m_customerPlaces.find(customer.value))
        m_profiles.m_attributes[attribute].add(*place, value);
}

void ProfileBuilder::addOpeningFigures(CustomerId customer, const OpeningFigures &figures)
{
    const std::optional<std::uint32_t> place = m_customerPlaces.find(customer.value);
    if (!place)
        return;
    OpeningEntry entry;
    entry.customer = *place;
    entry.source = sourceCode(figures.source);
    entry.count = figures.count;
    entry.total = figures.total.value_or(Money()).minor;
    entry.lastDay = static_cast<std::int32_t>(figures.lastOn.toJulianDay());
    // Some purchase there was by the last day; the first cannot be known any better.
    const QDate first = figures.firstOn.value_or(figures.lastOn);
    entry.firstDay = static_cast<std::int32_t>(first.toJulianDay());
    m_profiles.m_openings.push_back(entry);
}

void ProfileBuilder::addRow(const OrderRow &row)
{
    if (row.customer == CustomerId()) {
        WalkInDay &day = m_walkIns[{row.placedAt.day, row.status}];
        ++day.orders;
        day.revenue.minor = saturatedSum(day.revenue.minor, row.total.minor);
        return;
    }
    const std::optional<std::uint32_t> place = m_customerPlaces.find(row.customer.value);
    if (!place)
        return;
    m_orderPlaces.add(row.id.value, m_orderCustomers.size());
    m_orderCustomers.push_back(*place);
    m_orderSeconds.push_back(row.placedAt.second);

    OrderColumns &o = m_profiles.m_orders;
    o.ids.push_back(row.id.value);
    o.days.push_back(row.placedAt.day);
    o.hours.push_back(row.placedAt.hasTime() ? static_cast<std::uint8_t>(row.placedAt.hour())
                                             : OrderColumns::noHour);
    const int discounted = row.discounted ? OrderColumns::discountedFlag : 0;
    o.flags.push_back(static_cast<std::uint8_t>(static_cast<int>(row.status) | discounted));
    o.totals.push_back(row.total.minor);
    o.areas.push_back(row.area);
    o.channels.push_back(row.channel);
    o.branches.push_back(row.branch);
    o.sources.push_back(row.source);
}

void ProfileBuilder::addRow(const LineRow &row)
{
    const std::optional<std::uint32_t> order = m_orderPlaces.find(row.order.value);
    if (!order)
        return;
    m_lineOrders.push_back(*order);
    LineColumns &l = m_profiles.m_lines;
    l.products.push_back(row.product);
    l.quantities.push_back(row.quantity.millionths);
    l.amounts.push_back(row.amount.minor);
}

TextLists ProfileBuilder::sorted(WaitingTexts waiting) const
{
    TextLists lists;
    lists.starts = startsOf(waiting.customers, m_profiles.size());
    if (std::ranges::is_sorted(waiting.customers)) {
        lists.written = std::move(waiting.written);
        lists.compared = std::move(waiting.compared);
    } else {
        for (const std::uint32_t row : rowsByOwner(waiting.customers, lists.starts)) {
            lists.written.add(utf8(waiting.written[row]));
            lists.compared.add(utf8(waiting.compared[row]));
        }
    }
    lists.written.shrink();
    lists.compared.shrink();
    return lists;
}

void ProfileBuilder::sortCustomers()
{
    CustomerColumns &c = m_profiles.m_customers;
    if (!std::ranges::is_sorted(m_phones.customers)) {
        const std::vector<std::uint32_t> starts = startsOf(m_phones.customers, m_profiles.size());
        reorder(c.phoneKinds, rowsByOwner(m_phones.customers, starts));
    }
    c.phones = sorted(std::exchange(m_phones, {}));
    c.emails = sorted(std::exchange(m_emails, {}));
    c.codes = sorted(std::exchange(m_codes, {}));
    c.tags = CodeSets::of(c.ids.size(), std::exchange(m_tags, {}));
    c.sources = CodeSets::of(c.ids.size(), std::exchange(m_customerSources, {}));
    for (TextColumn *column : {&c.names, &c.addresses, &c.notes})
        column->shrink();

    std::ranges::sort(m_profiles.m_openings, {}, [](const OpeningEntry &entry) {
        return std::pair(entry.customer, entry.source);
    });
    for (const auto &[key, day] : m_walkIns)
        m_profiles.m_walkIns.push_back({key.first, key.second, day.orders, day.revenue});
    m_walkIns.clear();
}

std::vector<std::uint32_t> ProfileBuilder::sortOrders()
{
    OrderColumns &o = m_profiles.m_orders;
    o.starts = startsOf(m_orderCustomers, m_profiles.size());
    std::vector<std::uint32_t> from = rowsByOwner(m_orderCustomers, o.starts);
    m_orderCustomers = {};

    const auto earlier = [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(o.days[a], m_orderSeconds[a], a) <
               std::tuple(o.days[b], m_orderSeconds[b], b);
    };
    for (std::size_t customer = 0; customer + 1 < o.starts.size(); ++customer) {
        const auto first = from.begin() + o.starts[customer];
        const auto last = from.begin() + o.starts[customer + 1];
        if (!std::is_sorted(first, last, earlier))
            std::sort(first, last, earlier);
    }
    m_orderSeconds = {};
    if (!o.days.empty()) {
        const auto [first, last] = std::ranges::minmax_element(o.days);
        o.firstDay = *first;
        o.lastDay = *last;
    }
    reorder(o.days, from);
    reorder(o.hours, from);
    reorder(o.flags, from);
    for (PackedColumn *column : {&o.ids, &o.totals, &o.areas, &o.channels, &o.branches, &o.sources})
        column->reorder(from);
    return from;
}

void ProfileBuilder::sortLines(std::span<const std::uint32_t> orders)
{
    std::vector<std::uint32_t> placeOf(orders.size());
    for (std::uint32_t place = 0; place < orders.size(); ++place)
        placeOf[orders[place]] = place;
    for (std::uint32_t &order : m_lineOrders)
        order = placeOf[order];
    placeOf = {};

    LineColumns &l = m_profiles.m_lines;
    l.starts = startsOf(m_lineOrders, orders.size());
    const std::vector<std::uint32_t> from = rowsByOwner(m_lineOrders, l.starts);
    m_lineOrders = {};
    for (PackedColumn *column : {&l.products, &l.quantities, &l.amounts})
        column->reorder(from);
    indexProducts();
}

void ProfileBuilder::indexProducts()
{
    LineColumns &l = m_profiles.m_lines;
    std::vector<std::uint32_t> products;
    products.reserve(l.products.size());
    for (std::size_t line = 0; line < l.products.size(); ++line)
        products.push_back(static_cast<std::uint32_t>(l.products[line]));
    l.orderStarts = startsOf(products, m_profiles.m_products.size());
    std::vector<std::uint32_t> next = l.orderStarts;
    l.ordersOfProduct.resize(products.size());
    for (std::uint32_t order = 0; order + 1 < l.starts.size(); ++order) {
        for (std::uint32_t line = l.starts[order]; line < l.starts[order + 1]; ++line)
            l.ordersOfProduct[next[products[line]]++] = order;
    }
}

bool ProfileBuilder::tooLarge() const
{
    const CustomerColumns &c = m_profiles.m_customers;
    const auto passed = [](const auto &texts) {
        return texts.written.tooLarge() || texts.compared.tooLarge();
    };
    return passed(c.names) || passed(c.addresses) || passed(c.notes) || passed(m_phones) ||
           passed(m_emails) || passed(m_codes) || m_orderCustomers.size() > mostRows ||
           m_lineOrders.size() > mostRows;
}

Result<std::shared_ptr<const Profiles>> ProfileBuilder::finish()
{
    if (tooLarge())
        return Error{ErrorCode::FileTooLarge, {}, {}, u"texts, orders or lines"_s};
    sortCustomers();
    sortLines(sortOrders());
    m_profiles.m_orders.purchaseMonths = purchaseMonths(m_profiles.m_orders);
    m_profiles.m_categories = categoryPurchases(m_profiles);
    m_profiles.m_summaries = summarise(m_profiles);
    auto profiles = std::make_shared<const Profiles>(std::move(m_profiles));
    *this = ProfileBuilder();
    return std::shared_ptr<const Profiles>(std::move(profiles));
}

} // namespace kq
