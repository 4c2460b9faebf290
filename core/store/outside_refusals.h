#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/erased_file.h"

#include <QStringList>

#include <cstdint>
#include <functional>

namespace kq {

// Refusals of people who are not in the shop stand in the file outside (store/erased_file.h), which
// no transaction holds together with the shop file. So the shop file changes first and notes what
// the other is yet to be told; where that cannot be done at once, it is done when the shop is
// opened the next time, and counts meanwhile.

/// The file outside, with what it is yet to be told. Errors: FileUnreadable, DamagedFile.
Result<ErasedFile> readOutside(Connection &db);

/// Changes the file outside while nobody else does. @p change may count on a key.
/// Errors: FileUnreadable, DamagedFile, FileUnwritable.
Result<void> changeOutside(Connection &db, const std::function<void(ErasedFile &)> &change);

/// Notes the refusals that a file of answers brought; those that @p outside knows from elsewhere
/// are left out. Inside a transaction of the caller.
Result<void> noteRefusals(Connection &db, std::int64_t answerFile, const QStringList &hashes,
                          const ErasedFile &outside);
/// Notes that those which no other file of answers brought are to be forgotten. Inside a
/// transaction of the caller.
Result<void> noteForgotten(Connection &db, std::int64_t answerFile);

/// Tells the file outside what is noted for it. Without its key there is nothing that it could be
/// told. Errors: as of changeOutside(); everything stays noted then.
Result<void> tellOutside(Connection &db);

} // namespace kq
