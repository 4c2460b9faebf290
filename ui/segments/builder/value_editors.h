#pragma once

#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QHBoxLayout;
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
QWidget *makeChoiceEditor(const ChoiceTest &test, Field field, const BuilderContext &context,
                          const TestEdited<ChoiceTest> &edited);
QWidget *makeTagsEditor(const TagsTest &test, const BuilderContext &context,
                        const TestEdited<TagsTest> &edited);
QWidget *makeYesNoEditor(const YesNoTest &test, const BuilderContext &context,
                         const TestEdited<YesNoTest> &edited);
QWidget *makeSpanEditor(const Span &span, const BuilderContext &context,
                        const TestEdited<Span> &edited);
/// Adds both maps of Vietnam's provinces to the words of an area field.
void addProvinces(ListField &list);
/// A number that stands alone, such as the N of "top N %".
QLineEdit *makeDecimalEditor(Decimal value, bool isMoney, const BuilderContext &context,
                             TestEdited<Decimal> edited);

} // namespace kq
