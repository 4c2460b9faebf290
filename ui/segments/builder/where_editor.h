#pragma once

#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"
#include "ui/segments/builder/restriction_lines.h"

#include <functional>

namespace kq {

class NumberEditor;

/// Which orders a condition counts.
class WhereEditor : public RestrictionLines {
    Q_OBJECT
public:
    WhereEditor(const OrderFilter &filter, const BuilderContext &context,
                std::function<void(const OrderFilter &)> edited, QWidget *parent = nullptr);

private:
    void build();
    void addPart(const QString &title, QWidget *editor, std::function<void(OrderFilter &)> remove);
    void addList(const QString &title, std::optional<QStringList> OrderFilter::*part,
                 const QStringList &suggestions);
    void addTime();
    void addStatus();
    void addTotal();
    void addYesNo();
    void addWeekdays();
    void addHours();
    void fillMenu();
    void change(const std::function<void(OrderFilter &)> &edit);
    void tellEdited();

    OrderFilter m_filter;
    const BuilderContext &m_context;
    std::function<void(const OrderFilter &)> m_edited;
    NumberEditor *m_total = nullptr; ///< while the order total is restricted
};

} // namespace kq
