#pragma once

#include "core/base/result.h"
#include "core/domain/import_record.h"
#include "core/domain/order.h"
#include "core/importing/attribute_type.h"
#include "core/text/date.h"
#include "core/text/number.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace kq {

/// What a column of a file can become (contract.md §4). Keys in importing/import_field_keys.h.
enum class ImportField {
    Ignore,
    // customers
    Code,
    Name,
    Phone,
    Email,
    Address,
    Area, ///< the customer's in a customer list, the order's in orders and flat files
    Gender,
    Birthday,
    RegisteredOn,
    Tags,
    App,
    Note,
    ConsentZalo,
    ConsentSms,
    ConsentEmail,
    ConsentPhone,
    DoNotContact,
    Attribute, ///< `attribute:NAME`
    OrdersCount,
    OrdersTotal,
    FirstOrderOn,
    LastOrderOn,
    // orders
    OrderCode,
    CustomerCode,
    CustomerName,
    CustomerPhone,
    CustomerEmail,
    PlacedAt,
    PlacedTime, ///< time of day in a column of its own, beside the date
    Status,
    Channel,
    Branch,
    Discount,
    Refund,
    Total,
    // order lines
    ProductCode,
    ProductName,
    Category,
    Quantity,
    UnitPrice,
    Amount,
};

/// One column and what it becomes.
struct MappedColumn {
    QString header; ///< as written in the file
    ImportField field = ImportField::Ignore;
    QString attribute; ///< the name; only of ImportField::Attribute

    friend bool operator==(const MappedColumn &, const MappedColumn &) = default;
};

/// Of Mapping::headerRow: no row holds names; the columns are called `#1`, `#2`, … by their place.
inline constexpr int noHeaderRow = -1;

/// How one file is read. What is absent is found out from the file.
struct Mapping {
    std::optional<ImportKind> kind;
    std::vector<MappedColumn>
        columns; ///< in file order when guessed; columns of no use are left out
    QString sheet;
    int headerRow = 0; ///< 1 is the first; 0 finds it; noHeaderRow
    QString encoding;
    QString delimiter;
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalMark> decimal;
    QHash<QString, OrderStatus> status; ///< from the file's words, folded
    /// What the owner says that own attributes hold, by folded name; others by their values. An
    /// attribute that the shop has keeps its type.
    QHash<QString, AttributeType> attributeTypes;

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

/// Reads a mapping file (contract.md §4). `header_row` may also be `"none"`, and
/// `attribute_types` is a table from names of own attributes to their types.
///
/// Errors, each with its JSON path as place: MalformedJson, UnsupportedVersion, MissingKey,
/// UnknownKey, SuperfluousKey (a header twice), WrongType, OutOfRange, EmptyText, UnknownWord,
/// UnknownField (unknown, or of another kind of file), FieldMappedTwice.
Result<Mapping> readMapping(const QByteArray &json);

/// A mapping file of @p mapping, whose kind must be set. readMapping() gives the same mapping.
QByteArray writeMapping(const Mapping &mapping);

} // namespace kq
