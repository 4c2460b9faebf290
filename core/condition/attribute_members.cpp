#include "core/condition/attribute_members.h"

#include "core/base/overloaded.h"
#include "core/condition/day_match.h"
#include "core/condition/number_match.h"
#include "core/condition/text_match.h"
#include "core/condition/word_tables.h"

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// Collects members from the values of one attribute.
class Collector {
public:
    Collector(const AttributeColumn &column, std::size_t customers)
        : m_column(column)
        , m_members(customers)
    {}

    /// Those with a value for which @p test holds; with @p empty those without a value.
    template <class Values, class Test>
    AttributeMembers members(const Values &values, bool empty, bool negated, Test test)
    {
        if (empty) {
            for (const std::uint32_t customer : m_column.customers)
                m_members.insert(customer);
            return {m_members.complement(), negated};
        }
        for (std::size_t i = 0; i < m_column.customers.size(); ++i) {
            if (test(values[i]))
                m_members.insert(m_column.customers[i]);
        }
        return {std::move(m_members), negated};
    }

private:
    const AttributeColumn &m_column;
    CustomerSet m_members;
};

} // namespace

Result<AttributeMembers> attributeMembers(const FieldTest &test, const LayerContext &context)
{
    const QString place = u"attribute:"_s + test.attribute;
    const AttributeColumn *column = context.profiles.attribute(test.attribute);
    if (column == nullptr)
        return Error{ErrorCode::UnknownAttribute, place, {}, test.attribute};
    Collector collector(*column, context.profiles.size());
    const Dictionary &words = column->words;
    using Answer = Result<AttributeMembers>;
    const Error wrongType{ErrorCode::WrongType, place, column->type, {}};

    return std::visit(
        Overloaded{
            [&](const TextTest &text, const AttributeColumn::Codes &codes) -> Answer {
                const TextMatch match(text);
                return collector.members(codes, match.kind() == TextMatch::Kind::Empty,
                                         match.isNegated(), [&](std::uint32_t code) {
                                             return match.twinHolds(
                                                 words.folded(code).toStdString());
                                         });
            },
            [&](const ChoiceTest &choice, const AttributeColumn::Codes &codes) -> Answer {
                const bool empty =
                    choice.op == ChoiceOp::IsEmpty || choice.op == ChoiceOp::IsNotEmpty;
                const bool negated =
                    choice.op == ChoiceOp::IsNoneOf || choice.op == ChoiceOp::IsNotEmpty;
                const WordTable wanted = wordTable(words, choice.values);
                return collector.members(codes, empty, negated,
                                         [&](std::uint32_t code) { return wanted[code] != 0; });
            },
            [&](const NumberTest &number, const AttributeColumn::Numbers &numbers) -> Answer {
                const NumberMatch match(number);
                return collector.members(numbers, match.asksForEmpty(), match.isNegated(),
                                         [&](Decimal value) { return match.twinHolds(value); });
            },
            [&](const DateTest &date, const AttributeColumn::Days &days) -> Answer {
                const DayMatch match(date, context.asOf);
                return collector.members(days, match.asksForEmpty(), match.isNegated(),
                                         [&](std::int32_t day) { return match.twinHolds(day); });
            },
            [&](const YesNoTest &yesNo, const AttributeColumn::Flags &flags) -> Answer {
                return collector.members(flags, yesNo.op != YesNoOp::Is,
                                         yesNo.op == YesNoOp::IsNotEmpty,
                                         [&](bool value) { return value == yesNo.value; });
            },
            [&](const auto &, const auto &) -> Answer { return wrongType; },
        },
        test.test, column->values);
}

} // namespace kq
