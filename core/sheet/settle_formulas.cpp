#include "core/sheet/settle_formulas.h"

#include "core/sheet/compound_file.h"

#include <QByteArray>
#include <QtEndian>

#include <cstdint>

namespace kq::sheet {
namespace {

// Records of BIFF5 and BIFF8, as [MS-XLS] and its forerunner number them.
constexpr std::uint16_t formulaRecord = 0x0006;
constexpr std::uint16_t filePassRecord = 0x002F;
constexpr std::uint16_t blankRecord = 0x0201;
constexpr std::uint16_t numberRecord = 0x0203;
constexpr std::uint16_t labelRecord = 0x0204;
constexpr std::uint16_t errorRecord = 0x0205; // of truth values, too
constexpr std::uint16_t stringRecord = 0x0207;
constexpr std::uint16_t arrayRecord = 0x0221;
constexpr std::uint16_t tableRecord = 0x0236;
constexpr std::uint16_t sharedFormulaRecord = 0x04BC;
constexpr std::uint16_t ignoredRecord = 0x08FF; // of a range that readers pass over

constexpr qsizetype headSize = 4;     // of a record: what it is, and its length
constexpr qsizetype placeSize = 6;    // row, column, format
constexpr qsizetype formulaSize = 22; // with no formula in it
constexpr qint64 largestWorkbook = 256LL << 20;

/// The value of a formula that is no number, by the first of its eight bytes.
enum class ResultKind : std::uint8_t { Text = 0, Truth = 1, Error = 2, Nothing = 3 };

class Records {
public:
    explicit Records(QByteArray &stream)
        : m_stream(stream)
    {}

    void settle()
    {
        for (qsizetype at = 0; isRecord(at); at = behind(at)) {
            const std::uint16_t what = word(at);
            if (what == filePassRecord)
                return;
            if (what == formulaRecord && length(at) >= formulaSize)
                settleFormula(at);
            else if (isFormulaOfSeveral(what))
                setHead(at, ignoredRecord, length(at));
        }
    }

private:
    [[nodiscard]] std::uint16_t word(qsizetype at) const
    {
        return qFromLittleEndian<std::uint16_t>(m_stream.constData() + at);
    }
    [[nodiscard]] std::uint8_t byte(qsizetype at) const
    {
        return static_cast<std::uint8_t>(m_stream[at]);
    }
    [[nodiscard]] qsizetype length(qsizetype at) const { return word(at + 2); }
    [[nodiscard]] qsizetype behind(qsizetype at) const { return at + headSize + length(at); }
    [[nodiscard]] bool isRecord(qsizetype at) const
    {
        return at + headSize <= m_stream.size() && behind(at) <= m_stream.size();
    }

    static bool isFormulaOfSeveral(std::uint16_t what)
    {
        return what == arrayRecord || what == tableRecord || what == sharedFormulaRecord;
    }

    void setHead(qsizetype at, std::uint16_t what, qsizetype size)
    {
        qToLittleEndian(what, m_stream.data() + at);
        qToLittleEndian(static_cast<std::uint16_t>(size), m_stream.data() + at + 2);
    }

    /// Makes the record at @p at one of @p size bytes, and of the rest one that is passed over.
    void cut(qsizetype at, std::uint16_t what, qsizetype size)
    {
        const qsizetype end = behind(at);
        setHead(at, what, size);
        const qsizetype rest = at + headSize + size;
        setHead(rest, ignoredRecord, end - rest - headSize);
    }

    void settleFormula(qsizetype at)
    {
        const qsizetype value = at + headSize + placeSize;
        if (word(value + 6) != 0xFFFF)
            return cut(at, numberRecord, placeSize + 8); // the number stands where it is to stand
        const auto kind = static_cast<ResultKind>(byte(value));
        if (kind == ResultKind::Text && settleText(at))
            return;
        if (kind != ResultKind::Truth && kind != ResultKind::Error)
            return cut(at, blankRecord, placeSize);
        m_stream[value] = m_stream[value + 2];
        m_stream[value + 1] = kind == ResultKind::Error ? '\1' : '\0';
        cut(at, errorRecord, placeSize + 2);
    }

    /// The text stands in a record of its own behind the formula. With the cell's place in front it
    /// is the record of a cell with a text; room for the place is what the record before it gives.
    bool settleText(qsizetype at)
    {
        qsizetype before = at;
        qsizetype text = behind(at);
        while (isRecord(text) && isFormulaOfSeveral(word(text))) {
            before = text;
            text = behind(text);
        }
        if (!isRecord(text) || word(text) != stringRecord || length(before) < placeSize ||
            length(text) + placeSize > 0xFFFF)
            return false;
        const QByteArray place = m_stream.mid(at + headSize, placeSize);
        const qsizetype size = length(text) + placeSize;
        setHead(before, word(before), length(before) - placeSize);
        setHead(at, ignoredRecord, length(at));
        setHead(text - placeSize, labelRecord, size);
        m_stream.replace(text - placeSize + headSize, placeSize, place);
        return true;
    }

    QByteArray &m_stream;
};

QByteArray contentOf(QIODevice &device, const std::vector<Extent> &extents)
{
    qint64 size = 0;
    for (const Extent &extent : extents)
        size += extent.size;
    QByteArray content;
    if (size > largestWorkbook)
        return content;
    for (const Extent &extent : extents) {
        if (extent.at + extent.size > device.size() || !device.seek(extent.at))
            return {};
        content += device.read(extent.size);
    }
    return content.size() == size ? content : QByteArray();
}

} // namespace

void settleFormulas(QIODevice &device)
{
    const std::vector<Extent> extents = extentsOfWorkbook(device);
    QByteArray content = contentOf(device, extents);
    Records(content).settle();
    const char *piece = content.constData();
    for (const Extent &extent : extents) {
        if (content.isEmpty() || !device.seek(extent.at) ||
            device.write(piece, extent.size) != extent.size)
            return;
        piece += extent.size;
    }
}

} // namespace kq::sheet
