#pragma once

#include "core/base/result.h"
#include "core/domain/message_channel.h"

#include <QByteArray>
#include <QSet>
#include <QString>

namespace kq {

/// What may identify a person, as it is hashed. Keys stand in the hashed text.
enum class IdentityKind { Phone, Email, Code };

/// The file `<shop>.erased` beside a shop file: a key of chance and, under it, the hashes of what
/// identified people who were erased. It is no part of a backup, so that nobody who has one can try
/// all telephone numbers against the hashes in it, and so that an old backup that is put back meets
/// the people who were erased since. It goes where the shop file goes; where it is lost, erased
/// people are not recognised any more.
///
/// It keeps in the same way who refused messages without being a customer: the next file that
/// brings the person brings them as one who refuses.
class ErasedFile {
public:
    /// Empty, without a key, where there is no such file. Errors: FileUnreadable, DamagedFile.
    static Result<ErasedFile> read(const QString &shopPath);
    [[nodiscard]] static QString pathFor(const QString &shopPath);

    [[nodiscard]] bool isEmpty() const { return m_hashes.isEmpty(); }
    [[nodiscard]] bool hasKey() const { return !m_key.isEmpty(); }
    [[nodiscard]] const QSet<QString> &hashes() const { return m_hashes; }

    /// HMAC-SHA-256 of the kind and the value, in hexadecimal digits. Needs a key.
    [[nodiscard]] QString hashOf(IdentityKind kind, const QString &value) const;

    /// Makes a key of chance where there is none.
    void ensureKey();
    void add(const QString &hash) { m_hashes.insert(hash); }

    /// As hashOf(), of a refusal of messages on a channel. Needs a key.
    [[nodiscard]] QString hashOfRefusal(MessageChannel channel, IdentityKind kind,
                                        const QString &value) const;
    [[nodiscard]] const QSet<QString> &refusals() const { return m_refusals; }
    void addRefusal(const QString &hash) { m_refusals.insert(hash); }
    void removeRefusal(const QString &hash) { m_refusals.remove(hash); }

    /// Writes the file so that its owner alone can read it. Error: FileUnwritable.
    Result<void> write(const QString &shopPath) const;

private:
    QByteArray m_key;
    QSet<QString> m_hashes;
    QSet<QString> m_refusals;
};

/// A code of a customer in one source, as it is hashed.
QString identityOfCode(const QString &source, const QString &code);

} // namespace kq
