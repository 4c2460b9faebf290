#include "core/store/backup.h"

#include "core/store/statement.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <memory>
#include <sqlite3.h>
#include <system_error>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

constexpr int pagesAtOnce = 1024; // 4 MiB between two looks at JobControl
constexpr int waitMilliseconds = 20;

struct CloseDatabase {
    void operator()(sqlite3 *handle) const { sqlite3_close(handle); }
};
using PlainDatabase = std::unique_ptr<sqlite3, CloseDatabase>;

struct FinishBackup {
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};

Error copyError(int code, const QString &target, sqlite3 *handle)
{
    Error error = databaseError(code, target, QString::fromUtf8(sqlite3_errmsg(handle)));
    if (error.code == ErrorCode::DatabaseFailed || error.code == ErrorCode::FileUnreadable)
        error.code = ErrorCode::FileUnwritable;
    return error;
}

Result<void> copyPages(sqlite3 *source, sqlite3 *target, const QString &name, JobControl &control)
{
    std::unique_ptr<sqlite3_backup, FinishBackup> backup(
        sqlite3_backup_init(target, "main", source, "main"));
    if (backup == nullptr)
        return copyError(sqlite3_extended_errcode(target), name, target);
    int code = SQLITE_OK;
    while (code != SQLITE_DONE) {
        if (control.cancelled())
            return Error{ErrorCode::Cancelled, name, {}, {}};
        code = sqlite3_backup_step(backup.get(), pagesAtOnce);
        const int pages = sqlite3_backup_pagecount(backup.get());
        control.report(pages - sqlite3_backup_remaining(backup.get()), pages);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            sqlite3_sleep(waitMilliseconds); // another connection is just committing
        else if (code != SQLITE_OK && code != SQLITE_DONE)
            return copyError(code, name, target);
    }
    code = sqlite3_backup_finish(backup.release());
    if (code != SQLITE_OK)
        return copyError(code, name, target);
    return {};
}

Result<void> copyTo(Connection &source, const QString &target, JobControl &control)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(target.toUtf8().constData(), &opened,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const PlainDatabase database(opened);
    if (code != SQLITE_OK)
        return copyError(code, target, opened);
    return copyPages(source.handle(), database.get(), target, control);
}

} // namespace

Result<void> replaceFile(const QString &from, const QString &to)
{
    std::error_code failure;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(),
                            QFileInfo(to).filesystemFilePath(), failure);
    if (failure) {
        return Error{
            ErrorCode::FileUnwritable, to, {}, QString::fromLocal8Bit(failure.message().c_str())};
    }
    return {};
}

Result<void> copyShop(Connection &source, const QString &target, JobControl &control)
{
    const QString unfinished = target + u".part"_s;
    QFile::remove(unfinished); // of a copy that was killed
    Result<void> copied = copyTo(source, unfinished, control);
    if (copied)
        copied = replaceFile(unfinished, target);
    if (!copied)
        QFile::remove(unfinished);
    return copied;
}

} // namespace kq
