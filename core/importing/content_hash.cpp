#include "core/importing/content_hash.h"

#include <QCryptographicHash>
#include <QFile>

namespace kq {
namespace {

constexpr qint64 blockOfHash = 1024 * 1024;

} // namespace

Result<QString> contentHash(const QString &path, const JobControl &control)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, {}, file.errorString()};
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    while (!file.atEnd()) {
        if (control.cancelled())
            return Error{ErrorCode::Cancelled, path, {}, {}};
        const QByteArray block = file.read(blockOfHash);
        if (block.isEmpty())
            return Error{ErrorCode::FileUnreadable, path, {}, file.errorString()};
        hash.addData(block);
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace kq
