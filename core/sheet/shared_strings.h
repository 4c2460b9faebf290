#pragma once

#include "core/sheet/xml_reader.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kq::sheet {

/// The text of a string item: plain, or in runs of different looks, which are joined. Phonetic
/// guides (`rPh`) are left out. Blanks at the ends of a run count only under
/// `xml:space="preserve"`.
class StringItem {
public:
    void clear();
    void startElement(std::string_view name, const XmlAttributes &attributes);
    void endElement(std::string_view name);
    /// False when the text is longer than any cell may be.
    bool text(std::string_view piece);

    [[nodiscard]] std::string_view value() const { return m_value; }

private:
    std::string m_value;
    std::string m_run;
    bool m_inRun = false;
    bool m_preserve = false;
    int m_phonetic = 0;
};

/// The strings that the cells of a workbook share, in one arena of UTF-8.
class SharedStrings {
public:
    /// Reads the part `sharedStrings`. Errors: DamagedFile, FileTooLarge.
    Result<void> read(std::unique_ptr<ByteSource> part);

    /// The string @p index; empty where there is none.
    [[nodiscard]] std::string_view at(std::size_t index) const
    {
        return index < m_strings.size() ? m_strings[index] : std::string_view();
    }

private:
    class Reader;
    bool add(std::string_view text);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_blockSize = 0; // of the last block
    std::size_t m_left = 0;      // free bytes of it
    std::size_t m_bytes = 0;
    std::vector<std::string_view> m_strings;
};

} // namespace kq::sheet
