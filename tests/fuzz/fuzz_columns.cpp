#include "core/condition/evaluate.h"
#include "core/profile/checksum.h"
#include "core/profile/column_file.h"
#include "core/profile/column_file_layout.h"
#include "support/random_condition.h"
#include "support/random_shop.h"

#include <QBuffer>

#include <cstring>

using namespace kq;
using namespace kq::test;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

/// Takes numbers off the front of an input; zeros behind its end.
class Numbers {
public:
    Numbers(const std::uint8_t *data, std::size_t size)
        : m_left(data, size)
    {}
    [[nodiscard]] bool isEmpty() const { return m_left.empty(); }
    std::uint32_t next(std::size_t bytes)
    {
        std::uint32_t number = 0;
        for (; bytes > 0 && !m_left.empty(); --bytes) {
            number = number << 8U | m_left.front();
            m_left = m_left.subspan(1);
        }
        return number;
    }

private:
    std::span<const std::uint8_t> m_left;
};

template <class Value>
std::span<std::byte> bytesOf(Value &value)
{
    return std::as_writable_bytes(std::span(&value, 1));
}

/// A side file whose sums can be made right again after a change, as a forger would.
class ForgedFile {
public:
    explicit ForgedFile(const QByteArray &bytes)
        : m_bytes(bytes.begin(), bytes.end())
    {
        std::memcpy(&m_header, m_bytes.data(), sizeof m_header);
        m_table.resize(m_header.sections);
        std::memcpy(m_table.data(), m_bytes.data() + m_header.tableOffset, tableSize());
        m_sections = m_table;
    }

    /// What a change is made in: the n-th section, the table behind them, the header.
    std::span<std::byte> part(std::size_t n)
    {
        if (n < m_sections.size()) {
            const ColumnFileSection &section = m_sections[n];
            return std::as_writable_bytes(
                std::span(m_bytes.data() + section.offset, section.cells * section.cellSize));
        }
        return n == m_table.size() ? std::as_writable_bytes(std::span(m_table)) : bytesOf(m_header);
    }
    [[nodiscard]] std::size_t parts() const { return m_table.size() + 2; }

    QByteArray sealed()
    {
        const std::uint64_t length = m_bytes.size();
        for (ColumnFileSection &section : m_table) {
            const std::uint64_t size = section.cells * section.cellSize;
            if (section.offset <= length && size <= length - section.offset) {
                section.checksum =
                    checksumOf(std::as_bytes(std::span(m_bytes.data() + section.offset, size)));
            }
        }
        m_header.tableChecksum = checksumOf(std::as_bytes(std::span(m_table)));
        m_header.headerChecksum =
            checksumOf(bytesOf(m_header).first(offsetof(ColumnFileHeader, headerChecksum)));
        std::memcpy(m_bytes.data() + length - tableSize(), m_table.data(), tableSize());
        std::memcpy(m_bytes.data(), &m_header, sizeof m_header);
        return {m_bytes.data(), static_cast<qsizetype>(length)};
    }

private:
    [[nodiscard]] std::size_t tableSize() const
    {
        return m_table.size() * sizeof(ColumnFileSection);
    }

    std::vector<char> m_bytes;
    ColumnFileHeader m_header;
    std::vector<ColumnFileSection> m_table;
    std::vector<ColumnFileSection> m_sections; // as they truly lie
};

void evaluateOn(const Profiles &profiles, const TestShop &shop, Dice &dice)
{
    const ShopWords words(shop);
    RandomConditions conditions(dice, shop);
    for (int tree = 0; tree < 3; ++tree) {
        Unwatched control;
        static_cast<void>(
            evaluate(conditions.tree(2), {profiles, randomDay(dice), shop.country, &words}, control)
                .has_value());
    }
}

} // namespace

/// The side file of a shop, changed by somebody who knows how its sums are made. What is read must
/// do no harm to whoever evaluates it.
///
/// Input: the seed of a random shop; then changes, each as the part, the place in it, and the new
/// byte. The first bit of the seed leaves the sums as they are.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Numbers numbers(data, size);
    const std::uint32_t seed = numbers.next(1);
    const TestShop shop = randomShop(seed >> 1U);
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    Unwatched control;
    if (!writeColumns(*profilesOf(shop), 1, out, control))
        qFatal("columns cannot be written into memory");

    ForgedFile file(bytes);
    while (!numbers.isEmpty()) {
        const std::span<std::byte> part = file.part(numbers.next(1) % file.parts());
        const std::uint32_t place = numbers.next(2);
        if (!part.empty())
            part[place % part.size()] = static_cast<std::byte>(numbers.next(1));
    }
    bytes = file.sealed();
    if ((seed & 1U) != 0)
        bytes[static_cast<qsizetype>(bytes.size() / 2)] ^= 1;

    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    Dice dice(seed);
    QIODevice *device = &in;
    if (const auto read = readColumns(std::span(&device, 1), 1, control))
        evaluateOn(*read, shop, dice);
    return 0;
}
