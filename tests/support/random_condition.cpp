#include "support/random_condition.h"

#include "core/condition/operator_keys.h"
#include "core/text/fold.h"
#include "support/random_shop.h"

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

/// Numbers that stand in the metric's values, beside them and between them.
std::initializer_list<const char *> numbersFor(Metric metric)
{
    static const std::initializer_list<const char *> money{"0",
                                                           "1",
                                                           "99999",
                                                           "100000",
                                                           "100000.5",
                                                           "116666.666666666667",
                                                           "250000",
                                                           "-100000",
                                                           "175000",
                                                           "1000000",
                                                           "3000000",
                                                           "900000000000001",
                                                           "900000000000000.9",
                                                           "999999999999999999",
                                                           "99999999999999999.5"};
    static const std::initializer_list<const char *> counts{"0", "1", "2", "3", "4", "1.5", "-1"};
    static const std::initializer_list<const char *> days{"0",  "1",   "29",  "30",   "31", "60",
                                                          "90", "180", "365", "36.5", "366"};
    static const std::initializer_list<const char *> parts{
        "0", "0.5", "0.333333", "33.333333333333333", "50", "66.666666666666667", "100", "1.5"};
    switch (metric) {
    case Metric::Total:
    case Metric::Average:
    case Metric::Largest:
    case Metric::Smallest:
        return money;
    case Metric::Count:
    case Metric::ActiveMonths:
    case Metric::Products:
        return counts;
    case Metric::DaysSinceLast:
    case Metric::DaysSinceFirst:
    case Metric::Tenure:
        return days;
    case Metric::Quantity:
    case Metric::DiscountedPercent:
    case Metric::OverdueRatio:
    case Metric::FirstDate:
    case Metric::LastDate:
        break;
    }
    return parts;
}

QStringList vocabularyOf(Field field)
{
    switch (field) {
    case Field::Name:
        return Vocabulary::names();
    case Field::Address:
    case Field::Note:
        return Vocabulary::addresses();
    case Field::Email:
        return Vocabulary::emails();
    case Field::Code:
        return Vocabulary::codes();
    case Field::Phone:
        return {u"0912 345 678"_s, u"+84912345679"_s, u"0084-912.345.678"_s, u"678"_s,  u"0912"_s,
                u"12345"_s,        u"(028) 3812"_s,   u"+1 202"_s,           u"không"_s};
    case Field::Area:
        return Vocabulary::areas();
    case Field::Source:
        return Vocabulary::sources();
    case Field::App:
        return Vocabulary::apps();
    case Field::Gender:
    case Field::Tier:
    case Field::PhoneKind:
    case Field::Tags:
    case Field::Birthday:
    case Field::RegisteredOn:
    case Field::Age:
    case Field::DoNotContact:
    case Field::ConsentZalo:
    case Field::ConsentSms:
    case Field::ConsentEmail:
    case Field::ConsentPhone:
    case Field::RecencyScore:
    case Field::FrequencyScore:
    case Field::MonetaryScore:
    case Field::Attribute:
        break;
    }
    return {};
}

} // namespace

Condition RandomConditions::tree(int depth)
{
    Group group;
    group.match = m_dice.oneOf({Match::All, Match::Any, Match::None, Match::AtLeast});
    // Empty groups seldom: they say little.
    const int children = m_dice.chance(4) ? 0 : m_dice.small(1, 4);
    for (int i = 0; i < children; ++i)
        group.children.push_back(depth > 0 && m_dice.chance(25) ? tree(depth - 1) : leaf());
    if (group.match == Match::AtLeast && children == 0)
        group.match = Match::Any;
    if (group.match == Match::AtLeast)
        group.atLeast = m_dice.small(1, children);
    return {std::move(group)};
}

