#include "core/condition/json_reader.h"

namespace kq {

using namespace Qt::StringLiterals;

OrderFilter JsonReader::orderFilter(const JsonSpot &leaf)
{
    OrderFilter filter;
    if (!leaf.has("where"))
        return filter;
    const JsonSpot where = leaf.member("where");
    if (!isObject(where, {"placed", "status", "area", "channel", "branch", "source", "discounted",
                          "total", "weekday", "hours", "product", "category"}))
        return filter;
    if (where.has("placed") && isObject(where.member("placed"), {"op", "value"}))
        filter.placed = dateTest(where.member("placed"));
    if (where.has("status"))
        filter.status = statuses(where.member("status"));
    wordsOfFilter(where, "area", filter.area);
    wordsOfFilter(where, "channel", filter.channel);
    wordsOfFilter(where, "branch", filter.branch);
    wordsOfFilter(where, "source", filter.source);
    if (where.has("discounted"))
        filter.discounted = boolean(where.member("discounted"));
    if (where.has("total") && isObject(where.member("total"), {"op", "value"}))
        filter.total = numberTest(where.member("total"), OfShop::Refused);
    if (where.has("weekday"))
        filter.weekday = weekdays(where.member("weekday"));
    if (where.has("hours"))
        filter.hours = hours(where.member("hours"));
    wordsOfFilter(where, "product", filter.product);
    wordsOfFilter(where, "category", filter.category);
    return filter;
}

ContactFilter JsonReader::contactFilter(const JsonSpot &leaf)
{
    ContactFilter filter;
    if (!leaf.has("where"))
        return filter;
    const JsonSpot where = leaf.member("where");
    if (!isObject(where, {"placed", "channel"}))
        return filter;
    if (where.has("placed") && isObject(where.member("placed"), {"op", "value"}))
        filter.placed = dateTest(where.member("placed"));
    wordsOfFilter(where, "channel", filter.channel);
    return filter;
}

void JsonReader::wordsOfFilter(const JsonSpot &where, const char *key,
                               std::optional<QStringList> &into)
{
    if (where.has(key))
        into = texts(where.member(key));
}

std::vector<OrderStatus> JsonReader::statuses(const JsonSpot &spot)
{
    std::vector<OrderStatus> read;
    if (!isList(spot, u"list of "_s + allKeys<OrderStatus>()))
        return read;
    for (std::size_t i = 0; i < spot->items.size() && !m_fault; ++i)
        read.push_back(word<OrderStatus>(spot.item(i)));
    return read;
}

std::vector<int> JsonReader::weekdays(const JsonSpot &spot)
{
    std::vector<int> read;
    if (!isList(spot, u"list of whole numbers from 1 to 7"_s))
        return read;
    for (std::size_t i = 0; i < spot->items.size() && !m_fault; ++i)
        read.push_back(wholeNumber(spot.item(i), 1, 7));
    return read;
}

std::pair<int, int> JsonReader::hours(const JsonSpot &spot)
{
    const QString expected = u"list of two whole numbers from 0 to 23, lower first"_s;
    if (!isList(spot, expected, 2))
        return {};
    const int from = wholeNumber(spot.item(0), 0, 23);
    const int to = wholeNumber(spot.item(1), 0, 23);
    if (from > to)
        fail(ErrorCode::OutOfRange, spot.path(), expected, u"%1 %2"_s.arg(from).arg(to));
    return {from, to};
}

} // namespace kq
