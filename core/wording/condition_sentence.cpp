#include "core/wording/condition_sentence.h"

#include "core/base/overloaded.h"
#include "core/condition/date_rules.h"
#include "core/wording/condition_words.h"
#include "core/wording/test_phrases.h"

namespace kq {

using namespace Qt::StringLiterals;

namespace {

NumberKind kindOf(ValueType type, Unit unit)
{
    if (type == ValueType::Money)
        return NumberKind::Money;
    if (unit == Unit::Percent)
        return NumberKind::Percent;
    return unit == Unit::Ratio ? NumberKind::Times : NumberKind::Plain;
}

/// Says the nodes of a tree, each as it follows the word "customers".
class Speaker {
public:
    explicit Speaker(const SentenceContext &context)
        : m_context(context)
        , m_words(context.words)
    {}

    [[nodiscard]] QString say(const Condition &condition) const
    {
        return std::visit([this](const auto &node) { return say(node); }, condition.node);
    }
    /// A group that stands in another is bracketed unless it says a single thing.
    [[nodiscard]] QString inside(const Condition &condition) const
    {
        const auto *group = std::get_if<Group>(&condition.node);
        if (!group || group->children.empty())
            return say(condition);
        if (isOnlyItsChild(*group))
            return inside(group->children.front());
        const bool isListed = group->match == Match::None || group->match == Match::AtLeast;
        const QString text = say(*group);
        return isListed ? text : QString(u'[' + text + u']');
    }
    [[nodiscard]] QString say(const Group &group) const
    {
        if (group.children.empty())
            return m_words.say(group.match == Match::All || group.match == Match::None
                                   ? QT_TRANSLATE_NOOP("Words", "whoever they are")
                                   : QT_TRANSLATE_NOOP("Words", "who meet an empty list (nobody)"));
        if (isOnlyItsChild(group))
            return say(group.children.front());
        switch (group.match) {
        case Match::All:
            return joined(group, m_words.say(QT_TRANSLATE_NOOP("Words", ", and ")));
        case Match::Any:
            return joined(group, m_words.say(QT_TRANSLATE_NOOP("Words", ", or ")));
        case Match::None:
            return m_words.say(QT_TRANSLATE_NOOP("Words", "who are none of these: [%1]"))
                .arg(joined(group, u"; "_s));
        case Match::AtLeast:
            return m_words.say(QT_TRANSLATE_NOOP("Words", "who are at least %1 of these %2: [%3]"))
                .arg(QString::number(group.atLeast), QString::number(group.children.size()),
                     joined(group, u"; "_s));
        }
        Q_UNREACHABLE();
        return {};
    }

private:
    static bool isOnlyItsChild(const Group &group)
    {
        return group.children.size() == 1 && group.match != Match::None;
    }
    [[nodiscard]] QString joined(const Group &group, const QString &glue) const
    {
        QStringList parts;
        for (const Condition &child : group.children)
            parts.append(inside(child));
        return parts.join(glue);
    }

    /// "whose %1 %2", where %2 begins with a verb.
    [[nodiscard]] QString whose(const QString &noun, const QString &phrase) const
    {
        return m_words.say(QT_TRANSLATE_NOOP("Words", "whose %1 %2")).arg(noun, phrase);
    }
    /// Where there is nothing to compare: Vietnamese turns the order around.
    [[nodiscard]] QString known(const QString &noun, bool isKnown) const
    {
        return m_words
            .say(isKnown ? QT_TRANSLATE_NOOP("Words", "whose %1 is known")
                         : QT_TRANSLATE_NOOP("Words", "whose %1 is not known"))
            .arg(noun);
    }
    [[nodiscard]] QString dated(const QString &noun, const DateTest &test) const
    {
        if (test.op == DateOp::IsEmpty || test.op == DateOp::IsNotEmpty)
            return known(noun, test.op == DateOp::IsNotEmpty);
        return m_words.say(QT_TRANSLATE_NOOP("Words", "whose %1 is %2"))
            .arg(noun, phraseFor(test, m_context));
    }
    [[nodiscard]] QString counted(const QString &noun, const NumberTest &test,
                                  NumberKind kind) const
    {
        if (test.op == NumberOp::IsEmpty || test.op == NumberOp::IsNotEmpty)
            return known(noun, test.op == NumberOp::IsNotEmpty);
        return whose(noun, phraseFor(test, kind, m_context));
    }
    [[nodiscard]] QString withFilter(const QString &phrase, const QString &filter) const
    {
        return filter.isEmpty()
                   ? phrase
                   : m_words.say(QT_TRANSLATE_NOOP("Words", "%1 (counting only orders %2)"))
                         .arg(phrase, filter);
    }

