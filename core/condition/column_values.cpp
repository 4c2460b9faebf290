#include "core/condition/column_values.h"

#include <algorithm>

namespace kq {

void ColumnValues::values(const Block &block, const BlockMask &, Scratch &scratch) const
{
    const auto copy = [&](const std::vector<std::int64_t> &from, auto &to) {
        std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(block.first), block.size,
                    to.begin());
    };
    copy(m_column->numerators, scratch.numerators);
    if (shape().isRatio())
        copy(m_column->denominators, scratch.denominators);
}

std::optional<MetricValues::Ready> ColumnValues::ready(const Block &block, const BlockMask &,
                                                       Scratch &) const
{
    if (shape().isRatio())
        return std::nullopt;
    return Ready{std::span(m_column->numerators).subspan(block.first, block.size)};
}

std::optional<MetricValues::ReadyRatios> ColumnValues::readyRatios(const Block &block,
                                                                   Scratch &) const
{
    if (!shape().isRatio())
        return std::nullopt;
    return ReadyRatios{m_column->numerators.data() + block.first,
                       m_column->denominators.data() + block.first};
}

} // namespace kq
