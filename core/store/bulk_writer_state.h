#pragma once

#include "core/store/bulk_writes.h"
#include "core/store/statement_cache.h"

#include <QHash>

namespace kq {

/// The words of one dictionary that were asked for, with their ids.
using WordCache = QHash<QString, std::int64_t>;

/// A product as it stands in the dictionary.
struct ProductKey {
    QString code;
    QString name;
    QString category;

    friend bool operator==(const ProductKey &, const ProductKey &) = default;
};
/// By what tells most products apart; hashing all three texts for every line costs more.
inline std::size_t qHash(const ProductKey &key, std::size_t seed = 0)
{
    return ::qHash(key.code.isEmpty() ? key.name : key.code, seed);
}

/// What a BulkWriter keeps between two rows; shared by the files that make it up.
struct BulkWriter::State {
    StatementCache statements;
    WordCache sources;
    WordCache tags; // by folded name
    WordCache attributes;
    WordCache areas;
    WordCache channels;
    WordCache branches;
    QHash<ProductKey, std::int64_t> products;

    explicit State(Connection &db)
        : statements(db)
    {}
};

} // namespace kq
