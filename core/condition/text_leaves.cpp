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
        if (m_match.kind() == TextMatch::Kind::Contains)
            search(block, holds);
        else
            compare(block, wanted, holds);
    }

private:
    /// Where the texts of a customer begin, or of the one behind it, where they end.
    [[nodiscard]] std::size_t start(std::size_t customer) const
    {
        return m_starts.empty() ? customer : m_starts[customer];
    }

    void search(const Block &block, BlockMask &holds) const
    {
        for (const std::string &value : m_match.values()) {
            std::size_t customer = block.first;
            m_texts.search(value, start(block.first), start(block.end()), [&](std::size_t text) {
                while (start(customer + 1) <= text)
                    ++customer;
                holds.set(customer - block.first);
            });
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
