#include "core/exporting/people_lists.h"

#include "core/exporting/people_cells.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

/// A column of values that a workbook counts with and other files write as people read them.
ListColumn countedColumn(const QString &header, std::function<SheetValue(const Contact &)> value,
                         const Formatter &formatter, double width)
{
    ListColumn column{header,
                      [value, formatter](const Contact &c) { return textOf(value(c), formatter); },
                      CellRule::Words, 0, width};
    column.value = std::move(value);
    return column;
}

ListColumn lastPurchaseColumn(const ListHeaders &headers, const Formatter &formatter)
{
    return countedColumn(
        headers.lastPurchase, [](const Contact &c) -> SheetValue { return c.lastPurchase; },
        formatter, 16);
}

ListColumn purchasesColumn(const ListHeaders &headers, const Formatter &formatter)
{
    return countedColumn(
        headers.purchases, [](const Contact &c) -> SheetValue { return Decimal(c.purchases); },
        formatter, 12);
}

ListColumn spendColumn(const ListHeaders &headers, const Formatter &formatter)
{
    return countedColumn(
        headers.spend, [](const Contact &c) -> SheetValue { return c.spend; }, formatter, 18);
}

ListColumn addressColumn(const ListOptions &options, const ListHeaders &headers)
{
    if (options.channel != MessageChannel::Email)
        return phoneColumn(headers);
    return {headers.email, [](const Contact &c) { return c.emails.value(0); }, CellRule::Words, 0,
            28};
}

/// A birthday without its year is no day that a workbook knows.
ListColumn birthdayColumn(const ListHeaders &headers, const Formatter &formatter)
{
    return countedColumn(
        headers.birthday,
        [formatter](const Contact &c) -> SheetValue {
            if (!c.birthday)
                return QString();
            const QDate day(c.birthday->year, c.birthday->month, c.birthday->day);
            if (c.birthday->year != 0 && day.isValid())
                return day;
            return formatter.birthday(*c.birthday);
        },
        formatter, 14);
}

ListColumn columnFor(PeopleColumn column, const ListOptions &options, const ListHeaders &headers,
                     const Formatter &formatter)
{
    switch (column) {
    case PeopleColumn::Name:
        return {headers.name, nameOf, CellRule::Words, 0, 28};
    case PeopleColumn::Address:
        return addressColumn(options, headers);
    case PeopleColumn::Area:
        return {headers.area, [](const Contact &c) { return c.area; }, CellRule::Words, 0, 18};
    case PeopleColumn::Tags:
        return {headers.tags, [](const Contact &c) { return c.tags.join(u", "_s); },
                CellRule::Words, 0, 18};
    case PeopleColumn::Purchases:
        return purchasesColumn(headers, formatter);
    case PeopleColumn::Spend:
        return spendColumn(headers, formatter);
    case PeopleColumn::LastPurchase:
        return lastPurchaseColumn(headers, formatter);
    case PeopleColumn::Code:
        return {headers.code, [](const Contact &c) { return c.code; }, CellRule::Words, 0, 14};
    case PeopleColumn::Birthday:
        return birthdayColumn(headers, formatter);
    case PeopleColumn::Street:
        return {headers.street, [](const Contact &c) { return c.street; }, CellRule::Words, 0, 40};
    case PeopleColumn::Message:
        return {headers.script, [](const Contact &c) { return c.message; }, CellRule::Words, 0, 60};
    case PeopleColumn::Voucher:
        return {headers.voucher, [](const Contact &c) { return c.voucher; }, CellRule::Words, 0,
                18};
    case PeopleColumn::Attributes:
        break; // several columns: attributeColumns()
    }
    Q_UNREACHABLE();
    return {};
}

