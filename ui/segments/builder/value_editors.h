#pragma once

#include "core/analysis/distribution.h"
#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"

#include <QWidget>

#include <functional>

class QLayout;
class QLineEdit;

namespace kq {

class ListField;

/// The editors of tests: an operator and the value that it needs. Each is made from a test and
/// calls back with the test as it is after an edit; it holds no truth of its own. That of numbers
/// is NumberEditor.

template <class Test>
using TestEdited = std::function<void(const Test &)>;

QWidget *makeTextEditor(const TextTest &test, const BuilderContext &context,
                        const TestEdited<TextTest> &edited);
QWidget *makeDateEditor(const DateTest &test, const BuilderContext &context,
                        const TestEdited<DateTest> &edited);
QWidget *makeChoiceEditor(const ChoiceTest &test, const FieldSubject &subject,
                          const BuilderContext &context, const TestEdited<ChoiceTest> &edited);
QWidget *makeTagsEditor(const TagsTest &test, const BuilderContext &context,
                        const TestEdited<TagsTest> &edited);
QWidget *makeYesNoEditor(const YesNoTest &test, const BuilderContext &context,
                         const TestEdited<YesNoTest> &edited);
QWidget *makeSpanEditor(const Span &span, const BuilderContext &context,
                        const TestEdited<Span> &edited);
/// Adds both maps of Vietnam's provinces to the words of an area field.
void addProvinces(ListField &list, const ShopVocabulary &vocabulary);
/// @p list with a note below it that says which of its words @p isKnown nowhere, and that nothing
/// is chosen yet. Without @p isKnown any word will do.
QWidget *withWordsNote(ListField *list, const BuilderContext &context,
                       std::function<bool(const QString &)> isKnown);
/// Likewise of a list of areas.
QWidget *withAreasNote(ListField *list, const BuilderContext &context);
/// A number that stands alone, such as the N of "top N %". It is put into @p row with a note
/// beside it that says when it holds no number.
QLineEdit *makeDecimalEditor(Decimal value, bool isMoney, const BuilderContext &context,
                             TestEdited<Decimal> edited, QLayout *row);

} // namespace kq
