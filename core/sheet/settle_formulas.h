#pragma once

#include <QIODevice>

namespace kq::sheet {

/// Puts in the place of every formula in the binary workbook @p device the value that was worked
/// out last and is kept beside it.
///
/// LibreOffice works out again what it reads: today's date, functions that only the writer of the
/// file has, comparisons whose answer it keeps as a number. A cell is what the shop saw in it, so
/// it gets no formula to read. What is no workbook, or encrypted, or broken, stays as it is from
/// there on. @p device must be open for reading and writing, and seekable; its size stays.
void settleFormulas(QIODevice &device);

} // namespace kq::sheet
