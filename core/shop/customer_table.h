#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/metric_column.h"
#include "core/profile/customer_set.h"
#include "core/shop/customer_columns.h"
#include "core/shop/snapshot.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace kq {

/// The values of some columns for every customer at one moment and day, ready to be read row by
/// row. Immutable; reading a cell takes less than a microsecond, so that a window may read while it
/// paints.
class CustomerTable {
public:
    /// A column whose attribute the shop does not have any more is empty throughout.
    /// Errors: as evaluate().
    static Result<std::shared_ptr<const CustomerTable>> of(std::shared_ptr<const Snapshot> snapshot,
                                                           QDate day,
                                                           std::vector<CustomerColumn> columns,
                                                           JobControl &control);

    [[nodiscard]] const Snapshot &snapshot() const { return *m_snapshot; }
    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] const std::vector<CustomerColumn> &columns() const { return m_columns; }
    /// The value at @p column (from 0) of the customer at @p place in the columns of the snapshot.
    /// Tiers by their key, segments by their names.
    [[nodiscard]] Value valueAt(std::size_t column, std::size_t place) const;

private:
    using Members = std::vector<std::pair<QString, CustomerSet>>; ///< of segments, by name
    using Reader = std::variant<std::monostate, FieldReader, MetricColumn, Members>;

    CustomerTable(std::shared_ptr<const Snapshot> snapshot, QDate day,
                  std::vector<CustomerColumn> columns)
        : m_snapshot(std::move(snapshot))
        , m_day(day)
        , m_columns(std::move(columns))
    {}
    Result<Reader> readerOf(const CustomerColumn &column, const EvaluationContext &context,
                            JobControl &control) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    QDate m_day;
    std::vector<CustomerColumn> m_columns;
    std::vector<Reader> m_readers; ///< one a column
};

enum class SortDirection { Ascending, Descending };

/// @p ids in the order of their values in @p by, as of @p day. Texts go by letters, tone marks
/// aside, tiers from the best on, birthdays by month and day; who has no value comes last either
/// way, equal ones by id. Ids that the snapshot does not have are left out.
///
/// Cost: about a second for a million texts; it stops soon where @p control says so.
/// Errors: Cancelled, and those of evaluate().
Result<std::vector<CustomerId>> sortedBy(const CustomerColumn &by, SortDirection direction,
                                         const std::vector<CustomerId> &ids,
                                         const std::shared_ptr<const Snapshot> &snapshot, QDate day,
                                         JobControl &control);

} // namespace kq
