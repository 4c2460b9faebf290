#include "core/condition/layered.h"

#include <algorithm>

namespace kq {

namespace {

BlockMask maskOf(const CustomerSet &set, const Block &block)
{
    BlockMask mask;
    const std::size_t first = block.first / 64;
    for (std::size_t i = 0; i < BlockMask::wordCount && first + i < set.words(); ++i)
        mask.words[i] = set.word(first + i);
    return mask;
}

/// What of @p block stands in the base; empty behind its end.
Block partInBase(const Block &block, const ProfileLayers &layers)
{
    const std::size_t base = layers.base().size();
    Block part = block;
    part.size = block.first < base ? std::min(block.size, base - block.first) : 0;
    return part;
}

/// Calls @p visit with each block of @p columns.
template <class Visit>
void forEachBlockOf(const Profiles &columns, Visit visit)
{
    for (Block block; block.first < columns.size(); block.first += Profiles::blockSize) {
        block.size = std::min(Profiles::blockSize, columns.size() - block.first);
        visit(block);
    }
}

} // namespace

LayeredLeaf::LayeredLeaf(PreparedLeaf base, const PreparedLeaf &changed,
                         const ProfileLayers &layers)
    : m_base(std::move(base.leaf))
    , m_layers(layers)
    , m_answers(layers.size())
{
    const ProfileChanges &changes = *m_layers.changes();
    const bool turned = base.negated != changed.negated;
    const auto scratch = std::make_unique<Scratch>();
    forEachBlockOf(*changes.columns, [&](const Block &block) {
        const BlockMask wanted = BlockMask::all(block);
        BlockMask holds;
        changed.leaf->evaluate(block, wanted, *scratch, holds);
        wanted.forEach([&](std::size_t i) {
            if (holds.contains(i) != turned)
                m_answers.insert(changes.places[block.first + i]);
        });
    });
}

void LayeredLeaf::evaluate(const Block &block, const BlockMask &wanted, Scratch &scratch,
                           BlockMask &holds) const
{
    const BlockMask replaced = maskOf(m_layers.changes()->replaced, block);
    const BlockMask answers = maskOf(m_answers, block);
    const Block part = partInBase(block, m_layers);
    BlockMask others = wanted;
    others -= replaced;
    if (part.size > 0 && others.any())
        m_base->evaluate(part, others, scratch, holds);
    for (std::size_t i = 0; i < BlockMask::wordCount; ++i)
        holds.words[i] = (holds.words[i] & ~replaced.words[i]) | answers.words[i];
}

LayeredValues::LayeredValues(std::unique_ptr<MetricValues> base, const MetricValues &changed,
                             const ProfileLayers &layers)
    : MetricValues(base->shape())
    , m_base(std::move(base))
    , m_layers(layers)
{
    const Profiles &columns = *m_layers.changes()->columns;
    m_changed.reserve(columns.size());
    const auto scratch = std::make_unique<Scratch>();
    forEachBlockOf(columns, [&](const Block &block) {
        changed.values(block, BlockMask::all(block), *scratch);
        for (std::size_t i = 0; i < block.size; ++i) {
            m_changed.push_back(
                {scratch->numerators[i], shape().isRatio() ? scratch->denominators[i] : 0});
        }
    });
}

bool LayeredValues::isUntouched(const Block &block) const
{
    return !maskOf(m_layers.changes()->replaced, block).any();
}

void LayeredValues::values(const Block &block, const BlockMask &wanted, Scratch &scratch) const
{
    const ProfileChanges &changes = *m_layers.changes();
    const Block part = partInBase(block, m_layers);
    BlockMask others = wanted;
    others -= maskOf(changes.replaced, block);
    if (part.size > 0 && others.any())
        m_base->values(part, others, scratch);
    const auto first = std::ranges::lower_bound(changes.places, block.first);
    for (auto place = first; place != changes.places.end() && *place < block.end(); ++place) {
        const MetricNumbers numbers =
            m_changed[static_cast<std::size_t>(place - changes.places.begin())];
        scratch.numerators[*place - block.first] = numbers.numerator;
        if (shape().isRatio())
            scratch.denominators[*place - block.first] = numbers.denominator;
    }
}

bool LayeredValues::valuesOfSome(const Block &block, const BlockMask &wanted, Scratch &scratch,
                                 BlockMask &some) const
{
    return isUntouched(block) && m_base->valuesOfSome(block, wanted, scratch, some);
}

std::optional<MetricValues::Ready> LayeredValues::ready(const Block &block, const BlockMask &wanted,
                                                        Scratch &scratch) const
{
    return isUntouched(block) ? m_base->ready(block, wanted, scratch) : std::nullopt;
}

std::optional<MetricValues::ReadyRatios> LayeredValues::readyRatios(const Block &block,
                                                                    Scratch &scratch) const
{
    return isUntouched(block) ? m_base->readyRatios(block, scratch) : std::nullopt;
}

std::span<const float> LayeredValues::readyFloats(const Block &block, Scratch &scratch) const
{
    return isUntouched(block) ? m_base->readyFloats(block, scratch) : std::span<const float>();
}

} // namespace kq
