#include "core/importing/read_ahead.h"

#include <algorithm>
#include <utility>

namespace kq {
namespace {

constexpr std::size_t rowsOfBatch = 128; // well within the tenth of a second of a stop

bool isBlank(const Row &row)
{
    return std::all_of(row.begin(), row.end(), [](const Cell &cell) {
        return cell.isEmpty() || (cell.text() != nullptr && cell.text()->trimmed().isEmpty());
    });
}

} // namespace

ReadAhead::ReadAhead(SheetFeed &feed, Normaliser &normaliser)
    : m_feed(feed)
    , m_normaliser(normaliser)
{
    for (Batch &batch : m_ring)
        batch.rows.resize(rowsOfBatch);
    m_thread = std::thread([this] { readAll(); });
}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

ReadAhead::Batch &ReadAhead::next()
{
    std::unique_lock lock(m_mutex);
    const std::size_t wanted = m_taken++;
    m_changed.notify_all(); // the batch before this one is free now
    m_changed.wait(lock, [&] { return m_filled > wanted; });
    return m_ring[wanted % batches];
}

void ReadAhead::readAll()
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        // The one that was given last is still being written from.
        m_changed.wait(lock, [&] { return m_stopped || m_filled + 1 < m_taken + batches; });
        if (m_stopped)
            return;
        Batch &batch = m_ring[m_filled % batches];
        lock.unlock();
        fill(batch);
        const bool isLast = batch.isLast;
        lock.lock();
        ++m_filled;
        m_changed.notify_all();
        if (isLast)
            return;
    }
}

void ReadAhead::fill(Batch &batch)
{
    const std::int64_t headerRow = m_feed.guess().headerRow();
    batch.size = 0;
    while (batch.size < rowsOfBatch) {
        const Result<bool> more = m_feed.next(m_row);
        if (!more) {
            batch.error = more.error();
            batch.isLast = true;
            break;
        }
        if (!*more) {
            batch.isLast = true;
            break;
        }
        if (m_feed.rowNumber() <= headerRow || isBlank(m_row) || m_normaliser.isOutsideData(m_row))
            continue;
        ReadRow &read = batch.rows[batch.size++];
        read.number = m_feed.rowNumber();
        std::swap(read.row, m_row);
        read.fault = m_normaliser.read(read.row, read.cells);
        read.orderCode = read.fault ? m_normaliser.orderCode(read.row) : QString();
    }
    batch.bytesDone = m_feed.bytesDone();
}

} // namespace kq
