#include "support/sql_expressions.h"

#include "core/base/overloaded.h"
#include "core/condition/catalogue.h"
#include "core/condition/operator_keys.h"
#include "core/text/fold.h"
#include "support/sql_pieces.h"

#include <algorithm>

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

using Sql = SqlExpressions::Sql;

/// What a text operator's positive twin says of one folded text.
QString textTest(const TextTest &test, const QString &value)
{
    const QString asked = quoted(folded(test.values.value(0)));
    switch (test.op) {
    case TextOp::Is:
    case TextOp::IsNot:
        return u'(' + value + u" = "_s + asked + u')';
    case TextOp::Contains:
    case TextOp::NotContains:
        return u"(instr("_s + value + u", "_s + asked + u") > 0)"_s;
    case TextOp::StartsWith:
    case TextOp::NotStartsWith:
        return u"(substr(%1, 1, length(%2)) = %2)"_s.arg(value, asked);
    case TextOp::EndsWith:
        return u"(length(%1) >= length(%2) AND substr(%1, -length(%2)) = %2)"_s.arg(value, asked);
    case TextOp::IsAnyOf:
    case TextOp::IsNoneOf:
        return oneOf(value, test.values);
    case TextOp::IsEmpty:
    case TextOp::IsNotEmpty:
        return u'(' + value + u" <> '')"_s;
    }
    return {};
}

bool isNegated(TextOp op)
{
    return op == TextOp::IsNot || op == TextOp::NotContains || op == TextOp::NotStartsWith ||
           op == TextOp::IsNoneOf || op == TextOp::IsEmpty; // there is one, negated
}

/// A test over the texts that a person has in @p table.
QString textOfAny(const TextTest &test, const QString &table)
{
    const QString any = u"EXISTS (SELECT 1 FROM %1 t WHERE t.customer = c.id AND %2)"_s.arg(
        table, textTest(test, u"t.word"_s));
    return isNegated(test.op) ? negated(any) : any;
}

QString choiceOf(const ChoiceTest &test, const QString &any, const QString &known)
{
    switch (test.op) {
    case ChoiceOp::IsAnyOf:
        return any;
    case ChoiceOp::IsNoneOf:
        return negated(any);
    case ChoiceOp::IsEmpty:
        return negated(known);
    case ChoiceOp::IsNotEmpty:
        return known;
    }
    return {};
}

QString choiceOfColumn(const ChoiceTest &test, const QString &column)
{
    return choiceOf(test, oneOf(column, test.values), u'(' + column + u" <> '')"_s);
}

QString choiceOfTable(const ChoiceTest &test, const QString &table)
{
    const QString rows = u"EXISTS (SELECT 1 FROM %1 t WHERE t.customer = c.id AND %2)"_s;
    return choiceOf(test, rows.arg(table, oneOf(u"t.word"_s, test.values)),
                    rows.arg(table, u"1"_s));
}

QString tagsTest(const TagsTest &test)
{
    const QString rows = u"EXISTS (SELECT 1 FROM tags t WHERE t.customer = c.id AND %1)"_s;
    switch (test.op) {
    case TagsOp::HasAnyOf:
        return rows.arg(oneOf(u"t.word"_s, test.values));
    case TagsOp::HasNoneOf:
        return negated(rows.arg(oneOf(u"t.word"_s, test.values)));
    case TagsOp::HasAllOf: {
        QStringList each{test.values.isEmpty() ? u"0"_s : u"1"_s};
        for (const QString &tag : test.values)
            each << rows.arg(oneOf(u"t.word"_s, {tag}));
        return u'(' + each.join(u" AND "_s) + u')';
    }
    case TagsOp::IsEmpty:
        return negated(rows.arg(u"1"_s));
    case TagsOp::IsNotEmpty:
        return rows.arg(u"1"_s);
    }
    return {};
}

} // namespace

Sql SqlExpressions::of(const Condition &condition) const
{
    return std::visit(Overloaded{
                          [&](const Group &group) { return ofGroup(group); },
                          [&](const FieldTest &test) { return ofField(test); },
                          [&](const MetricTest &test) { return ofMetric(test); },
                          [&](const RankTest &test) { return ofRank(test); },
                          [&](const SegmentTest &test) { return ofSegment(test); },
                          [&](const TierMoveTest &test) { return ofTierMove(test); },
                          [&](const ContactTest &test) { return ofContact(test); },
                      },
                      condition.node);
}

