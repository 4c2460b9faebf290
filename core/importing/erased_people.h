#pragma once

#include "core/base/result.h"
#include "core/importing/row_cells.h"
#include "core/store/connection.h"
#include "core/store/erased_file.h"

#include <QString>

namespace kq {

/// Knows people who were erased, so that files do not bring them back.
class ErasedPeople {
public:
    ErasedPeople() = default;
    /// Those of the shop that @p db is, whose customer codes are those of @p source.
    static Result<ErasedPeople> of(const Connection &db, const QString &source);

    /// Whether a row is about one of them.
    [[nodiscard]] bool hold(const PersonCells &person) const;

private:
    ErasedFile m_file;
    QString m_source;
};

} // namespace kq
