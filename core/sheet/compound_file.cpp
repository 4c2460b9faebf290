#include "core/sheet/compound_file.h"

#include <QString>
#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

constexpr std::uint32_t endOfChain = 0xFFFFFFFE;
constexpr std::uint32_t miniLimit = 4096; // shorter streams lie in the root's stream
constexpr qint64 miniSector = 64;
constexpr qsizetype tablesInHeader = 109; // sectors of the table that the header itself names
constexpr int mostDirectorySectors = 1024;
constexpr int entrySize = 128;
constexpr std::uint16_t filePass = 0x2F;

template <class T>
T little(const QByteArray &bytes, qsizetype at)
{
    return at + qsizetype(sizeof(T)) <= bytes.size() ? qFromLittleEndian<T>(bytes.constData() + at)
                                                     : T{};
}

struct Entry {
    QString name;
    std::uint32_t start = endOfChain;
    std::uint64_t size = 0;
};

class CompoundFile {
public:
    explicit CompoundFile(QIODevice &device)
        : m_device(device)
    {}

    bool readDirectory()
    {
        m_device.seek(0);
        m_header = m_device.read(512);
        const int shift = little<std::uint16_t>(m_header, 0x1E);
        if (m_header.size() < 512 || (shift != 9 && shift != 12))
            return false;
        m_sectorSize = 1 << shift;
        m_sectors = m_device.size() / m_sectorSize + 1;
        readTable();
        std::uint32_t sector = little<std::uint32_t>(m_header, 0x30);
        for (int i = 0; i < mostDirectorySectors && sector < endOfChain; ++i) {
            const QByteArray bytes = readSector(sector);
            if (bytes.size() < m_sectorSize)
                break;
            for (qsizetype at = 0; at < bytes.size(); at += entrySize)
                addEntry(bytes.mid(at, entrySize));
            sector = nextSector(sector);
        }
        return !m_entries.empty();
    }

    [[nodiscard]] const Entry *find(QStringView name) const
    {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) {
            return e.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        return found == m_entries.end() ? nullptr : &*found;
    }

    /// The stream of the workbook: Excel 97 and later call it otherwise than Excel 5 and 95.
    [[nodiscard]] const Entry *findWorkbook() const
    {
        const Entry *entry = find(u"Workbook");
        return entry ? entry : find(u"Book");
    }

    /// The beginning of a stream, up to one sector.
    QByteArray beginningOf(const Entry &entry)
    {
        if (entry.size >= miniLimit)
            return readSector(entry.start);
        // Mini sectors lie in the root's stream.
        const qint64 at =
            positionIn(extentsFrom(m_entries.front().start), qint64(entry.start) * miniSector);
        return at < 0 ? QByteArray() : read(at, m_sectorSize - at % m_sectorSize);
    }

    /// The whole of a stream; empty where its chain ends too early.
    std::vector<Extent> extentsOf(const Entry &entry)
    {
        const auto size = static_cast<qint64>(entry.size);
        std::vector<Extent> extents =
            size < miniLimit ? miniExtents(entry.start, size) : extentsFrom(entry.start);
        qint64 left = size;
        for (Extent &extent : extents) {
            extent.size = std::min(extent.size, left);
            left -= extent.size;
        }
        while (!extents.empty() && extents.back().size == 0)
            extents.pop_back();
        return left == 0 ? extents : std::vector<Extent>();
    }

private:
    [[nodiscard]] qint64 positionOf(std::uint32_t sector) const
    {
        return (qint64(sector) + 1) * m_sectorSize;
    }

    static void append(std::vector<Extent> &extents, Extent next)
    {
        if (!extents.empty() && extents.back().at + extents.back().size == next.at)
            extents.back().size += next.size;
        else
            extents.push_back(next);
    }

    std::vector<Extent> extentsFrom(std::uint32_t sector)
    {
        std::vector<Extent> extents;
        for (qint64 i = 0; i < m_sectors && sector < endOfChain; ++i) {
            append(extents, {positionOf(sector), m_sectorSize});
            sector = nextSector(sector);
        }
        return extents;
    }

    std::vector<Extent> miniExtents(std::uint32_t first, qint64 size)
    {
        const std::vector<Extent> root = extentsFrom(m_entries.front().start);
        const std::vector<Extent> table = extentsFrom(little<std::uint32_t>(m_header, 0x3C));
        std::vector<Extent> extents;
        std::uint32_t mini = first;
        for (qint64 got = 0; got < size && mini < endOfChain; got += miniSector) {
            const qint64 at = positionIn(root, qint64(mini) * miniSector);
            const qint64 link = positionIn(table, qint64(mini) * 4);
            if (at < 0 || link < 0)
                return {};
            append(extents, {at, miniSector});
            const QByteArray next = read(link, 4);
            mini = next.size() == 4 ? little<std::uint32_t>(next, 0) : endOfChain;
        }
        return extents;
    }

