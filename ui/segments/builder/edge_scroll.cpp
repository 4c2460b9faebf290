#include "ui/segments/builder/edge_scroll.h"

#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace kq {

namespace {

constexpr int edge = 48; ///< pixels from the edge within which it scrolls
constexpr int stepMsec = 16;
constexpr int pixelsPerStep = 4; ///< an edge's width takes so many times as many steps

} // namespace

EdgeScroll::EdgeScroll(QWidget *inside)
    : QObject(inside)
    , m_inside(inside)
{
    m_timer.setInterval(stepMsec);
    connect(&m_timer, &QTimer::timeout, this, &EdgeScroll::scroll);
}

QScrollArea *EdgeScroll::area() const
{
    for (QWidget *widget = m_inside->parentWidget(); widget; widget = widget->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(widget))
            return area;
    }
    return nullptr;
}

int EdgeScroll::speed() const
{
    const QScrollArea *around = area();
    if (!around)
        return 0;
    const QWidget *viewport = around->viewport();
    const int y = viewport->mapFromGlobal(m_at).y();
    const int above = edge - y;
    const int below = y - (viewport->height() - edge);
    if (above > 0)
        return -std::max(1, above / pixelsPerStep);
    return below > 0 ? std::max(1, below / pixelsPerStep) : 0;
}

void EdgeScroll::pullTo(const QPoint &globalPosition)
{
    m_at = globalPosition;
    if (speed() == 0)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void EdgeScroll::stop()
{
    m_timer.stop();
}

void EdgeScroll::scroll()
{
    const int step = speed();
    QScrollArea *around = area();
    if (step == 0 || !around)
        return m_timer.stop();
    QScrollBar *bar = around->verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + step);
    if (bar->value() != before)
        Q_EMIT scrolled(m_at);
}

} // namespace kq
