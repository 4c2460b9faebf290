#include "core/condition/plan.h"

#include <algorithm>
#include <bit>

namespace kq {

namespace {

void evaluateLeaf(const PreparedLeaf &prepared, const Block &block, const BlockMask &wanted,
                  Scratch &scratch, BlockMask &holds)
{
    holds = BlockMask();
    prepared.leaf->evaluate(block, wanted, scratch, holds);
    const std::uint64_t turn = prepared.negated ? ~std::uint64_t{0} : 0;
    for (std::size_t i = 0; i < BlockMask::wordCount; ++i)
        holds.words[i] = (holds.words[i] ^ turn) & wanted.words[i];
}

/// Asks one child after another about those whom all before it took.
void evaluateAll(const PlanNode &node, const Block &block, const BlockMask &wanted,
                 Scratch &scratch, BlockMask &holds)
{
    holds = wanted;
    for (const PlanNode &child : node.children) {
        if (!holds.any())
            return;
        const BlockMask undecided = holds;
        evaluateNode(child, block, undecided, scratch, holds);
    }
}

/// Asks one child after another about those whom none before it took.
void evaluateAny(const PlanNode &node, const Block &block, const BlockMask &wanted,
                 Scratch &scratch, BlockMask &holds)
{
    holds = BlockMask();
    BlockMask undecided = wanted;
    for (const PlanNode &child : node.children) {
        if (!undecided.any())
            return;
        BlockMask one;
        evaluateNode(child, block, undecided, scratch, one);
        for (std::size_t i = 0; i < BlockMask::wordCount; ++i) {
            holds.words[i] |= one.words[i];
            undecided.words[i] &= ~one.words[i];
        }
    }
}

/// Counts for each customer the children that match, in binary: one mask for each digit, to which
/// the answer of a child is added with carries.
void evaluateAtLeast(const PlanNode &node, const Block &block, const BlockMask &wanted,
                     Scratch &scratch, BlockMask &holds)
{
    std::vector<BlockMask> digits(static_cast<std::size_t>(std::bit_width(node.children.size())));
    for (const PlanNode &child : node.children) {
        BlockMask carry;
        evaluateNode(child, block, wanted, scratch, carry);
        for (BlockMask &digit : digits) {
            for (std::size_t i = 0; i < BlockMask::wordCount; ++i) {
                const std::uint64_t both = digit.words[i] & carry.words[i];
                digit.words[i] ^= carry.words[i];
                carry.words[i] = both;
            }
        }
    }
    // Compared from the highest digit down: more than K, or equal to K so far.
    const auto least = static_cast<std::size_t>(std::max(node.atLeast, 0));
    holds = BlockMask();
    if (static_cast<std::size_t>(std::bit_width(least)) > digits.size())
        return;
    BlockMask equal = wanted;
    for (std::size_t d = digits.size(); d-- > 0;) {
        const std::uint64_t asked = ((least >> d) & 1U) != 0 ? ~std::uint64_t{0} : 0;
        for (std::size_t i = 0; i < BlockMask::wordCount; ++i) {
            holds.words[i] |= equal.words[i] & digits[d].words[i] & ~asked;
            equal.words[i] &= ~(digits[d].words[i] ^ asked);
        }
    }
    for (std::size_t i = 0; i < BlockMask::wordCount; ++i)
        holds.words[i] |= equal.words[i];
}

} // namespace

void evaluateNode(const PlanNode &node, const Block &block, const BlockMask &wanted,
                  Scratch &scratch, BlockMask &holds)
{
    if (node.leaf.leaf) {
        evaluateLeaf(node.leaf, block, wanted, scratch, holds);
        return;
    }
    switch (node.match) {
    case Match::All:
        evaluateAll(node, block, wanted, scratch, holds);
        return;
    case Match::Any:
        evaluateAny(node, block, wanted, scratch, holds);
        return;
    case Match::None:
        evaluateAny(node, block, wanted, scratch, holds);
        for (std::size_t i = 0; i < BlockMask::wordCount; ++i)
            holds.words[i] = wanted.words[i] & ~holds.words[i];
        return;
    case Match::AtLeast:
        evaluateAtLeast(node, block, wanted, scratch, holds);
        return;
    }
}

} // namespace kq
