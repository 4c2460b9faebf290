#pragma once

#include <QDateTime>
#include <QString>

namespace kq {

/// A file as it was when something was found out about it.
class FileStamp {
public:
    explicit FileStamp(const QString &file);

    /// Whether @p file is that file, and is as it was: of the same size and time of change.
    [[nodiscard]] bool isOf(const QString &file) const;

private:
    QString m_file;
    qint64 m_size = 0;
    QDateTime m_modified;
};

} // namespace kq
