#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace kq {

/// Many texts one behind the other, as UTF-8, so that a search runs over all of them at once.
class TextArena {
public:
    void add(QByteArrayView utf8);
    void reserve(std::size_t texts, std::size_t bytes);
    void shrink();

    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t index) const
    {
        const std::size_t start = startOf(index);
        return {m_bytes.data() + start, m_ends[index] - 1 - start};
    }
    /// Calls @p found with every text from @p first up to, not including, @p last that holds
    /// @p needle, lowest first. An empty needle is in none.
    void search(std::string_view needle, std::size_t first, std::size_t last,
                const std::function<void(std::size_t)> &found) const;

    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] bool tooLarge() const { return m_tooLarge; } ///< past 4 GB

    friend bool operator==(const TextArena &, const TextArena &) = default;

private:
    friend class ColumnParts;

    [[nodiscard]] std::size_t startOf(std::size_t index) const
    {
        return index == 0 ? 0 : m_ends[index - 1];
    }

    std::vector<char> m_bytes;         // each text is closed by a byte that UTF-8 never has
    std::vector<std::uint32_t> m_ends; // behind that byte
    bool m_tooLarge = false;
};

/// One text a customer; empty where it is not known.
struct TextColumn {
    TextArena written;
    TextArena compared; ///< folded

    void add(const QString &text);
    void shrink();
    [[nodiscard]] QString at(std::size_t customer) const;

    friend bool operator==(const TextColumn &, const TextColumn &) = default;
};

/// Any number of texts a customer, in the order in which they came.
struct TextLists {
    std::vector<std::uint32_t> starts; ///< customers + 1 places in the arenas
    TextArena written;
    TextArena compared; ///< folded; of telephone numbers the digits

    [[nodiscard]] bool isEmpty(std::size_t customer) const
    {
        return starts[customer] == starts[customer + 1];
    }
    [[nodiscard]] QString first(std::size_t customer) const;
    [[nodiscard]] QStringList all(std::size_t customer) const;

    friend bool operator==(const TextLists &, const TextLists &) = default;
};

} // namespace kq
