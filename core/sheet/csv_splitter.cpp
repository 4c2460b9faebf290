#include "core/sheet/csv_splitter.h"

#include <algorithm>
#include <cstring>

namespace kq::sheet {
namespace {

std::size_t distance(const char *from, const char *to)
{
    return static_cast<std::size_t>(to - from);
}

} // namespace

CsvSplitter::CsvSplitter(const CsvDialect &dialect)
    : m_dialect(dialect)
{
    for (const char c : {dialect.delimiter, '\r', '\n'})
        m_endsCell[static_cast<unsigned char>(c)] = true;
}

CsvSplitter::Cut CsvSplitter::plainCell(const char *begin, const char *from, const char *end) const
{
    const char *at = from;
    while (at != end && !endsCell(*at))
        ++at;
    return {at, {{begin, distance(begin, at)}, CsvField::Form::Plain}};
}

/// The quote that closes a cell, seen from @p from inside it; @p end where there is none.
const char *CsvSplitter::closingQuote(const char *from, const char *end, bool &escaped) const
{
    const char *at = from;
    while (at != end) {
        if (!m_dialect.backslashEscapes) {
            at = static_cast<const char *>(std::memchr(at, m_dialect.quote, distance(at, end)));
            if (!at)
                return end;
        }
        if (m_dialect.backslashEscapes && *at == '\\' && at + 1 != end) {
            escaped = true;
            at += 2;
        } else if (*at != m_dialect.quote) {
            ++at;
        } else if (at + 1 != end && at[1] == m_dialect.quote) {
            escaped = true;
            at += 2;
        } else if (m_dialect.looseQuotes && at + 1 != end && !endsCell(at[1])) {
            escaped = true;
            ++at;
        } else {
            return at;
        }
    }
    return end;
}

/// The cell whose opening quote is @p begin.
CsvSplitter::Cut CsvSplitter::quotedCell(const char *begin, const char *end, bool last)
{
    const char *const inside = begin + 1;
    const char *const limit = inside + std::min(distance(inside, end), longestCell);
    bool escaped = false;
    const char *const close = closingQuote(inside, limit, escaped);
    if (close == limit && limit == end && !last)
        return {};
    if (close == limit) {
        ++m_oddities;
        return plainCell(begin, begin, end);
    }
    const char *const behind = close + 1;
    if (behind == end && !last)
        return {}; // it may be the first half of a doubled quote
    if (behind == end || endsCell(*behind)) {
        return {behind,
                {{inside, distance(inside, close)},
                 escaped ? CsvField::Form::Escaped : CsvField::Form::Quoted}};
    }
    ++m_oddities;
    Cut cut = plainCell(inside, behind, end);
    cut.field.form = CsvField::Form::Escaped;
    return cut;
}

CsvStep CsvSplitter::next(std::string_view &text, bool last, std::vector<CsvField> &fields)
{
    fields.clear();
    if (text.empty())
        return last ? CsvStep::End : CsvStep::NeedMore;
    const char *at = text.data();
    const char *const end = at + text.size();
    while (true) {
        if (m_dialect.skipBlanks && !fields.empty()) {
            while (at != end && *at == ' ')
                ++at;
        }
        const Cut cut = at != end && *at == m_dialect.quote ? quotedCell(at, end, last)
                                                            : plainCell(at, at, end);
        if (distance(at, cut.end ? cut.end : end) > longestCell + 2)
            return CsvStep::TooLarge;
        if (!cut.end || (cut.end == end && !last))
            return CsvStep::NeedMore;
        if (fields.size() == mostColumns)
            return CsvStep::TooLarge;
        fields.push_back(cut.field);
        at = cut.end;
        if (at == end)
            break;
        if (const char separator = *at++; separator == m_dialect.delimiter)
            continue;
        else if (separator == '\n')
            break;
        if (at == end && !last)
            return CsvStep::NeedMore; // the LF of this CR may come with the next block
        if (at != end && *at == '\n')
            ++at;
        break;
    }
    text.remove_prefix(distance(text.data(), at));
    return CsvStep::Record;
}

std::string_view CsvSplitter::unescaped(std::string_view text, std::string &scratch) const
{
    scratch.clear();
    std::size_t i = 0;
    while (i < text.size()) {
        const char c = text[i];
        const bool pair = i + 1 < text.size();
        if (c == m_dialect.quote && pair && text[i + 1] == m_dialect.quote) {
            scratch += c;
            i += 2;
        } else if (c == m_dialect.quote && !m_dialect.looseQuotes) {
            ++i; // the closing one; from here on a quote is an ordinary character
            break;
        } else if (c == '\\' && m_dialect.backslashEscapes && pair) {
            scratch += text[i + 1];
            i += 2;
        } else {
            scratch += c;
            ++i;
        }
    }
    scratch += text.substr(i);
    return scratch;
}

} // namespace kq::sheet
