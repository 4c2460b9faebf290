#include "core/sheet/file_stamp.h"

#include <QFileInfo>

namespace kq {

FileStamp::FileStamp(const QString &file)
    : m_file(file)
{
    const QFileInfo now(file);
    m_size = now.size();
    m_modified = now.lastModified();
}

bool FileStamp::isOf(const QString &file) const
{
    const QFileInfo now(file);
    return file == m_file && now.size() == m_size && now.lastModified() == m_modified;
}

} // namespace kq
