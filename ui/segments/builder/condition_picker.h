#pragma once

#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"

#include <QFrame>

#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace kq {

class SearchedListKeys;

/// Everything that a condition can ask, in groups as people think, each with a line of example.
/// Typing narrows the list, without tone marks too; Enter takes the one that is marked.
class ConditionPicker : public QFrame {
    Q_OBJECT
public:
    explicit ConditionPicker(const BuilderContext &context, QWidget *parent = nullptr);

    /// Opens as a popup below @p button.
    void openBelow(const QWidget &button);

Q_SIGNALS:
    void chosen(const kq::Condition &condition);

private:
    void fill(const BuilderContext &context);
    void narrow(const QString &typed);
    void take(const QModelIndex &index);

    std::vector<Condition> m_conditions; ///< of the entries, by their ConditionRole
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_nothing; ///< says so in the place of an empty list
    SearchedListKeys *m_keys;
    QStandardItemModel *m_entries;
    QSortFilterProxyModel *m_shown;
};

} // namespace kq
