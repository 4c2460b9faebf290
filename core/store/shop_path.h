#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace kq {

/// Refuses what is no shop file by its first bytes, before anything is written beside it.
/// Errors: ShopNotFound, NotAShopFile, FileUnreadable.
Result<void> checkHeader(const QString &path);

/// The path without links, so that two names of one file meet the same lock.
QString realPath(const QString &path);

/// The lock of a shop against other programs, `<file>.lock`; let go when the object goes.
/// Errors: ShopInUse; FileUnwritable where no file can be made in the folder.
Result<std::unique_ptr<QLockFile>> lockShop(const QString &path);

/// Removes a shop file and the files that SQLite keeps beside it.
void removeShopFiles(const QString &path);

} // namespace kq
