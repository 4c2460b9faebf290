#pragma once

#include "core/profile/dictionary.h"

#include <QSet>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace kq {

/// For each code of a dictionary 1 where a condition asks for its word, else 0. Code 0, not known,
/// is never asked for.
using WordTable = std::vector<std::uint8_t>;

/// The folded forms of @p words without the empty one.
QSet<QString> foldedSet(const QStringList &words);

/// By contract.md §2, rule 2: compared folded.
WordTable wordTable(const Dictionary &words, const QStringList &wanted);

/// By contract.md §2, rule 12: provinces by their names, aliases and mergers.
WordTable areaTable(const Dictionary &areas, const QStringList &wanted);

} // namespace kq
