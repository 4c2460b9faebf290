#pragma once

#include "core/condition/metric_column.h"
#include "core/condition/metric_values.h"

#include <memory>

namespace kq {

/// The values of a metric that were worked out before for everybody.
class ColumnValues final : public MetricValues {
public:
    ColumnValues(MetricShape shape, std::shared_ptr<const MetricColumn> column)
        : MetricValues(shape)
        , m_column(std::move(column))
    {}

    void values(const Block &block, const BlockMask &wanted, Scratch &scratch) const override;
    [[nodiscard]] std::optional<Ready> ready(const Block &block, const BlockMask &wanted,
                                             Scratch &scratch) const override;
    [[nodiscard]] std::optional<ReadyRatios> readyRatios(const Block &block,
                                                         Scratch &scratch) const override;
    [[nodiscard]] Cost cost() const override
    {
        return shape().isRatio() ? Cost::Ratio : Cost::Number;
    }

private:
    std::shared_ptr<const MetricColumn> m_column;
};

} // namespace kq
