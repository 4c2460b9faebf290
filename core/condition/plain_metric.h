#pragma once

#include "core/condition/metric_values.h"
#include "core/profile/summary_at.h"

#include <memory>

namespace kq {

/// A metric without `where`, from the summaries.
class PlainMetric final : public MetricValues {
public:
    PlainMetric(MetricShape shape, std::shared_ptr<const SummaryAt> summary)
        : MetricValues(shape)
        , m_summary(std::move(summary))
    {}

    /// Which summaries a metric needs.
    static SummaryParts partsOf(Metric metric);

    void values(const Block &block, const BlockMask &wanted, Scratch &scratch) const override;
    [[nodiscard]] std::optional<Ready> ready(const Block &block, const BlockMask &wanted,
                                             Scratch &scratch) const override;
    [[nodiscard]] std::optional<ReadyRatios> readyRatios(const Block &block,
                                                         Scratch &scratch) const override;
    [[nodiscard]] std::span<const float> readyFloats(const Block &block,
                                                     Scratch &scratch) const override;
    [[nodiscard]] Cost cost() const override;

private:
    void write(const SummaryView &view, std::size_t size, std::size_t place,
               Scratch &scratch) const;

    std::shared_ptr<const SummaryAt> m_summary;
};

} // namespace kq