    [[nodiscard]] QString nounOfField(const FieldTest &test) const
    {
        return test.field == Field::Attribute ? QString(u'“' + test.attribute + u'”')
                                              : nounOf(test.field, m_words);
    }
    [[nodiscard]] QString say(const FieldTest &field) const
    {
        const QString noun = nounOfField(field);
        return std::visit(
            Overloaded{
                [&](const TextTest &test) {
                    if (test.op == TextOp::IsEmpty || test.op == TextOp::IsNotEmpty)
                        return known(noun, test.op == TextOp::IsNotEmpty);
                    return whose(noun, phraseFor(test, m_words));
                },
                [&](const NumberTest &test) {
                    const bool isMoney =
                        field.field == Field::Attribute &&
                        m_context.names.attributeType(field.attribute) == ValueType::Money;
                    return counted(noun, test, isMoney ? NumberKind::Money : NumberKind::Plain);
                },
                [&](const DateTest &test) { return dated(noun, test); },
                [&](const ChoiceTest &test) { return chosen(field, noun, test); },
                [&](const TagsTest &test) { return tagged(test); },
                [&](const YesNoTest &test) { return yesNo(field, noun, test); },
            },
            field.test);
    }
    [[nodiscard]] QString chosen(const FieldTest &field, const QString &noun,
                                 const ChoiceTest &test) const
    {
        if (test.op == ChoiceOp::IsEmpty || test.op == ChoiceOp::IsNotEmpty)
            return known(noun, test.op == ChoiceOp::IsNotEmpty);
        const auto titleOf = [&](const QString &key) {
            return field.field == Field::Tier ? m_context.names.tierName(key)
                                              : nameOfChoice(field.field, key, m_words);
        };
        return whose(noun, phraseFor(test, titleOf, m_words));
    }
    [[nodiscard]] QString tagged(const TagsTest &test) const
    {
        const QStringList tags = quoted(test.values);
        switch (test.op) {
        case TagsOp::HasAnyOf:
            return m_words.say(QT_TRANSLATE_NOOP("Words", "who have the tag %1"))
                .arg(anyOf(tags, m_words));
        case TagsOp::HasAllOf:
            return m_words.say(QT_TRANSLATE_NOOP("Words", "who have the tags %1"))
                .arg(allOf(tags, m_words));
        case TagsOp::HasNoneOf:
            return m_words.say(QT_TRANSLATE_NOOP("Words", "who do not have the tag %1"))
                .arg(anyOf(tags, m_words));
        case TagsOp::IsEmpty:
            return m_words.say(QT_TRANSLATE_NOOP("Words", "who have no tag"));
        case TagsOp::IsNotEmpty:
            return m_words.say(QT_TRANSLATE_NOOP("Words", "who have a tag"));
        }
        Q_UNREACHABLE();
        return {};
    }
    [[nodiscard]] QString yesNo(const FieldTest &field, const QString &noun,
                                const YesNoTest &test) const
    {
        if (test.op != YesNoOp::Is)
            return known(noun, test.op == YesNoOp::IsNotEmpty);
        if (field.field == Field::DoNotContact)
            return m_words.say(
                test.value ? QT_TRANSLATE_NOOP("Words", "who are marked “do not contact”")
                           : QT_TRANSLATE_NOOP("Words", "who are not marked “do not contact”"));
        return whose(noun, m_words.say(test.value ? QT_TRANSLATE_NOOP("Words", "is “yes”")
                                                  : QT_TRANSLATE_NOOP("Words", "is “no”")));
    }

    [[nodiscard]] QString say(const MetricTest &metric) const
    {
        const QString filter = phraseFor(metric.where, m_context);
        if (const auto *test = std::get_if<DateTest>(&metric.test)) {
            const auto *span = std::get_if<Span>(&test->value);
            const bool isSilence = metric.metric == Metric::LastDate && span &&
                                   test->op == DateOp::NotWithinLast && !metric.where.status;
            if (isSilence) {
                const QString phrase =
                    m_words
                        .say(QT_TRANSLATE_NOOP("Words",
                                               "who have not bought in the last %1 (since %2)"))
                        .arg(phraseFor(*span, m_words),
                             m_context.format.date(stepBack(m_context.asOf, *span)));
                return withFilter(phrase, filter);
            }
            return withFilter(dated(nounOf(metric.metric, metric.where, m_words), *test), filter);
        }
        const MetricEntry &entry = entryOf(metric.metric);
        return withFilter(counted(nounOf(metric.metric, metric.where, m_words),
                                  std::get<NumberTest>(metric.test),
                                  kindOf(entry.type, entry.unit)),
                          filter);
    }

