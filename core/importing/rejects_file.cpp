#include "core/importing/rejects_file.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace kq {

Result<RejectsFile> RejectsFile::create(const QString &path, const QStringList &headers)
{
    RejectsFile file;
    file.m_width = headers.size();
    Result<void> opened;
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)) {
        file.m_xlsx = std::make_unique<XlsxWriter>(path, u"rejects"_s);
        opened = file.m_xlsx->open();
    } else {
        // The rows go back into an import, which takes an apostrophe in front for what it is.
        file.m_csv = std::make_unique<CsvWriter>(path, CsvWriterOptions{});
        opened = file.m_csv->open();
    }
    if (!opened)
        return opened.error();
    if (Result<void> written = file.write(headers + QStringList{rejectReasonHeader}, -1); !written)
        return written.error();
    return file;
}

Result<void> RejectsFile::add(const Row &row, const QString &reason, int faultyColumn)
{
    QStringList cells;
    for (const Cell &cell : row)
        cells += readText(cell);
    while (cells.size() < m_width)
        cells += QString();
    cells += reason;
    return write(std::move(cells), faultyColumn);
}

Result<void> RejectsFile::write(QStringList cells, int faultyColumn)
{
    const std::vector<QString> texts(cells.begin(), cells.end());
    if (m_csv)
        return m_csv->writeRow(texts);
    if (faultyColumn < 0)
        return m_xlsx->writeRow(texts);
    return m_xlsx->writeRow(texts, std::vector<int>{faultyColumn});
}

Result<void> RejectsFile::commit()
{
    return m_csv ? m_csv->commit() : m_xlsx->commit();
}

} // namespace kq
