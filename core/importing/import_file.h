#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/settings.h"
#include "core/importing/file_notes.h"
#include "core/importing/form_proof.h"
#include "core/importing/guess_mapping.h"
#include "core/importing/mapping.h"
#include "core/importing/reject.h"
#include "core/importing/shared_phone.h"
#include "core/sheet/sheet_copy.h"
#include "core/store/step_differences.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kq {

class Connection;

/// What the owner chose for files with certain headers.
struct RememberedMapping {
    QString source;
    Mapping mapping;

    friend bool operator==(const RememberedMapping &, const RememberedMapping &) = default;
};

struct ImportRequest {
    QString file;
    std::optional<ImportKind> kind; ///< empty finds it out
    QString source;                 ///< empty is `default`
    QString sheet;                  ///< name, or number from 1; empty takes the first with rows
    Mapping mapping;                ///< what is fixed beforehand; the rest is guessed
    bool dryRun = false;
    /// Whether what the owner chose for such files before is left aside.
    bool ignoreRemembered = false;
    /// Whether files with these headers are read the same way from now on. For the window, where
    /// the owner has seen and agreed to how the file is read.
    bool remember = false;
    /// The shop's own attributes: columns of these names become them where nothing else fits.
    /// Filled by the functions that have the shop at hand.
    std::vector<OwnAttribute> ownAttributes = {};
    /// Of the file, from a guess before: it is not converted once more.
    std::shared_ptr<const SheetCopy> copy = {};
    /// Of the file, from a request before: while it stays as it was, what they hold is not found
    /// out once more.
    std::shared_ptr<const FileNotes> notes = {};
    QString rejectsFile; ///< .csv or .xlsx to write the rejected rows to; empty for none
    /// What the rejects file says in its last column; without it the stable word of the reason.
    std::function<QString(const Reject &)> sentence;
};

/// A column with the reasons for what it is taken for, for the wizard.
struct ColumnGuess {
    QString header;
    ImportField field = ImportField::Ignore;
    QString attribute;
    using Reason = GuessReason;
    Reason reason = Reason::Nothing;
    /// What it holds as one of the shop's own attributes, be it that already or not.
    AttributeType attributeType = AttributeType::Text;
    bool isOwnAttribute = false; ///< the shop has the attribute, which decides its type
    QStringList samples;         ///< the first values, as `read` would give them
    QStringList unreadable;      ///< sample values that the field cannot take
};

/// A sheet of a workbook that holds what the program knows.
struct FoundSheet {
    QString name;
    ImportKind kind = ImportKind::Customers;

    friend bool operator==(const FoundSheet &, const FoundSheet &) = default;
};

/// What the program makes of a file before anything is imported.
struct FileGuess {
    QStringList sheets;
    /// Sheets worth an import of their own each, in the order to import them (found_sheets.h).
    /// Only of workbooks of several sheets, where the request leaves open which to read and how.
    std::vector<FoundSheet> found;
    Mapping mapping; ///< complete: kind, header row, columns, date order, decimal mark
    std::vector<ColumnGuess> columns;
    std::vector<QStringList> firstRows; ///< the first rows, from row 1, for the owner to recognise
    std::int64_t sampledRows = 0;
    QString system;  ///< that writes such files, such as KiotViet; empty where it cannot be told
    FormsUsed forms; ///< how dates and numbers are read, and why
    QStringList unknownStatus;                   ///< status words of the first rows, as written
    std::optional<RememberedMapping> remembered; ///< what `mapping` was taken from
    std::shared_ptr<const SheetCopy> copy;       ///< for the next request about the file
    std::shared_ptr<const FileNotes> notes;      ///< for the next request about the file
};

struct ImportReport {
    ImportRecord record; ///< id 0 for a dry run
    /// Who was there before, is named by the file and stays as is.
    std::int64_t customersUnchanged = 0;
    Mapping mapping;                        ///< as it was used
    std::vector<Reject> firstRejects;       ///< at most 100
    std::optional<ImportRecord> before;     ///< the newest import of a file with the same content
    std::vector<ChangedValue> firstChanges; ///< of a dry run: at most 50
    QString currency;                       ///< of the amounts among them
    std::int64_t rowsOfErased = 0;          ///< about people who were erased and stay so
    std::vector<SharedPhone> sharedPhones;  ///< three names or more under one phone; at most 20
    std::shared_ptr<const FileNotes> notes; ///< for the next request about the file
};

/// Reads the head of a file and proposes kind, columns and forms. Changes nothing. What
/// importFile() cannot do without may still be missing: the owner sees the columns and chooses.
///
/// Errors: of the sheet readers; ColumnNotFound, FieldMappedTwice, EmptyFile.
Result<FileGuess> guessFile(const ImportRequest &request, const ShopSettings &settings);

/// The same with what the owner chose for such files before (remembered_mapping.h), unless the
/// request says how to read the file. Error besides: Cancelled.
Result<FileGuess> guessFile(Connection &db, const ImportRequest &request,
                            const ShopSettings &settings, JobControl &control);

/// Imports one file in one transaction, or only says what an import would do for a dry run.
///
/// Rows that cannot be read are turned away and listed; they are no error. Blank rows and lines of
/// sums are no rows. What a row says and the shop file already knows changes nothing; filled cells
/// replace what was known, empty ones erase nothing. @p now is the wall clock
/// that the record carries. Errors: of the sheet readers, of the mapping, of the database, and
/// Cancelled; after any of them the shop file is as before.
Result<ImportReport> importFile(Connection &db, const ImportRequest &request,
                                const ShopSettings &settings, const QDateTime &now,
                                JobControl &control);

} // namespace kq
