#include "core/importing/row_cells.h"

#include <algorithm>

namespace kq {
namespace {

void fill(QString &mine, const QString &later)
{
    if (mine.isEmpty())
        mine = later;
}

template <class T>
void fill(std::optional<T> &mine, const std::optional<T> &later)
{
    if (!mine)
        mine = later;
}

} // namespace

bool PersonCells::hasPhone() const
{
    return std::any_of(phones.begin(), phones.end(),
                       [](const Phone &phone) { return phone.kind != PhoneKind::Invalid; });
}

bool PersonCells::isWalkIn() const
{
    if (hasPhone() || !emails.isEmpty())
        return false;
    return walkInWord || code.isEmpty();
}

bool PersonCells::isUnidentified() const
{
    return code.isEmpty() && !hasPhone() && emails.isEmpty();
}

void OpeningCells::takeFrom(const OpeningCells &later)
{
    OpeningCells all = later;
    fill(all.count, count);
    fill(all.total, total);
    fill(all.firstOn, firstOn);
    fill(all.lastOn, lastOn);
    *this = all;
}

void OrderCells::fillFrom(const OrderCells &later)
{
    fill(person.code, later.person.code);
    if (person.name.isEmpty() && !person.walkInWord) {
        person.name = later.person.name;
        person.walkInWord = later.person.walkInWord;
    }
    if (person.phones.empty())
        person.phones = later.person.phones;
    if (person.emails.isEmpty())
        person.emails = later.person.emails;
    fill(placedAt, later.placedAt);
    fill(placedTime, later.placedTime);
    joinTime();
    fill(status, later.status);
    fill(area, later.area);
    fill(channel, later.channel);
    fill(branch, later.branch);
    fill(discount, later.discount);
    fill(refund, later.refund);
    fill(total, later.total);
}

void OrderCells::joinTime()
{
    if (placedAt && placedTime && placedAt->second <= 0)
        placedAt->second = *placedTime;
}

} // namespace kq
