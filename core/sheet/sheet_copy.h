#pragma once

#include "core/sheet/file_stamp.h"

#include <QString>

#include <memory>
#include <utility>

namespace kq {

/// What LibreOffice made of a binary workbook, to be opened again without waiting for it. The copy
/// goes when the last who holds it goes.
class SheetCopy {
public:
    /// @p path: of the copy of @p original; @p held keeps it there.
    SheetCopy(const QString &original, QString path, std::shared_ptr<const void> held)
        : m_original(original)
        , m_path(std::move(path))
        , m_held(std::move(held))
    {}

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Whether it was made of @p file, and that is as it was then.
    [[nodiscard]] bool isOf(const QString &file) const { return m_original.isOf(file); }

private:
    FileStamp m_original;
    QString m_path;
    std::shared_ptr<const void> m_held;
};

} // namespace kq
