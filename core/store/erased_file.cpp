#include "core/store/erased_file.h"

#include "core/domain/keys.h"
#include "core/text/fold.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

constexpr qsizetype keyBytes = 32;

QByteArray kindKey(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Phone:
        return "phone:";
    case IdentityKind::Email:
        return "email:";
    case IdentityKind::Code:
        return "code:";
    }
    Q_UNREACHABLE();
    return {};
}

QString hashed(const QByteArray &text, const QByteArray &key)
{
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).toHex());
}

QJsonArray sorted(const QSet<QString> &hashes)
{
    QStringList all(hashes.begin(), hashes.end());
    std::sort(all.begin(), all.end());
    return QJsonArray::fromStringList(all);
}

} // namespace

QString ErasedFile::pathFor(const QString &shopPath)
{
    return shopPath + u".erased"_s;
}

Result<ErasedFile> ErasedFile::read(const QString &shopPath)
{
    ErasedFile erased;
    QFile file(pathFor(shopPath));
    if (!file.exists())
        return erased;
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.fileName(), {}, file.errorString()};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    erased.m_key = QByteArray::fromHex(json["key"_L1].toString().toLatin1());
    if (erased.m_key.size() != keyBytes)
        return Error{ErrorCode::DamagedFile, file.fileName(), {}, u"key"_s};
    const QJsonArray hashes = json["hashes"_L1].toArray();
    for (const auto &hash : hashes)
        erased.m_hashes.insert(hash.toString());
    const QJsonArray refusals = json["refusals"_L1].toArray();
    for (const auto &hash : refusals)
        erased.m_refusals.insert(hash.toString());
    return erased;
}

QString ErasedFile::hashOf(IdentityKind kind, const QString &value) const
{
    return hashed(kindKey(kind) + value.toUtf8(), m_key);
}

QString ErasedFile::hashOfRefusal(MessageChannel channel, IdentityKind kind,
                                  const QString &value) const
{
    const QByteArray refused = "refuses " + QByteArray(keyOf(channel).data()) + ' ';
    return hashed(refused + kindKey(kind) + value.toUtf8(), m_key);
}

void ErasedFile::ensureKey()
{
    if (hasKey())
        return;
    std::array<quint32, keyBytes / 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    for (const quint32 word : words) {
        for (int shift = 0; shift < 32; shift += 8)
            m_key.append(static_cast<char>((word >> shift) & 0xFFU));
    }
}

Result<void> ErasedFile::write(const QString &shopPath) const
{
    QSaveFile file(pathFor(shopPath));
    const auto unwritable = [&] {
        return Error{ErrorCode::FileUnwritable, file.fileName(), {}, file.errorString()};
    };
    if (!file.open(QIODevice::WriteOnly))
        return unwritable();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QJsonObject json{{"key"_L1, QString::fromLatin1(m_key.toHex())},
                           {"hashes"_L1, sorted(m_hashes)},
                           {"refusals"_L1, sorted(m_refusals)}};
    file.write(QJsonDocument(json).toJson());
    if (!file.commit())
        return unwritable();
    return {};
}

QString identityOfCode(const QString &source, const QString &code)
{
    return folded(source) + u'\x1f' + code;
}

} // namespace kq
