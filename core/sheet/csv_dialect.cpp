#include "core/sheet/csv_dialect.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace kq::sheet {
namespace {

constexpr std::array delimiters = {',', ';', '\t', '|'};
constexpr int recordsLookedAt = 500;
// A third of the records in two cells: a text of one column with a few delimiters in it stays
// under.
constexpr double leastScore = 2.2;

/// What a dialect makes of the sample.
struct Trial {
    int records = 0;       // with more than nothing in them
    int regular = 0;       // with the most frequent number of cells
    std::size_t cells = 0; // that number
    int oddities = 0;
    int quotedCells = 0;
    int apostropheCells = 0;   // cells that stand between apostrophes
    int apostropheRecords = 0; // records with such cells
    int halfApostrophes = 0;   // cells with an apostrophe at one end only
    int blankLed = 0;          // cells behind a delimiter that begin with one blank
    int behindDelimiter = 0;
    bool hasBackslashQuote = false;

    /// The share of regular records counts most, the number of cells decides among equals.
    [[nodiscard]] double score() const
    {
        if (records == 0 || cells < 2)
            return 0;
        const double share = static_cast<double>(regular) / records;
        return share * share * static_cast<double>(std::min<std::size_t>(cells, 100) + 20) /
               (1 + oddities);
    }
};

void countCell(const CsvField &field, bool first, char quote, Trial &trial)
{
    const std::string_view text = field.text;
    if (field.form != CsvField::Form::Plain) {
        ++trial.quotedCells;
        const std::string escapedQuote = {'\\', quote};
        trial.hasBackslashQuote |= text.find(escapedQuote) != std::string_view::npos ||
                                   (!text.empty() && text.back() == '\\');
        return;
    }
    const bool opens = !text.empty() && text.front() == '\'';
    const bool closes = text.size() > 1 && text.back() == '\'';
    if (opens && closes)
        ++trial.apostropheCells;
    else if (opens)
        ++trial.halfApostrophes;
    if (!first) {
        ++trial.behindDelimiter;
        if (text.size() > 1 && text[0] == ' ' && text[1] != ' ')
            ++trial.blankLed;
    }
}

Trial tryDialect(std::string_view sample, const CsvDialect &dialect)
{
    CsvSplitter splitter(dialect);
    Trial trial;
    std::map<std::size_t, int> widths;
    std::vector<CsvField> fields;
    // The record that the sample cuts off is not looked at, unless it is all there is.
    while (trial.records < recordsLookedAt) {
        CsvStep step = splitter.next(sample, false, fields);
        if (step == CsvStep::NeedMore && trial.records == 0)
            step = splitter.next(sample, true, fields);
        if (step != CsvStep::Record)
            break;
        if (fields.size() == 1 && fields.front().text.empty())
            continue;
        ++trial.records;
        ++widths[fields.size()];
        const int apostrophesBefore = trial.apostropheCells;
        for (std::size_t i = 0; i < fields.size(); ++i)
            countCell(fields[i], i == 0, dialect.quote, trial);
        trial.apostropheRecords += trial.apostropheCells > apostrophesBefore ? 1 : 0;
    }
    trial.oddities = splitter.oddities();
    for (const auto &[width, count] : widths) {
        if (count >= trial.regular && width > 1) {
            trial.regular = count;
            trial.cells = width;
        }
    }
    return trial;
}

/// `sep=;` and a line end, as Excel writes and obeys it; gives the delimiter.
std::optional<char> separatorLine(std::string_view sample, std::size_t &length)
{
    std::string_view rest = sample;
    const bool quoted = rest.starts_with('"');
    if (quoted)
        rest.remove_prefix(1);
    if (rest.size() < 5 || (!rest.starts_with("sep=") && !rest.starts_with("SEP=")))
        return {};
    const char delimiter = rest[4];
    if (std::string_view(",;\t|:^~ ").find(delimiter) == std::string_view::npos)
        return {};
    rest.remove_prefix(5);
    if (quoted && rest.starts_with('"'))
        rest.remove_prefix(1);
    if (rest.starts_with("\r\n"))
        rest.remove_prefix(2);
    else if (rest.starts_with('\n') || rest.starts_with('\r'))
        rest.remove_prefix(1);
    else if (!rest.empty())
        return {};
    length = sample.size() - rest.size();
    return delimiter;
}

/// Apostrophes as quotes, backslashes, blanks: what the records say beyond the delimiter.
CsvDialect refined(std::string_view sample, CsvDialect dialect)
{
    Trial trial = tryDialect(sample, dialect);
    CsvDialect other = dialect;
    if (trial.quotedCells == 0 && trial.apostropheRecords > 1 &&
        trial.apostropheCells > trial.halfApostrophes) {
        other.quote = '\'';
        other.looseQuotes = true; // apostrophes stand inside words too
        const Trial apostrophes = tryDialect(sample, other);
        if (apostrophes.regular >= trial.regular) {
            dialect = other;
            trial = apostrophes;
        }
    }
    other = dialect;
    other.backslashEscapes = true;
    // Loose quotes find nothing odd; there the backslash alone must do.
    if (trial.hasBackslashQuote &&
        (dialect.looseQuotes || tryDialect(sample, other).oddities < trial.oddities))
        dialect = other;
    other = dialect;
    other.skipBlanks = true;
    if (trial.blankLed > 0 && dialect.delimiter != '\t') {
        // Only where the blank hides quotes; elsewhere it belongs to the text.
        const Trial skipped = tryDialect(sample, other);
        if (skipped.quotedCells > trial.quotedCells && skipped.regular > trial.regular)
            dialect = other;
    }
    return dialect;
}

} // namespace

FoundDialect findDialect(std::string_view sample, std::optional<char> delimiter)
{
    FoundDialect found;
    const std::optional<char> named = separatorLine(sample, found.skip);
    sample.remove_prefix(found.skip);
    if (delimiter || named) {
        found.dialect.delimiter = delimiter ? *delimiter : *named;
        found.dialect = refined(sample, found.dialect);
        return found;
    }
    double best = leastScore;
    CsvDialect bestDialect;
    for (const char candidate : delimiters) {
        const CsvDialect dialect = refined(sample, {candidate});
        if (const double score = tryDialect(sample, dialect).score(); score > best) {
            best = score;
            bestDialect = dialect;
        }
    }
    found.dialect = bestDialect;
    return found;
}

} // namespace kq::sheet
