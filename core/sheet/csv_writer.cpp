#include "core/sheet/csv_writer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr qsizetype blockSize = 1 << 16;
constexpr QStringView formulaStarts(u"=+-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20", 11);

} // namespace

bool looksLikeFormula(QStringView text)
{
    return !text.isEmpty() && formulaStarts.contains(text.front());
}

CsvWriter::CsvWriter(const QString &path, const CsvWriterOptions &options)
    : m_file(path)
    , m_options(options)
    , m_delimiter(QString(options.delimiter).toUtf8())
{}

Result<void> CsvWriter::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return unwritable();
    m_pending.reserve(blockSize + blockSize / 4);
    if (m_options.byteOrderMark)
        m_pending.append("\xEF\xBB\xBF");
    return {};
}

Result<void> CsvWriter::writeRow(std::span<const QString> cells)
{
    bool first = true;
    for (const QString &cell : cells) {
        if (!first)
            m_pending.append(m_delimiter);
        first = false;
        appendCell(cell);
    }
    // A row of one empty cell would be a blank line, which readers skip.
    if (cells.size() == 1 && cells.front().isEmpty())
        m_pending.append("\"\"");
    m_pending.append("\r\n");
    return m_pending.size() >= blockSize ? flush() : Result<void>();
}

void CsvWriter::appendCell(QStringView cell)
{
    const bool guarded = m_options.formulaGuard == FormulaGuard::On && looksLikeFormula(cell);
    const bool quoted = std::any_of(cell.begin(), cell.end(), [this](QChar c) {
        return c == u'"' || c == u'\n' || c == u'\r' || c == m_options.delimiter;
    });
    if (!quoted && !guarded) {
        m_pending.append(cell.toUtf8());
        return;
    }
    // What had to be guarded is quoted too, so that no reader splits or trims it.
    m_pending.append('"');
    if (guarded)
        m_pending.append('\'');
    m_pending.append(cell.toUtf8().replace('"', "\"\""));
    m_pending.append('"');
}

Result<void> CsvWriter::flush()
{
    if (m_file.write(m_pending) != m_pending.size())
        return unwritable();
    m_pending.resize(0);
    return {};
}

Result<void> CsvWriter::commit()
{
    if (Result<void> flushed = flush(); !flushed)
        return flushed;
    if (!m_file.commit())
        return unwritable();
    return {};
}

Error CsvWriter::unwritable() const
{
    return {ErrorCode::FileUnwritable, m_file.fileName(), {}, m_file.errorString()};
}

} // namespace kq
