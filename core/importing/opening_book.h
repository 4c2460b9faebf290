#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/importing/row_cells.h"
#include "core/store/bulk_writes.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// The opening figures that a file gives for its customers, held until it is known who is who: of
/// one person under several codes they add up.
class OpeningBook {
public:
    /// @p row: when, as GivenFields::rows().
    void give(CustomerId id, const QString &code, std::uint32_t row, const OpeningCells &cells);
    /// From now on what was given for @p gone was given for @p survivor.
    void unite(CustomerId survivor, CustomerId gone);

    /// Writes what differs from what the shop has of @p source. @p today: the last purchase of
    /// figures that name none. The answer: whose figures changed.
    Result<std::vector<CustomerId>> write(BulkWriter &writer, SourceId source, QDate today) const;

private:
    struct CodeFigures {
        QString code;
        std::uint32_t row = 0;
        OpeningCells cells;
    };

    static std::vector<CodeFigures> byCode(std::vector<CodeFigures> given);

    QHash<std::int64_t, std::vector<CodeFigures>> m_figures;
};

} // namespace kq
