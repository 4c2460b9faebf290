#pragma once

#include "core/domain/import_record.h"
#include "core/importing/header_words.h"
#include "core/importing/mapping.h"
#include "core/sheet/cell.h"

#include <QStringList>

#include <vector>

namespace kq {

/// The row of @p head, the first is 1, that holds the column names: the one with most known words,
/// so that titles above are passed over; with columns fixed by the owner the one that has most of
/// these. 0 where no row has a cell.
int findHeaderRow(const std::vector<Row> &head, const Mapping &fixed, const HeaderWords &words);

/// The first row with several cells, the first is 1; of a sheet with one column the first with a
/// cell; 0 where no row has one.
int firstWideRow(const std::vector<Row> &head);

/// How many different cells of @p row are words that headers use.
int knownWordsIn(const Row &row, const HeaderWords &words);

/// What a sheet holds, by its headers. @p keys as of headerKey().
ImportKind guessKind(const QStringList &keys, const HeaderWords &words);

} // namespace kq
