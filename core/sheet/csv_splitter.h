#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kq::sheet {

/// How a delimited text writes its cells.
struct CsvDialect {
    char delimiter = ',';
    char quote = '"';
    bool backslashEscapes = false; ///< `\"` inside quotes, beside `""`
    bool looseQuotes = false;      ///< a quote closes only where the cell ends behind it
    bool skipBlanks = false;       ///< blanks behind a delimiter are not part of the cell

    friend bool operator==(const CsvDialect &, const CsvDialect &) = default;
};

/// One cell of a record, still as it stands in the text.
struct CsvField {
    enum class Form {
        Plain,   ///< `text` is the cell
        Quoted,  ///< `text` is what stands between the quotes, and it is the cell
        Escaped, ///< `text` begins behind the opening quote and has to be unescaped
    };
    std::string_view text;
    Form form = Form::Plain;
};

/// Where one record ends.
enum class CsvStep {
    Record,   ///< one record was read
    NeedMore, ///< the text ends before the record does
    End,      ///< there is no record left
    TooLarge, ///< more columns or a longer cell than any honest file has
};

/// Cuts a text in UTF-8 into records and cells as RFC 4180 says, and puts up with what real files
/// do: CR, LF and CRLF mixed, a quote inside an unquoted cell, text behind a closing quote. A quote
/// that is not closed within CsvSplitter::longestCell bytes, or at all, is an ordinary character:
/// one stray quote does not swallow the rest of a file.
class CsvSplitter {
public:
    static constexpr std::size_t longestCell = 1024 * 1024;
    static constexpr std::size_t mostColumns = 16384;

    explicit CsvSplitter(const CsvDialect &dialect);

    /// Reads one record from the front of @p text into @p fields, whose texts point into @p text,
    /// and takes it from @p text. @p last: no more text will follow.
    CsvStep next(std::string_view &text, bool last, std::vector<CsvField> &fields);

    /// The cell of an Escaped field, in @p scratch.
    std::string_view unescaped(std::string_view text, std::string &scratch) const;

    /// How often text stood behind a closing quote, or a quote was not closed, so far.
    [[nodiscard]] int oddities() const { return m_oddities; }

private:
    struct Cut {
        const char *end = nullptr; // of the cell; nullptr: the text is not enough
        CsvField field;
    };
    [[nodiscard]] bool endsCell(char c) const { return m_endsCell[static_cast<unsigned char>(c)]; }
    Cut plainCell(const char *begin, const char *from, const char *end) const;
    Cut quotedCell(const char *begin, const char *end, bool last);
    const char *closingQuote(const char *from, const char *end, bool &escaped) const;

    CsvDialect m_dialect;
    bool m_endsCell[256] = {};
    int m_oddities = 0;
};

} // namespace kq::sheet
