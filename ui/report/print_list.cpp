#include "ui/report/print_list.h"

#include "ui/report/paper.h"

#include <QPdfWriter>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastRow = 44; // units of the paper: two lines, and room to write one's own

PaperTable tableOf(const PrintedList &list)
{
    PaperTable table;
    table.leastRow = leastRow;
    table.columns.reserve(list.columns.size());
    for (const PrintedColumn &column : list.columns)
        table.columns.push_back({column.header, column.width, false, column.toTick});
    table.rows.reserve(list.rows.size());
    for (const QStringList &cells : list.rows) {
        PaperRow row;
        row.cells.reserve(static_cast<std::size_t>(cells.size()));
        for (const QString &cell : cells)
            row.cells.push_back({cell, {}});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Result<void> printList(const PrintedList &list, QIODevice &target)
{
    QPdfWriter writer(&target);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setTitle(list.title);
    writer.setCreator(u"Khách Quen"_s);
    Paper paper(writer, list.title, QPageLayout::Landscape);
    paper.title(list.title);
    paper.note(list.note);
    paper.gap(6);
    paper.table(tableOf(list));
    return {};
}

} // namespace kq
