#pragma once

#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"

#include <QWidget>

#include <functional>

namespace kq {

/// What a leaf of the tree asks about, as its row names it.
QString titleOfLeaf(const Condition &leaf, const BuilderContext &context);

/// The editors of one condition that is no group. @p edited gets the condition after each edit.
QWidget *makeLeafEditor(const Condition &leaf, const BuilderContext &context,
                        std::function<void(const Condition &)> edited);

/// Tells the @p editor of a leaf that it counts the orders or messages of @p leaf from now on.
void countOthers(QWidget &editor, const Condition &leaf);

/// Which orders a leaf counts; null where it counts none.
const OrderFilter *filterOf(const Condition &leaf);
/// @p leaf with @p where as the orders that it counts.
Condition withFilter(const Condition &leaf, const OrderFilter &where);
/// Which messages a leaf counts; null where it counts none.
const ContactFilter *contactFilterOf(const Condition &leaf);
/// @p leaf with @p where as the messages that it counts.
Condition withContactFilter(const Condition &leaf, const ContactFilter &where);
/// @p edited with the orders or messages that @p leaf counts: its test was edited alone.
Condition withTestOf(const Condition &edited, const Condition &leaf);

} // namespace kq
