#include "core/importing/phone_names.h"

#include "core/store/customers_store.h"
#include "core/text/fold.h"

#include <algorithm>

namespace kq {
namespace {

constexpr qsizetype manyNames = 3; // two may be a pet name or a spouse
constexpr qsizetype mostNames = 5;
constexpr std::size_t mostSharedPhones = 20;

} // namespace

void PhoneNames::note(CustomerId id, const QString &before, const QString &after)
{
    if (before.isEmpty() || folded(before) == folded(after))
        return;
    QStringList &names = m_names[id.value];
    for (const QString &name : {before, after}) {
        const bool known = std::any_of(names.begin(), names.end(), [&](const QString &other) {
            return folded(other) == folded(name);
        });
        if (!known && names.size() < mostNames)
            names += name;
    }
}

Result<std::vector<SharedPhone>> PhoneNames::shared(Connection &db, const PeopleIndex &people) const
{
    std::vector<std::int64_t> ids;
    for (auto entry = m_names.constBegin(); entry != m_names.constEnd(); ++entry) {
        if (entry->size() >= manyNames)
            ids.push_back(people.current({entry.key()}).value);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<SharedPhone> shared;
    for (const std::int64_t id : ids) {
        const Result<std::optional<Customer>> whole = customer(db, {id});
        if (!whole)
            return whole.error();
        if (!*whole || !m_names.contains(id))
            continue;
        const std::vector<Phone> &phones = (*whole)->phones;
        const auto phone = std::find_if(phones.begin(), phones.end(), [](const Phone &one) {
            return one.kind != PhoneKind::Invalid;
        });
        if (phone != phones.end())
            shared.push_back({{id}, phone->number, m_names.value(id)});
        if (shared.size() == mostSharedPhones)
            break;
    }
    return shared;
}

} // namespace kq
