#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "core/importing/people_index.h"
#include "core/importing/row_cells.h"
#include "core/store/bulk_writes.h"

#include <QDate>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// The opening figures that a file gives for its customers, held until it is known who is who: of
/// one person under several codes they add up.
///
/// They lie behind one another, so that a million of them are given up in no time when the import
/// is stopped.
class OpeningBook {
public:
    /// @p row: when, as GivenFields::rows().
    void give(CustomerId id, const QString &code, std::uint32_t row, const OpeningCells &cells);

    /// Writes what differs from what the shop has of @p source; @p people knows who was united with
    /// whom since. @p today: the last purchase of figures that name none. The answer: whose figures
    /// changed.
    Result<std::vector<CustomerId>> write(BulkWriter &writer, const PeopleIndex &people,
                                          SourceId source, QDate today);

private:
    struct Given {
        std::int64_t customer = 0;
        std::size_t code = 0; ///< a hash: it only parts the codes of one person
        std::uint32_t row = 0;
        OpeningCells cells;
    };

    static std::vector<OpeningCells> byCode(const Given *first, const Given *last);
    static std::optional<OpeningFigures>
    figuresOfPerson(const std::vector<OpeningCells> &parts,
                    const std::optional<OpeningFigures> &stored, SourceId source, QDate today);

    std::vector<Given> m_given;
};

} // namespace kq
