#pragma once

#include "core/sheet/xml_reader.h"

#include <string>
#include <string_view>

namespace kq::sheet {

/// The text of an OpenDocument cell: its paragraphs, one a line. Blanks run together to one and
/// none stands at a paragraph's beginning, except those that `text:s` spells out. Notes and
/// drawings that hang on the cell are left out.
class OdsText {
public:
    void clear();
    void startElement(std::string_view name, const XmlAttributes &attributes);
    void endElement(std::string_view name);
    /// False when the text is longer than any cell may be.
    bool text(std::string_view piece);

    [[nodiscard]] std::string_view value() const { return m_value; }

private:
    void append(std::string_view piece);
    bool spell(std::string_view name, const XmlAttributes &attributes);

    std::string m_value;
    int m_paragraphs = 0;
    int m_inParagraph = 0;     // elements open from the paragraph on
    int m_skipped = 0;         // elements open from one that is left out on
    bool m_blank = false;      // a blank that counts only when something follows …
    bool m_blankStays = false; // … or at the end too: it is no line end of a tidy writer
};

} // namespace kq::sheet
