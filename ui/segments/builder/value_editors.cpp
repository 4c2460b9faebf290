#include "ui/segments/builder/value_editors.h"

#include "core/text/area.h"
#include "core/text/fold.h"
#include "ui/segments/builder/editor_parts.h"
#include "ui/segments/builder/field_note.h"
#include "ui/segments/builder/list_field.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <utility>
#include <vector>

namespace kq {

namespace {

class EditorWords {
    Q_DECLARE_TR_FUNCTIONS(kq::EditorWords)
};

QDateEdit *makeDay(QDate day, std::function<void(QDate)> edited)
{
    auto *field = new QDateEdit(day);
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    field->setAccessibleName(EditorWords::tr("Day"));
    QObject::connect(field, &QDateEdit::dateChanged, field,
                     [edited = std::move(edited)](QDate changed) { edited(changed); });
    return field;
}

ListField *makeList(const QStringList &values, const QStringList &suggestions,
                    std::function<QString(const QString &)> titleOf,
                    std::function<void(const QStringList &)> edited)
{
    auto *field = new ListField(values, suggestions, std::move(titleOf));
    field->setAccessibleName(EditorWords::tr("Values"));
    QObject::connect(field, &ListField::listEdited, field,
                     [edited = std::move(edited)](const QStringList &list) { edited(list); });
    return field;
}

QString asWritten(const QString &text)
{
    return text;
}

QString nothingChosen()
{
    return EditorWords::tr("Nothing is chosen yet");
}

/// @p list with a note below it: @p faultOf says what is wrong with the words that it does not
/// know.
QWidget *withNote(ListField *list, const BuilderContext &context,
                  std::function<bool(const QString &)> isKnown,
                  std::function<QString(const QString &)> faultOf)
{
    auto *missing = new FieldNote(
        *list, FieldNote::Weight::Missing,
        [list](const QString &) { return list->values().isEmpty() ? nothingChosen() : QString(); },
        context.completenessChanged);
    auto *unknown = new FieldNote(
        *list, FieldNote::Weight::Hint,
        [list, isKnown = std::move(isKnown), faultOf = std::move(faultOf)](const QString &) {
            QStringList strangers;
            for (const QString &value : list->values()) {
                if (!isKnown(value))
                    strangers.append(QStringLiteral("“%1”").arg(value));
            }
            return strangers.isEmpty() ? QString() : faultOf(strangers.join(QStringLiteral(", ")));
        });
    QWidget *editor = withNoteBelow(list, missing);
    editor->layout()->addWidget(unknown);
    return editor;
}

/// What the owner lets an own attribute be.
QStringList choicesOf(const QString &attribute, const Snapshot &snapshot)
{
    const std::vector<StoredAttribute> &all = snapshot.attributes.all();
    const auto found = std::find_if(all.begin(), all.end(), [&](const StoredAttribute &one) {
        return folded(one.name) == folded(attribute);
    });
    return found == all.end() ? QStringList() : found->choices;
}

} // namespace

QWidget *makeSpanEditor(const Span &span, const BuilderContext &context,
                        const TestEdited<Span> &edited)
{
    constexpr int longest = 36'500;
    auto *editor = new QWidget;
    QHBoxLayout *row = rowLayout(editor);
    auto state = std::make_shared<Span>(span);
    auto *number = new QSpinBox;
    number->setRange(0, longest);
    number->setValue(span.n);
    number->setAccessibleName(EditorWords::tr("Number"));
    QObject::connect(number, &QSpinBox::valueChanged, number, [state, edited](int n) {
        state->n = n;
        edited(*state);
    });
    row->addWidget(number);
    row->addWidget(makeEnumBox<TimeUnit>(span.unit, context.words, [state, edited](TimeUnit unit) {
        state->unit = unit;
        edited(*state);
    }));
    row->addStretch(1);
    return editor;
}

QWidget *makeTextEditor(const TextTest &test, const BuilderContext &context,
                        const TestEdited<TextTest> &edited)
{
    const auto hasValue = [](const TextTest &now) {
        return now.op != TextOp::IsEmpty && now.op != TextOp::IsNotEmpty;
    };
    const auto isList = [](const TextTest &now) {
        return now.op == TextOp::IsAnyOf || now.op == TextOp::IsNoneOf;
    };
    return makeOperatorEditor<TextTest>(
        test, context.words, edited,
        [=](QHBoxLayout *row, const std::shared_ptr<TextTest> &state) {
            if (!hasValue(*state))
                return;
            if (isList(*state)) {
                ListField *list =
                    makeList(state->values, {}, asWritten, [=](const QStringList &changed) {
                        state->values = changed;
                        edited(*state);
                    });
                row->addWidget(withWordsNote(list, context, {}), 1);
                return;
            }
            auto *field = new QLineEdit(state->values.value(0));
            field->setAccessibleName(EditorWords::tr("Text"));
            QObject::connect(field, &QLineEdit::textEdited, field, [=](const QString &text) {
                state->values = {text};
                edited(*state);
            });
            auto *note = new FieldNote(
                *field, FieldNote::Weight::Missing,
                [](const QString &text) {
                    return folded(text).isEmpty() ? EditorWords::tr("Enter a text") : QString();
                },
                context.completenessChanged);
            row->addWidget(withNoteBelow(field, note), 1);
        },
        [=](TextTest &now) {
            if (!hasValue(now))
                now.values.clear();
            else if (!isList(now))
                now.values = {now.values.value(0)};
        });
}

QWidget *makeDateEditor(const DateTest &test, const BuilderContext &context,
                        const TestEdited<DateTest> &edited)
{
    const QDate today = context.asOf;
    const auto fit = [today](DateTest &now) {
        switch (now.op) {
        case DateOp::On:
        case DateOp::NotOn:
        case DateOp::Before:
        case DateOp::After:
        case DateOp::OnOrBefore:
        case DateOp::OnOrAfter:
            if (!std::holds_alternative<QDate>(now.value))
                now.value = today;
            return;
        case DateOp::Between:
            if (!std::holds_alternative<DateRange>(now.value))
                now.value = DateRange{today.addMonths(-1), today};
            return;
        case DateOp::WithinLast:
        case DateOp::NotWithinLast:
            if (!std::holds_alternative<Span>(now.value))
                now.value = Span{30, TimeUnit::Days};
            return;
        case DateOp::InThis:
        case DateOp::InPrevious:
            if (!std::holds_alternative<CalendarPeriod>(now.value))
                now.value = CalendarPeriod::Month;
            return;
        case DateOp::AnniversaryWithinNext:
            now.value = Span{7, TimeUnit::Days};
            return;
        case DateOp::AnniversaryInMonth:
            now.value = Month{today.month()};
            return;
        case DateOp::IsEmpty:
        case DateOp::IsNotEmpty:
            now.value = std::monostate{};
            return;
        }
    };
    const auto build = [=](QHBoxLayout *row, const std::shared_ptr<DateTest> &state) {
        const auto change = [=](const auto &value) {
            state->value = value;
            edited(*state);
        };
        if (const auto *day = std::get_if<QDate>(&state->value)) {
            row->addWidget(makeDay(*day, change));
        } else if (const auto *range = std::get_if<DateRange>(&state->value)) {
            row->addWidget(makeDay(range->low, [=](QDate low) {
                std::get<DateRange>(state->value).low = low;
                edited(*state);
            }));
            row->addWidget(makeDay(range->high, [=](QDate high) {
                std::get<DateRange>(state->value).high = high;
                edited(*state);
            }));
        } else if (const auto *span = std::get_if<Span>(&state->value)) {
            if (state->op == DateOp::AnniversaryWithinNext) {
                auto *days = new QSpinBox;
                days->setRange(0, 366);
                days->setValue(span->n);
                days->setSuffix(QLatin1Char(' ') + nameOf(TimeUnit::Days, context.words));
                days->setAccessibleName(EditorWords::tr("Number"));
                QObject::connect(days, &QSpinBox::valueChanged, days, [=](int n) {
                    change(Span{n, TimeUnit::Days});
                });
                row->addWidget(days);
            } else {
                row->addWidget(makeSpanEditor(*span, context, change));
            }
        } else if (const auto *period = std::get_if<CalendarPeriod>(&state->value)) {
            row->addWidget(makeEnumBox<CalendarPeriod>(*period, context.words, change));
        } else if (const auto *month = std::get_if<Month>(&state->value)) {
            auto *number = new QSpinBox;
            number->setRange(1, 12);
            number->setValue(month->number);
            number->setAccessibleName(EditorWords::tr("Month"));
            QObject::connect(number, &QSpinBox::valueChanged, number,
                             [=](int n) { change(Month{n}); });
            row->addWidget(number);
        }
        row->addStretch(1);
    };
    return makeOperatorEditor<DateTest>(test, context.words, edited, build, fit);
}

void addProvinces(ListField &list, const ShopVocabulary &vocabulary)
{
    list.addSection(EditorWords::tr("The others of the 34 provinces since July 2025"),
                    vocabulary.otherNewProvinces);
    list.addSection(EditorWords::tr("The 63 provinces before"), vocabulary.otherOldProvinces);
}

QWidget *withWordsNote(ListField *list, const BuilderContext &context,
                       std::function<bool(const QString &)> isKnown)
{
    if (!isKnown)
        isKnown = [](const QString &) { return true; };
    return withNote(list, context, std::move(isKnown), [](const QString &words) {
        return EditorWords::tr("Nothing in this shop is called %1: it matches nobody").arg(words);
    });
}

QWidget *withAreasNote(ListField *list, const BuilderContext &context)
{
    const auto isKnown = [list](const QString &word) {
        return areaQuery(word).provinces != 0 || list->offers(word);
    };
    return withNote(list, context, isKnown, [](const QString &words) {
        return EditorWords::tr("No province and no area in this shop is called %1: "
                               "it matches nobody")
            .arg(words);
    });
}

QWidget *makeChoiceEditor(const ChoiceTest &test, const FieldSubject &subject,
                          const BuilderContext &context, const TestEdited<ChoiceTest> &edited)
{
    const Field field = subject.field;
    const QStringList offered = field == Field::Attribute
                                    ? choicesOf(subject.attribute, *context.snapshot)
                                    : context.suggestionsFor(field);
    const auto hasValue = [](const ChoiceTest &now) {
        return now.op == ChoiceOp::IsAnyOf || now.op == ChoiceOp::IsNoneOf;
    };
    return makeOperatorEditor<ChoiceTest>(
        test, context.words, edited,
        [=](QHBoxLayout *row, const std::shared_ptr<ChoiceTest> &state) {
            if (!hasValue(*state))
                return;
            ListField *list = makeList(
                state->values, offered,
                [=](const QString &key) { return context.titleOf(field, key); },
                [=](const QStringList &changed) {
                    state->values = changed;
                    edited(*state);
                });
            if (field == Field::Area) {
                addProvinces(*list, *context.vocabulary);
                row->addWidget(withAreasNote(list, context), 1);
                return;
            }
            row->addWidget(withWordsNote(list, context,
                                         [list, field](const QString &word) {
                                             return field == Field::Attribute || list->offers(word);
                                         }),
                           1);
        },
        [=](ChoiceTest &now) {
            if (!hasValue(now))
                now.values.clear();
        });
}

QWidget *makeTagsEditor(const TagsTest &test, const BuilderContext &context,
                        const TestEdited<TagsTest> &edited)
{
    const auto hasValue = [](const TagsTest &now) {
        return now.op != TagsOp::IsEmpty && now.op != TagsOp::IsNotEmpty;
    };
    return makeOperatorEditor<TagsTest>(
        test, context.words, edited,
        [=](QHBoxLayout *row, const std::shared_ptr<TagsTest> &state) {
            if (!hasValue(*state))
                return;
            ListField *list = makeList(state->values, context.suggestionsFor(Field::Tags),
                                       asWritten, [=](const QStringList &changed) {
                                           state->values = changed;
                                           edited(*state);
                                       });
            row->addWidget(
                withWordsNote(list, context,
                              [list](const QString &word) { return list->offers(word); }),
                1);
        },
        [=](TagsTest &now) {
            if (!hasValue(now))
                now.values.clear();
        });
}

QWidget *makeYesNoEditor(const YesNoTest &test, const BuilderContext &context,
                         const TestEdited<YesNoTest> &edited)
{
    return makeOperatorEditor<YesNoTest>(
        test, context.words, edited,
        [=](QHBoxLayout *row, const std::shared_ptr<YesNoTest> &state) {
            if (state->op == YesNoOp::Is) {
                auto *answer = new QComboBox;
                answer->setAccessibleName(EditorWords::tr("Yes or no"));
                answer->addItem(EditorWords::tr("yes"));
                answer->addItem(EditorWords::tr("no"));
                answer->setCurrentIndex(state->value ? 0 : 1);
                QObject::connect(answer, &QComboBox::currentIndexChanged, answer, [=](int index) {
                    state->value = index == 0;
                    edited(*state);
                });
                row->addWidget(answer);
            }
            row->addStretch(1);
        },
        [](YesNoTest &) {});
}

} // namespace kq
