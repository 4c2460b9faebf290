#pragma once

#include "core/condition/leaf.h"
#include "core/condition/metric_values.h"
#include "core/profile/customer_set.h"
#include "core/profile/profile_layers.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

/// How customers who changed since the columns were built take part in an evaluation: what was made
/// for the columns as a whole answers for all others, their own columns answer for them.
namespace kq {

/// One layer of the shop's columns, for which a leaf is made.
struct LayerContext {
    const Profiles &profiles;
    QDate asOf;
    QString country; ///< of the shop, ISO 3166-1 alpha-2
};

/// A leaf of the base, with the answers of those who changed.
class LayeredLeaf final : public Leaf {
public:
    /// @p base is a leaf of the base and @p changed the same of the changed columns; both live on.
    LayeredLeaf(PreparedLeaf base, const PreparedLeaf &changed, const ProfileLayers &layers);

    void evaluate(const Block &block, const BlockMask &wanted, Scratch &scratch,
                  BlockMask &holds) const override;

private:
    std::unique_ptr<Leaf> m_base;
    ProfileLayers m_layers;
    CustomerSet m_answers; // of those who changed
};

/// The values of a metric of the base, with the values of those who changed.
class LayeredValues final : public MetricValues {
public:
    LayeredValues(std::unique_ptr<MetricValues> base, const MetricValues &changed,
                  const ProfileLayers &layers);

    [[nodiscard]] Cost cost() const override { return m_base->cost(); }
    void values(const Block &block, const BlockMask &wanted, Scratch &scratch) const override;
    bool valuesOfSome(const Block &block, const BlockMask &wanted, Scratch &scratch,
                      BlockMask &some) const override;
    [[nodiscard]] std::optional<Ready> ready(const Block &block, const BlockMask &wanted,
                                             Scratch &scratch) const override;
    [[nodiscard]] std::optional<ReadyRatios> readyRatios(const Block &block,
                                                         Scratch &scratch) const override;
    [[nodiscard]] std::span<const float> readyFloats(const Block &block,
                                                     Scratch &scratch) const override;

private:
    /// Whether nobody of the block changed.
    [[nodiscard]] bool isUntouched(const Block &block) const;

    std::unique_ptr<MetricValues> m_base;
    ProfileLayers m_layers;
    std::vector<MetricNumbers> m_changed; // of each of the changed columns
};

} // namespace kq