std::vector<ListColumn> attributeColumns(const ListHeaders &headers, const Formatter &formatter)
{
    std::vector<ListColumn> columns;
    columns.reserve(static_cast<std::size_t>(headers.attributes.size()));
    for (std::size_t i = 0; i < static_cast<std::size_t>(headers.attributes.size()); ++i) {
        const auto value = [i](const Contact &c) {
            return i < c.attributes.size() ? c.attributes[i] : SheetValue();
        };
        columns.push_back(
            countedColumn(headers.attributes[static_cast<qsizetype>(i)], value, formatter, 18));
    }
    return columns;
}

std::vector<ListColumn> peopleColumns(const ListOptions &options, const ListHeaders &headers,
                                      const Formatter &formatter)
{
    std::vector<PeopleColumn> wanted = options.columns;
    if (wanted.empty())
        wanted = usualColumns();
    const auto add = [&](PeopleColumn column, bool isCarried) {
        if (isCarried && std::find(wanted.begin(), wanted.end(), column) == wanted.end())
            wanted.push_back(column);
    };
    add(PeopleColumn::Voucher, options.withVouchers);
    add(PeopleColumn::Message, options.withMessages);
    std::vector<ListColumn> columns;
    columns.reserve(wanted.size());
    for (const PeopleColumn column : wanted) {
        if (column == PeopleColumn::Attributes)
            std::ranges::move(attributeColumns(headers, formatter), std::back_inserter(columns));
        else
            columns.push_back(columnFor(column, options, headers, formatter));
    }
    return columns;
}

} // namespace

const std::vector<PeopleColumn> &usualColumns()
{
    static const std::vector<PeopleColumn> usual{PeopleColumn::Name,        PeopleColumn::Address,
                                                 PeopleColumn::Area,        PeopleColumn::Tags,
                                                 PeopleColumn::Purchases,   PeopleColumn::Spend,
                                                 PeopleColumn::LastPurchase};
    return usual;
}

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

CallSheet::CallSheet(const ListOptions &options, const ListHeaders &headers,
                     const Formatter &formatter)
{
    m_columns = {{headers.name, nameOf, CellRule::Words, 0, 28},
                 phoneColumn(headers),
                 lastPurchaseColumn(headers, formatter),
                 purchasesColumn(headers, formatter),
                 spendColumn(headers, formatter),
                 columnFor(PeopleColumn::Message, options, headers, formatter)};
    if (options.withVouchers)
        m_columns.push_back(columnFor(PeopleColumn::Voucher, options, headers, formatter));
    for (const QString &toFillIn :
         {headers.called, headers.noAnswer, headers.callBack, headers.noMessages})
        m_columns.push_back({toFillIn, {}, CellRule::Words, 0, 14});
    m_columns.push_back({headers.notes, {}, CellRule::Words, 0, 40});
}

CallPaper::CallPaper(const ListOptions &options, const ListHeaders &headers,
                     const Formatter &formatter)
{
    const auto add = [this](ListColumn column, double width) {
        column.width = width;
        m_columns.push_back(std::move(column));
    };
    // Parts of the page's width: numbers, days and codes stay on one line each, beside a text too.
    const bool isTight = options.withMessages;
    add({headers.name, nameOf}, 24);
    add(phoneColumn(headers), isTight ? 24 : 20);
    add(lastPurchaseColumn(headers, formatter), isTight ? 21 : 18);
    add(spendColumn(headers, formatter), isTight ? 22 : 19);
    if (options.withMessages)
        add(columnFor(PeopleColumn::Message, options, headers, formatter), 42);
    if (options.withVouchers)
        add(columnFor(PeopleColumn::Voucher, options, headers, formatter), isTight ? 25 : 22);
    for (const QString &toTick : {headers.called, headers.noAnswer, headers.callBack})
        m_columns.push_back({toTick, {}, CellRule::Words, 0, 13, true});
    m_columns.push_back({headers.noMessages, {}, CellRule::Words, 0, isTight ? 16. : 14., true});
    m_columns.push_back({headers.notes, {}, CellRule::Words, 0, isTight ? 26. : 55.});
}

} // namespace kq
