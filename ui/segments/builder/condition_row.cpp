#include "ui/segments/builder/condition_row.h"

#include "core/base/overloaded.h"
#include "core/condition/operator_keys.h"
#include "ui/segments/builder/editor_parts.h"
#include "ui/segments/builder/number_editor.h"
#include "ui/segments/builder/rank_editor.h"
#include "ui/segments/builder/value_editors.h"

#include <QCoreApplication>

#include <memory>
#include <utility>

namespace kq {

namespace {

class RowWords {
    Q_DECLARE_TR_FUNCTIONS(kq::RowWords)
};

using Edited = std::function<void(const Condition &)>;

QWidget *editorOf(const FieldTest &test, const BuilderContext &context, const Edited &edited)
{
    const auto change = [test, edited](const auto &changed) {
        FieldTest now = test;
        now.test = changed;
        edited({now});
    };
    const bool isMoney = test.field == Field::Attribute &&
                         context.snapshot->attributes.typeOf(test.attribute) == ValueType::Money;
    return std::visit(
        Overloaded{
            [&](const TextTest &text) { return makeTextEditor(text, context, change); },
            [&](const NumberTest &number) -> QWidget * {
                return new NumberEditor(number,
                                        {titleOfLeaf({test}, context), isMoney, false,
                                         FieldSubject{test.field, test.attribute}},
                                        context, change);
            },
            [&](const DateTest &date) { return makeDateEditor(date, context, change); },
            [&](const ChoiceTest &choice) {
                return makeChoiceEditor(choice, {test.field, test.attribute}, context, change);
            },
            [&](const TagsTest &tags) { return makeTagsEditor(tags, context, change); },
            [&](const YesNoTest &yesNo) { return makeYesNoEditor(yesNo, context, change); },
        },
        test.test);
}

QWidget *editorOf(const MetricTest &test, const BuilderContext &context, const Edited &edited)
{
    const auto change = [test, edited](const auto &changed) {
        MetricTest now = test;
        now.test = changed;
        edited({now});
    };
    const bool isMoney = entryOf(test.metric).type == ValueType::Money;
    if (const auto *date = std::get_if<DateTest>(&test.test))
        return makeDateEditor(*date, context, change);
    return new NumberEditor(
        std::get<NumberTest>(test.test),
        {nameOf(test.metric, context.words), isMoney, true, MetricSubject{test.metric, test.where}},
        context, change);
}

QWidget *editorOf(const RankTest &test, const BuilderContext &context, const Edited &edited)
{
    return new RankEditor(test, context, [edited](const RankTest &now) { edited({now}); });
}

QWidget *editorOf(const SegmentTest &test, const BuilderContext &context, const Edited &edited)
{
    auto state = std::make_shared<SegmentTest>(test);
    auto *editor = new QWidget;
    auto *row = new FlowLayout(editor);
    auto *span = makeSpanEditor(test.within, context, [state, edited](const Span &within) {
        state->within = within;
        edited({*state});
    });
    const auto needsSpan = [](SegmentOp op) {
        return op == SegmentOp::EnteredWithin || op == SegmentOp::LeftWithin;
    };
    row->addWidget(makeEnumBox<SegmentOp>(test.op, context.words, [=](SegmentOp op) {
        state->op = op;
        span->setVisible(needsSpan(op));
        edited({*state});
    }));
    row->addWidget(span);
    span->setVisible(needsSpan(test.op)); // before it has a parent it would show as a window
    return editor;
}

QWidget *editorOf(const TierMoveTest &test, const BuilderContext &context, const Edited &edited)
{
    auto state = std::make_shared<TierMoveTest>(test);
    auto *editor = new QWidget;
    auto *row = new FlowLayout(editor);
    row->addWidget(makeEnumBox<TierMove>(test.move, context.words, [state, edited](TierMove move) {
        state->move = move;
        edited({*state});
    }));
    row->addWidget(makeSpanEditor(test.within, context, [state, edited](const Span &within) {
        state->within = within;
        edited({*state});
    }));
    return editor;
}

QWidget *editorOf(const ContactTest &test, const BuilderContext &context, const Edited &edited)
{
    const auto change = [test, edited](const auto &changed) {
        ContactTest now = test;
        now.test = changed;
        edited({now});
    };
    if (const auto *date = std::get_if<DateTest>(&test.test))
        return makeDateEditor(*date, context, change);
    return new NumberEditor(
        std::get<NumberTest>(test.test),
        {nameOf(test.metric, context.words), false, false, ContactSubject{test.metric, test.where}},
        context, change);
}

} // namespace

QString titleOfLeaf(const Condition &leaf, const BuilderContext &context)
{
    const Words &words = context.words;
    return std::visit(
        Overloaded{
            [](const Group &) { return QString(); },
            [&](const FieldTest &test) {
                return test.field == Field::Attribute ? test.attribute : nameOf(test.field, words);
            },
            [&](const MetricTest &test) { return nameOf(test.metric, words); },
            [&](const RankTest &test) {
                return RowWords::tr("Rank by: %1").arg(nameOf(test.metric, words));
            },
            [&](const SegmentTest &test) {
                const auto *name = std::get_if<QString>(&test.segment);
                if (name)
                    return RowWords::tr("Segment “%1”").arg(*name);
                const Segment *segment =
                    context.snapshot->definitions.find(std::get<SegmentId>(test.segment));
                return RowWords::tr("Segment “%1”").arg(segment ? segment->name : QString());
            },
            [&](const TierMoveTest &) { return nameOf(Field::Tier, words); },
            [&](const ContactTest &test) { return nameOf(test.metric, words); },
        },
        leaf.node);
}

const OrderFilter *filterOf(const Condition &leaf)
{
    if (const auto *test = std::get_if<MetricTest>(&leaf.node))
        return &test->where;
    if (const auto *test = std::get_if<RankTest>(&leaf.node))
        return &test->where;
    return nullptr;
}

Condition withFilter(const Condition &leaf, const OrderFilter &where)
{
    Condition changed = leaf;
    if (auto *test = std::get_if<MetricTest>(&changed.node))
        test->where = where;
    else if (auto *rank = std::get_if<RankTest>(&changed.node))
        rank->where = where;
    return changed;
}

const ContactFilter *contactFilterOf(const Condition &leaf)
{
    const auto *test = std::get_if<ContactTest>(&leaf.node);
    return test ? &test->where : nullptr;
}

Condition withContactFilter(const Condition &leaf, const ContactFilter &where)
{
    Condition changed = leaf;
    if (auto *test = std::get_if<ContactTest>(&changed.node))
        test->where = where;
    return changed;
}

Condition withTestOf(const Condition &edited, const Condition &leaf)
{
    if (const OrderFilter *where = filterOf(leaf))
        return withFilter(edited, *where);
    const ContactFilter *contacts = contactFilterOf(leaf);
    return contacts ? withContactFilter(edited, *contacts) : edited;
}

void countOthers(QWidget &editor, const Condition &leaf)
{
    const std::optional<NumberSubject> subject = subjectOf(leaf);
    if (!subject)
        return;
    if (auto *number = qobject_cast<NumberEditor *>(&editor))
        number->setSubject(*subject);
    else if (auto *rank = qobject_cast<RankEditor *>(&editor))
        rank->setSubject(*subject);
}

QWidget *makeLeafEditor(const Condition &leaf, const BuilderContext &context,
                        std::function<void(const Condition &)> edited)
{
    return std::visit(Overloaded{
                          [](const Group &) { return static_cast<QWidget *>(new QWidget); },
                          [&](const auto &test) { return editorOf(test, context, edited); },
                      },
                      leaf.node);
}

} // namespace kq
