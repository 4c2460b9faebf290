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

/// The first cell of @p row, in a column that @p uses is true of, that proves @p form.
template <class Form, class Uses>
std::optional<ProvingCell> proofIn(const Row &row, std::int64_t number, const SheetGuess &guess,
                                   Form form, Uses uses)
{
    for (const BoundColumn &column : guess.columns()) {
        const auto index = static_cast<std::size_t>(column.index);
        if (!uses(column) || index >= row.size())
            continue;
        const QString *text = row[index].text();
        if (text != nullptr && proves(*text, form))
            return ProvingCell{number, column.mapped.header, text->simplified()};
    }
    return std::nullopt;
}

/// The first such cell below the headers; behind the head only the rows that were noted when they
/// went by.
template <class Form, class Uses>
std::optional<ProvingCell> firstProof(const SheetFeed &feed, Form form, Uses uses)
{
    const std::vector<Row> &head = feed.head();
    for (auto row = static_cast<std::size_t>(feed.guess().headerRow()); row < head.size(); ++row) {
        const auto number = static_cast<std::int64_t>(row) + 1;
        if (auto proof = proofIn(head[row], number, feed.guess(), form, uses))
            return proof;
    }
    for (const TellingRow &telling : feed.tellingRows()) {
        if (auto proof = proofIn(telling.row, telling.number, feed.guess(), form, uses))
            return proof;
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
