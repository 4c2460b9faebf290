#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/erased_file.h"

#include <QDate>
#include <QSet>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <vector>

namespace kq {

/// One thing by which a customer is known.
struct StoredIdentity {
    CustomerId customer;
    IdentityKind kind = IdentityKind::Phone;
    QString value; ///< as ErasedFile::hashOf() takes it
};

/// The identities of one customer, invalid phones not among them.
Result<std::vector<StoredIdentity>> identitiesOf(Connection &db, CustomerId id);
/// Passes the identities of everybody.
Result<void> readIdentities(Connection &db,
                            const std::function<void(const StoredIdentity &)> &visit);

/// What took part of somebody in the shop file.
struct ErasedRows {
    std::int64_t orders = 0;    ///< that stay, as sales of nobody
    std::int64_t campaigns = 0; ///< on whose list the person was
    std::int64_t journal = 0;   ///< states before changes, by which these could be taken back
};

/// Counts what eraseRows() would take away.
Result<ErasedRows> countErasable(Connection &db, const std::vector<CustomerId> &ids);
/// Takes a customer, by the ids that they ever had, out of every table and the journal. Their
/// orders stay as sales of nobody; opening figures go. @p identities: values that may also stand in
/// the journal with somebody else. Inside a transaction of the caller.
Result<ErasedRows> eraseRows(Connection &db, const std::vector<CustomerId> &ids,
                             const QStringList &identities);

/// Empties what lists that went out say in their own words (condition, text, purpose, receiver,
/// file, group) where one of @p words stands in it.
Result<void> emptyWordsOfLists(Connection &db, const QStringList &words);

/// The hashes that the shop file has.
Result<QSet<QString>> erasedHashes(Connection &db);
Result<void> addErasedHashes(Connection &db, const QStringList &hashes, QDate erasedOn);

/// How many customers have this name, letter by letter.
Result<std::int64_t> customersNamed(Connection &db, const QString &name);

/// Moves what the log holds into the file and empties the log. Error: ShopInUse where somebody
/// reads just now.
Result<void> emptyLog(Connection &db);
/// Writes the file anew without its free space. Not inside a transaction.
Result<void> rewriteFile(Connection &db);
/// Whether one of @p texts stands anywhere in the bytes of the file or its log.
Result<bool> holdsBytes(const Connection &db, const QStringList &texts, JobControl &control);

} // namespace kq
