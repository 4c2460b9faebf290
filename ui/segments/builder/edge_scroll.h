#pragma once

#include <QObject>
#include <QPoint>
#include <QTimer>

class QScrollArea;
class QWidget;

namespace kq {

/// Scrolls the area around a widget while something is pulled near its upper or lower edge: the
/// nearer, the faster.
class EdgeScroll : public QObject {
    Q_OBJECT
public:
    /// @p inside: what is pulled over; its scroll area is looked for at each pull.
    explicit EdgeScroll(QWidget *inside);

    void pullTo(const QPoint &globalPosition);
    void stop();

Q_SIGNALS:
    /// Something else lies below the pointer now.
    void scrolled(const QPoint &globalPosition);

private:
    void scroll();
    [[nodiscard]] QScrollArea *area() const;
    /// Pixels a step; 0 away from the edges.
    [[nodiscard]] int speed() const;

    QWidget *m_inside;
    QPoint m_at;
    QTimer m_timer;
};

} // namespace kq
