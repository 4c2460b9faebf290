#include "core/importing/customer_fields.h"

#include <QHashFunctions>

#include <algorithm>

namespace kq {
namespace {

void put(QString &field, const QString &cell)
{
    if (!cell.isEmpty())
        field = cell;
}

template <class T>
void put(std::optional<T> &field, const std::optional<T> &cell)
{
    if (cell)
        field = cell;
}

void put(Consent &field, const std::optional<Consent> &cell)
{
    if (cell && *cell != Consent::Unknown)
        field = *cell;
}

void fill(QString &field, const QString &other)
{
    if (field.isEmpty())
        field = other;
}

template <class T>
void fill(std::optional<T> &field, const std::optional<T> &other)
{
    if (!field)
        field = other;
}

void fill(Consent &field, Consent other)
{
    if (field == Consent::Unknown || other == Consent::Refused)
        field = other == Consent::Unknown ? field : other;
}

} // namespace

void applyFields(const CustomerCells &cells, Customer &fields)
{
    put(fields.name, cells.person.name);
    put(fields.address, cells.address);
    put(fields.area, cells.area);
    put(fields.app, cells.app);
    put(fields.note, cells.note);
    put(fields.gender, cells.gender);
    put(fields.registeredOn, cells.registeredOn);
    put(fields.consents.zalo, cells.consentZalo);
    put(fields.consents.sms, cells.consentSms);
    put(fields.consents.email, cells.consentEmail);
    put(fields.consents.phone, cells.consentPhone);
    fields.doNotContact = cells.doNotContact.value_or(fields.doNotContact);
    const std::optional<Birthday> known = fields.birthday;
    put(fields.birthday, cells.birthday);
    if (known && fields.birthday->year == 0 && known->month == fields.birthday->month &&
        known->day == fields.birthday->day)
        fields.birthday = known;
}

Customer united(const Customer &kept, const Customer &lost)
{
    Customer both = kept;
    fill(both.name, lost.name);
    fill(both.address, lost.address);
    fill(both.area, lost.area);
    fill(both.app, lost.app);
    fill(both.note, lost.note);
    fill(both.gender, lost.gender);
    fill(both.birthday, lost.birthday);
    fill(both.registeredOn, lost.registeredOn);
    fill(both.consents.zalo, lost.consents.zalo);
    fill(both.consents.sms, lost.consents.sms);
    fill(both.consents.email, lost.consents.email);
    fill(both.consents.phone, lost.consents.phone);
    both.doNotContact = kept.doNotContact || lost.doNotContact;
    return both;
}

std::size_t hashOfFields(const Customer &fields)
{
    const Birthday birthday = fields.birthday.value_or(Birthday{-1, 0, 0});
    const auto number = [](auto value) { return static_cast<int>(value); };
    return qHashMulti(0, fields.name, fields.address, fields.area, fields.app, fields.note,
                      fields.gender ? number(*fields.gender) : -1, birthday.year, birthday.month,
                      birthday.day, fields.registeredOn.value_or(QDate()).toJulianDay(),
                      fields.doNotContact, number(fields.consents.zalo),
                      number(fields.consents.sms), number(fields.consents.email),
                      number(fields.consents.phone));
}

std::optional<OpeningFigures> figuresOf(const OpeningCells &cells,
                                        const std::optional<OpeningFigures> &stored,
                                        SourceId source, QDate today)
{
    const bool bought = cells.count.value_or(0) > 0 || cells.total.value_or(Money{}).minor != 0 ||
                        cells.firstOn || cells.lastOn;
    if (cells.count == 0 || !bought)
        return std::nullopt;
    OpeningFigures figures = stored.value_or(OpeningFigures{source, 1, {}, {}, today});
    figures.count = cells.count.value_or(figures.count);
    put(figures.total, cells.total);
    put(figures.firstOn, cells.firstOn);
    figures.lastOn = cells.lastOn.value_or(figures.lastOn);
    return figures;
}

OpeningFigures summed(const OpeningFigures &a, const std::optional<OpeningFigures> &b)
{
    if (!b)
        return a;
    OpeningFigures sum = a;
    sum.count += b->count;
    if (b->total)
        sum.total = sum.total.value_or(Money{}) + *b->total;
    if (b->firstOn)
        sum.firstOn = std::min(sum.firstOn.value_or(*b->firstOn), *b->firstOn);
    sum.lastOn = std::max(sum.lastOn, b->lastOn);
    return sum;
}

} // namespace kq