Condition RandomConditions::leaf()
{
    const int kind = m_dice.small(1, 100);
    if (kind <= 38)
        return fieldTest();
    if (kind <= 46)
        return attributeTest();
    if (kind <= 78)
        return metricTest();
    if (kind <= 86)
        return rankTest();
    if (kind <= 92 && !m_shop.segments.empty())
        return segmentTest();
    if (kind <= 95 && !m_shop.tiers.empty())
        return {TierMoveTest{m_dice.oneOf({TierMove::Up, TierMove::Down}), span()}};
    if (kind <= 97)
        return contactTest();
    return metricTest();
}

Condition RandomConditions::fieldTest()
{
    const FieldEntry entry = m_dice.oneOf(customerFields());
    FieldTest test;
    test.field = entry.field;
    switch (entry.type) {
    case ValueType::Text:
        test.test = textTest(vocabularyOf(entry.field));
        break;
    case ValueType::Number:
    case ValueType::Money:
        test.test = entry.field == Field::Age
                        ? numberTest({"0", "1", "4", "20", "24", "24.5", "63"})
                        : numberTest({"1", "2", "3", "4", "5", "0", "2.5"});
        break;
    case ValueType::Date:
        test.test = dateTest();
        break;
    case ValueType::Tags:
        test.test = tagsTest();
        break;
    case ValueType::YesNo:
        test.test = yesNoTest();
        break;
    case ValueType::Choice: {
        QStringList words = vocabularyOf(entry.field);
        for (const char *key : entry.fixedKeys)
            words << QLatin1String(key);
        if (entry.field == Field::Tier) {
            // Without a ladder there is nothing to ask for.
            if (m_shop.tiers.empty())
                return metricTest();
            for (const TestTier &tier : m_shop.tiers)
                words << tier.key;
        }
        ChoiceTest choice = choiceTest(words);
        const bool exact = !entry.fixedKeys.empty() || entry.field == Field::Tier;
        if (exact)
            choice.values.removeIf([&](const QString &word) { return !words.contains(word); });
        test.test = choice;
        break;
    }
    }
    return {std::move(test)};
}

Condition RandomConditions::attributeTest()
{
    const TestAttribute attribute = m_dice.oneOf(m_shop.attributes);
    FieldTest test;
    test.field = Field::Attribute;
    test.attribute = m_dice.chance(70) ? attribute.name : folded(attribute.name);
    switch (attribute.type) {
    case ValueType::Text:
        test.test = textTest(Vocabulary::names());
        break;
    case ValueType::Number:
        test.test = numberTest({"0", "1.5", "-3", "12", "0.1", "0.10000000000000001"});
        break;
    case ValueType::Money:
        test.test = numberTest({"0", "50000", "-100000", "50000.5", "200000"});
        break;
    case ValueType::Date:
        test.test = dateTest();
        break;
    case ValueType::Choice:
        test.test = choiceTest(Vocabulary::choices());
        break;
    case ValueType::Tags:
    case ValueType::YesNo:
        test.test = yesNoTest();
        break;
    }
    return {std::move(test)};
}

Condition RandomConditions::metricTest()
{
    const MetricEntry entry = m_dice.oneOf(orderMetrics());
    MetricTest test;
    test.metric = entry.metric;
    test.where = orderFilter();
    if (entry.type == ValueType::Date) {
        test.test = dateTest();
        return {std::move(test)};
    }
    NumberTest number = numberTest(numbersFor(entry.metric));
    if (std::holds_alternative<Decimal>(number.value) && m_dice.chance(30)) {
        using Kind = ShopStatistic::Kind;
        ShopStatistic statistic{m_dice.oneOf({Kind::Mean, Kind::Median, Kind::Percentile})};
        if (statistic.kind == Kind::Percentile)
            statistic.percentile = m_dice.oneOf({1, 10, 25, 33, 50, 75, 90, 99, 100});
        number.value = statistic;
    }
    test.test = number;
    return {std::move(test)};
}

Condition RandomConditions::rankTest()
{
    const MetricEntry entry = m_dice.oneOf(orderMetrics());
    RankTest test;
    test.metric = entry.metric;
    test.where = orderFilter();
    test.op = anyOperator<RankOp>();
    if (test.op == RankOp::TopShare && !entry.canTopShare)
        test.op = RankOp::TopPercent;
    const bool counts = test.op == RankOp::TopCount || test.op == RankOp::BottomCount;
    test.n = counts ? numberFrom({"0", "1", "2", "3", "7", "1000000"})
                    : numberFrom({"0", "0.1", "10", "20", "33.333333333333333", "50", "80",
                                  "99.999", "100"});
    return {std::move(test)};
}

