#include "core/importing/given_fields.h"

#include <algorithm>

namespace kq {

void GivenFields::add(AllGiven &all, Given given)
{
    // Only the last row that gave a field matters.
    for (Given &earlier : all) {
        FieldSet &older = earlier.row <= given.row ? earlier.fields : given.fields;
        const FieldSet newer = earlier.row <= given.row ? given.fields : earlier.fields;
        older &= ~newer;
    }
    all.append(given);
    all.erase(std::remove_if(all.begin(), all.end(),
                             [](const Given &entry) { return entry.fields == 0; }),
              all.end());
}

void GivenFields::give(CustomerId id, FieldSet fields)
{
    ++m_row;
    if (fields != 0)
        add(m_given[id.value], {m_row, fields});
}

GivenFields::Last GivenFields::unite(CustomerId survivor, CustomerId gone)
{
    AllGiven &all = m_given[survivor.value];
    const AllGiven theirs = m_given.take(gone.value);
    for (const Given &given : theirs)
        add(all, given);
    Last last;
    for (const Given &given : all) {
        const bool goneGave = std::any_of(theirs.begin(), theirs.end(), [&](const Given &entry) {
            return entry.row == given.row;
        });
        (goneGave ? last.ofGone : last.ofSurvivor) |= given.fields;
    }
    return last;
}

} // namespace kq
