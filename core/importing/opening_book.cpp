#include "core/importing/opening_book.h"

#include "core/importing/customer_fields.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace kq {

void OpeningBook::give(CustomerId id, const QString &code, std::uint32_t row,
                       const OpeningCells &cells)
{
    if (cells.areGiven())
        m_given.push_back({id.value, qHash(code), row, cells});
}

/// What is given for the codes of one person; of what several rows gave for one code the later
/// cells.
std::vector<OpeningCells> OpeningBook::byCode(const Given *first, const Given *last)
{
    std::vector<std::size_t> codes;
    std::vector<OpeningCells> figures;
    for (const Given *given = first; given != last; ++given) {
        const auto known = std::find(codes.begin(), codes.end(), given->code);
        if (known == codes.end()) {
            codes.push_back(given->code);
            figures.push_back(given->cells);
        } else {
            figures[static_cast<std::size_t>(known - codes.begin())].takeFrom(given->cells);
        }
    }
    return figures;
}

std::optional<OpeningFigures>
OpeningBook::figuresOfPerson(const std::vector<OpeningCells> &parts,
                             const std::optional<OpeningFigures> &stored, SourceId source,
                             QDate today)
{
    if (parts.size() == 1)
        return figuresOf(parts.front(), stored, source, today);
    const QDate last = stored ? stored->lastOn : today;
    std::optional<OpeningFigures> figures;
    for (const OpeningCells &part : parts)
        figures = summed(figures, figuresOf(part, {}, source, last));
    return figures;
}

Result<std::vector<CustomerId>> OpeningBook::write(BulkWriter &writer, const PeopleIndex &people,
                                                   SourceId source, QDate today)
{
    for (Given &given : m_given)
        given.customer = people.current({given.customer}).value;
    std::sort(m_given.begin(), m_given.end(), [](const Given &a, const Given &b) {
        return std::pair(a.customer, a.row) < std::pair(b.customer, b.row);
    });
    std::vector<CustomerId> changed;
    const Given *end = m_given.data() + m_given.size();
    for (const Given *first = m_given.data(); first != end;) {
        const CustomerId id{first->customer};
        const Given *last = std::find_if(
            first, end, [&](const Given &given) { return given.customer != id.value; });
        const Result<std::optional<OpeningFigures>> stored = writer.openingFigures(id, source);
        if (!stored)
            return stored.error();
        const std::optional<OpeningFigures> figures =
            figuresOfPerson(byCode(first, last), *stored, source, today);
        first = last;
        if (!figures || figures == *stored)
            continue;
        if (Result<void> done = writer.setOpeningFigures(id, *figures); !done)
            return done.error();
        changed.push_back(id);
    }
    return changed;
}

} // namespace kq