Condition RandomConditions::segmentTest()
{
    const TestSegment segment = m_dice.oneOf(m_shop.segments);
    SegmentTest test;
    if (m_dice.chance(30))
        test.segment = segment.id;
    else
        test.segment = m_dice.chance(50) ? segment.name : folded(segment.name);
    test.op = anyOperator<SegmentOp>();
    if (test.op == SegmentOp::EnteredWithin || test.op == SegmentOp::LeftWithin)
        test.within = span();
    return {std::move(test)};
}

Condition RandomConditions::contactTest()
{
    const ContactMetricEntry entry = m_dice.oneOf(contactMetrics());
    ContactTest test;
    test.metric = entry.metric;
    if (m_dice.chance(40))
        test.where.placed = dateTest();
    if (m_dice.chance(40))
        test.where.channel = wordsFrom({u"zalo"_s, u"sms"_s, u"email"_s, u"phone"_s});
    if (entry.type == ValueType::Date)
        test.test = dateTest();
    else
        test.test = numberTest({"0", "1", "30"});
    return {std::move(test)};
}

OrderFilter RandomConditions::orderFilter()
{
    OrderFilter where;
    if (m_dice.chance(35))
        return where;
    const auto some = [&](std::optional<QStringList> &words, const QStringList &vocabulary) {
        if (m_dice.chance(12))
            words = wordsFrom(vocabulary);
    };
    if (m_dice.chance(30))
        where.placed = dateTest();
    if (m_dice.chance(25)) {
        where.status.emplace();
        for (const auto &[status, key] : KeyTable<OrderStatus>::entries) {
            if (m_dice.chance(50))
                where.status->push_back(status);
        }
    }
    some(where.area, Vocabulary::areas());
    some(where.channel, Vocabulary::channels());
    some(where.branch, Vocabulary::branches());
    some(where.source, Vocabulary::sources());
    if (m_dice.chance(12))
        where.discounted = m_dice.chance(50);
    if (m_dice.chance(15))
        where.total = numberTest(numbersFor(Metric::Total));
    if (m_dice.chance(10)) {
        where.weekday.emplace();
        for (int i = m_dice.small(0, 4); i > 0; --i)
            where.weekday->push_back(m_dice.small(1, 7));
    }
    if (m_dice.chance(10)) {
        const int first = m_dice.oneOf({0, 7, 8, 12, 23});
        where.hours = {first, m_dice.small(first, 23)};
    }
    some(where.product, Vocabulary::productCodes() + Vocabulary::productNames());
    some(where.category, Vocabulary::categories());
    return where;
}

template <class Op>
Op RandomConditions::anyOperator()
{
    return m_dice.oneOf(KeyTable<Op>::entries).first;
}

TextTest RandomConditions::textTest(const QStringList &vocabulary)
{
    TextTest test;
    test.op = anyOperator<TextOp>();
    switch (valueShapeOf(test.op)) {
    case ValueShape::None:
        break;
    case ValueShape::List:
    case ValueShape::Pair:
        test.values = wordsFrom(vocabulary);
        break;
    case ValueShape::One:
        test.values = {partOf(wordFrom(vocabulary))};
        break;
    }
    return test;
}

NumberTest RandomConditions::numberTest(std::initializer_list<const char *> values)
{
    NumberTest test;
    test.op = anyOperator<NumberOp>();
    switch (valueShapeOf(test.op)) {
    case ValueShape::None:
    case ValueShape::List:
        break;
    case ValueShape::Pair:
        test.value = NumberRange{numberFrom(values), numberFrom(values)};
        break;
    case ValueShape::One:
        test.value = numberFrom(values);
        break;
    }
    return test;
}

