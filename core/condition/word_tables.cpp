#include "core/condition/word_tables.h"

#include "core/text/area.h"
#include "core/text/fold.h"

namespace kq {

QSet<QString> foldedSet(const QStringList &words)
{
    QSet<QString> set;
    for (const QString &word : words)
        set.insert(folded(word));
    set.remove(QString());
    return set;
}

WordTable wordTable(const Dictionary &words, const QStringList &wanted)
{
    const QSet<QString> set = foldedSet(wanted);
    WordTable table(words.size());
    for (std::size_t code = 1; code < words.size(); ++code)
        table[code] = set.contains(words.folded(code)) ? 1 : 0;
    return table;
}

WordTable areaTable(const Dictionary &areas, const QStringList &wanted)
{
    std::vector<AreaQuery> queries;
    for (const QString &value : wanted)
        queries.push_back(areaQuery(value));
    WordTable table(areas.size());
    for (std::size_t code = 1; code < areas.size(); ++code) {
        const AreaKey key = areaKey(areas.written(code));
        for (const AreaQuery &query : queries) {
            if (matches(query, key))
                table[code] = 1;
        }
    }
    return table;
}

} // namespace kq
