#pragma once

#include <QToolButton>

namespace kq {

/// The grip beside a condition: pressed it opens the menu of what can be done with the condition,
/// pulled it tells where the pointer is. Escape ends a pull without a drop.
class NodeHandle : public QToolButton {
    Q_OBJECT
public:
    /// @p mayBePulled: everything but the whole tree.
    explicit NodeHandle(bool mayBePulled, QWidget *parent = nullptr);

Q_SIGNALS:
    void menuWanted();
    void pulled(const QPoint &globalPosition);
    void dropped(const QPoint &globalPosition);
    void pullEnded(); ///< after a drop too

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void endPull();

    bool m_mayBePulled;
    bool m_isPressed = false;
    bool m_isPulled = false;
    QPoint m_pressedAt; ///< global
};

} // namespace kq
