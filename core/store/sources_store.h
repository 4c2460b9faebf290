#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <QString>

#include <optional>
#include <vector>

namespace kq {

/// Where data came from: Shopee, the till. Codes of customers and orders are one per source.
struct StoredSource {
    SourceId id;
    QString name; ///< as first written; compared folded

    friend bool operator==(const StoredSource &, const StoredSource &) = default;
};

/// All sources, in the order in which they came.
Result<std::vector<StoredSource>> listSources(Connection &db);

/// The source of that name, compared folded; empty where there is none.
Result<std::optional<StoredSource>> findSource(Connection &db, const QString &name);

/// The source of that name, made where there is none.
Result<StoredSource> findOrAddSource(Connection &db, const QString &name);

/// The source whose word on a customer is not overwritten by others; empty where there is none.
Result<std::optional<StoredSource>> preferredSource(Connection &db);

/// Makes @p id the preferred one; 0 makes none.
Result<void> preferSource(Connection &db, SourceId id);

} // namespace kq
