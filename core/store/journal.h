#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/store/connection.h"

#include <QDateTime>

#include <cstdint>
#include <functional>
#include <set>
#include <vector>

namespace kq {

/// What a row of the journal was a row of. The numbers stand in the shop file.
enum class JournalEntity {
    Customer = 1,
    Code = 2,
    Phone = 3,
    Email = 4,
    Source = 5,
    Tag = 6,
    Attribute = 7,
    OpeningFigures = 8,
    Order = 9,
    OrderLine = 10,
    OwnerField = 11,
    OwnerAttribute = 12,
    OwnerUntagged = 13,
    AttributeDefinition = 14,
};
/// Whether the `owner` of such a row is an order; else it is a customer, or the attribute itself.
[[nodiscard]] constexpr bool isOfOrder(JournalEntity entity)
{
    return entity == JournalEntity::Order || entity == JournalEntity::OrderLine;
}

/// A step that is being done. While it is open, triggers keep what every changed or removed row was
/// like before (journal_triggers.sql). Lives inside one Transaction of
/// its caller; where that is rolled back nothing of the step remains.
class [[nodiscard]] OpenStep {
public:
    /// Error: DatabaseFailed where another step is open.
    static Result<OpenStep> begin(Connection &db, StepKind kind, const QDateTime &now);

    [[nodiscard]] StepId id() const { return m_id; }
    /// Ends the step. @p uses: the earlier steps without which it would have gone another way; the
    /// step's own number among them is left out.
    Result<void> close(const std::set<StepId> &uses);

private:
    OpenStep(Connection &db, StepId id)
        : m_db(&db)
        , m_id(id)
    {}

    Connection *m_db;
    StepId m_id;
};

/// The ids that a step gave to new rows.
struct AddedRows {
    StepId step;
    JournalEntity entity = JournalEntity::Customer;
    std::int64_t first = 0;
    std::int64_t last = 0;
};
/// Of all steps, those of customers, orders and order lines; lowest ids first.
Result<std::vector<AddedRows>> addedRows(Connection &db);

/// One row that a step changed. `owner`: see isOfOrder().
struct ChangedRow {
    StepId step;
    JournalEntity entity = JournalEntity::Customer;
    std::int64_t owner = 0;
};
/// Every row that any step changed; and, as Code, every customer whom others were merged into.
Result<void> readChangedRows(Connection &db, const std::function<void(const ChangedRow &)> &visit,
                             const JobControl &control);

} // namespace kq
