#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/settings.h"
#include "core/importing/earlier_steps.h"
#include "core/importing/import_file.h"
#include "core/importing/match_people.h"
#include "core/importing/normalise.h"
#include "core/importing/order_book.h"
#include "core/importing/owner_marks.h"
#include "core/importing/sheet_feed.h"
#include "core/importing/spare_indexes.h"
#include "core/store/bulk_writes.h"
#include "core/store/journal.h"
#include "core/store/merges_store.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace kq {

/// All that the rows of a file pass through on their way into the shop file, made ready and settled
/// together. Lives inside one transaction; stays where it was made, because its parts refer to each
/// other.
class ImportParts {
public:
    /// Opens a step of the journal and reads what has to be known beforehand. Errors: of the
    /// database; Cancelled.
    static Result<std::unique_ptr<ImportParts>> make(Connection &db, const SheetFeed &feed,
                                                     const ImportRequest &request,
                                                     const ShopSettings &settings,
                                                     const QDateTime &now, JobControl &control);
    ImportParts(const ImportParts &) = delete;
    ImportParts &operator=(const ImportParts &) = delete;

    [[nodiscard]] ImportKind kind() const { return m_kind; }
    [[nodiscard]] QString sourceName() const { return m_sourceName; }
    [[nodiscard]] StepId step() const { return m_step.id(); }
    BulkWriter &writer() { return m_writer; }
    MatchPeople &people() { return *m_people; }
    OrderBook &orders() { return *m_orders; }
    Normaliser &normaliser() { return *m_normaliser; }

    /// After the last row: writes what had to wait and fills the counts of @p report.
    Result<void> settle(ImportReport &report);
    /// After the record is kept: ends the step.
    Result<void> closeStep(const JobControl &control);

private:
    ImportParts(Connection &db, EarlierSteps earlier, ApartPairs apart, OwnerMarks marks,
                OpenStep step, BulkWriter writer);
    Result<void> makeSource(const ImportRequest &request);
    Result<void> makeReaders(const SheetFeed &feed, const ImportRequest &request,
                             const ShopSettings &settings, const QDateTime &now,
                             const JobControl &control);

    Connection &m_db;
    EarlierSteps m_earlier;
    ApartPairs m_apart;
    OwnerMarks m_marks;
    ErasedFile m_outside;
    OpenStep m_step;
    BulkWriter m_writer;
    SpareIndexes m_indexes;
    ImportKind m_kind = ImportKind::Customers;
    QString m_sourceName;
    SourceId m_source;
    SourceId m_preferred;
    std::optional<MatchPeople> m_people;
    std::optional<OrderBook> m_orders;
    std::optional<Normaliser> m_normaliser;
};

} // namespace kq
