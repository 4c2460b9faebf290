#pragma once

#include "core/store/bulk_writes.h"
#include "core/store/statement_cache.h"

#include <QHash>

namespace kq {

/// The words of one dictionary that were asked for, with their ids.
using WordCache = QHash<QString, std::int64_t>;

/// What a BulkWriter keeps between two rows; shared by the files that make it up.
struct BulkWriter::State {
    StatementCache statements;
    WordCache sources;
    WordCache tags; // by folded name
    WordCache attributes;
    WordCache areas;
    WordCache channels;
    WordCache branches;
    WordCache products; // by code, name and category

    explicit State(Connection &db)
        : statements(db)
    {}
};

} // namespace kq
