#pragma once

#include "core/store/bulk_writes.h"
#include "core/store/statement_cache.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <unordered_map>

namespace kq {

/// The words of one dictionary that were asked for, with their ids.
using WordCache = QHash<QString, std::int64_t>;

/// A product as it stands in the dictionary.
struct ProductKey {
    QString code;
    QString name;
    QString category;
};
/// The same without owning it, so that asking copies no text.
struct ProductView {
    QStringView code;
    QStringView name;
    QStringView category;

    ProductView(QStringView ofCode, QStringView ofName, QStringView ofCategory)
        : code(ofCode)
        , name(ofName)
        , category(ofCategory)
    {}
    ProductView(const ProductKey &key) // not explicit: keys and views are compared as one
        : ProductView(key.code, key.name, key.category)
    {}
};
struct ProductEqual {
    using is_transparent = void;
    bool operator()(const ProductView &a, const ProductView &b) const
    {
        return a.code == b.code && a.name == b.name && a.category == b.category;
    }
};
/// By what tells most products apart; hashing all three texts for every line costs more.
struct ProductHash {
    using is_transparent = void;
    std::size_t operator()(const ProductView &key) const
    {
        return ::qHash(key.code.isEmpty() ? key.name : key.code, 0);
    }
};
using ProductCache = std::unordered_map<ProductKey, std::int64_t, ProductHash, ProductEqual>;

/// The last ids of rows. None is given twice, not even when its row is gone: a step that is taken
/// back gives its rows their ids again, and removes those that it added by theirs.
struct GivenIds {
    std::int64_t code = 0;
    std::int64_t phone = 0;
    std::int64_t email = 0;
    std::int64_t order = 0;
    std::int64_t line = 0;
};

/// What a BulkWriter keeps between two rows; shared by the files that make it up.
struct BulkWriter::State {
    StatementCache statements;
    WordCache sources;
    WordCache tags; // by folded name
    WordCache attributes;
    WordCache areas;
    WordCache channels;
    WordCache branches;
    ProductCache products;
    GivenIds ids;

    explicit State(Connection &db)
        : statements(db)
    {}
};

} // namespace kq
