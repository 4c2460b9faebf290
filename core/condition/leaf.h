#pragma once

#include "core/condition/block.h"
#include "core/profile/customer_set.h"

#include <memory>
#include <utility>

namespace kq {

/// One condition without children, made ready for one as-of date. It is asked block by block and
/// changes nothing, so that several threads may ask at once.
class Leaf {
public:
    Leaf() = default;
    Leaf(const Leaf &) = delete;
    Leaf &operator=(const Leaf &) = delete;
    virtual ~Leaf() = default;

    /// Writes into @p holds who matches. Only the bits of @p wanted need to be right.
    virtual void evaluate(const Block &block, const BlockMask &wanted, Scratch &scratch,
                          BlockMask &holds) const = 0;
};

/// About how long a leaf takes for a customer; a group asks its cheap children first.
enum class Cost { Nothing, Code, Number, Ratio, Text, Orders, Lines };

/// A leaf with what the evaluation needs to know of it.
struct PreparedLeaf {
    std::unique_ptr<Leaf> leaf;
    bool negated = false; ///< the answer is to be turned round
    Cost cost = Cost::Nothing;
};

/// Those of a set that is known already.
class SetLeaf final : public Leaf {
public:
    explicit SetLeaf(CustomerSet members)
        : SetLeaf(std::make_shared<const CustomerSet>(std::move(members)))
    {}
    explicit SetLeaf(std::shared_ptr<const CustomerSet> members)
        : m_members(std::move(members))
    {}

    void evaluate(const Block &block, const BlockMask &, Scratch &, BlockMask &holds) const override
    {
        const std::size_t first = block.first / 64;
        for (std::size_t i = 0; i < BlockMask::wordCount && first + i < m_members->words(); ++i)
            holds.words[i] = m_members->word(first + i);
    }

private:
    std::shared_ptr<const CustomerSet> m_members;
};

/// Everyone or nobody.
class ConstantLeaf final : public Leaf {
public:
    explicit ConstantLeaf(bool everyone)
        : m_everyone(everyone)
    {}

    void evaluate(const Block &, const BlockMask &wanted, Scratch &,
                  BlockMask &holds) const override
    {
        holds = m_everyone ? wanted : BlockMask();
    }

private:
    bool m_everyone;
};

} // namespace kq
