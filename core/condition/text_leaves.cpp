#include "core/condition/text_leaves.h"

#include "core/condition/text_match.h"
#include "core/text/phone.h"

#include <memory>
#include <span>

namespace kq {

namespace {

/// Texts of customers, one each or any number.
class TextLeaf final : public Leaf {
public:
    TextLeaf(const TextArena &texts, std::span<const std::uint32_t> starts, TextMatch match)
        : m_texts(texts)
        , m_starts(starts)
        , m_match(std::move(match))
    {}

    void evaluate(const Block &block, const BlockMask &wanted, Scratch &,
                  BlockMask &holds) const override
    {
        holds = BlockMask();
        const bool all = !isSparse(wanted, block);
        if (m_match.kind() == TextMatch::Kind::Contains)
            search(block, holds);
        else if (all && m_match.kind() == TextMatch::Kind::StartsWith)
            lookAtBeginnings(block, holds);
        else
            compare(block, wanted, holds);
    }

private:
    /// Where the texts of a customer begin, or of the one behind it, where they end.
    [[nodiscard]] std::size_t start(std::size_t customer) const
    {
        return m_starts.empty() ? customer : m_starts[customer];
    }

    /// Takes in the customers of texts that are told in their order.
    class Owners {
    public:
        Owners(const TextLeaf &leaf, const Block &block, BlockMask &holds)
            : m_leaf(leaf)
            , m_first(block.first)
            , m_customer(block.first)
            , m_holds(holds)
        {}

        void add(std::size_t text)
        {
            while (m_leaf.start(m_customer + 1) <= text)
                ++m_customer;
            m_holds.set(m_customer - m_first);
        }

    private:
        const TextLeaf &m_leaf;
        std::size_t m_first;
        std::size_t m_customer;
        BlockMask &m_holds;
    };

    void search(const Block &block, BlockMask &holds) const
    {
        for (const std::string &value : m_match.values()) {
            Owners owners(*this, block, holds);
            m_texts.search(value, start(block.first), start(block.end()),
                           [&](std::size_t text) { owners.add(text); });
        }
    }

    /// Of everybody: the texts one after another, without looking up whose they are.
    void lookAtBeginnings(const Block &block, BlockMask &holds) const
    {
        for (const std::string &value : m_match.values()) {
            Owners owners(*this, block, holds);
            const std::string_view beginning = value;
            // The last character first: the beginnings of phone numbers differ least.
            const std::size_t place = beginning.size() - 1;
            for (std::size_t text = start(block.first); text < start(block.end()); ++text) {
                const std::string_view one = m_texts[text];
                if (one.size() > place && one[place] == beginning[place] &&
                    one.starts_with(beginning)) {
                    owners.add(text);
                }
            }
        }
    }

    void compare(const Block &block, const BlockMask &wanted, BlockMask &holds) const
    {
        const bool empty = m_match.kind() == TextMatch::Kind::Empty;
        wanted.forEach([&](std::size_t i) {
            const std::size_t customer = block.first + i;
            bool any = false; // a text at all, or one that matches
            for (std::size_t text = start(customer); text < start(customer + 1) && !any; ++text)
                any = empty ? !m_texts[text].empty() : m_match.twinHolds(m_texts[text]);
            if (any != empty)
                holds.set(i);
        });
    }

    const TextArena &m_texts;
    std::span<const std::uint32_t> m_starts; // empty where each customer has one text
    TextMatch m_match;
};

PreparedLeaf phoneLeaf(const TextLists &phones, const TextTest &test, const QString &country)
{
    TextMatch digits(test, [](const QString &value) { return digitsOf(value); });
    switch (digits.kind()) {
    case TextMatch::Kind::Contains:
    case TextMatch::Kind::EndsWith: {
        const bool negated = digits.isNegated();
        return {std::make_unique<TextLeaf>(phones.compared, phones.starts, std::move(digits)),
                negated, Cost::Text};
    }
    case TextMatch::Kind::Equal:
    case TextMatch::Kind::StartsWith:
    case TextMatch::Kind::Empty:
        break;
    }
    TextMatch number(test, [&](const QString &value) { return phoneQuery(value, country); });
    const bool negated = number.isNegated();
    return {std::make_unique<TextLeaf>(phones.written, phones.starts, std::move(number)), negated,
            Cost::Text};
}

PreparedLeaf textLeaf(const TextArena &texts, std::span<const std::uint32_t> starts,
                      const TextTest &test)
{
    TextMatch match(test);
    const bool negated = match.isNegated();
    return {std::make_unique<TextLeaf>(texts, starts, std::move(match)), negated, Cost::Text};
}

} // namespace

std::optional<PreparedLeaf> textFieldLeaf(Field field, const TextTest &test,
                                          const LayerContext &context)
{
    const CustomerColumns &c = context.profiles.customers();
    if (field == Field::Name)
        return textLeaf(c.names.compared, {}, test);
    if (field == Field::Address)
        return textLeaf(c.addresses.compared, {}, test);
    if (field == Field::Note)
        return textLeaf(c.notes.compared, {}, test);
    if (field == Field::Email)
        return textLeaf(c.emails.compared, c.emails.starts, test);
    if (field == Field::Code)
        return textLeaf(c.codes.compared, c.codes.starts, test);
    if (field == Field::Phone)
        return phoneLeaf(c.phones, test, context.country);
    return std::nullopt;
}

} // namespace kq
