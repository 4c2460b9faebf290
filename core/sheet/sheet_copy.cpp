#include "core/sheet/sheet_copy.h"

#include <QFileInfo>

#include <utility>

namespace kq {

SheetCopy::SheetCopy(const QString &original, QString path, std::shared_ptr<const void> held)
    : m_original(original)
    , m_path(std::move(path))
    , m_held(std::move(held))
{
    const QFileInfo now(original);
    m_size = now.size();
    m_modified = now.lastModified();
}

bool SheetCopy::isOf(const QString &file) const
{
    const QFileInfo now(file);
    return file == m_original && now.size() == m_size && now.lastModified() == m_modified;
}

} // namespace kq
