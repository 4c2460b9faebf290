#include "core/importing/found_sheets.h"

#include "core/importing/guess_kind.h"
#include "core/importing/guess_mapping.h"
#include "core/importing/header_words.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace kq {
namespace {

constexpr std::size_t sheetsLookedAt = 40;
constexpr std::size_t rowsLookedAt = 60;
constexpr int enoughWords = 2; // in a header row

std::vector<Row> firstRowsOf(const QString &file, const QString &sheet)
{
    OpenOptions options;
    options.sheet = sheet;
    const Result<OpenedSheet> opened = openSheet(file, options);
    std::vector<Row> rows;
    Row row;
    while (opened && rows.size() < rowsLookedAt) {
        const Result<bool> more = opened->rows->next(row);
        if (!more || !*more)
            break;
        rows.push_back(row);
    }
    return rows;
}

std::optional<ImportKind> kindOf(const std::vector<Row> &head, const HeaderWords &words,
                                 const ShopSettings &settings)
{
    const int header = findHeaderRow(head, {}, words);
    if (header == 0 || static_cast<std::size_t>(header) >= head.size() ||
        knownWordsIn(head[static_cast<std::size_t>(header) - 1], words) < enoughWords)
        return std::nullopt;
    const Result<SheetGuess> guess = SheetGuess::make(head, {}, {}, settings);
    if (!guess || !guess->checkRequired())
        return std::nullopt;
    return guess->kind();
}

int placeInOrder(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Customers:
        return 0;
    case ImportKind::Orders:
    case ImportKind::Flat:
        return 1;
    case ImportKind::OrderLines:
        return 2;
    }
    Q_UNREACHABLE();
    return 0;
}

} // namespace

std::vector<FoundSheet> findSheets(const QString &file, const std::vector<SheetInfo> &sheets,
                                   const ShopSettings &settings)
{
    std::vector<FoundSheet> found;
    const Result<HeaderWords> words = HeaderWords::load();
    for (std::size_t i = 0; words && i < std::min(sheets.size(), sheetsLookedAt); ++i) {
        if (sheets[i].hidden)
            continue;
        const std::vector<Row> head = firstRowsOf(file, sheets[i].name);
        if (const std::optional<ImportKind> kind = kindOf(head, *words, settings))
            found.push_back({sheets[i].name, *kind});
    }
    std::stable_sort(found.begin(), found.end(), [](const FoundSheet &a, const FoundSheet &b) {
        return placeInOrder(a.kind) < placeInOrder(b.kind);
    });
    return found;
}

} // namespace kq
