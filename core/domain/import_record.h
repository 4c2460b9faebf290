#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QString>

#include <cstdint>

namespace kq {

/// What a file holds. Keys: `customers` `orders` `order-lines` `flat`.
enum class ImportKind { Customers, Orders, OrderLines, Flat };

/// One file that was imported. Rows count data rows: accepted + rejected = rows.
struct ImportRecord {
    ImportId id;
    QString file;  ///< name without its folder
    QString sheet; ///< that was read, of a workbook of several; else empty
    ImportKind kind = ImportKind::Customers;
    QString source;
    QDateTime importedAt; ///< wall clock
    std::int64_t rows = 0;
    std::int64_t accepted = 0;
    std::int64_t rejected = 0;
    std::int64_t customersAdded = 0;
    std::int64_t customersUpdated = 0;
    std::int64_t customersMerged = 0;
    std::int64_t ordersAdded = 0;
    std::int64_t ordersUpdated = 0;
    std::int64_t ordersUnchanged = 0;

    friend bool operator==(const ImportRecord &, const ImportRecord &) = default;
};

} // namespace kq
