#pragma once

#include "core/condition/metric_values.h"
#include "core/condition/order_selection.h"

namespace kq {

/// A metric over the orders that a `where` keeps: the orders are gone through.
class MetricScan final : public MetricValues {
public:
    MetricScan(MetricShape shape, OrderSelection selection, const Profiles &profiles)
        : MetricValues(shape)
        , m_profiles(profiles)
        , m_selection(std::move(selection))
    {}

    void values(const Block &block, const BlockMask &wanted, Scratch &scratch) const override;
    bool valuesOfSome(const Block &block, const BlockMask &wanted, Scratch &scratch,
                      BlockMask &some) const override;
    [[nodiscard]] Cost cost() const override
    {
        return m_selection.looksAtLines() ? Cost::Lines : Cost::Orders;
    }

private:
    class Walk; // what goes through a customer's orders

    [[nodiscard]] MetricFigures figuresOf(std::span<const std::uint32_t> orders,
                                          Scratch &scratch) const;
    BlockMask scanBlock(const Block &block, const BlockMask &wanted, Scratch &scratch) const;
    [[nodiscard]] bool isFew(const BlockMask &wanted, const Block &block) const;
    [[nodiscard]] std::size_t ownerOf(std::uint32_t order, std::size_t from) const;
    void writeNone(const Block &block, Scratch &scratch) const;
    [[nodiscard]] bool hasRunningSums() const;
    void setFromRunningSums(const Block &block, const BlockMask &wanted, Scratch &scratch) const;

    const Profiles &m_profiles;
    OrderSelection m_selection;
};

} // namespace kq