DateTest RandomConditions::dateTest()
{
    DateTest test;
    test.op = anyOperator<DateOp>();
    switch (test.op) {
    case DateOp::On:
    case DateOp::NotOn:
    case DateOp::Before:
    case DateOp::After:
    case DateOp::OnOrBefore:
    case DateOp::OnOrAfter:
        test.value = randomDay(m_dice);
        break;
    case DateOp::Between:
        test.value = DateRange{randomDay(m_dice), randomDay(m_dice)};
        break;
    case DateOp::WithinLast:
    case DateOp::NotWithinLast:
        test.value = span();
        break;
    case DateOp::InThis:
    case DateOp::InPrevious:
        test.value = anyOperator<CalendarPeriod>();
        break;
    case DateOp::AnniversaryWithinNext:
        test.value = Span{m_dice.oneOf({0, 1, 2, 7, 30, 364, 365, 366, 36'500}), TimeUnit::Days};
        break;
    case DateOp::AnniversaryInMonth:
        test.value = Month{m_dice.chance(40) ? 2 : m_dice.small(1, 12)};
        break;
    case DateOp::IsEmpty:
    case DateOp::IsNotEmpty:
        break;
    }
    return test;
}

ChoiceTest RandomConditions::choiceTest(const QStringList &vocabulary)
{
    ChoiceTest test;
    test.op = anyOperator<ChoiceOp>();
    if (valueShapeOf(test.op) != ValueShape::None)
        test.values = wordsFrom(vocabulary);
    return test;
}

TagsTest RandomConditions::tagsTest()
{
    TagsTest test;
    test.op = anyOperator<TagsOp>();
    if (valueShapeOf(test.op) != ValueShape::None)
        test.values = wordsFrom(Vocabulary::tags());
    return test;
}

YesNoTest RandomConditions::yesNoTest()
{
    YesNoTest test;
    test.op = anyOperator<YesNoOp>();
    if (test.op == YesNoOp::Is)
        test.value = m_dice.chance(50);
    return test;
}

Decimal RandomConditions::numberFrom(std::initializer_list<const char *> values)
{
    const std::optional<Decimal> number =
        Decimal::parse(QLatin1String(m_dice.oneOf(values)).toString());
    if (!number)
        qFatal("a number that conditions cannot hold");
    return *number;
}

Span RandomConditions::span()
{
    const TimeUnit unit = anyOperator<TimeUnit>();
    if (m_dice.chance(3))
        return {36'500, unit};
    switch (unit) {
    case TimeUnit::Days:
        return {m_dice.oneOf({0, 1, 7, 28, 29, 30, 31, 60, 180, 365, 366}), unit};
    case TimeUnit::Weeks:
        return {m_dice.oneOf({0, 1, 2, 4, 13, 52}), unit};
    case TimeUnit::Months:
        return {m_dice.oneOf({0, 1, 2, 3, 6, 12, 13, 18}), unit};
    case TimeUnit::Years:
        return {m_dice.oneOf({0, 1, 2, 3}), unit};
    }
    return {};
}

QString RandomConditions::wordFrom(const QStringList &vocabulary)
{
    return m_dice.chance(8) ? u"không có ở đâu"_s : m_dice.oneOf(vocabulary);
}

QStringList RandomConditions::wordsFrom(const QStringList &vocabulary)
{
    QStringList words;
    const int size = m_dice.chance(8) ? 0 : m_dice.small(1, 3);
    for (int i = 0; i < size; ++i)
        words << wordFrom(vocabulary);
    return words;
}

QString RandomConditions::partOf(const QString &word)
{
    if (m_dice.chance(50))
        return word;
    const auto from = static_cast<qsizetype>(m_dice.from(0, word.size() - 1));
    const auto size = static_cast<qsizetype>(m_dice.from(1, word.size() - from));
    const QString part = word.mid(from, size);
    // Half a character is no text, and files cannot hold it.
    const bool torn = part.front().isLowSurrogate() || part.back().isHighSurrogate();
    return torn || folded(part).isEmpty() ? word : part;
}

} // namespace kq::test
