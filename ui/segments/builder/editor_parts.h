#pragma once

#include "core/condition/operator_keys.h"
#include "core/wording/condition_words.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QWidget>

#include <functional>
#include <memory>

namespace kq {

/// A row of small controls that belong together.
inline QHBoxLayout *rowLayout(QWidget *widget)
{
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    return layout;
}

inline void clearRow(QHBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr); // what it lacks is not asked for any more
            widget->deleteLater();
        }
        delete item;
    }
}

/// What the Tab key reaches inside @p part, in the order in which it was made.
inline QList<QWidget *> tabStops(const QWidget *part)
{
    QList<QWidget *> stops;
    for (QWidget *widget : part->findChildren<QWidget *>()) {
        const bool reached = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        // The list of a box and a menu are windows of their own.
        const bool here = widget->window() == part->window();
        if (reached && here && !widget->focusProxy() && !widget->isHidden())
            stops.append(widget);
    }
    return stops;
}

/// A box with the words of every enumerator of an operator.
template <class Enum>
QComboBox *makeEnumBox(Enum current, const Words &words, std::function<void(Enum)> chosen)
{
    auto *box = new QComboBox;
    for (const auto &[value, key] : KeyTable<Enum>::entries) {
        box->addItem(nameOf(value, words), QString(QLatin1String(key)));
        if (value == current)
            box->setCurrentIndex(box->count() - 1);
    }
    box->setAccessibleName(box->currentText());
    QObject::connect(box, &QComboBox::currentIndexChanged, box, [box, chosen = std::move(chosen)] {
        box->setAccessibleName(box->currentText());
        if (const auto value = fromKey<Enum>(box->currentData().toString()))
            chosen(*value);
    });
    return box;
}

/// An editor made of an operator and a part for the value that is built anew when the operator
/// changes. @p buildValue adds the value's controls for the test of now.
template <class Test>
QWidget *
makeOperatorEditor(const Test &test, const Words &words, std::function<void(const Test &)> edited,
                   std::function<void(QHBoxLayout *, const std::shared_ptr<Test> &)> buildValue,
                   std::function<void(Test &)> fitValue)
{
    auto *editor = new QWidget;
    auto *row = new FlowLayout(editor);
    auto *valuePart = new QWidget;
    QHBoxLayout *valueRow = rowLayout(valuePart);
    auto state = std::make_shared<Test>(test);
    using Op = decltype(Test::op);
    row->addWidget(makeEnumBox<Op>(test.op, words, [=](Op op) {
        state->op = op;
        fitValue(*state);
        clearRow(valueRow);
        buildValue(valueRow, state);
        edited(*state);
    }));
    buildValue(valueRow, state);
    row->addWidget(valuePart);
    return editor;
}

} // namespace kq
