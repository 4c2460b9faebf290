#include "core/text/fold.h"
#include "core/text/number.h"
#include "core/text/number_text.h"

#include <algorithm>

namespace kq {

namespace {

bool hasFraction(const NumberShape &shape)
{
    const auto fraction = QStringView(shape.digits).last(shape.fractionDigits);
    return std::any_of(fraction.begin(), fraction.end(), [](QChar c) { return c != u'0'; });
}

} // namespace

void NumberEvidence::add(QStringView written)
{
    if (written.trimmed().isEmpty())
        return;
    const std::optional<NumberText> text = numberText(written);
    const std::optional<NumberShape> shape = text ? numberShape(text->core) : std::nullopt;
    if (!shape) {
        // A scale word settles its own mark.
        if (readNumber(written, DecimalMark::Point))
            ++m_numbers;
        else if (!saysNothing(written))
            ++m_others;
        return;
    }
    ++m_numbers;
    switch (shape->marks) {
    case NumberShape::Marks::None:
        break;
    case NumberShape::Marks::Lone:
        ++(shape->decimal == u'.' ? m_pointGroups : m_commaGroups);
        break;
    case NumberShape::Marks::Grouping:
        ++(shape->group == u'.' ? m_comma : m_point);
        break;
    case NumberShape::Marks::LoneDecimal:
    case NumberShape::Marks::Both:
        ++(shape->decimal == u'.' ? m_point : m_comma);
        m_fractions += hasFraction(*shape) ? 1 : 0;
        break;
    }
}

DecimalMark NumberEvidence::decide(DecimalMark otherwise) const
{
    // `150.000` hints that the point groups; ten hints weigh as much as one proof, so that a single
    // slip does not turn a column of prices into thousandths.
    constexpr std::int64_t hintsForProof = 10;
    const std::int64_t point = m_point * hintsForProof + m_commaGroups;
    const std::int64_t comma = m_comma * hintsForProof + m_pointGroups;
    if (point == comma)
        return otherwise;
    return point > comma ? DecimalMark::Point : DecimalMark::Comma;
}

bool NumberEvidence::allWhole() const
{
    const bool loneDecimals =
        decide() == DecimalMark::Point ? m_pointGroups > 0 : m_commaGroups > 0;
    return m_fractions == 0 && !loneDecimals;
}

} // namespace kq
