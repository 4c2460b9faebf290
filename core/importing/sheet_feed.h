#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/settings.h"
#include "core/importing/guess_mapping.h"
#include "core/importing/import_file.h"
#include "core/sheet/row_source.h"

#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// A file that is open for an import: its first rows are in memory, the rest comes when it is
/// asked for.
class SheetFeed {
public:
    /// Opens the file, looks at its head and finds out what the columns are. Of several sheets the
    /// first with a cell is read, or another one where only that has headers. Where the head leaves
    /// open how dates or numbers are written, the whole sheet is asked.
    ///
    /// Errors: of openSheet(), RowSource and SheetGuess::make(); Cancelled.
    static Result<SheetFeed> open(const ImportRequest &request, const ShopSettings &settings,
                                  JobControl &control);

    /// The next row from the first on, with its number; false at the end.
    Result<bool> next(Row &row);
    [[nodiscard]] std::int64_t rowNumber() const { return m_rowNumber; }
    [[nodiscard]] std::int64_t bytesDone() const { return m_opened.rows->bytesDone(); }
    [[nodiscard]] std::int64_t bytesTotal() const { return m_opened.rows->bytesTotal(); }

    [[nodiscard]] const SheetGuess &guess() const { return m_guess.value(); }
    /// The rows that were looked at, from row 1.
    [[nodiscard]] const std::vector<Row> &head() const { return m_head; }
    /// Rows behind the head that were the first to prove how a column is written; only where the
    /// head left that open.
    [[nodiscard]] const std::vector<TellingRow> &tellingRows() const { return m_telling; }
    /// What the whole sheet was asked for; empty where the head told enough.
    [[nodiscard]] const std::optional<SheetForms> &askedForms() const { return m_forms; }
    [[nodiscard]] const OpenedSheet &sheet() const { return m_opened; }
    /// How the file is read, complete.
    [[nodiscard]] Mapping mapping() const;

private:
    Result<void> readHead();
    Result<void> chooseSheet(const ImportRequest &request, OpenOptions &options);
    [[nodiscard]] SheetForms formsWithoutColumns() const;
    bool knowsForms(const ImportRequest &request);
    Result<void> askAllRows(const QString &file, const OpenOptions &options, JobControl &control);
    Result<void> reopen(const QString &file, const OpenOptions &options);

    OpenedSheet m_opened;
    std::vector<Row> m_head;
    std::vector<TellingRow> m_telling;
    std::optional<SheetForms> m_forms;
    bool m_ended = false; ///< the head is the whole sheet
    std::size_t m_nextOfHead = 0;
    std::int64_t m_rowNumber = 0;
    std::optional<SheetGuess> m_guess;
};

} // namespace kq
