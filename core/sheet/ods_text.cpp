#include "core/sheet/ods_text.h"

#include "core/sheet/limits.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kq::sheet {
namespace {

constexpr std::array<std::string_view, 6> leftOut = {"annotation", "note",  "ruby-text",
                                                     "shapes",     "frame", "table"};

} // namespace

void OdsText::clear()
{
    m_value.clear();
    m_paragraphs = 0;
    m_inParagraph = 0;
    m_skipped = 0;
    m_blank = false;
    m_blankStays = false;
}

void OdsText::append(std::string_view piece)
{
    if (m_blank)
        m_value += ' ';
    m_blank = false;
    m_blankStays = false;
    m_value += piece;
}

/// The elements that stand for characters.
bool OdsText::spell(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "s") {
        const std::string_view written = attributes.value("c");
        std::size_t count = 1;
        std::from_chars(written.data(), written.data() + written.size(), count);
        append(std::string(std::min(count, longestText + 1), ' '));
        return true;
    }
    if (name == "tab" || name == "line-break") {
        append(name == "tab" ? "\t" : "\n");
        return true;
    }
    return false;
}

void OdsText::startElement(std::string_view name, const XmlAttributes &attributes)
{
    if (m_skipped > 0 || std::find(leftOut.begin(), leftOut.end(), name) != leftOut.end()) {
        ++m_skipped;
    } else if (m_inParagraph > 0) {
        ++m_inParagraph;
        spell(name, attributes);
    } else if (name == "p" || name == "h") {
        m_inParagraph = 1;
        m_blank = false;
        m_blankStays = false;
        if (m_paragraphs++ > 0)
            m_value += '\n';
    }
}

void OdsText::endElement(std::string_view)
{
    if (m_skipped > 0)
        --m_skipped;
    else if (m_inParagraph > 0 && --m_inParagraph == 0 && m_blank && m_blankStays)
        append({}); // LibreOffice writes one blank at the end as it is
}

bool OdsText::text(std::string_view piece)
{
    if (m_skipped > 0 || m_inParagraph == 0)
        return true;
    constexpr std::string_view blanks = " \t\r\n";
    while (!piece.empty()) {
        const std::size_t word = piece.find_first_not_of(blanks);
        if (word != 0) {
            const bool isSpace = piece.substr(0, word).find('\n') == std::string_view::npos;
            m_blankStays = isSpace && (m_blankStays || !m_blank);
            m_blank = !m_value.empty() && m_value.back() != '\n';
            if (word == std::string_view::npos)
                break;
            piece.remove_prefix(word);
        }
        const std::size_t length = std::min(piece.find_first_of(blanks), piece.size());
        append(piece.substr(0, length));
        piece.remove_prefix(length);
    }
    return m_value.size() <= longestText;
}

} // namespace kq::sheet