Sql SqlExpressions::ofGroup(const Group &group) const
{
    QStringList counted{u"0"_s};
    for (const Condition &child : group.children) {
        const Sql sql = of(child);
        if (!sql)
            return {};
        counted << *sql;
    }
    const QString matching = u'(' + counted.join(u" + "_s) + u')';
    switch (group.match) {
    case Match::All:
        return u"(%1 = %2)"_s.arg(matching).arg(group.children.size());
    case Match::Any:
        return u"(%1 > 0)"_s.arg(matching);
    case Match::None:
        return u"(%1 = 0)"_s.arg(matching);
    case Match::AtLeast:
        return u"(%1 >= %2)"_s.arg(matching).arg(group.atLeast);
    }
    return {};
}

Sql SqlExpressions::ofField(const FieldTest &test) const
{
    if (test.field == Field::Attribute)
        return ofAttribute(test);
    if (const auto *text = std::get_if<TextTest>(&test.test)) {
        if (test.field == Field::Code)
            return textOfAny(*text, u"codes"_s);
        if (test.field == Field::Email)
            return textOfAny(*text, u"emails"_s);
        const bool known = text->op == TextOp::IsEmpty || text->op == TextOp::IsNotEmpty;
        if (test.field == Field::Phone)
            return known ? Sql(textOfAny(*text, u"phones"_s)) : std::nullopt;
        const QString column =
            u"c."_s + QLatin1String(entryOf(test.field).key); // name, address or note
        const QString twin = textTest(*text, column);
        return isNegated(text->op) ? negated(twin) : twin;
    }
    if (const auto *choice = std::get_if<ChoiceTest>(&test.test))
        return ofChoice(test.field, *choice);
    if (const auto *number = std::get_if<NumberTest>(&test.test))
        return ofScore(test.field, *number);
    if (const auto *tags = std::get_if<TagsTest>(&test.test))
        return tagsTest(*tags);
    if (const auto *date = std::get_if<DateTest>(&test.test)) {
        const bool ofYearDays = date->op == DateOp::AnniversaryInMonth;
        if (test.field == Field::Birthday && ofYearDays)
            return u"(COALESCE(c.birth_month, 0) = %1)"_s.arg(std::get<Month>(date->value).number);
        return dateTest(*date,
                        test.field == Field::Birthday ? u"c.birthday"_s : u"c.registered_on"_s);
    }
    const auto &yesNo = std::get<YesNoTest>(test.test);
    if (yesNo.op == YesNoOp::Is)
        return u"(c.do_not_contact = %1)"_s.arg(yesNo.value ? 1 : 0);
    return yesNo.op == YesNoOp::IsNotEmpty ? u"1"_s : u"0"_s;
}

Sql SqlExpressions::ofAttribute(const FieldTest &test) const
{
    const QString one =
        u"(SELECT t.%2 FROM attributes t WHERE t.customer = c.id AND t.name = %1)"_s;
    const QString word =
        u"COALESCE("_s + one.arg(quoted(folded(test.attribute)), u"word"_s) + u", '')"_s;
    const QString written = one.arg(quoted(folded(test.attribute)), u"written"_s);
    if (const auto *text = std::get_if<TextTest>(&test.test)) {
        const QString twin = textTest(*text, word);
        return isNegated(text->op) ? negated(twin) : twin;
    }
    if (const auto *choice = std::get_if<ChoiceTest>(&test.test))
        return choiceOfColumn(*choice, word);
    if (const auto *date = std::get_if<DateTest>(&test.test))
        return dateTest(*date, written);
    if (const auto *yesNo = std::get_if<YesNoTest>(&test.test)) {
        const QString known = u'(' + word + u" <> '')"_s;
        if (yesNo->op == YesNoOp::Is)
            return u"(%1 = %2)"_s.arg(word, yesNo->value ? u"'1'"_s : u"'0'"_s);
        return yesNo->op == YesNoOp::IsNotEmpty ? known : negated(known);
    }
    return {};
}

