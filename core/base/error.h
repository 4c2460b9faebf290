#pragma once

#include <QString>

#include <cstdint>

namespace kq {

/// Every way in which the product can fail that a person is told about. The sentence for each is
/// made in wording/error_words.cpp, whose switch names every enumerator.
enum class ErrorCode {
    Cancelled,
    Internal, ///< a broken promise of the program itself; `found` says which

    // Files
    FileNotFound,
    FileUnreadable,
    FileUnwritable, ///< also: the disk is full
    FileExists,

    // Spreadsheets
    NotASpreadsheet,
    EncryptedFile,
    DamagedFile,       ///< `found`: the part of the file that is broken
    UnsupportedFormat, ///< `found`: the format, such as "xls"
    FileTooLarge,      ///< a limit against hostile files was passed; `found` names it
    SheetNotFound,     ///< `found`: the name or number asked for
    EmptyFile,
    UnknownEncoding,

    // The shop file
    NotAShopFile,
    NewerShopFile,
    DamagedShopFile,
    ShopInUse,
    ShopNotFound,
    DatabaseFailed, ///< `found`: SQLite's words; `place`: the statement's name
    SqliteMismatch, ///< Qt's driver carries another SQLite than the program

    // JSON documents: conditions, mappings; `place` is the JSON path
    MalformedJson,
    UnknownKey,
    UnknownWord,
    MissingKey,
    SuperfluousKey,
    WrongType,
    OutOfRange,
    EmptyText,
    TooDeep,
    TooManyConditions,
    UnsupportedVersion,
    NotYetSupported, ///< a part of the language that this version cannot evaluate

    // Definitions
    UnknownSegment,
    SegmentCycle,
    NameTaken,
    SegmentInUse, ///< `found`: what uses it
    UnknownTemplate,
    UnknownTier,
    UnknownAttribute,

    // Importing
    UnknownField,
    ColumnNotFound,
    FieldMappedTwice,
    MissingColumn, ///< `expected`: the fields of which one is needed
    UnknownImport,

    // The rest
    UnknownCustomer,
    UnknownSetting,
    BadSetting,
    UnknownTarget,

    // Edits by hand
    UnreadableValue, ///< `place`: the field; `expected`: why, a word of RejectReason or nothing
    IdentityTaken,   ///< `place`: phone or email; `expected`: id and name of who has it
    ValuesDoNotFit,  ///< `place`: the attribute; `expected`: the type; `found`: values
    AttributeInUse,  ///< `place`: the attribute; `found`: what uses it

    // Care plans
    UnknownPlaceholder, ///< `place`: the text's field; `expected`: all that there are

    // Lists and campaigns
    UnfitListValue,  ///< `place`: the column; `expected`: a CellRule or a number of characters
    BadParameter,    ///< of a Zalo template; `expected`: the values there are
    UnknownCampaign, ///< `found`: its number
    UnfilledMessage, ///< `found`: the placeholders for which the shop has no words
    TooFewCodes,     ///< `found`: how many there are; `expected`: how many are needed
    NoAnswerColumns, ///< `place`: a file without a column of phones or e-mails
};

/// What went wrong, as facts. Sentences for people are made from it in the language asked for.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString place = {};    ///< a file, a JSON path or the name of a statement
    QString expected = {}; ///< what was expected there, in stable words and keys
    QString found = {};    ///< what stood there instead
    std::int64_t row = 0;  ///< row of the file, the first is 1; 0 where there is none

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace kq
