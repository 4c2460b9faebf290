#include "core/sheet/xml_rows.h"

#include "core/sheet/limits.h"

using namespace Qt::StringLiterals;

namespace kq::sheet {

Result<bool> XmlRows::next(Row &row)
{
    while (m_queue.isEmpty()) {
        const Result<bool> more = m_reader.readBlock();
        if (!more) {
            Error error = more.error();
            error.row = m_queue.given() + 1;
            return error;
        }
        if (!*more)
            return false;
    }
    m_queue.take(row);
    return true;
}

void XmlRows::endRow(std::int64_t times)
{
    m_queue.endRow(times);
    // Thousands of rows with a single cell at the far right would fill the memory of every caller.
    if (m_queue.gaps() > gapsUnsuspected && m_queue.gaps() / mostGapsPerCell > m_queue.cells())
        tooLarge(u"empty cells"_s);
    if (m_queue.isFull())
        m_reader.pause();
}

void XmlRows::tooLarge(const QString &what)
{
    m_reader.fail({ErrorCode::FileTooLarge, m_reader.source().path(), {}, what});
}

} // namespace kq::sheet
