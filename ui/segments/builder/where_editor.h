#pragma once

#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace kq {

/// Which orders a condition counts: one line for each restriction, and a button for one more. Edits
/// of a value change the filter in place; a restriction more or less builds the lines anew.
class WhereEditor : public QWidget {
    Q_OBJECT
public:
    WhereEditor(const OrderFilter &filter, const BuilderContext &context,
                std::function<void(const OrderFilter &)> edited, QWidget *parent = nullptr);

    /// The button for one more restriction, to be placed beside what is restricted.
    [[nodiscard]] QPushButton *addButton() const { return m_add; }

private:
    void build();
    void addLine(const QString &title, QWidget *editor, std::function<void(OrderFilter &)> remove);
    void addList(const QString &title, std::optional<QStringList> OrderFilter::*part,
                 const QStringList &suggestions);
    void addTime();
    void addStatus();
    void addTotal();
    void addYesNo();
    static QString weekdayName(int day);
    void addWeekdays();
    void addHours();
    void fillMenu();
    void change(const std::function<void(OrderFilter &)> &edit);

    OrderFilter m_filter;
    const BuilderContext &m_context;
    std::function<void(const OrderFilter &)> m_edited;
    QVBoxLayout *m_lines;
    QPushButton *m_add;
};

} // namespace kq