    /// Where in the file the byte @p offset of a stream lies; -1 behind its end.
    static qint64 positionIn(const std::vector<Extent> &extents, qint64 offset)
    {
        for (const Extent &extent : extents) {
            if (offset < extent.size)
                return extent.at + offset;
            offset -= extent.size;
        }
        return -1;
    }

    /// Which sectors hold the table of chains: the header names the first of them, a chain of
    /// sectors of its own the others.
    void readTable()
    {
        for (qsizetype i = 0; i < tablesInHeader; ++i)
            m_table.push_back(little<std::uint32_t>(m_header, 0x4C + i * 4));
        std::uint32_t sector = little<std::uint32_t>(m_header, 0x44);
        for (qint64 i = 0; i < m_sectors && sector < endOfChain; ++i) {
            const QByteArray bytes = readSector(sector);
            if (bytes.size() < m_sectorSize)
                break;
            for (qsizetype at = 0; at + 4 < bytes.size(); at += 4)
                m_table.push_back(little<std::uint32_t>(bytes, at));
            sector = little<std::uint32_t>(bytes, bytes.size() - 4);
        }
    }

    QByteArray readSector(std::uint32_t sector) { return read(positionOf(sector), m_sectorSize); }

    /// Less than @p size at the file's end.
    QByteArray read(qint64 at, qint64 size)
    {
        // Some devices grow when they are asked to go behind their end.
        return at < m_device.size() && m_device.seek(at) ? m_device.read(size) : QByteArray();
    }

    std::uint32_t nextSector(std::uint32_t sector)
    {
        const std::uint32_t perSector = static_cast<std::uint32_t>(m_sectorSize) / 4;
        const std::uint32_t index = sector / perSector;
        if (index >= m_table.size())
            return endOfChain;
        if (m_linksOf != index) {
            m_links = readSector(m_table[index]);
            m_linksOf = index;
        }
        const qsizetype at = qsizetype(sector % perSector) * 4;
        return at + 4 <= m_links.size() ? little<std::uint32_t>(m_links, at) : endOfChain;
    }

    void addEntry(const QByteArray &bytes)
    {
        const int nameBytes = little<std::uint16_t>(bytes, 0x40);
        if (nameBytes < 2 || nameBytes > 64 || bytes.size() < entrySize)
            return;
        Entry entry;
        for (int at = 0; at + 2 < nameBytes; at += 2)
            entry.name += QChar(little<std::uint16_t>(bytes, at));
        entry.start = little<std::uint32_t>(bytes, 0x74);
        entry.size = little<std::uint32_t>(bytes, 0x78);
        m_entries.push_back(entry);
    }

    QIODevice &m_device;
    QByteArray m_header;
    int m_sectorSize = 512;
    qint64 m_sectors = 0; // that the file has at most; no chain is longer
    std::vector<std::uint32_t> m_table;
    std::uint32_t m_linksOf = endOfChain; // which sector of the table m_links is
    QByteArray m_links;
    std::vector<Entry> m_entries;
};

/// Whether the records at the beginning of a binary workbook say that the rest is encrypted.
bool hasPassword(const QByteArray &stream)
{
    qsizetype at = 0;
    while (at + 4 <= stream.size()) {
        if (little<std::uint16_t>(stream, at) == filePass)
            return true;
        at += 4 + little<std::uint16_t>(stream, at + 2);
    }
    return false;
}

} // namespace

CompoundContent contentOfCompoundFile(QIODevice &device)
{
    CompoundFile file(device);
    if (!file.readDirectory())
        return CompoundContent::Damaged;
    if (file.find(u"EncryptedPackage"))
        return CompoundContent::EncryptedWorkbook;
    if (const Entry *entry = file.findWorkbook()) {
        return hasPassword(file.beginningOf(*entry)) ? CompoundContent::EncryptedWorkbook
                                                     : CompoundContent::Workbook;
    }
    return CompoundContent::Other;
}

std::vector<Extent> extentsOfWorkbook(QIODevice &device)
{
    CompoundFile file(device);
    const Entry *entry = file.readDirectory() ? file.findWorkbook() : nullptr;
    return entry ? file.extentsOf(*entry) : std::vector<Extent>();
}

} // namespace kq::sheet
