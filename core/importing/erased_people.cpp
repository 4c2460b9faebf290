#include "core/importing/erased_people.h"

#include <algorithm>

namespace kq {

Result<ErasedPeople> ErasedPeople::of(const Connection &db, const QString &source)
{
    ErasedPeople people;
    Result<ErasedFile> file = ErasedFile::read(db.path());
    if (!file)
        return file.error();
    people.m_file = std::move(*file);
    people.m_source = source;
    return people;
}

bool ErasedPeople::hold(const PersonCells &person) const
{
    if (m_file.isEmpty())
        return false;
    const auto isErased = [this](IdentityKind kind, const QString &value) {
        return m_file.hashes().contains(m_file.hashOf(kind, value));
    };
    if (!person.code.isEmpty() &&
        isErased(IdentityKind::Code, identityOfCode(m_source, person.code)))
        return true;
    return std::any_of(person.phones.begin(), person.phones.end(),
                       [&](const Phone &phone) {
                           return phone.kind != PhoneKind::Invalid &&
                                  isErased(IdentityKind::Phone, phone.number);
                       }) ||
           std::any_of(person.emails.begin(), person.emails.end(),
                       [&](const QString &email) { return isErased(IdentityKind::Email, email); });
}

} // namespace kq
