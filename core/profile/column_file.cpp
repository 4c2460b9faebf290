#include "core/profile/column_file.h"

#include "core/profile/column_file_layout.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>
#include <vector>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 worthTwoThreads = qint64{32} * 1024 * 1024; // a tenth of a frame to begin one

/// Always the same name, so that one that a killed program left is found again.
QString unfinishedFileOf(const QString &shopFile)
{
    return columnFileOf(shopFile) + u".new"_s;
}

Result<void> writeFile(const Profiles &profiles, std::int64_t dataVersion, const QString &path,
                       QFileDevice::Permissions permissions, const JobControl &control)
{
    QFile file(path);
    // NewOnly, so that nothing is written through a link that somebody has put there.
    const QIODevice::OpenMode mode =
        QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered;
    if (!file.open(mode, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error{ErrorCode::FileUnwritable, path, {}, file.errorString()};
    if (Result<void> written = writeColumns(profiles, dataVersion, file, control); !written) {
        Error error = written.error();
        error.place = path;
        return error;
    }
    if (!file.setPermissions(permissions))
        return Error{ErrorCode::FileUnwritable, path, {}, file.errorString()};
    return {};
}

} // namespace

QString columnFileOf(const QString &shopFile)
{
    return shopFile + u"-cache"_s;
}

Result<void> writeColumnFile(const Profiles &profiles, std::int64_t dataVersion,
                             const QString &shopFile, const JobControl &control)
{
    const QString unfinished = unfinishedFileOf(shopFile);
    QFile::remove(unfinished);
    Result<void> written =
        writeFile(profiles, dataVersion, unfinished, QFile::permissions(shopFile), control);
    if (written) {
        std::error_code failure;
        std::filesystem::rename(QFileInfo(unfinished).filesystemFilePath(),
                                QFileInfo(columnFileOf(shopFile)).filesystemFilePath(), failure);
        if (failure) {
            written = Error{ErrorCode::FileUnwritable,
                            columnFileOf(shopFile),
                            {},
                            QString::fromLocal8Bit(failure.message().c_str())};
        }
    }
    if (!written)
        QFile::remove(unfinished);
    return written;
}

std::shared_ptr<const Profiles> readColumnFile(const QString &shopFile, std::int64_t dataVersion,
                                               const JobControl &control)
{
    QFile file(columnFileOf(shopFile));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return nullptr;
    // Half of the time goes into copying and half into sums and checks, which two cores share.
    QFile again(file.fileName());
    std::vector<QIODevice *> devices{&file};
    if (file.size() >= worthTwoThreads && again.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        devices.push_back(&again);
    return readColumns(devices, dataVersion, control);
}

std::optional<std::int64_t> columnFileVersion(const QString &shopFile)
{
    QFile file(columnFileOf(shopFile));
    ColumnFileHeader header;
    const bool read = QFileInfo(file).isFile() &&
                      file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) &&
                      file.read(reinterpret_cast<char *>(&header), sizeof header) == sizeof header;
    return read ? std::optional(header.dataVersion) : std::nullopt;
}

void removeColumnFile(const QString &shopFile)
{
    QFile::remove(columnFileOf(shopFile));
    QFile::remove(unfinishedFileOf(shopFile));
}

} // namespace kq
