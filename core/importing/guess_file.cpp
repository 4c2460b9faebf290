#include "core/importing/found_sheets.h"
#include "core/importing/import_file.h"
#include "core/importing/normalise.h"
#include "core/importing/outside_data.h"
#include "core/importing/remembered_mapping.h"
#include "core/importing/sheet_feed.h"
#include "core/text/fold.h"
#include "core/text/status_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr std::size_t samplesShown = 5;
constexpr std::size_t rowsShown = 20;
constexpr std::size_t rowsTried = 200;
constexpr qsizetype statusWordsShown = 50;

std::vector<BoundColumn> usedColumns(const SheetGuess &guess)
{
    std::vector<BoundColumn> used = guess.columns();
    std::erase_if(
        used, [](const BoundColumn &column) { return column.mapped.field == ImportField::Ignore; });
    return used;
}

/// What a column's first values are, and which of them the field cannot take.
ColumnGuess describe(const BoundColumn &column, const SheetFeed &feed, const ShopSettings &settings,
                     const Mapping &mapping)
{
    ColumnGuess guess;
    guess.header = column.mapped.header;
    guess.field = column.mapped.field;
    guess.attribute = column.mapped.attribute;
    guess.reason = column.reason;
    guess.attributeType = column.attributeType;
    guess.isOwnAttribute = feed.guess().isOwnAttribute(column);
    Normaliser alone(feed.guess().kind(), {column}, settings, mapping.status);
    RowCells cells;
    const auto index = static_cast<std::size_t>(column.index);
    const std::vector<Row> &head = feed.head();
    const std::size_t first = static_cast<std::size_t>(feed.guess().headerRow());
    OutsideData outside(usedColumns(feed.guess()));
    for (std::size_t i = first; i < std::min(head.size(), first + rowsTried); ++i) {
        const Row &row = head[i];
        if (outside.holds(row) || index >= row.size() || row[index].isEmpty())
            continue;
        if (guess.samples.size() < static_cast<qsizetype>(samplesShown))
            guess.samples += readText(row[index]);
        const bool tried = column.mapped.field != ImportField::Ignore &&
                           guess.unreadable.size() < static_cast<qsizetype>(samplesShown);
        if (tried && alone.read(row, cells))
            guess.unreadable += readText(row[index]);
    }
    return guess;
}

/// The words of the status columns that are neither known nor settled by the mapping.
QStringList unknownStatusWords(const SheetFeed &feed, const Mapping &mapping)
{
    QStringList words;
    for (const BoundColumn &column : feed.guess().columns()) {
        if (column.mapped.field != ImportField::Status)
            continue;
        const auto index = static_cast<std::size_t>(column.index);
        const std::vector<Row> &head = feed.head();
        for (auto i = static_cast<std::size_t>(feed.guess().headerRow()); i < head.size(); ++i) {
            if (index >= head[i].size() || words.size() >= statusWordsShown)
                continue;
            const QString word = readText(head[i][index]).simplified();
            if (!word.isEmpty() && !words.contains(word) && !readOrderStatus(word) &&
                !mapping.status.contains(folded(word)))
                words += word;
        }
    }
    return words;
}

FileGuess describe(const SheetFeed &feed, const ImportRequest &request,
                   const ShopSettings &settings)
{
    FileGuess guess;
    const std::vector<SheetInfo> &sheets = feed.sheet().sheets;
    if (sheets.size() > 1 && request.sheet.isEmpty() && request.mapping == Mapping())
        guess.found = findSheets(feed.sheet().readable, sheets, settings);
    for (const SheetInfo &sheet : sheets)
        guess.sheets += sheet.name;
    guess.mapping = feed.mapping();
    for (const BoundColumn &column : feed.guess().columns())
        guess.columns.push_back(describe(column, feed, settings, guess.mapping));
    const std::vector<Row> &head = feed.head();
    for (std::size_t i = 0; i < std::min(head.size(), rowsShown); ++i) {
        QStringList texts;
        for (const Cell &cell : head[i])
            texts += readText(cell);
        guess.firstRows.push_back(texts);
    }
    guess.sampledRows = static_cast<std::int64_t>(head.size()) - feed.guess().headerRow();
    guess.system = feed.guess().system();
    guess.copy = feed.sheet().copy;
    guess.forms = formsUsed(feed);
    guess.unknownStatus = unknownStatusWords(feed, guess.mapping);
    return guess;
}

} // namespace

Result<FileGuess> guessFile(const ImportRequest &request, const ShopSettings &settings)
{
    Unwatched control;
    const Result<SheetFeed> feed = SheetFeed::open(request, settings, control);
    if (!feed)
        return feed.error();
    return describe(*feed, request, settings);
}

Result<FileGuess> guessFile(Connection &db, const ImportRequest &request,
                            const ShopSettings &settings, JobControl &control)
{
    Result<OpenedFeed> opened = openRemembered(db, request, settings, control);
    if (!opened)
        return opened.error();
    FileGuess guess = describe(opened->feed, request, settings);
    guess.remembered = std::move(opened->remembered);
    guess.notes = opened->request.notes;
    return guess;
}

} // namespace kq
