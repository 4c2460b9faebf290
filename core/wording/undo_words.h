#pragma once

#include "core/importing/undo_import.h"
#include "core/wording/words.h"

namespace kq {

/// What taking an import back did, or what stands in the way: "Import 3 (khach.csv) was taken back:
/// 12 customers and 40 orders removed, …".
QString sentenceOfUndo(const UndoReport &report, const Words &words);

} // namespace kq
