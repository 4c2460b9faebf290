#include "core/importing/people_index.h"

#include "core/store/profile_rows.h"

#include <algorithm>
#include <string_view>

namespace kq {
namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

char16_t unitOf(char sign)
{
    return static_cast<unsigned char>(sign);
}

char16_t unitOf(QChar sign)
{
    return sign.unicode();
}

/// `+84912345678` as 84912345678.
template <class Text>
std::uint64_t phoneKey(const Text &number)
{
    std::uint64_t key = 0;
    for (const auto sign : number) {
        const char16_t unit = unitOf(sign);
        if (unit >= u'0' && unit <= u'9')
            key = key * 10 + (unit - u'0');
    }
    return key;
}

} // namespace

Result<void> PeopleIndex::preload(Connection &db, const JobControl &control)
{
    Result<void> codes = readCodes(
        db,
        [&](const CodeView &view) {
            if (view.source == m_source)
                m_codes.insert(textOf(view.code), view.customer.value);
        },
        control);
    if (!codes)
        return codes;
    Result<void> phones = readKnownPhones(
        db,
        [&](const PhoneView &view) {
            if (view.kind != PhoneKind::Invalid)
                m_phones.insert(phoneKey(view.number), view.customer.value);
        },
        control);
    if (!phones)
        return phones;
    Result<void> emails = readKnownEmails(
        db,
        [&](const EmailView &view) { m_emails.insert(textOf(view.email), view.customer.value); },
        control);
    m_complete = emails.has_value();
    return emails;
}

/// Of an identity whose customer is @p remembered, or 0: what the shop file says of it then.
template <class Ask, class Keep>
Result<CustomerId> PeopleIndex::known(std::int64_t remembered, Ask ask, Keep keep)
{
    if (remembered != 0)
        return current({remembered});
    if (m_complete)
        return CustomerId{};
    const Result<std::optional<CustomerId>> stored = ask();
    if (!stored)
        return stored.error();
    if (!*stored)
        return CustomerId{};
    keep((*stored)->value);
    return **stored;
}

Result<CustomerId> PeopleIndex::withCode(const QString &code)
{
    if (code == m_askedCode)
        return current(m_ofAskedCode);
    Result<CustomerId> customer = known(
        m_codes.find(code), [&] { return m_writer.customerWithCode(m_source, code); },
        [&](std::int64_t id) { m_codes.insert(code, id); });
    if (customer) {
        m_askedCode = code;
        m_ofAskedCode = *customer;
    }
    return customer;
}

Result<CustomerId> PeopleIndex::withPhone(const QString &number)
{
    const std::uint64_t key = phoneKey(number);
    return known(
        m_phones.value(key), [&] { return m_writer.customerWithPhone(number); },
        [&](std::int64_t id) { m_phones.insert(key, id); });
}

Result<CustomerId> PeopleIndex::withEmail(const QString &email)
{
    return known(
        m_emails.find(email), [&] { return m_writer.customerWithEmail(email); },
        [&](std::int64_t id) { m_emails.insert(email, id); });
}

Result<PeopleIndex::Ids> PeopleIndex::find(const PersonCells &person)
{
    Ids ids;
    const auto note = [&](const Result<CustomerId> &found) {
        if (found && found->value != 0 && !ids.contains(found->value))
            ids.append(found->value);
        return found.has_value();
    };
    if (!person.code.isEmpty()) {
        if (const Result<CustomerId> found = withCode(person.code); !note(found))
            return found.error();
    }
    for (const Phone &phone : person.phones) {
        if (phone.kind == PhoneKind::Invalid)
            continue;
        if (const Result<CustomerId> found = withPhone(phone.number); !note(found))
            return found.error();
    }
    for (const QString &email : person.emails) {
        if (const Result<CustomerId> found = withEmail(email); !note(found))
            return found.error();
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void PeopleIndex::addCode(const QString &code, CustomerId customer)
{
    m_codes.insert(code, customer.value);
    m_askedCode = code;
    m_ofAskedCode = customer;
}

void PeopleIndex::addPhone(const QString &number, CustomerId customer)
{
    m_phones.insert(phoneKey(number), customer.value);
}

void PeopleIndex::addEmail(const QString &email, CustomerId customer)
{
    m_emails.insert(email, customer.value);
}

void PeopleIndex::merge(CustomerId gone, CustomerId survivor)
{
    m_merged.insert(gone.value, survivor.value);
}

CustomerId PeopleIndex::current(CustomerId id) const
{
    auto next = m_merged.constFind(id.value);
    while (next != m_merged.constEnd()) {
        id = {*next};
        next = m_merged.constFind(id.value);
    }
    return id;
}

} // namespace kq
