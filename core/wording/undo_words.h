#pragma once

#include "core/importing/undo_import.h"
#include "core/wording/words.h"

namespace kq {

/// The others that were taken back too or stand in the way, newest first: "5 (don.csv),
/// 4 (khach.csv), 2 changes by hand". Empty where there are none.
QString othersOf(const UndoReport &report, const Words &words);

/// What taking an import back did, or what stands in the way: "Import 3 (khach.csv) was taken back:
/// 12 customers and 40 orders removed, …".
QString sentenceOfUndo(const UndoReport &report, const Words &words);

} // namespace kq
