#include "core/importing/people_changes.h"

#include "core/importing/customer_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kq {

void PeopleChanges::noteMet(CustomerId id)
{
    if (!isNew(id))
        m_met.set(id);
}

void PeopleChanges::noteGrowth(CustomerId id)
{
    if (!isNew(id))
        m_before[id.value].grew = true;
}

void PeopleChanges::noteFields(CustomerId id, const Customer &before)
{
    if (isNew(id))
        return;
    Before &known = m_before[id.value];
    if (!known.fields)
        known.fields = hashOfFields(before);
}

void PeopleChanges::noteAttribute(CustomerId id, std::int64_t attribute,
                                  const std::optional<QString> &before)
{
    if (isNew(id))
        return;
    auto &attributes = m_before[id.value].attributes;
    const bool known = std::any_of(attributes.begin(), attributes.end(),
                                   [&](const auto &entry) { return entry.first == attribute; });
    if (!known)
        attributes.emplace_back(attribute, before);
}

void PeopleChanges::noteMerged(CustomerId survivor, CustomerId gone)
{
    ++m_counts.merged;
    noteMet(survivor);
    noteGrowth(survivor);
    m_before.remove(gone.value);
    m_met.clear(gone);
}

Result<bool> PeopleChanges::isChanged(BulkWriter &writer, CustomerId id, const Before &before)
{
    if (before.grew)
        return true;
    if (before.fields) {
        const Result<std::optional<Customer>> now = writer.customerFields(id);
        if (!now)
            return now.error();
        if (!*now)
            return Error{ErrorCode::Internal, u"customer without a row"_s, {}, {}};
        if (hashOfFields(**now) != *before.fields)
            return true;
    }
    for (const auto &[attribute, value] : before.attributes) {
        const Result<std::optional<QString>> now = writer.attributeValue(id, attribute);
        if (!now)
            return now.error();
        if (*now != value)
            return true;
    }
    return false;
}

Result<PeopleCounts> PeopleChanges::count(BulkWriter &writer) const
{
    PeopleCounts counts = m_counts;
    IdFlags asBefore = m_met;
    for (auto entry = m_before.constBegin(); entry != m_before.constEnd(); ++entry) {
        const CustomerId id{entry.key()};
        const Result<bool> changed = isChanged(writer, id, entry.value());
        if (!changed)
            return changed.error();
        if (!*changed)
            continue;
        ++counts.updated;
        asBefore.clear(id);
    }
    counts.unchanged = asBefore.count();
    return counts;
}

} // namespace kq
