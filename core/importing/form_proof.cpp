#include "core/importing/form_proof.h"

#include "core/importing/sheet_feed.h"

namespace kq {
namespace {

bool proves(const QString &text, DateOrder order)
{
    DateOrderEvidence alone;
    alone.add(text);
    switch (order) {
    case DateOrder::Dmy:
        return alone.dayFirst() > 0;
    case DateOrder::Mdy:
        return alone.monthFirst() > 0;
    case DateOrder::Ymd:
        return alone.yearFirst() > 0;
    }
    Q_UNREACHABLE();
    return false;
}

bool proves(const QString &text, DecimalMark mark)
{
    NumberEvidence alone;
    alone.add(text);
    return mark == DecimalMark::Point ? alone.provingPoint() > 0 : alone.provingComma() > 0;
}

/// The first cell below the headers, in a column that @p uses is true of, that proves @p form.
template <class Form, class Uses>
std::optional<ProvingCell> firstProof(const SheetFeed &feed, Form form, Uses uses)
{
    const std::vector<Row> &head = feed.head();
    for (auto row = static_cast<std::size_t>(feed.guess().headerRow()); row < head.size(); ++row) {
        for (const BoundColumn &column : feed.guess().columns()) {
            const auto index = static_cast<std::size_t>(column.index);
            if (!uses(column) || index >= head[row].size())
                continue;
            const QString *text = head[row][index].text();
            if (text != nullptr && proves(*text, form))
                return ProvingCell{static_cast<std::int64_t>(row) + 1, column.mapped.header,
                                   text->simplified()};
        }
    }
    return std::nullopt;
}

} // namespace

FormsUsed formsUsed(const SheetFeed &feed)
{
    const SheetGuess &guess = feed.guess();
    const auto dates = [&](const BoundColumn &column) { return guess.usesDates(column); };
    const auto numbers = [&](const BoundColumn &column) { return guess.usesNumbers(column); };
    FormsUsed forms;
    for (const BoundColumn &column : guess.columns()) {
        forms.hasDates = forms.hasDates || dates(column);
        forms.hasNumbers = forms.hasNumbers || numbers(column);
    }
    const Mapping mapping = guess.mapping();
    forms.dateOrder = mapping.dateOrder;
    forms.decimal = mapping.decimal;
    if (forms.dateOrder)
        forms.dateProof = firstProof(feed, *forms.dateOrder, dates);
    if (forms.decimal)
        forms.decimalProof = firstProof(feed, *forms.decimal, numbers);
    return forms;
}

} // namespace kq