    [[nodiscard]] static const char *patternOf(RankOp op, bool isDate)
    {
        switch (op) {
        case RankOp::TopPercent:
            return isDate ? QT_TRANSLATE_NOOP("Words", "who are among the %1% with the latest %2")
                          : QT_TRANSLATE_NOOP("Words", "who are among the %1% with the highest %2");
        case RankOp::BottomPercent:
            return isDate ? QT_TRANSLATE_NOOP("Words", "who are among the %1% with the earliest %2")
                          : QT_TRANSLATE_NOOP("Words", "who are among the %1% with the lowest %2");
        case RankOp::TopCount:
            return isDate ? QT_TRANSLATE_NOOP("Words", "who are among the %1 with the latest %2")
                          : QT_TRANSLATE_NOOP("Words", "who are among the %1 with the highest %2");
        case RankOp::BottomCount:
            return isDate ? QT_TRANSLATE_NOOP("Words", "who are among the %1 with the earliest %2")
                          : QT_TRANSLATE_NOOP("Words", "who are among the %1 with the lowest %2");
        case RankOp::TopShare:
            return QT_TRANSLATE_NOOP("Words",
                                     "who are the fewest that together make %1% of all by %2");
        }
        Q_UNREACHABLE();
        return "";
    }
    [[nodiscard]] QString say(const RankTest &rank) const
    {
        const bool isDate = entryOf(rank.metric).type == ValueType::Date;
        const QString phrase =
            m_words.say(patternOf(rank.op, isDate))
                .arg(m_context.format.number(rank.n), nounOf(rank.metric, rank.where, m_words));
        return withFilter(phrase, phraseFor(rank.where, m_context));
    }

    [[nodiscard]] QString say(const SegmentTest &test) const
    {
        const auto *id = std::get_if<SegmentId>(&test.segment);
        const QString name = id ? m_context.names.segmentName(*id) : std::get<0>(test.segment);
        const auto moved = [&](const char *pattern) {
            return m_words.say(pattern).arg(
                name, phraseFor(test.within, m_words),
                m_context.format.date(stepBack(m_context.asOf, test.within)));
        };
        switch (test.op) {
        case SegmentOp::IsMember:
            return m_words.say(QT_TRANSLATE_NOOP("Words", "who are in the segment “%1”")).arg(name);
        case SegmentOp::IsNotMember:
            return m_words.say(QT_TRANSLATE_NOOP("Words", "who are not in the segment “%1”"))
                .arg(name);
        case SegmentOp::EnteredWithin:
            return moved(QT_TRANSLATE_NOOP(
                "Words", "who entered the segment “%1” in the last %2 (were not in it on %3)"));
        case SegmentOp::LeftWithin:
            return moved(QT_TRANSLATE_NOOP(
                "Words", "who left the segment “%1” in the last %2 (were in it on %3)"));
        }
        Q_UNREACHABLE();
        return {};
    }
    [[nodiscard]] QString say(const TierMoveTest &test) const
    {
        const char *pattern =
            test.move == TierMove::Up
                ? QT_TRANSLATE_NOOP("Words",
                                    "who moved up a tier in the last %1 (compared with %2)")
                : QT_TRANSLATE_NOOP("Words",
                                    "who moved down a tier in the last %1 (compared with %2)");
        return m_words.say(pattern).arg(
            phraseFor(test.within, m_words),
            m_context.format.date(stepBack(m_context.asOf, test.within)));
    }
    [[nodiscard]] QString say(const ContactTest &contact) const
    {
        const QString noun = nounOf(contact.metric, m_words);
        const auto *date = std::get_if<DateTest>(&contact.test);
        const QString phrase =
            date ? dated(noun, *date)
                 : counted(noun, std::get<NumberTest>(contact.test), NumberKind::Plain);
        const QString filter = phraseFor(contact.where, m_context);
        return filter.isEmpty()
                   ? phrase
                   : m_words.say(QT_TRANSLATE_NOOP("Words", "%1 (counting only messages %2)"))
                         .arg(phrase, filter);
    }

    const SentenceContext &m_context;
    const Words &m_words;
};

} // namespace

QString sentenceFor(const Condition &condition, const SentenceContext &context)
{
    const auto *group = std::get_if<Group>(&condition.node);
    if (group && group->children.empty())
        return context.words.say(group->match == Match::All || group->match == Match::None
                                     ? QT_TRANSLATE_NOOP("Words", "All customers.")
                                     : QT_TRANSLATE_NOOP("Words", "Nobody: the list of conditions "
                                                                  "is empty."));
    return context.words.say(QT_TRANSLATE_NOOP("Words", "Customers %1."))
        .arg(phraseFor(condition, context));
}

QString phraseFor(const Condition &condition, const SentenceContext &context)
{
    return Speaker(context).say(condition);
}

} // namespace kq
