#pragma once

#include "core/text/date.h"
#include "core/text/number.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace kq {

class SheetFeed;

/// A cell that can be read in one way alone, so that it decides for its column.
struct ProvingCell {
    std::int64_t row = 0; ///< the first is 1
    QString header;
    QString value; ///< as written

    friend bool operator==(const ProvingCell &, const ProvingCell &) = default;
};

/// How the dates and numbers of a file are read.
struct FormsUsed {
    bool hasDates = false;                ///< whether a column is read as dates written by hand
    std::optional<DateOrder> dateOrder;   ///< empty where columns differ
    std::optional<ProvingCell> dateProof; ///< the first cell that only this order can read
    bool hasNumbers = false;
    std::optional<DecimalMark> decimal;
    std::optional<ProvingCell> decimalProof;
};

/// Of the first rows of @p feed and, where these leave a form open, of all its rows.
FormsUsed formsUsed(const SheetFeed &feed);

} // namespace kq
