#include "core/store/all_statements.h"
#include "core/store/attributes_store.h"
#include "core/store/bulk_writer_state.h"
#include "core/store/bulk_writes.h"
#include "core/store/sources_store.h"
#include "core/text/fold.h"

namespace kq {

namespace {

constexpr Sql findArea{"bulk.find_area", "SELECT id FROM areas WHERE name = :name"};
constexpr Sql insertArea{"bulk.insert_area", "INSERT INTO areas (name) VALUES (:name)"};
constexpr Sql findChannel{"bulk.find_channel", "SELECT id FROM channels WHERE name = :name"};
constexpr Sql insertChannel{"bulk.insert_channel", "INSERT INTO channels (name) VALUES (:name)"};
constexpr Sql findBranch{"bulk.find_branch", "SELECT id FROM branches WHERE name = :name"};
constexpr Sql insertBranch{"bulk.insert_branch", "INSERT INTO branches (name) VALUES (:name)"};
constexpr Sql findTag{"bulk.find_tag", "SELECT id FROM tags WHERE folded = :folded"};
constexpr Sql insertTag{"bulk.insert_tag",
                        "INSERT INTO tags (folded, name) VALUES (:folded, :name)"};
constexpr Sql findProduct{
    "bulk.find_product",
    "SELECT id FROM products WHERE code = :code AND name = :name AND category = :category"};
constexpr Sql insertProduct{
    "bulk.insert_product",
    "INSERT INTO products (code, name, category) VALUES (:code, :name, :category)"};

/// The id that @p find finds for @p values, or that @p insert gives them.
template <class... Values>
Result<std::int64_t> findOrInsert(StatementCache &statements, const Sql &find, const Sql &insert,
                                  const Values &...values)
{
    std::int64_t id = 0;
    const Result<bool> found = readFirst(
        statements, find, [&](const FastStatement &row) { id = row.integer(0); }, values...);
    if (!found)
        return found.error();
    if (*found)
        return id;
    if (Result<void> added = runWith(statements, insert, values...); !added)
        return added.error();
    return statements.insertedId();
}

Result<std::int64_t> wordId(StatementCache &statements, WordCache &cache, const QString &word,
                            const Sql &find, const Sql &insert)
{
    if (word.isEmpty())
        return 0;
    const auto known = cache.constFind(word);
    if (known != cache.cend())
        return *known;
    Result<std::int64_t> id = findOrInsert(statements, find, insert, word);
    if (id)
        cache.insert(word, *id);
    return id;
}

} // namespace

Result<SourceId> BulkWriter::source(const QString &name)
{
    const auto known = m_state->sources.constFind(name);
    if (known != m_state->sources.cend())
        return SourceId{*known};
    const Result<StoredSource> source = findOrAddSource(m_state->statements.connection(), name);
    if (!source)
        return source.error();
    m_state->sources.insert(name, source->id.value);
    return source->id;
}

Result<std::int64_t> BulkWriter::tag(const QString &name)
{
    const QString key = folded(name);
    if (key.isEmpty())
        return 0;
    const auto known = m_state->tags.constFind(key);
    if (known != m_state->tags.cend())
        return *known;
    Result<std::int64_t> id = 0;
    const Result<bool> found = readFirst(
        m_state->statements, findTag, [&](const FastStatement &row) { id = row.integer(0); }, key);
    if (!found)
        return found.error();
    if (!*found) {
        if (Result<void> added = runWith(m_state->statements, insertTag, key, name.trimmed());
            !added)
            return added.error();
        id = m_state->statements.insertedId();
    }
    m_state->tags.insert(key, *id);
    return id;
}

Result<std::int64_t> BulkWriter::attribute(const QString &name, const QString &type)
{
    const auto known = m_state->attributes.constFind(name);
    if (known != m_state->attributes.cend())
        return *known;
    const Result<StoredAttribute> attribute =
        declareAttribute(m_state->statements.connection(), name, type);
    if (!attribute)
        return attribute.error();
    m_state->attributes.insert(name, attribute->id);
    return attribute->id;
}

Result<std::int64_t> BulkWriter::area(const QString &name)
{
    return wordId(m_state->statements, m_state->areas, name, findArea, insertArea);
}

Result<std::int64_t> BulkWriter::channel(const QString &name)
{
    return wordId(m_state->statements, m_state->channels, name, findChannel, insertChannel);
}

Result<std::int64_t> BulkWriter::branch(const QString &name)
{
    return wordId(m_state->statements, m_state->branches, name, findBranch, insertBranch);
}

Result<std::int64_t> BulkWriter::product(const QString &code, const QString &name,
                                         const QString &category)
{
    const auto known = m_state->products.find(ProductView{code, name, category});
    if (known != m_state->products.end())
        return known->second;
    Result<std::int64_t> id =
        findOrInsert(m_state->statements, findProduct, insertProduct, code, name, category);
    if (id)
        m_state->products.emplace(ProductKey{code, name, category}, *id);
    return id;
}

std::vector<Sql> bulkDictionaryStatements()
{
    return {findArea,     insertArea, findChannel, insertChannel, findBranch,
            insertBranch, findTag,    insertTag,   findProduct,   insertProduct};
}

} // namespace kq
