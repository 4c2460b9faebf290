#include "core/profile/checksum.h"
#include "core/profile/column_checks.h"
#include "core/profile/column_file.h"
#include "core/profile/column_file_layout.h"
#include "core/profile/column_file_program.h"
#include "core/profile/column_parts.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <optional>
#include <span>
#include <type_traits>
#include <variant>

namespace kq {

namespace {

constexpr std::size_t readAtOnce = std::size_t{256} * 1024; // summed while it is in the near cache
static_assert(readAtOnce % Checksum::blockSize == 0);

/// Fills the columns that it is called with from the sections of the file, one after another. At
/// the first that is not as it was written it gives up; what it is called with afterwards stays
/// empty.
class ColumnReader {
public:
    ColumnReader(QIODevice &device, const JobControl &control)
        : m_device(device)
        , m_control(control)
    {}

    std::shared_ptr<const Profiles> read(std::int64_t dataVersion);

    template <class Cell>
    void operator()(std::vector<Cell> &cells)
    {
        static_assert(std::has_unique_object_representations_v<Cell>);
        if (const ColumnFileSection *section = next(sizeof(Cell))) {
            cells.resize(section->cells);
            load(std::as_writable_bytes(std::span(cells)), *section);
        }
    }
    void operator()(std::vector<bool> &flags)
    {
        std::vector<std::uint8_t> cells;
        (*this)(cells);
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
        for (quint64 left = value<quint64>(); left > 0 && !m_failed; --left)
            eachColumn(attributes.emplace_back(), *this);
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
    bool readBytes(std::uint64_t offset, std::span<std::byte> bytes);
    void load(std::span<std::byte> bytes, const ColumnFileSection &section);
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
        (*this)(cells);
        if (cells.size() % perRow != 0) {
            giveUp();
            cells.clear();
        }
        return cells;
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

    QIODevice &m_device;
    const JobControl &m_control;
    std::vector<ColumnFileSection> m_table; // the last one holds the values
    std::size_t m_next = 0;
    std::optional<QDataStream> m_values;
    bool m_failed = false;
};

bool ColumnReader::readBytes(std::uint64_t offset, std::span<std::byte> bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    return m_device.seek(static_cast<qint64>(offset)) &&
           m_device.read(reinterpret_cast<char *>(bytes.data()), size) == size;
}

void ColumnReader::load(std::span<std::byte> bytes, const ColumnFileSection &section)
{
    Checksum sum;
    for (std::size_t at = 0; at < bytes.size(); at += readAtOnce) {
        const auto piece = bytes.subspan(at, std::min(readAtOnce, bytes.size() - at));
        if (!readBytes(section.offset + at, piece))
            return giveUp();
        sum.add(piece);
    }
    if (sum.value() != section.checksum)
        giveUp();
}

bool ColumnReader::readHeader(std::int64_t dataVersion)
{
    ColumnFileHeader header;
    const std::span<std::byte> bytes = std::as_writable_bytes(std::span(&header, 1));
    if (!readBytes(0, bytes) || header.magic != ColumnFileHeader::ownMagic ||
        header.mark != ColumnFileHeader::ownMark || header.format != columnFormat) {
        return false;
    }
    return checksumOf(bytes.first(offsetof(ColumnFileHeader, headerChecksum))) ==
               header.headerChecksum &&
           header.dataVersion == dataVersion && header.program == columnProgram() &&
           header.fileSize == static_cast<std::uint64_t>(m_device.size()) && readTable(header);
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
    if (!readBytes(header.tableOffset, bytes) || checksumOf(bytes) != header.tableChecksum)
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

std::shared_ptr<const Profiles> ColumnReader::read(std::int64_t dataVersion)
{
    if (!readHeader(dataVersion))
        return nullptr;
    const ColumnFileSection &last = m_table.back();
    if (last.cellSize != 1)
        return nullptr;
    QByteArray valueBytes(static_cast<qsizetype>(last.cells), Qt::Uninitialized);
    load(std::as_writable_bytes(
             std::span(valueBytes.data(), static_cast<std::size_t>(valueBytes.size()))),
         last);
    m_values.emplace(&valueBytes, QIODevice::ReadOnly);
    m_values->setVersion(QDataStream::Qt_6_0);

    auto profiles = std::make_shared<Profiles>();
    eachColumn(*profiles, *this);
    const bool complete = m_next + 1 == m_table.size() && m_values->atEnd();
    if (m_failed || !complete || m_control.cancelled() || !soundColumns(*profiles))
        return nullptr;
    return profiles;
}

} // namespace

std::shared_ptr<const Profiles> readColumns(QIODevice &device, std::int64_t dataVersion,
                                            const JobControl &control)
{
    return ColumnReader(device, control).read(dataVersion);
}

} // namespace kq
