#include "ui/segments/builder/node_handle.h"

#include "ui/theme/icons.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointer>

namespace kq {

NodeHandle::NodeHandle(bool mayBePulled, QWidget *parent)
    : QToolButton(parent)
    , m_mayBePulled(mayBePulled)
{
    setIcon(lineIcon(mayBePulled ? Icon::Grip : Icon::More));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    if (mayBePulled)
        setCursor(Qt::OpenHandCursor);
}

void NodeHandle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    m_isPressed = true;
    m_isPulled = false;
    m_pressedAt = event->globalPosition().toPoint();
}

void NodeHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed || !m_mayBePulled)
        return;
    const QPoint now = event->globalPosition().toPoint();
    if (!m_isPulled && (now - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_isPulled) {
        m_isPulled = true;
        setFocus(Qt::MouseFocusReason);
        setCursor(Qt::ClosedHandCursor);
    }
    Q_EMIT pulled(now);
}

void NodeHandle::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return event->ignore();
    const bool wasPulled = m_isPulled;
    const QPointer<NodeHandle> alive(this); // a drop builds the tree anew, this handle with it
    endPull();
    if (!alive)
        return;
    if (wasPulled)
        Q_EMIT dropped(event->globalPosition().toPoint());
    else
        Q_EMIT menuWanted();
}

void NodeHandle::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isPulled)
        return endPull();
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return ||
        event->key() == Qt::Key_Enter || event->key() == Qt::Key_Menu) {
        Q_EMIT menuWanted();
        return;
    }
    QToolButton::keyPressEvent(event);
}

void NodeHandle::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    Q_EMIT menuWanted();
}

void NodeHandle::endPull()
{
    m_isPressed = false;
    if (!m_isPulled)
        return;
    m_isPulled = false;
    setCursor(Qt::OpenHandCursor);
    Q_EMIT pullEnded();
}

} // namespace kq
