#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace kq {

/// What to do where a file stands already.
enum class Existing { Refuse, Replace };

/// A shop file that this program has open: it holds the lock against other programs
/// (`<file>.lock` beside it; that of a dead program is taken over) and hands out connections.
class ShopFile {
public:
    /// Makes a new shop file, complete or not at all, and opens it.
    /// Errors: FileExists, FileUnwritable, ShopInUse, SqliteMismatch.
    static Result<ShopFile> create(const QString &path);

    /// Opens a shop file: looks at its header before touching it, locks it, checks it as far as
    /// its size allows (up to 64 MiB all pages, above that header and schema) and brings an older
    /// one to this version after a backup.
    ///
    /// Errors: ShopNotFound, NotAShopFile, NewerShopFile, DamagedShopFile, ShopInUse,
    /// FileUnreadable, FileUnwritable, SqliteMismatch.
    static Result<ShopFile> open(const QString &path);

    /// A new connection; several may be open at once, each for one thread at a time.
    [[nodiscard]] Result<Connection> connect() const;

    [[nodiscard]] QString path() const { return m_path; }

    /// Whether the program that had the file open before ended without closing it. SQLite has
    /// mended the file; a fullCheck() in the background is due.
    [[nodiscard]] bool endedUncleanly() const { return m_endedUncleanly; }

    /// Reads every page and every reference. Errors: DamagedShopFile (`found`: the first fault),
    /// Cancelled.
    [[nodiscard]] Result<void> fullCheck(JobControl &control) const;

    /// Copies the shop to @p target while it is in use. Errors: FileExists, FileUnwritable,
    /// Cancelled.
    [[nodiscard]] Result<void> backup(const QString &target, Existing existing,
                                      JobControl &control) const;

private:
    ShopFile(QString path, std::unique_ptr<QLockFile> lock, bool endedUncleanly);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    bool m_endedUncleanly = false;
};

/// Puts the shop of @p backupFile in the place of @p shopFile, which nobody may have open. What
/// stood there is kept as `<shopFile>.before-restore`. @p backupFile is checked as a whole first
/// and stays as it is; it may lie where nothing can be written. An older one is brought to this
/// version.
///
/// Errors: as ShopFile::open() of the backup and of the lock; Cancelled.
Result<void> restoreShop(const QString &backupFile, const QString &shopFile, JobControl &control);

} // namespace kq
