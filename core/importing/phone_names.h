#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/importing/people_index.h"
#include "core/importing/shared_phone.h"
#include "core/store/connection.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace kq {

/// The names that a file gives its customers one after the other: many under one phone are a
/// warning to the owner.
class PhoneNames {
public:
    /// The file calls the customer @p after, who was called @p before.
    void note(CustomerId id, const QString &before, const QString &after);

    /// Phones whose customer was given three names or more; the first twenty. After the last row.
    [[nodiscard]] Result<std::vector<SharedPhone>> shared(Connection &db,
                                                          const PeopleIndex &people) const;

private:
    QHash<std::int64_t, QStringList> m_names; // of customers whose name changed in this file
};

} // namespace kq
