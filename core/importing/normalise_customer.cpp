#include "core/importing/cell_values.h"
#include "core/importing/normalise.h"
#include "core/text/date.h"
#include "core/text/fold.h"
#include "core/text/number.h"
#include "core/text/person_words.h"

using namespace Qt::StringLiterals;

// The cells of a customer list; those of orders are in normalise.cpp.
namespace kq {
namespace {

using Fault = std::optional<RejectReason>;

constexpr std::int64_t mostOrders = 100'000'000; // of one customer, as an opening figure

Fault readDateInto(const BoundColumn &column, const Cell &cell, const QString &text,
                   std::optional<QDate> &target)
{
    if (saysNothing(text) || isNoDate(text))
        return std::nullopt;
    const std::optional<Moment> moment = momentOfCell(column, cell, text);
    if (!moment)
        return RejectReason::UnreadableDate;
    target = moment->date();
    return std::nullopt;
}

Fault readBirthdayInto(const BoundColumn &column, const Cell &cell, const QString &text,
                       std::optional<Birthday> &target)
{
    if (saysNothing(text) || isNoDate(text))
        return std::nullopt;
    if (cell.text() != nullptr)
        target = readBirthday(text, column.dateOrder);
    if (target)
        return std::nullopt;
    if (const std::optional<Moment> moment = momentOfCell(column, cell, text)) {
        const QDate date = moment->date();
        target = Birthday{date.year(), date.month(), date.day()};
    }
    return target ? Fault() : RejectReason::UnreadableDate;
}

/// A cell that holds one word of a few, read by @p reader.
template <class T, class Reader>
Fault readWordInto(const QString &text, std::optional<T> &target, Reader reader)
{
    target = reader(text); // first, because `không` says no here and not that there is nothing
    return target || saysNothing(text) ? Fault() : RejectReason::UnreadableWord;
}

std::optional<bool> refusal(const QString &text)
{
    return isRefusalWord(text) ? std::optional(true) : readYesNo(text);
}

void appendTags(QStringList &tags, const QString &text)
{
    QString part;
    const auto close = [&] {
        const QString tag = part.simplified();
        if (!folded(tag).isEmpty() && !tags.contains(tag))
            tags += tag;
        part.clear();
    };
    for (const QChar sign : text) {
        if (sign == u',' || sign == u';' || sign == u'|')
            close();
        else
            part += sign;
    }
    close();
}

} // namespace

Normaliser::Fault Normaliser::readCustomerCell(std::size_t position, const Cell &cell,
                                               const QString &text, CustomerCells &customer) const
{
    const BoundColumn &column = m_columns[position];
    const ImportField field = column.mapped.field;
    const auto gender = [](const QString &word) { return readGender(word); };
    const auto consent = [](const QString &word) { return readConsent(word); };
    if (readPersonCell(field, text, customer.person))
        return std::nullopt;
    if (field == ImportField::Attribute)
        return readAttribute(position, cell, text, customer);
    if (field == ImportField::Birthday)
        return readBirthdayInto(column, cell, text, customer.birthday);
    if (field == ImportField::RegisteredOn)
        return readDateInto(column, cell, text, customer.registeredOn);
    if (field == ImportField::Gender)
        return readWordInto(text, customer.gender, gender);
    if (field == ImportField::ConsentZalo)
        return readWordInto(text, customer.consentZalo, consent);
    if (field == ImportField::ConsentSms)
        return readWordInto(text, customer.consentSms, consent);
    if (field == ImportField::ConsentEmail)
        return readWordInto(text, customer.consentEmail, consent);
    if (field == ImportField::ConsentPhone)
        return readWordInto(text, customer.consentPhone, consent);
    if (field == ImportField::DoNotContact)
        return readWordInto(text, customer.doNotContact, refusal);
    if (field == ImportField::Address)
        customer.address += customer.address.isEmpty() ? text : u", "_s + text;
    else if (field == ImportField::Area)
        customer.area = text;
    else if (field == ImportField::Tags)
        appendTags(customer.tags, text);
    else if (field == ImportField::App)
        customer.app = readApp(text);
    else if (field == ImportField::Note)
        customer.note = text;
    else
        return readOpeningCell(column, cell, text, customer.opening);
    return std::nullopt;
}

Normaliser::Fault Normaliser::readOpeningCell(const BoundColumn &column, const Cell &cell,
                                              const QString &text, OpeningCells &opening) const
{
    const ImportField field = column.mapped.field;
    if (field == ImportField::FirstOrderOn)
        return readDateInto(column, cell, text, opening.firstOn);
    if (field == ImportField::LastOrderOn)
        return readDateInto(column, cell, text, opening.lastOn);
    if (field == ImportField::OrdersTotal)
        return readMoneyCell(column, cell, text, opening.total);
    if (field != ImportField::OrdersCount || saysNothing(text))
        return std::nullopt;
    const std::optional<Decimal> count = decimalOfCell(column, cell, text);
    if (!count || !count->isWhole() || *count < Decimal(0))
        return RejectReason::UnreadableNumber;
    if (*count > Decimal(mostOrders))
        return RejectReason::NumberTooLarge;
    opening.count = count->units();
    return std::nullopt;
}

Normaliser::Fault Normaliser::readAttribute(std::size_t position, const Cell &cell,
                                            const QString &text, CustomerCells &customer) const
{
    const BoundColumn &column = m_columns[position];
    QString value;
    switch (column.attributeType) {
    case AttributeType::Text:
    case AttributeType::Choice:
        value = text.simplified();
        break;
    case AttributeType::Number: {
        if (saysNothing(text))
            return std::nullopt;
        const std::optional<Decimal> number = decimalOfCell(column, cell, text);
        if (!number)
            return RejectReason::UnreadableNumber;
        value = number->toString();
        break;
    }
    case AttributeType::Money: {
        std::optional<Money> money;
        if (const Fault fault = readMoneyCell(column, cell, text, money))
            return fault;
        value = money ? QString::number(money->minor) : QString();
        break;
    }
    case AttributeType::Date: {
        std::optional<QDate> date;
        if (const Fault fault = readDateInto(column, cell, text, date))
            return fault;
        value = date ? date->toString(Qt::ISODate) : QString();
        break;
    }
    case AttributeType::YesNo: {
        std::optional<bool> yes;
        const auto yesNo = [](const QString &word) { return readYesNo(word); };
        if (const Fault fault = readWordInto(text, yes, yesNo))
            return fault;
        value = yes ? (*yes ? u"1"_s : u"0"_s) : QString();
        break;
    }
    }
    if (!value.isEmpty())
        customer.attributes.emplace_back(position, value);
    return std::nullopt;
}

} // namespace kq
