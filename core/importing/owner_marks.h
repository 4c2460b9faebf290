#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/owner_field.h"
#include "core/store/connection.h"

#include <QHash>
#include <QSet>

#include <cstdint>
#include <utility>

namespace kq {

/// What the owner wrote of customers by hand, which no file changes: held in memory while a file is
/// imported. Customers are asked for by their present ids.
class OwnerMarks {
public:
    static Result<OwnerMarks> load(Connection &db, const JobControl &control);

    [[nodiscard]] FieldSet fields(CustomerId id) const { return m_fields.value(id.value); }
    [[nodiscard]] bool holds(CustomerId id, OwnerField field) const
    {
        return (fields(id) & bitOf(field)) != 0;
    }
    [[nodiscard]] bool holdsAttribute(CustomerId id, std::int64_t attribute) const
    {
        return m_attributes.contains({id.value, attribute});
    }
    /// Whether the owner took the tag away.
    [[nodiscard]] bool isUntagged(CustomerId id, std::int64_t tag) const
    {
        return m_untagged.contains({id.value, tag});
    }

    /// The marks of @p gone are @p survivor's too.
    void unite(CustomerId survivor, CustomerId gone);

private:
    using Pairs = QSet<std::pair<std::int64_t, std::int64_t>>;
    static void unite(Pairs &pairs, CustomerId survivor, CustomerId gone);

    QHash<std::int64_t, FieldSet> m_fields;
    Pairs m_attributes;
    Pairs m_untagged;
};

} // namespace kq
