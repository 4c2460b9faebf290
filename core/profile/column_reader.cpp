#include "core/profile/checksum.h"
#include "core/profile/column_checks.h"
#include "core/profile/column_file.h"
#include "core/profile/column_file_layout.h"
#include "core/profile/column_file_program.h"
#include "core/profile/column_parts.h"
#include "core/profile/column_tasks.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <optional>
#include <span>
#include <type_traits>
#include <variant>

namespace kq {

namespace {

constexpr std::size_t readAtOnce = std::size_t{64} * 1024; // summed while it is in the near cache
static_assert(readAtOnce % Checksum::blockSize == 0);

bool readBytes(QIODevice &device, std::uint64_t offset, std::span<std::byte> bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    return device.seek(static_cast<qint64>(offset)) &&
           device.read(reinterpret_cast<char *>(bytes.data()), size) == size;
}

/// False where the cells are not those that were written.
template <class Cell>
bool readCells(QIODevice &device, const ColumnFileSection &section, std::vector<Cell> &cells)
{
    static_assert(hasOwnBytes<Cell>);
    static_assert(readAtOnce % sizeof(Cell) == 0);
    // By way of a small piece, so that the memory of the column is written once: to resize it would
    // fill it with zeros first.
    constexpr std::size_t most = readAtOnce / sizeof(Cell);
    std::vector<Cell> piece(std::min<std::size_t>(most, section.cells));
    cells.reserve(section.cells);
    Checksum sum;
    while (cells.size() < section.cells) {
        piece.resize(std::min<std::size_t>(most, section.cells - cells.size()));
        const auto bytes = std::as_writable_bytes(std::span(piece));
        if (!readBytes(device, section.offset + cells.size() * sizeof(Cell), bytes))
            return false;
        sum.add(bytes);
        cells.insert(cells.end(), piece.begin(), piece.end());
    }
    return sum.value() == section.checksum;
}

/// Fills the columns that it is called with from the sections of the file, one after another. At
/// the first that is not as it was written it gives up; what it is called with afterwards stays
/// empty.
class ColumnReader {
public:
    /// With two devices, each on the file, two threads read.
    ColumnReader(std::span<QIODevice *const> devices, const JobControl &control)
        : m_devices(devices)
        , m_control(control)
    {}

    std::shared_ptr<const Profiles> read(std::int64_t dataVersion);

    template <class Cell>
    void operator()(std::vector<Cell> &cells)
    {
        if (const ColumnFileSection *section = next(sizeof(Cell))) {
            m_reads.emplace_back([this, section, &cells](std::size_t thread) {
                return readCells(*m_devices[thread], *section, cells);
            });
        }
    }
    void operator()(std::vector<bool> &flags)
    {
        const auto cells = numbers<std::uint8_t>(1);
        flags.assign(cells.begin(), cells.end());
    }
    void operator()(std::vector<std::pair<std::uint32_t, std::uint32_t>> &pairs)
    {
        const auto rows = numbers<std::uint32_t>(2);
        for (std::size_t i = 0; i < rows.size(); i += 2)
            pairs.emplace_back(rows[i], rows[i + 1]);
    }
    void operator()(std::vector<Decimal> &decimals)
    {
        const auto rows = numbers<std::int64_t>(2);
        for (std::size_t i = 0; i < rows.size(); i += 2) {
            if (rows[i + 1] < 0 || rows[i + 1] > Decimal::maxScale)
                return giveUp();
            decimals.push_back(Decimal::scaled(rows[i], static_cast<int>(rows[i + 1])));
        }
    }
    void operator()(std::vector<WalkInDay> &days)
    {
        const auto rows = numbers<std::int64_t>(4);
        for (std::size_t i = 0; i < rows.size(); i += 4) {
            if (rows[i + 1] < 0 || rows[i + 1] > static_cast<int>(OrderStatus::Returned))
                return giveUp();
            days.push_back({narrow<std::int32_t>(rows[i]), static_cast<OrderStatus>(rows[i + 1]),
                            rows[i + 2], Money{rows[i + 3]}});
        }
    }
    void operator()(std::vector<AttributeColumn> &attributes)
    {
        const auto count = value<quint64>();
        if (count > m_table.size())
            return giveUp();      // each has sections of its own
        attributes.resize(count); // once, for what is read later must not move
        for (AttributeColumn &attribute : attributes)
            eachColumn(attribute, *this);
    }
    template <class... Cells>
    void operator()(std::variant<Cells...> &cells)
    {
        const auto index = value<quint64>();
        if (index >= sizeof...(Cells))
            return giveUp();
        std::size_t candidate = 0;
        ((candidate++ == index ? static_cast<void>(cells.template emplace<Cells>())
                               : static_cast<void>(0)),
         ...);
        std::visit(*this, cells);
    }
    void operator()(Dictionary &words)
    {
        const auto count = value<quint64>();
        for (std::uint32_t code = 0; code < count && !m_failed; ++code) {
            if (words.codeOf(value<QString>()) != code)
                giveUp();
        }
    }
    void operator()(ProductDictionary &products)
    {
        const auto count = value<quint64>();
        for (std::uint32_t code = 0; code < count && !m_failed; ++code) {
            const auto written = value<QString>();
            const auto name = value<QString>();
            if (products.codeOf(written, name, value<QString>()) != code)
                giveUp();
        }
    }
    void operator()(QString &text) { text = value<QString>(); }
    template <class Number>
        requires std::is_integral_v<Number>
    void operator()(Number &number)
    {
        number = narrow<Number>(value<qint64>());
    }

private:
    bool readHeader(std::int64_t dataVersion);
    bool readTable(const ColumnFileHeader &header);
    bool readValues(QByteArray &bytes);
    void giveUp() { m_failed = true; }