Sql SqlExpressions::ofChoice(Field field, const ChoiceTest &test) const
{
    if (field == Field::Area)
        return {};
    if (field == Field::Source)
        return choiceOfTable(test, u"sources"_s);
    if (field == Field::PhoneKind)
        return choiceOfTable(test, u"phone_kinds"_s);
    if (field != Field::Tier)
        return choiceOfColumn(test, u"c."_s + QLatin1String(entryOf(field).key));
    const Sql place = tierPlace();
    if (!place)
        return {};
    QStringList places{u"-2"_s};
    for (std::size_t i = 0; i < m_shop.tiers.size(); ++i) {
        if (test.values.contains(m_shop.tiers[i].key))
            places << QString::number(i);
    }
    const QString any = u'(' + *place + u" IN ("_s + places.join(u", "_s) + u"))"_s;
    return choiceOf(test, any, u'(' + *place + u" >= 0)"_s);
}

Sql SqlExpressions::tierPlace() const
{
    QString sql = u"(CASE"_s;
    for (std::size_t i = 0; i < m_shop.tiers.size(); ++i) {
        const Sql tier = of(m_shop.tiers[i].condition);
        if (!tier)
            return {};
        sql += u" WHEN "_s + *tier + u" THEN "_s + QString::number(i);
    }
    return m_shop.tiers.empty() ? u"(-1)"_s : QString(sql + u" ELSE -1 END)"_s);
}

Sql SqlExpressions::ofScore(Field field, const NumberTest &test) const
{
    if (field == Field::Age)
        return {};
    const Metric metric = field == Field::RecencyScore     ? Metric::LastDate
                          : field == Field::FrequencyScore ? Metric::Count
                                                           : Metric::Total;
    const auto key = metricOf(metric, {});
    const auto count = metricOf(Metric::Count, {});
    const QString buyers = u"(SELECT c.id AS id, %1 AS k FROM customers c WHERE %2 > 0)"_s.arg(
        key->value, count->value);
    const QString scored =
        u"(SELECT id, 5 - 5 * (row_number() OVER (ORDER BY k DESC, id) - 1) / count(*) OVER () "
        "AS v, 1 AS d FROM %1)"_s.arg(buyers);
    const QString table = u"(SELECT c.id AS id, s.v AS v, 1 AS d FROM customers c LEFT JOIN %1 s "
                          "ON s.id = c.id)"_s.arg(scored);
    return numberTest(test, {{}, u"1"_s}, table);
}

Sql SqlExpressions::ofSegment(const SegmentTest &test) const
{
    const Condition *segment = m_words.segment(test.segment);
    const Sql now = segment ? of(*segment) : std::nullopt;
    if (!now || test.op == SegmentOp::IsMember)
        return now;
    if (test.op == SegmentOp::IsNotMember)
        return negated(*now);
    const Sql then = at(windowBegin(m_asOf, test.within)).of(*segment);
    if (!then)
        return {};
    const bool entered = test.op == SegmentOp::EnteredWithin;
    return u'(' + (entered ? *now : *then) + u" AND NOT "_s + (entered ? *then : *now) + u')';
}

Sql SqlExpressions::ofTierMove(const TierMoveTest &test) const
{
    const Sql now = tierPlace();
    const Sql then = at(windowBegin(m_asOf, test.within)).tierPlace();
    if (!now || !then)
        return {};
    return u"(%1 >= 0 AND %2 >= 0 AND %1 %3 %2)"_s.arg(*now, *then,
                                                       test.move == TierMove::Up ? u"<"_s : u">"_s);
}

Sql SqlExpressions::ofContact(const ContactTest &test) const
{
    QString messages =
        u" FROM contacts k WHERE k.customer = c.id AND k.day <= "_s + dayText(m_asOf);
    if (test.where.channel)
        messages += u" AND "_s + oneOf(u"k.channel"_s, *test.where.channel);
    if (test.where.placed) {
        const Sql placed = dateTest(*test.where.placed, u"k.day"_s);
        if (!placed)
            return {};
        messages += u" AND "_s + *placed;
    }
    const QString count = u"(SELECT count(*)"_s + messages + u')';
    const QString last = u"(SELECT max(k.day)"_s + messages + u')';
    if (const auto *date = std::get_if<DateTest>(&test.test))
        return dateTest(*date, last);
    const QString days =
        u"CAST(julianday(%1) - julianday(%2) AS INTEGER)"_s.arg(dayText(m_asOf), last);
    const bool counts = test.metric == ContactMetric::Count;
    return numberTest(std::get<NumberTest>(test.test), {counts ? count : days, u"1"_s}, {});
}

} // namespace kq::test
