#pragma once

#include "core/condition/condition.h"
#include "support/dice.h"
#include "support/test_shop.h"

namespace kq::test {

/// Random conditions over the whole catalogue: every field, metric, operator and key of `where`,
/// with values that random shops have, values beside them, and values that nobody has. All of them
/// can be written as JSON and pass checkCondition() on the shop.
class RandomConditions {
public:
    RandomConditions(Dice &dice, const TestShop &shop)
        : m_dice(dice)
        , m_shop(shop)
    {}

    /// A group, with at most @p depth groups inside each other below it.
    Condition tree(int depth);

private:
    Condition leaf();
    Condition fieldTest();
    Condition attributeTest();
    Condition metricTest();
    Condition rankTest();
    Condition segmentTest();
    Condition contactTest();
    OrderFilter orderFilter();

    TextTest textTest(const QStringList &vocabulary);
    NumberTest numberTest(std::initializer_list<const char *> values);
    DateTest dateTest();
    ChoiceTest choiceTest(const QStringList &vocabulary);
    TagsTest tagsTest();
    YesNoTest yesNoTest();

    template <class Op>
    Op anyOperator();
    Decimal numberFrom(std::initializer_list<const char *> values);
    Span span();
    QString wordFrom(const QStringList &vocabulary);
    QStringList wordsFrom(const QStringList &vocabulary);
    QString partOf(const QString &word);

    Dice &m_dice;
    const TestShop &m_shop;
};

} // namespace kq::test
