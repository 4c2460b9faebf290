#include "core/importing/owner_marks.h"

#include "core/store/owner_marks_store.h"

#include <vector>

namespace kq {

Result<OwnerMarks> OwnerMarks::load(Connection &db, const JobControl &control)
{
    OwnerMarks marks;
    const Result<void> read = readOwnerMarks(
        db,
        [&](const OwnerMark &mark) {
            switch (mark.of) {
            case OwnerMark::Of::Field:
                marks.m_fields[mark.customer.value] |= bitOf(static_cast<OwnerField>(mark.item));
                break;
            case OwnerMark::Of::Attribute:
                marks.m_attributes.insert({mark.customer.value, mark.item});
                break;
            case OwnerMark::Of::Untagged:
                marks.m_untagged.insert({mark.customer.value, mark.item});
                break;
            }
        },
        control);
    if (!read)
        return read.error();
    return marks;
}

void OwnerMarks::unite(Pairs &pairs, CustomerId survivor, CustomerId gone)
{
    std::vector<std::int64_t> items;
    for (const auto &[customer, item] : std::as_const(pairs)) {
        if (customer == gone.value)
            items.push_back(item);
    }
    for (const std::int64_t item : items)
        pairs.insert({survivor.value, item});
}

void OwnerMarks::unite(CustomerId survivor, CustomerId gone)
{
    const FieldSet fields = m_fields.take(gone.value);
    if (fields != 0)
        m_fields[survivor.value] |= fields;
    unite(m_attributes, survivor, gone);
    unite(m_untagged, survivor, gone);
}

} // namespace kq
