#include "core/importing/opening_book.h"

#include "core/importing/customer_fields.h"

#include <algorithm>
#include <optional>

namespace kq {

void OpeningBook::give(CustomerId id, const QString &code, std::uint32_t row,
                       const OpeningCells &cells)
{
    if (cells.areGiven())
        m_figures[id.value].push_back({code, row, cells});
}

void OpeningBook::unite(CustomerId survivor, CustomerId gone)
{
    const std::vector<CodeFigures> theirs = m_figures.take(gone.value);
    if (theirs.empty())
        return;
    std::vector<CodeFigures> &all = m_figures[survivor.value];
    all.insert(all.end(), theirs.begin(), theirs.end());
}

/// One entry a code; of what several rows gave for one code the later cells.
std::vector<OpeningBook::CodeFigures> OpeningBook::byCode(std::vector<CodeFigures> given)
{
    std::sort(given.begin(), given.end(),
              [](const CodeFigures &a, const CodeFigures &b) { return a.row < b.row; });
    std::vector<CodeFigures> figures;
    for (const CodeFigures &later : given) {
        const auto same =
            std::find_if(figures.begin(), figures.end(),
                         [&](const CodeFigures &known) { return known.code == later.code; });
        if (same == figures.end())
            figures.push_back(later);
        else
            same->cells.takeFrom(later.cells);
    }
    return figures;
}

Result<std::vector<CustomerId>> OpeningBook::write(BulkWriter &writer, SourceId source,
                                                   QDate today) const
{
    std::vector<CustomerId> changed;
    for (auto entry = m_figures.constBegin(); entry != m_figures.constEnd(); ++entry) {
        const CustomerId id{entry.key()};
        const std::vector<CodeFigures> parts = byCode(*entry);
        const Result<std::optional<OpeningFigures>> stored = writer.openingFigures(id, source);
        if (!stored)
            return stored.error();
        std::optional<OpeningFigures> figures;
        if (parts.size() == 1) {
            figures = figuresOf(parts.front().cells, *stored, source, today);
        } else {
            const QDate last = *stored ? (*stored)->lastOn : today;
            for (const CodeFigures &part : parts)
                figures = summed(figures, figuresOf(part.cells, {}, source, last));
        }
        if (!figures || figures == *stored)
            continue;
        if (Result<void> done = writer.setOpeningFigures(id, *figures); !done)
            return done.error();
        changed.push_back(id);
    }
    return changed;
}

} // namespace kq
