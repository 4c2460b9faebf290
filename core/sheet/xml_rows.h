#pragma once

#include "core/sheet/row_queue.h"
#include "core/sheet/row_source.h"
#include "core/sheet/xml_reader.h"

#include <memory>

namespace kq::sheet {

/// Rows that are found while XML is read: what the readers of the XML formats have in common.
class XmlRows : public RowSource, protected XmlHandler {
public:
    explicit XmlRows(std::unique_ptr<ByteSource> source)
        : m_reader(std::move(source), *this)
    {}

    Result<bool> next(Row &row) final;
    [[nodiscard]] std::int64_t bytesDone() const final { return m_reader.source().bytesDone(); }
    [[nodiscard]] std::int64_t bytesTotal() const final { return m_reader.source().bytesTotal(); }

protected:
    RowQueue &queue() { return m_queue; }
    /// Ends the row at hand, see RowQueue::endRow(); lets the reader rest when enough rows wait.
    void endRow(std::int64_t times = 1);
    /// Stops the reading with FileTooLarge; @p what names the limit that was passed.
    void tooLarge(const QString &what);
    /// Stops the reading in peace: the sheet is at its end, the file perhaps not.
    void finish() { m_reader.finish(); }

private:
    XmlReader m_reader;
    RowQueue m_queue;
};

} // namespace kq::sheet
