#include "core/importing/sheet_feed.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr std::size_t rowsOfHead = 2000;
constexpr std::size_t cellsOfHead = 500'000; // very wide sheets are judged by fewer rows
constexpr std::int64_t rowsBetweenQuestions = 256;

} // namespace

Result<SheetFeed> SheetFeed::open(const ImportRequest &request, const ShopSettings &settings,
                                  JobControl &control)
{
    OpenOptions options;
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

    Result<SheetGuess> guess =
        SheetGuess::make(feed.m_head, request.mapping, request.kind, settings);
    if (!guess) {
        Error error = guess.error();
        if (error.place.isEmpty())
            error.place = request.file;
        return error;
    }
    feed.m_guess = std::move(*guess);
    if (feed.m_guess->formsOpen() && !feed.m_ended) {
        if (Result<void> asked = feed.askAllRows(request.file, options, control); !asked)
            return asked.error();
    }
    feed.m_guess->settleForms(settings);
    return feed;
}

Result<void> SheetFeed::readHead()
{
    std::size_t cells = 0;
    Row row;
    while (m_head.size() < rowsOfHead && cells < cellsOfHead) {
        const Result<bool> more = m_opened.rows->next(row);
        if (!more)
            return more.error();
        if (!*more) {
            m_ended = true;
            return {};
        }
        cells += row.size();
        m_head.push_back(row);
    }
    return {};
}

Result<void> SheetFeed::askAllRows(const QString &file, const OpenOptions &options,
                                   JobControl &control)
{
    Row row;
    for (std::int64_t rows = 0;; ++rows) {
        if (rows % rowsBetweenQuestions == 0 && control.cancelled())
            return Error{ErrorCode::Cancelled, file, {}, {}};
        const Result<bool> more = m_opened.rows->next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        m_guess->addForms(row);
        if (rows % std::int64_t{rowsOfHead} == 0 && !m_guess->formsOpen())
            break;
    }
    // The rows that went by are needed again.
    Result<OpenedSheet> again = openSheet(file, options);
    if (!again)
        return again.error();
    m_opened = std::move(*again);
    m_head.clear();
    m_ended = false;
    return readHead();
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
