#include "core/importing/content_hash.h"

#include <QCryptographicHash>
#include <QFile>

#include <utility>

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

ContentHash::ContentHash(QString path, const JobControl &control)
    : m_control(control)
    , m_thread([this, path = std::move(path)] { m_hash = contentHash(path, m_control); })
{}

ContentHash::~ContentHash()
{
    m_control.giveUp();
    if (m_thread.joinable())
        m_thread.join();
}

Result<QString> ContentHash::take()
{
    m_thread.join();
    return std::move(m_hash).value();
}

} // namespace kq
