#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <QByteArray>

#include <vector>

namespace kq {

/// `application_id` of every shop file: the letters KHQN. By it a shop file is told from other
/// SQLite files without opening it.
inline constexpr std::int32_t shopApplicationId = 0x4B48514E;

/// One step of the shop file's schema. The text sets `user_version` to its number (and the first
/// one `application_id`), so that schema and number change together.
struct Migration {
    int version = 0; ///< from 1, without gaps
    QByteArray sql;
};

/// The migrations of this program, in order: core/store/migrations/NNNN_what.sql.
std::vector<Migration> allMigrations();

/// `user_version` of the file: the number of its last migration; 0 for a new file.
Result<int> schemaVersion(Connection &db);

/// Runs the migrations that the file lacks, each in one transaction. A file that has something to
/// lose (version 1 or later) is copied to `<file>.backup-v<version>` first.
///
/// Errors: NewerShopFile (`expected` and `found` are versions) where the file knows more than
/// @p migrations; Internal where a migration does not set its number; of the database.
Result<void> migrate(Connection &db, const std::vector<Migration> &migrations, JobControl &control);

} // namespace kq
