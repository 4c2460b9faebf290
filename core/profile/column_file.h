#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/profile/profiles.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

class QIODevice;

/// The columns of a shop, kept in a side file so that the shop need not be read again. The side
/// file is a cache: it may be missing, damaged, older than the shop or of another program at any
/// time, and then counts for nothing. It holds what the shop file holds of people.
namespace kq {

/// The side file of a shop file: its name with `-cache` behind it.
QString columnFileOf(const QString &shopFile);

/// Writes @p profiles, which were built at @p dataVersion (store/transaction.h), into the side file
/// of @p shopFile: as a whole or not at all, readable to whom the shop file is.
///
/// Errors: FileUnwritable, Cancelled.
Result<void> writeColumnFile(const Profiles &profiles, std::int64_t dataVersion,
                             const QString &shopFile, const JobControl &control);

/// The columns of a shop that is at @p dataVersion; empty where the side file does not have them,
/// or anything in it is not as it was written. Never takes more memory than the file is large.
std::shared_ptr<const Profiles> readColumnFile(const QString &shopFile, std::int64_t dataVersion,
                                               const JobControl &control);

/// The dataVersion() at which the columns in the side file were built, by what the file says and
/// nothing proves; empty where there is none.
std::optional<std::int64_t> columnFileVersion(const QString &shopFile);

/// Removes the side file, and what a killed program has left of one.
void removeColumnFile(const QString &shopFile);

/// The same without a file system: what is written begins at the beginning. Devices must be able to
/// seek. Each of @p devices has the same to read and is read on a thread of its own.
Result<void> writeColumns(const Profiles &profiles, std::int64_t dataVersion, QIODevice &device,
                          const JobControl &control);
std::shared_ptr<const Profiles> readColumns(std::span<QIODevice *const> devices,
                                            std::int64_t dataVersion, const JobControl &control);

} // namespace kq
