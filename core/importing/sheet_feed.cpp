#include "core/importing/sheet_feed.h"

#include "core/importing/guess_kind.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr std::size_t rowsOfHead = 2000;
constexpr std::size_t cellsOfHead = 500'000; // very wide sheets are judged by fewer rows
constexpr std::int64_t rowsBetweenQuestions = 256;
constexpr std::size_t mostTellingRows = 64;
constexpr std::size_t rowsOfGlance = 60; // of another sheet, to see whether it is the one meant
constexpr std::size_t sheetsGlancedAt = 20;
constexpr int enoughWords = 2; // in a header row

Result<void> readRows(RowSource &source, std::size_t most, std::vector<Row> &head, bool &ended)
{
    std::size_t cells = 0;
    Row row;
    while (head.size() < most && cells < cellsOfHead) {
        const Result<bool> more = source.next(row);
        if (!more)
            return more.error();
        if (!*more) {
            ended = true;
            return {};
        }
        cells += row.size();
        head.push_back(row);
    }
    return {};
}

/// How many headers a sheet has that are known words or named by the owner's mapping.
int headersIn(const std::vector<Row> &head, const Mapping &fixed, const HeaderWords &words)
{
    const int number = findHeaderRow(head, fixed, words);
    if (number == 0)
        return 0;
    const Row &row = head[static_cast<std::size_t>(number) - 1];
    if (fixed.columns.empty())
        return knownWordsIn(row, words);
    const QStringList headers = headersOf(row);
    return static_cast<int>(
        std::count_if(fixed.columns.begin(), fixed.columns.end(), [&](const MappedColumn &column) {
            return headers.contains(column.header, Qt::CaseInsensitive);
        }));
}

} // namespace

Result<SheetFeed> SheetFeed::open(const ImportRequest &request, const ShopSettings &settings,
                                  JobControl &control)
{
    OpenOptions options;
    options.control = &control;
    options.copy = request.copy;
    options.sheet = request.sheet.isEmpty() ? request.mapping.sheet : request.sheet;
    if (!request.mapping.encoding.isEmpty())
        options.encoding = request.mapping.encoding;
    if (!request.mapping.delimiter.isEmpty())
        options.delimiter = request.mapping.delimiter[0];

    SheetFeed feed;
    Result<OpenedSheet> opened = openSheet(request.file, options);
    if (!opened)
        return opened.error();
    feed.m_opened = std::move(*opened);
    if (Result<void> head = feed.readHead(); !head)
        return head.error();
    if (options.sheet.isEmpty() && feed.m_opened.sheets.size() > 1) {
        if (Result<void> chosen = feed.chooseSheet(request, options); !chosen)
            return chosen.error();
    }

    Result<SheetGuess> guess =
        SheetGuess::make(feed.m_head, request.mapping, request.kind, settings);
    if (!guess) {
        Error error = guess.error();
        if (error.place.isEmpty())
            error.place = request.file;
        return error;
    }
    feed.m_guess = std::move(*guess);
    feed.m_guess->knowOwnAttributes(request.ownAttributes);
    if (feed.m_guess->formsOpen() && !feed.m_ended && !feed.knowsForms(request)) {
        if (Result<void> asked = feed.askAllRows(request.file, options, control); !asked)
            return asked.error();
    }
    feed.m_guess->settleForms(settings, feed.m_opened.datesFrom1904);
    return feed;
}

Result<void> SheetFeed::readHead()
{
    return readRows(*m_opened.rows, rowsOfHead, m_head, m_ended);
}

