#include "core/profile/checksum.h"
#include "core/profile/column_file.h"
#include "core/profile/column_file_layout.h"
#include "core/profile/column_file_program.h"
#include "core/profile/column_parts.h"

#include <QDataStream>
#include <QIODevice>

#include <span>
#include <type_traits>
#include <variant>

namespace kq {

namespace {

template <class Value>
std::span<const std::byte> bytesOf(const Value &value)
{
    return std::as_bytes(std::span(&value, 1));
}

/// Writes the columns that it is called with, one after another.
class ColumnWriter {
public:
    ColumnWriter(QIODevice &device, const JobControl &control)
        : m_device(device)
        , m_control(control)
        , m_values(&m_valueBytes, QIODevice::WriteOnly)
    {
        m_values.setVersion(QDataStream::Qt_6_0);
    }

    Result<void> write(const Profiles &profiles, std::int64_t dataVersion);

    template <class Cell>
    void operator()(const std::vector<Cell> &cells)
    {
        static_assert(hasOwnBytes<Cell>,
                      "cells with padding or without a fixed layout are written number by number");
        section(std::as_bytes(std::span(cells)), sizeof(Cell));
    }
    void operator()(const std::vector<bool> &flags)
    {
        (*this)(std::vector<std::uint8_t>(flags.begin(), flags.end()));
    }
    void operator()(const std::vector<std::pair<std::uint32_t, std::uint32_t>> &pairs)
    {
        std::vector<std::uint32_t> cells;
        cells.reserve(2 * pairs.size());
        for (const auto &[customer, code] : pairs)
            cells.insert(cells.end(), {customer, code});
        (*this)(cells);
    }
    void operator()(const std::vector<Decimal> &numbers)
    {
        std::vector<std::int64_t> cells;
        cells.reserve(2 * numbers.size());
        for (const Decimal number : numbers)
            cells.insert(cells.end(), {number.units(), number.scale()});
        (*this)(cells);
    }
    void operator()(const std::vector<WalkInDay> &days)
    {
        std::vector<std::int64_t> cells;
        cells.reserve(4 * days.size());
        for (const WalkInDay &day : days) {
            cells.insert(cells.end(), {day.day, static_cast<std::int64_t>(day.status), day.orders,
                                       day.revenue.minor});
        }
        (*this)(cells);
    }
    void operator()(const std::vector<AttributeColumn> &attributes)
    {
        m_values << static_cast<quint64>(attributes.size());
        for (const AttributeColumn &attribute : attributes)
            eachColumn(attribute, *this);
    }
    template <class... Cells>
    void operator()(const std::variant<Cells...> &cells)
    {
        m_values << static_cast<quint64>(cells.index());
        std::visit(*this, cells);
    }
    void operator()(const Dictionary &words)
    {
        m_values << static_cast<quint64>(words.size());
        for (std::size_t code = 0; code < words.size(); ++code)
            m_values << words.written(code);
    }
    void operator()(const ProductDictionary &products)
    {
        m_values << static_cast<quint64>(products.size());
        for (std::size_t code = 0; code < products.size(); ++code)
            m_values << products[code].code << products[code].name << products[code].category;
    }
    void operator()(const QString &text) { m_values << text; }
    template <class Number>
        requires std::is_integral_v<Number>
    void operator()(Number number)
    {
        m_values << static_cast<qint64>(number);
    }

private:
    void section(std::span<const std::byte> bytes, std::size_t cellSize);
    void append(std::span<const std::byte> bytes);
    void fillPage();

    QIODevice &m_device;
    const JobControl &m_control;
    QByteArray m_valueBytes;
    QDataStream m_values;
    std::vector<ColumnFileSection> m_table;
    std::uint64_t m_size = 0;
    bool m_failed = false;
};

void ColumnWriter::append(std::span<const std::byte> bytes)
{
    if (m_failed || m_control.cancelled())
        return;
    const auto size = static_cast<qint64>(bytes.size());
    m_failed = m_device.write(reinterpret_cast<const char *>(bytes.data()), size) != size;
    m_size += bytes.size();
}

void ColumnWriter::fillPage()
{
    static constexpr std::array<std::byte, columnPage> zeros{};
    if (const std::size_t over = m_size % columnPage; over != 0)
        append(std::span(zeros).first(columnPage - over));
}

void ColumnWriter::section(std::span<const std::byte> bytes, std::size_t cellSize)
{
    if (m_failed || m_control.cancelled())
        return;
    fillPage();
    m_table.push_back({m_size, bytes.size() / cellSize, cellSize, checksumOf(bytes)});
    append(bytes);
}

Result<void> ColumnWriter::write(const Profiles &profiles, std::int64_t dataVersion)
{
    append(std::array<std::byte, columnPage>{}); // the header's place
    eachColumn(profiles, *this);
    section(std::as_bytes(
                std::span(m_valueBytes.constData(), static_cast<std::size_t>(m_valueBytes.size()))),
            1);
    fillPage();

    ColumnFileHeader header;
    header.dataVersion = dataVersion;
    header.program = columnProgram();
    header.tableOffset = m_size;
    const std::span<const std::byte> table = std::as_bytes(std::span(m_table));
    header.tableChecksum = checksumOf(table);
    header.sections = m_table.size();
    append(table);
    header.fileSize = m_size;
    const auto summed = bytesOf(header).first(offsetof(ColumnFileHeader, headerChecksum));
    header.headerChecksum = checksumOf(summed);
    // Last, so that what was not written to the end has no header.
    m_failed = m_failed || !m_device.seek(0);
    append(bytesOf(header));
    if (m_control.cancelled())
        return Error{ErrorCode::Cancelled, {}, {}, {}};
    if (m_failed)
        return Error{ErrorCode::FileUnwritable, {}, {}, m_device.errorString()};
    return {};
}

} // namespace

Result<void> writeColumns(const Profiles &profiles, std::int64_t dataVersion, QIODevice &device,
                          const JobControl &control)
{
    return ColumnWriter(device, control).write(profiles, dataVersion);
}

} // namespace kq
