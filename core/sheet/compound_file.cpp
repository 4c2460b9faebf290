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

    /// The beginning of a stream, up to one sector.
    QByteArray beginningOf(const Entry &entry)
    {
        if (entry.size >= miniLimit)
            return readSector(entry.start);
        // Mini sectors of 64 bytes lie in the root's stream; only its first sectors are looked at.
        const qint64 at = qint64(entry.start) * 64;
        std::uint32_t sector = m_entries.front().start;
        for (qint64 skipped = m_sectorSize; skipped <= at && sector < endOfChain;
             skipped += m_sectorSize)
            sector = nextSector(sector);
        return sector < endOfChain ? readSector(sector).mid(at % m_sectorSize) : QByteArray();
    }

private:
    QByteArray readSector(std::uint32_t sector)
    {
        if (!m_device.seek((qint64(sector) + 1) * m_sectorSize))
            return {};
        return m_device.read(m_sectorSize);
    }

    /// The sector that follows in a chain, by the table whose first 109 sectors the header names;
    /// larger files have more, but their directory does not need them.
    std::uint32_t nextSector(std::uint32_t sector)
    {
        const std::uint32_t perSector = static_cast<std::uint32_t>(m_sectorSize) / 4;
        const std::uint32_t index = sector / perSector;
        if (index >= 109)
            return endOfChain;
        const auto tableSector = little<std::uint32_t>(m_header, 0x4C + qsizetype(index) * 4);
        const QByteArray table = readSector(tableSector);
        const qsizetype at = qsizetype(sector % perSector) * 4;
        return at + 4 <= table.size() ? little<std::uint32_t>(table, at) : endOfChain;
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
    for (const QStringView name : {u"Workbook", u"Book"}) {
        if (const Entry *entry = file.find(name)) {
            return hasPassword(file.beginningOf(*entry)) ? CompoundContent::EncryptedWorkbook
                                                         : CompoundContent::Workbook;
        }
    }
    return CompoundContent::Other;
}

} // namespace kq::sheet
