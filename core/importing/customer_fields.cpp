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
    fill(fields.area, cells.areaOfAddress); // never over what somebody wrote
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

FieldSet filledFields(const CustomerCells &cells)
{
    const auto known = [](const std::optional<Consent> &consent) {
        return consent && *consent != Consent::Unknown;
    };
    const bool filled[] = {!cells.person.name.isEmpty(),   !cells.address.isEmpty(),
                           !cells.area.isEmpty(),          !cells.app.isEmpty(),
                           !cells.note.isEmpty(),          cells.gender.has_value(),
                           cells.birthday.has_value(),     cells.registeredOn.has_value(),
                           cells.doNotContact.has_value(), known(cells.consentZalo),
                           known(cells.consentSms),        known(cells.consentEmail),
                           known(cells.consentPhone)};
    FieldSet set = 0;
    FieldSet bit = nameField;
    for (const bool one : filled) {
        set |= one ? bit : 0;
        bit <<= 1;
    }
    for (const auto &[position, value] : cells.attributes) {
        if (position < attributesInSet)
            set |= FieldSet{1} << (position + fieldsBeforeAttributes);
    }
    return set;
}

Customer united(const Customer &kept, const Customer &lost, FieldSet takeLost, FieldSet keepKept)
{
    Customer both = kept;
    FieldSet bit = nameField;
    // In the order of filledFields().
    const auto unite = [&](auto &field, const auto &other, auto byDefault) {
        if ((takeLost & bit) != 0)
            field = other;
        else if ((keepKept & bit) == 0)
            byDefault(field, other);
        bit <<= 1;
    };
    const auto missing = [](auto &field, const auto &other) { fill(field, other); };
    const auto either = [](bool &field, bool other) { field = field || other; };
    unite(both.name, lost.name, missing);
    unite(both.address, lost.address, missing);
    unite(both.area, lost.area, missing);
    unite(both.app, lost.app, missing);
    unite(both.note, lost.note, missing);
    unite(both.gender, lost.gender, missing);
    unite(both.birthday, lost.birthday, missing);
    unite(both.registeredOn, lost.registeredOn, missing);
    unite(both.doNotContact, lost.doNotContact, either);
    unite(both.consents.zalo, lost.consents.zalo, missing);
    unite(both.consents.sms, lost.consents.sms, missing);
    unite(both.consents.email, lost.consents.email, missing);
    unite(both.consents.phone, lost.consents.phone, missing);
    return both;
}

Customer unitedByOwner(const Customer &kept, FieldSet ownedOfKept, const Customer &lost,
                       FieldSet ownedOfLost)
{
    return united(kept, lost, ownedOfLost & ~ownedOfKept, ownedOfKept);
}

void keepOwned(Customer &fields, const Customer &before, FieldSet owned)
{
    if (owned != 0)
        fields = united(fields, before, owned, ~owned);
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

std::optional<OpeningFigures> summed(const std::optional<OpeningFigures> &a,
                                     const std::optional<OpeningFigures> &b)
{
    if (!a || !b)
        return a ? a : b;
    OpeningFigures sum = *a;
    sum.count += b->count;
    if (b->total)
        sum.total = sum.total.value_or(Money{}) + *b->total;
    if (b->firstOn)
        sum.firstOn = std::min(sum.firstOn.value_or(*b->firstOn), *b->firstOn);
    sum.lastOn = std::max(sum.lastOn, b->lastOn);
    return sum;
}

} // namespace kq
