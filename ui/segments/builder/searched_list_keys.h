#pragma once

#include <QModelIndex>
#include <QObject>

#include <functional>

class QLineEdit;
class QListView;

namespace kq {

/// Moves through a list by the keys of the field that searches it, so that the hands stay where
/// they type: arrows and page keys go to the next entry that can be chosen, Enter takes it.
class SearchedListKeys : public QObject {
    Q_OBJECT
public:
    /// @p isHeading says what is passed over. Field and list outlive this, their parent's child.
    SearchedListKeys(QLineEdit &field, QListView &list,
                     std::function<bool(const QModelIndex &)> isHeading, QObject *parent);

    /// @p rows further, or up where it is below 0; stays where nothing is left.
    void step(int rows);

Q_SIGNALS:
    /// Enter was pressed; the index may be invalid.
    void taken(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QListView &m_list;
    std::function<bool(const QModelIndex &)> m_isHeading;
};

} // namespace kq