/// Takes another sheet where the first one is a cover page and not a table; hidden ones come last.
Result<void> SheetFeed::chooseSheet(const ImportRequest &request, OpenOptions &options)
{
    const Result<HeaderWords> words = HeaderWords::load();
    if (!words)
        return words.error();
    if (headersIn(m_head, request.mapping, *words) >= enoughWords)
        return {};
    int most = enoughWords - 1;
    QString best;
    const std::vector<SheetInfo> &sheets = m_opened.sheets;
    for (const bool hidden : {false, true}) {
        for (std::size_t i = 0; i < std::min(sheets.size(), sheetsGlancedAt); ++i) {
            if (sheets[i].hidden != hidden || sheets[i].name == m_opened.sheet)
                continue;
            OpenOptions other = options;
            other.sheet = sheets[i].name;
            Result<OpenedSheet> opened = openSheet(m_opened.readable, other);
            std::vector<Row> head;
            bool ended = false;
            // A sheet that cannot be read, such as a chart, is not the one meant.
            if (!opened || !readRows(*opened->rows, rowsOfGlance, head, ended))
                continue;
            const int found = headersIn(head, request.mapping, *words);
            if (found > most) {
                most = found;
                best = sheets[i].name;
            }
        }
        if (!best.isEmpty())
            break;
    }
    if (best.isEmpty())
        return {};
    options.sheet = best;
    return reopen(request.file, options);
}

/// From the first row on, without converting the file a second time.
Result<void> SheetFeed::reopen(const QString &file, const OpenOptions &options)
{
    Result<OpenedSheet> opened = openSheet(m_opened.readable, options);
    if (!opened) {
        Error error = opened.error();
        error.place = file;
        return error;
    }
    opened->readable = m_opened.readable;
    opened->copy = std::move(m_opened.copy);
    m_opened = std::move(*opened);
    m_head.clear();
    m_ended = false;
    return readHead();
}

/// How the sheet is read, by which what its rows tell is known again.
SheetForms SheetFeed::formsWithoutColumns() const
{
    return {m_opened.sheet, m_opened.encoding, m_opened.delimiter, m_guess->headerRow(), {}, {}};
}

/// Whether a request before has asked all rows, and in the same way.
bool SheetFeed::knowsForms(const ImportRequest &request)
{
    if (!request.notes || !request.notes->file.isOf(request.file))
        return false;
    const SheetForms own = formsWithoutColumns();
    for (const SheetForms &forms : request.notes->forms) {
        if (readAlike(forms, own) && m_guess->takeForms(forms.columns)) {
            m_telling = forms.telling;
            m_forms = forms;
            return true;
        }
    }
    return false;
}

Result<void> SheetFeed::askAllRows(const QString &file, const OpenOptions &options,
                                   JobControl &control)
{
    Row row;
    const auto head = static_cast<std::int64_t>(m_head.size());
    for (std::int64_t rows = 0;; ++rows) {
        if (rows % rowsBetweenQuestions == 0 && control.cancelled())
            return Error{ErrorCode::Cancelled, file, {}, {}};
        const Result<bool> more = m_opened.rows->next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (m_guess->addForms(row) && m_telling.size() < mostTellingRows)
            m_telling.push_back({head + rows + 1, row});
        if (rows % std::int64_t{rowsOfHead} == 0 && !m_guess->formsOpen())
            break;
    }
    m_forms = formsWithoutColumns();
    m_forms->columns = m_guess->seenForms();
    m_forms->telling = m_telling;
    // The rows that went by are needed again.
    return reopen(file, options);
}

Result<bool> SheetFeed::next(Row &row)
{
    if (m_nextOfHead < m_head.size()) {
        row = m_head[m_nextOfHead++];
        ++m_rowNumber;
        return true;
    }
    if (m_ended)
        return false;
    Result<bool> more = m_opened.rows->next(row);
    if (more && *more)
        ++m_rowNumber;
    return more;
}

Mapping SheetFeed::mapping() const
{
    Mapping mapping = m_guess->mapping();
    mapping.sheet = m_opened.sheets.size() > 1 ? m_opened.sheet : QString();
    mapping.encoding = m_opened.encoding;
    mapping.delimiter = m_opened.delimiter;
    return mapping;
}

} // namespace kq
