#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/importing/erased_people.h"
#include "core/importing/import_file.h"
#include "core/importing/match_people.h"
#include "core/importing/normalise.h"
#include "core/importing/order_book.h"
#include "core/importing/read_ahead.h"
#include "core/importing/rejects_file.h"
#include "core/importing/sheet_feed.h"
#include "core/store/bulk_writes.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// The rows of one file on their way into the shop file; lives inside one transaction.
class ImportRun {
public:
    ImportRun(SheetFeed &feed, Normaliser &normaliser, BulkWriter &writer, MatchPeople &people,
              OrderBook &orders, RejectsFile *rejectsFile,
              const std::function<QString(const Reject &)> &sentence);

    /// Rows about these people are turned away; their orders become sales of nobody.
    void leaveOut(ErasedPeople people) { m_erased = std::move(people); }
    /// Takes all rows. Errors: of the reader, the database and the file of rejects; Cancelled.
    Result<void> takeAll(JobControl &control);

    /// After takeAll().
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] std::int64_t rowsOfErased() const { return m_rowsOfErased; }
    [[nodiscard]] std::int64_t rejected() const { return m_rejected; }
    [[nodiscard]] const std::vector<Reject> &firstRejects() const { return m_firstRejects; }

private:
    /// A row that may still be turned away because of what other rows lack.
    struct WaitingRow {
        std::int64_t number = 0;
        Row row;
    };
    /// Neighbouring rows of a file with lines that are about one order.
    struct Stretch {
        OrderCells order;
        std::vector<LineRow> lines;
        std::vector<WaitingRow> undated; ///< its rows while no date is known
        bool open = false;
    };

    Result<void> take(ReadRow &read);
    /// Whether the row is about somebody who was erased; an order is then nobody's.
    bool isOfErased(ReadRow &read);
    Result<void> takeCustomer(const ReadRow &read);
    Result<void> takeOrder(const ReadRow &read);
    Result<void> takeLine(const ReadRow &read);
    Result<void> takeFlat(ReadRow &read);
    Result<void> addLine(Stretch &stretch, const LineCells &cells);
    Result<void> close(Stretch &stretch);
    Result<void> closeFlat(Stretch &stretch);
    Result<void> settleUndated();
    Result<void> reject(const Row &row, std::int64_t number, Reject reject);
    Result<void> reject(const Row &row, RejectReason reason, ImportField field);
    [[nodiscard]] QString headerOf(ImportField field) const;
    [[nodiscard]] int columnOf(const QString &header) const;

    SheetFeed &m_feed;
    Normaliser &m_normaliser;
    BulkWriter &m_writer;
    MatchPeople &m_people;
    OrderBook &m_orders;
    RejectsFile *m_rejectsFile;
    const std::function<QString(const Reject &)> &m_sentence;
    ImportKind m_kind;

    std::int64_t m_rows = 0;
    std::int64_t m_rowsOfErased = 0;
    ErasedPeople m_erased;
    std::int64_t m_rejected = 0;
    std::vector<Reject> m_firstRejects; ///< the first of the file, by row
    std::int64_t m_rowNumber = 0;       ///< of the row that is being taken
    Stretch m_stretch;
    QString m_codeAbove;
    std::optional<OrderId> m_lineOrder; ///< of m_codeAbove, in a file of order lines
    QHash<QString, Stretch> m_undated;  ///< orders without a date so far
};

} // namespace kq