    /// The next section; null, and all is given up, where its cells are of another size.
    const ColumnFileSection *next(std::size_t cellSize)
    {
        if (m_failed || m_control.cancelled() || m_next + 1 >= m_table.size() ||
            m_table[m_next].cellSize != cellSize) {
            giveUp();
            return nullptr;
        }
        return &m_table[m_next++];
    }

    /// The numbers of a vector of rows; none where they do not come out even.
    template <class Number>
    std::vector<Number> numbers(std::size_t perRow)
    {
        std::vector<Number> cells;
        const ColumnFileSection *section = next(sizeof(Number));
        if (section && readCells(*m_devices.front(), *section, cells) && cells.size() % perRow == 0)
            return cells;
        giveUp();
        return {};
    }

    template <class Value>
    Value value()
    {
        Value read{};
        if (!m_failed)
            *m_values >> read;
        if (m_failed || m_values->status() != QDataStream::Ok) {
            giveUp();
            return {};
        }
        return read;
    }

    template <class Number>
    Number narrow(std::int64_t number)
    {
        if (static_cast<std::int64_t>(static_cast<Number>(number)) != number)
            giveUp();
        return static_cast<Number>(number);
    }

    std::span<QIODevice *const> m_devices;
    const JobControl &m_control;
    std::vector<ColumnFileSection> m_table; // the last one holds the values
    std::size_t m_next = 0;
    std::vector<ColumnTask> m_reads; // of the vectors, once all is known to be there
    std::optional<QDataStream> m_values;
    bool m_failed = false;
};

bool ColumnReader::readHeader(std::int64_t dataVersion)
{
    ColumnFileHeader header;
    const std::span<std::byte> bytes = std::as_writable_bytes(std::span(&header, 1));
    if (!readBytes(*m_devices.front(), 0, bytes) || header.magic != ColumnFileHeader::ownMagic ||
        header.mark != ColumnFileHeader::ownMark || header.format != columnFormat) {
        return false;
    }
    return checksumOf(bytes.first(offsetof(ColumnFileHeader, headerChecksum))) ==
               header.headerChecksum &&
           header.dataVersion == dataVersion && header.program == columnProgram() &&
           header.fileSize == static_cast<std::uint64_t>(m_devices.front()->size()) &&
           readTable(header);
}

bool ColumnReader::readTable(const ColumnFileHeader &header)
{
    if (header.tableOffset > header.fileSize || header.sections == 0)
        return false;
    const std::uint64_t size = header.fileSize - header.tableOffset;
    if (size % sizeof(ColumnFileSection) != 0 ||
        size / sizeof(ColumnFileSection) != header.sections) {
        return false;
    }
    m_table.resize(header.sections);
    const std::span<std::byte> bytes = std::as_writable_bytes(std::span(m_table));
    if (!readBytes(*m_devices.front(), header.tableOffset, bytes) ||
        checksumOf(bytes) != header.tableChecksum)
        return false;
    // Sections lie one behind another, so that all of them together are no larger than the file.
    std::uint64_t free = columnPage;
    for (const ColumnFileSection &section : m_table) {
        if (section.offset < free || section.offset > header.tableOffset || section.cellSize == 0 ||
            section.cells > (header.tableOffset - section.offset) / section.cellSize) {
            return false;
        }
        free = section.offset + section.cells * section.cellSize;
    }
    return true;
}

bool ColumnReader::readValues(QByteArray &bytes)
{
    const ColumnFileSection &last = m_table.back();
    if (last.cellSize != 1)
        return false;
    bytes.resize(static_cast<qsizetype>(last.cells));
    const std::span<std::byte> target =
        std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size())));
    return readBytes(*m_devices.front(), last.offset, target) &&
           checksumOf(target) == last.checksum;
}

std::shared_ptr<const Profiles> ColumnReader::read(std::int64_t dataVersion)
{
    QByteArray valueBytes;
    if (!readHeader(dataVersion) || !readValues(valueBytes))
        return nullptr;
    m_values.emplace(&valueBytes, QIODevice::ReadOnly);
    m_values->setVersion(QDataStream::Qt_6_0);

    auto profiles = std::make_shared<Profiles>();
    eachColumn(*profiles, *this);
    const bool complete = m_next + 1 == m_table.size() && m_values->atEnd();
    if (m_failed || !complete || !allDone(m_reads, m_devices.size(), m_control) ||
        !allDone(columnChecks(*profiles), m_devices.size(), m_control)) {
        return nullptr;
    }
    return profiles;
}

} // namespace

std::shared_ptr<const Profiles> readColumns(std::span<QIODevice *const> devices,
                                            std::int64_t dataVersion, const JobControl &control)
{
    return ColumnReader(devices, control).read(dataVersion);
}

} // namespace kq
