#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "core/importing/id_flags.h"
#include "core/store/bulk_writes.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace kq {

/// Counts of customers for the report. After an import there are `added` - `merged` more than
/// before; `updated` are those that were there before and are not as they were, `unchanged` those
/// that were there before, are named by the file and are as they were.
struct PeopleCounts {
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t merged = 0;
    std::int64_t unchanged = 0;
};

/// What an import does to the customers whom it meets: what was there before is compared at the
/// end, so that a value that comes back to what it was is no change.
class PeopleChanges {
public:
    /// @p lastBefore: the highest id before the import.
    explicit PeopleChanges(std::int64_t lastBefore)
        : m_lastBefore(lastBefore)
    {}

    [[nodiscard]] bool isNew(CustomerId id) const { return id.value > m_lastBefore; }
    [[nodiscard]] std::int64_t lastBefore() const { return m_lastBefore; }

    void noteAdded() { ++m_counts.added; }
    /// The file names the customer.
    void noteMet(CustomerId id);
    /// The customer gained what nothing takes away again: an identity, a tag, a source.
    void noteGrowth(CustomerId id);
    /// Before the own row changes for the first time.
    void noteFields(CustomerId id, const Customer &before);
    /// Before an attribute changes for the first time.
    void noteAttribute(CustomerId id, std::int64_t attribute, const std::optional<QString> &before);
    void noteMerged(CustomerId survivor, CustomerId gone);

    /// Compares. Once, after everything is written.
    Result<PeopleCounts> count(BulkWriter &writer) const;

private:
    /// What a customer who was there before the import was like when it was first changed.
    struct Before {
        bool grew = false;
        std::optional<std::size_t> fields; ///< hash of the own row
        std::vector<std::pair<std::int64_t, std::optional<QString>>> attributes;
    };

    static Result<bool> isChanged(BulkWriter &writer, CustomerId id, const Before &before);

    std::int64_t m_lastBefore = 0;
    PeopleCounts m_counts;
    QHash<std::int64_t, Before> m_before;
    IdFlags m_met; ///< who was there before
};

} // namespace kq
