#include "ui/segments/builder/searched_list_keys.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

#include <utility>

namespace kq {

namespace {

constexpr int pageOfRows = 8;

}

SearchedListKeys::SearchedListKeys(QLineEdit &field, QListView &list,
                                   std::function<bool(const QModelIndex &)> isHeading,
                                   QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_isHeading(std::move(isHeading))
{
    field.installEventFilter(this);
}

void SearchedListKeys::step(int rows)
{
    const QAbstractItemModel &entries = *m_list.model();
    int row = m_list.currentIndex().row() + rows;
    while (row >= 0 && row < entries.rowCount() && m_isHeading(entries.index(row, 0)))
        row += rows > 0 ? 1 : -1;
    if (row >= 0 && row < entries.rowCount())
        m_list.setCurrentIndex(entries.index(row, 0));
}

bool SearchedListKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(pageOfRows);
        return true;
    case Qt::Key_PageUp:
        step(-pageOfRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT taken(m_list.currentIndex());
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace kq
