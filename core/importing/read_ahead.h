#pragma once

#include "core/base/result.h"
#include "core/importing/normalise.h"
#include "core/importing/reject.h"
#include "core/importing/row_cells.h"
#include "core/importing/sheet_feed.h"

#include <array>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace kq {

/// A row of data, read as what its columns mean.
struct ReadRow {
    std::int64_t number = 0; ///< in the sheet, the first is 1
    Row row;
    std::optional<Reject> fault; ///< why it cannot be read
    QString orderCode;           ///< of a row with a fault
    RowCells cells;              ///< of a sound row
};

/// Reads and normalises the rows of a sheet on a thread of its own, a few hundred ahead of who
/// writes them: parsing and SQLite take about as long as each other, and both cores are there.
///
/// The feed and the normaliser belong to that thread until the object is gone; it goes at the
/// latest when the last row was taken, and within a row where it is destroyed before.
class ReadAhead {
public:
    ReadAhead(SheetFeed &feed, Normaliser &normaliser);
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;
    ~ReadAhead();

    /// Some rows, in the order of the sheet, without the header and above, blank rows and what is
    /// outside the data.
    struct Batch {
        std::vector<ReadRow> rows; ///< room for a batch; only the first `size` count
        std::size_t size = 0;
        bool isLast = false;
        std::optional<Error> error; ///< behind the rows; of the reader
        std::int64_t bytesDone = 0; ///< of the file, with these rows
    };
    /// The next batch, which holds until the next call. Not after the last one.
    Batch &next();

private:
    static constexpr std::size_t batches = 4;

    void readAll();
    void fill(Batch &batch);

    SheetFeed &m_feed;
    Normaliser &m_normaliser;
    Row m_row; ///< of the reading thread

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::array<Batch, batches> m_ring;
    std::size_t m_filled = 0; ///< batches read so far
    std::size_t m_taken = 0;  ///< batches that next() has given
    bool m_stopped = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace kq
