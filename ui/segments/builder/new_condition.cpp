#include "ui/segments/builder/new_condition.h"

#include "core/condition/operator_keys.h"
#include "core/wording/condition_words.h"

#include <QCoreApplication>
#include <QMenu>

#include <utility>

namespace kq {

namespace {

class MenuWords {
    Q_DECLARE_TR_FUNCTIONS(kq::MenuWords)
};

constexpr Theme themes[] = {Theme::Customer, Theme::Bought,       Theme::HowMuch,
                            Theme::When,     Theme::TierAndScore, Theme::Segments,
                            Theme::Messages, Theme::OwnAttributes};

NumberTest atLeast(Decimal value)
{
    return {NumberOp::AtLeast, value};
}

DateTest lately()
{
    return {DateOp::WithinLast, Span{30, TimeUnit::Days}};
}

/// A round amount that people think in: a million đồng, a hundred dollars.
Decimal roundAmount(const BuilderContext &context)
{
    const int digits = minorUnitDigits(context.snapshot->settings.currency);
    std::int64_t amount = digits == 0 ? 1'000'000 : 100;
    for (int i = 0; i < digits; ++i)
        amount *= 10;
    return amount;
}

class Filler {
public:
    Filler(QMenu &menu, const BuilderContext &context,
           std::function<void(const Condition &)> chosen)
        : m_menu(menu)
        , m_context(context)
        , m_chosen(std::move(chosen))
    {}

    void fill()
    {
        for (const Theme theme : themes) {
            QMenu *group = m_menu.addMenu(nameOf(theme, m_context.words));
            addFields(*group, theme);
            addMetrics(*group, theme);
            if (theme == Theme::HowMuch)
                addRanks(*group);
            if (theme == Theme::TierAndScore)
                addTierMoves(*group);
            if (theme == Theme::Segments)
                addSegments(*group);
            if (theme == Theme::OwnAttributes)
                addAttributes(*group);
            group->menuAction()->setVisible(!group->isEmpty());
        }
    }

private:
    void add(QMenu &menu, const QString &name, const Condition &condition)
    {
        QObject::connect(menu.addAction(name), &QAction::triggered, &menu,
                         [chosen = m_chosen, condition] { chosen(condition); });
    }

    void addFields(QMenu &menu, Theme theme)
    {
        for (const FieldEntry &entry : customerFields()) {
            if (entry.theme == theme) {
                add(menu, nameOf(entry.field, m_context.words),
                    {newFieldTest(entry.field, {}, entry.type)});
            }
        }
    }

    void addMetrics(QMenu &menu, Theme theme)
    {
        for (const MetricEntry &entry : orderMetrics()) {
            if (entry.theme == theme) {
                add(menu, nameOf(entry.metric, m_context.words),
                    {newMetricTest(entry.metric, m_context)});
            }
        }
    }

    void addRanks(QMenu &menu)
    {
        QMenu *ranks = menu.addMenu(MenuWords::tr("Ranked among all customers by"));
        for (const MetricEntry &entry : orderMetrics()) {
            add(*ranks, nameOf(entry.metric, m_context.words),
                {RankTest{entry.metric, {}, RankOp::TopPercent, Decimal(10)}});
        }
    }

    void addTierMoves(QMenu &menu)
    {
        const Span month{1, TimeUnit::Months};
        add(menu, MenuWords::tr("Moved between tiers"), {TierMoveTest{TierMove::Up, month}});
    }

    void addSegments(QMenu &menu)
    {
        for (const Segment &segment : m_context.snapshot->definitions.segments())
            add(menu, segment.name, {SegmentTest{segment.name, SegmentOp::IsMember, {}}});
    }

    void addAttributes(QMenu &menu)
    {
        for (const StoredAttribute &attribute : m_context.snapshot->attributes.all()) {
            if (const auto type = fromKey<ValueType>(attribute.type)) {
                add(menu, attribute.name, {newFieldTest(Field::Attribute, attribute.name, *type)});
            }
        }
    }

    QMenu &m_menu;
    const BuilderContext &m_context;
    std::function<void(const Condition &)> m_chosen;
};

} // namespace

FieldTest newFieldTest(Field field, const QString &attribute, ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return {field, attribute, TextTest{TextOp::IsNotEmpty, {}}};
    case ValueType::Number:
    case ValueType::Money:
        return {field, attribute, atLeast(1)};
    case ValueType::Date:
        return {field, attribute,
                field == Field::Birthday
                    ? DateTest{DateOp::AnniversaryWithinNext, Span{7, TimeUnit::Days}}
                    : lately()};
    case ValueType::Choice:
        return {field, attribute, ChoiceTest{ChoiceOp::IsAnyOf, {}}};
    case ValueType::Tags:
        return {field, attribute, TagsTest{TagsOp::HasAnyOf, {}}};
    case ValueType::YesNo:
        return {field, attribute, YesNoTest{YesNoOp::Is, true}};
    }
    Q_UNREACHABLE();
    return {};
}

MetricTest newMetricTest(Metric metric, const BuilderContext &context)
{
    const MetricEntry &entry = entryOf(metric);
    if (entry.type == ValueType::Date)
        return {metric, {}, lately()};
    if (entry.type == ValueType::Money)
        return {metric, {}, atLeast(roundAmount(context))};
    return {metric, {}, atLeast(1)};
}

void fillConditionMenu(QMenu &menu, const BuilderContext &context,
                       std::function<void(const Condition &)> chosen)
{
    Filler(menu, context, std::move(chosen)).fill();
}

} // namespace kq
