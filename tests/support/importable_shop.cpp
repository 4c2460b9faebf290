#include "support/importable_shop.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t largestAmount = 1'000'000'000'000'000; // that an import accepts

Money within(Money amount)
{
    return {std::clamp(amount.minor, -largestAmount, largestAmount)};
}

SourceId sourceNamed(TestShop &shop, const QString &name)
{
    for (const TestSource &known : shop.sources) {
        if (known.name == name)
            return known.id;
    }
    const SourceId id{std::ssize(shop.sources) + 1};
    shop.sources.push_back({id, name});
    return id;
}

void makeUnique(Customer &customer)
{
    const QString id = QString::number(customer.id.value);
    int number = 0;
    for (CustomerCode &code : customer.codes)
        code.code += u"-%1-%2"_s.arg(id).arg(++number);
    std::vector<Phone> phones;
    for (const Phone &phone : customer.phones) {
        // Beside a mobile and a fixed number nothing keeps its form when digits change.
        const QString tail =
            QString::number(customer.id.value * 10 + ++number).rightJustified(5, u'0');
        if (phone.kind == PhoneKind::Mobile)
            phones.push_back({QString(u"+849123"_s + tail).left(12), PhoneKind::Mobile});
        else if (phone.number.startsWith(u"+8428"_s))
            phones.push_back({QString(u"+842838"_s + tail + u'0').left(13), PhoneKind::Fixed});
    }
    customer.phones = phones;
    for (QString &email : customer.emails)
        email = u"k%1-%2."_s.arg(id).arg(++number) + email;
}

bool hasCodeIn(const Customer &customer, SourceId source)
{
    return std::any_of(customer.codes.begin(), customer.codes.end(),
                       [&](const CustomerCode &code) { return code.source == source; });
}

/// A second code in one source is told by a second row, which a phone or an e-mail must join.
void dropLooseCodes(Customer &customer)
{
    if (!customer.phones.empty() || !customer.emails.isEmpty())
        return;
    const std::vector<CustomerCode> codes = std::exchange(customer.codes, {});
    for (const CustomerCode &code : codes) {
        if (!hasCodeIn(customer, code.source))
            customer.codes.push_back(code);
    }
}

/// The sources of which files name the customer.
std::set<SourceId> sourcesOf(const Customer &customer, const TestShop &shop)
{
    std::set<SourceId> sources(customer.sources.begin(), customer.sources.end());
    for (const CustomerCode &code : customer.codes)
        sources.insert(code.source);
    for (const OpeningFigures &figures : customer.openingFigures)
        sources.insert(figures.source);
    for (const TestOrder &placed : shop.orders) {
        if (placed.order.customer == customer.id)
            sources.insert(placed.order.source);
    }
    return sources;
}

} // namespace

TestShop importable(const TestShop &shop, Identities identities)
{
    TestShop made = shop;
    made.contacts.clear(); // no file tells of messages
    const SourceId everywhere = sourceNamed(made, u"default"_s);
    std::map<std::int64_t, std::int64_t> numbers;
    for (Customer &customer : made.customers) {
        const auto number = static_cast<std::int64_t>(numbers.size()) + 1;
        std::set<SourceId> sources = sourcesOf(customer, shop);
        sources.insert(everywhere);
        numbers[customer.id.value] = number;
        customer.id = {number};
        if (identities == Identities::Unique)
            makeUnique(customer);
        if (customer.area.isEmpty())
            customer.address.clear(); // an address may tell the area
        const bool canBeFound = !customer.phones.empty() || !customer.emails.isEmpty();
        if (sources.size() > 1 && !canBeFound)
            customer.emails << u"kq%1@thu.vn"_s.arg(number);
        dropLooseCodes(customer);
        for (const SourceId source : sources) {
            if (!hasCodeIn(customer, source))
                customer.codes.push_back({source, u"KQ-%1"_s.arg(number)});
        }
        customer.sources.assign(sources.begin(), sources.end());
        for (OpeningFigures &figures : customer.openingFigures) {
            if (figures.total)
                figures.total = within(*figures.total);
        }
    }
    for (TestOrder &placed : made.orders) {
        if (placed.order.customer)
            placed.order.customer = CustomerId{numbers.at(placed.order.customer->value)};
        placed.order.total = within(placed.order.total);
        std::erase_if(placed.lines, [](const OrderLine &line) {
            return line.productCode.isEmpty() && line.productName.isEmpty() &&
                   line.category.isEmpty();
        });
    }
    return made;
}

} // namespace kq::test
