#include "ui/customers/customer_details.h"

#include "ui/models/called_name.h"

#include <algorithm>

namespace kq {

namespace {

constexpr int monthsShown = 12;

void addDays(PurchaseSum &sum, QDate first, QDate last)
{
    sum.firstOn = sum.firstOn.isValid() ? std::min(sum.firstOn, first) : first;
    sum.lastOn = sum.lastOn.isValid() ? std::max(sum.lastOn, last) : last;
}

bool hasOrderFrom(const CustomerDetails &details, SourceId source, QDate today)
{
    return std::any_of(details.orders.begin(), details.orders.end(),
                       [&](const OrderWithLines &one) {
                           return one.order.source == source && one.order.placedAt.date() <= today;
                       });
}

} // namespace

QString nameOfSource(const CustomerDetails &details, SourceId source)
{
    const auto found = std::find_if(details.sources.begin(), details.sources.end(),
                                    [&](const StoredSource &one) { return one.id == source; });
    return found == details.sources.end() ? QString() : found->name;
}

PurchaseSum purchasesOf(const CustomerDetails &details, QDate today)
{
    PurchaseSum sum;
    for (const OrderWithLines &one : details.orders) {
        const QDate day = one.order.placedAt.date();
        if (!isPurchase(one.order.status) || day > today)
            continue;
        ++sum.purchases;
        sum.total += one.order.total;
        addDays(sum, day, day);
    }
    for (const OpeningFigures &opening : details.customer.openingFigures) {
        if (opening.lastOn > today || hasOrderFrom(details, opening.source, today))
            continue;
        sum.purchases += opening.count;
        sum.total += opening.total.value_or(Money{});
        if (!opening.firstOn && opening.count > 1)
            sum.isFirstKnown = false;
        addDays(sum, opening.firstOn.value_or(opening.lastOn), opening.lastOn);
        sum.openings.push_back(
            {nameOfSource(details, opening.source), opening.count, opening.total});
    }
    return sum;
}

std::vector<MonthSpend> spendByMonth(const CustomerDetails &details, QDate today)
{
    std::vector<MonthSpend> months;
    const QDate last(today.year(), today.month(), 1);
    for (int back = monthsShown - 1; back >= 0; --back)
        months.push_back({last.addMonths(-back), Money{}});
    for (const OrderWithLines &one : details.orders) {
        const QDate day = one.order.placedAt.date();
        if (!isPurchase(one.order.status) || day > today)
            continue;
        for (MonthSpend &month : months) {
            if (month.month.year() == day.year() && month.month.month() == day.month())
                month.total += one.order.total;
        }
    }
    return months;
}

std::optional<Rhythm> rhythmOf(const CustomerDetails &details, QDate today)
{
    std::vector<QDate> days;
    for (const OrderWithLines &one : details.orders) {
        const QDate day = one.order.placedAt.date();
        if (isPurchase(one.order.status) && day <= today)
            days.push_back(day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    if (days.size() < 3)
        return std::nullopt;
    std::vector<int> gaps;
    for (std::size_t i = 1; i < days.size(); ++i)
        gaps.push_back(static_cast<int>(days[i - 1].daysTo(days[i])));
    std::sort(gaps.begin(), gaps.end());
    const std::size_t half = gaps.size() / 2;
    const int median = gaps.size() % 2 != 0 ? gaps[half] : (gaps[half - 1] + gaps[half]) / 2;
    return Rhythm{median, static_cast<int>(days.back().daysTo(today))};
}

QString calledName(const Customer &customer)
{
    QStringList codes;
    for (const CustomerCode &code : customer.codes)
        codes.append(code.code);
    return calledName(customer.name, codes);
}

CustomerDetails asKnownOn(QDate day, CustomerDetails details)
{
    std::erase_if(details.orders,
                  [day](const OrderWithLines &one) { return one.order.placedAt.date() > day; });
    std::erase_if(details.messages,
                  [day](const PersonMessage &message) { return message.on > day; });
    return details;
}

Result<CustomerDetails> readCustomer(const Shop &shop, CustomerId id)
{
    Result<PersonFile> person = shop.personFile(id);
    if (!person)
        return person.error();
    Result<std::vector<OrderWithLines>> orders = shop.ordersOf(id);
    if (!orders)
        return orders.error();
    Result<std::vector<Merge>> merges = shop.mergesInto(id);
    if (!merges)
        return merges.error();
    Result<std::vector<StoredSource>> sources = shop.sources();
    if (!sources)
        return sources.error();
    Result<ShopSettings> settings = shop.settings();
    if (!settings)
        return settings.error();
    Result<OwnerWord> word = shop.ownerWordOn(id);
    if (!word)
        return word.error();
    Result<std::vector<StoredAttribute>> attributes = shop.attributes();
    if (!attributes)
        return attributes.error();
    Result<std::vector<PersonMessage>> messages = shop.messagesTo(id);
    if (!messages)
        return messages.error();
    return CustomerDetails{
        std::move(person->customer), std::move(*orders),   std::move(*merges),
        std::move(*sources),         std::move(*settings), std::move(*word),
        std::move(*attributes),      std::move(*messages), std::move(person->consents)};
}

} // namespace kq
