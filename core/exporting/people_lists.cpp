#include "core/exporting/people_lists.h"

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const Contact &contact)
{
    return contact.name;
}

ListColumn phoneColumn(const ListHeaders &headers)
{
    return {headers.phone, [](const Contact &c) { return phoneForPeople(c.phone); },
            CellRule::Words, 0, 18};
}

ListColumn lastPurchaseColumn(const ListHeaders &headers, const Formatter &formatter)
{
    return {headers.lastPurchase,
            [formatter](const Contact &c) {
                return c.lastPurchase.isValid() ? formatter.date(c.lastPurchase) : QString();
            },
            CellRule::Words, 0, 16};
}

ListColumn purchasesColumn(const ListHeaders &headers, const Formatter &formatter)
{
    return {headers.purchases,
            [formatter](const Contact &c) { return formatter.number(c.purchases); },
            CellRule::Words, 0, 12};
}

ListColumn spendColumn(const ListHeaders &headers, const Formatter &formatter)
{
    return {headers.spend, [formatter](const Contact &c) { return formatter.money(c.spend); },
            CellRule::Words, 0, 18};
}

std::vector<ListColumn> peopleColumns(const ListOptions &options, const ListHeaders &headers,
                                      const Formatter &formatter)
{
    std::vector<ListColumn> columns{{headers.name, nameOf, CellRule::Words, 0, 28}};
    if (options.channel == MessageChannel::Email) {
        columns.push_back({headers.email, [](const Contact &c) { return c.emails.value(0); },
                           CellRule::Words, 0, 28});
    } else {
        columns.push_back(phoneColumn(headers));
    }
    columns.push_back(
        {headers.area, [](const Contact &c) { return c.area; }, CellRule::Words, 0, 18});
    columns.push_back({headers.tags, [](const Contact &c) { return c.tags.join(u", "_s); },
                       CellRule::Words, 0, 18});
    columns.push_back(purchasesColumn(headers, formatter));
    columns.push_back(spendColumn(headers, formatter));
    columns.push_back(lastPurchaseColumn(headers, formatter));
    if (options.withMessages) {
        columns.push_back(
            {headers.script, [](const Contact &c) { return c.message; }, CellRule::Words, 0, 60});
    }
    return columns;
}

} // namespace

PeopleCsv::PeopleCsv(const ListOptions &options, const ListHeaders &headers,
                     const Formatter &formatter)
{
    m_columns = peopleColumns(options, headers, formatter);
}

PeopleWorkbook::PeopleWorkbook(const ListOptions &options, const ListHeaders &headers,
                               const Formatter &formatter)
{
    m_columns = peopleColumns(options, headers, formatter);
}

CallSheet::CallSheet(const ListHeaders &headers, const Formatter &formatter)
{
    m_columns = {
        {headers.name, nameOf, CellRule::Words, 0, 28},
        phoneColumn(headers),
        lastPurchaseColumn(headers, formatter),
        purchasesColumn(headers, formatter),
        spendColumn(headers, formatter),
        {headers.script, [](const Contact &c) { return c.message; }, CellRule::Words, 0, 60}};
    for (const QString &toFillIn :
         {headers.called, headers.noAnswer, headers.callBack, headers.noMessages, headers.notes})
        m_columns.push_back({toFillIn, {}, CellRule::Words, 0, 14});
}

} // namespace kq
