#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/import_record.h"
#include "core/store/connection.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace kq {

/// What an import leaves behind beside its record.
struct ImportTrace {
    QString contentHash; ///< of the file, by which it is recognised when it comes again
    QByteArray mapping;  ///< JSON of the mapping that was used

    friend bool operator==(const ImportTrace &, const ImportTrace &) = default;
};

/// All imports, newest first.
Result<std::vector<ImportRecord>> listImports(Connection &db);

/// Keeps the record of an import under its id, the number of its step. Its source is made where
/// there is none of that name.
Result<void> addImport(Connection &db, const ImportRecord &record, const ImportTrace &trace);

/// The newest import of a file with that content; empty where there is none.
Result<std::optional<ImportRecord>> importOfContent(Connection &db, const QString &contentHash);

/// The mapping (JSON) that the owner chose for files with the headers of @p fingerprint; empty
/// where there is none.
Result<std::optional<QByteArray>> savedMapping(Connection &db, const QString &fingerprint);
Result<void> saveMapping(Connection &db, const QString &fingerprint, const QByteArray &mapping);

} // namespace kq
