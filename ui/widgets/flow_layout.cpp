#include "ui/widgets/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace kq {

FlowLayout::FlowLayout(QWidget *parent, int distance)
    : QLayout(parent)
    , m_distance(distance)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow(QRect(0, 0, width, 0), Pass::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    flow(rect, Pass::Place);
}

std::size_t FlowLayout::lineFrom(std::size_t first, int room) const
{
    int used = 0;
    bool isEmpty = true;
    for (std::size_t i = first; i < m_items.size(); ++i) {
        if (m_items[i]->isEmpty())
            continue;
        const int width = std::min(m_items[i]->sizeHint().width(), room);
        if (!isEmpty && used + m_distance + width > room)
            return i;
        used += width + (isEmpty ? 0 : m_distance);
        isEmpty = false;
    }
    return m_items.size();
}

int FlowLayout::placeLine(std::size_t first, std::size_t last, const QRect &line, Pass pass) const
{
    int rest = line.width() + m_distance;
    std::size_t expanding = last;
    for (std::size_t i = first; i < last; ++i) {
        if (m_items[i]->isEmpty())
            continue;
        rest -= std::min(m_items[i]->sizeHint().width(), line.width()) + m_distance;
        if (m_items[i]->expandingDirections() & Qt::Horizontal)
            expanding = i;
    }
    int x = line.x();
    int tallest = 0;
    for (std::size_t i = first; i < last; ++i) {
        QLayoutItem &item = *m_items[i];
        if (item.isEmpty())
            continue;
        int width = std::min(item.sizeHint().width(), line.width());
        if (i == expanding)
            width = std::min(width + rest, std::max(width, item.maximumSize().width()));
        const int height =
            item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
        if (pass == Pass::Place)
            item.setGeometry(QRect(x, line.y(), width, height));
        x += width + m_distance;
        tallest = std::max(tallest, height);
    }
    return tallest;
}

int FlowLayout::flow(const QRect &rect, Pass pass) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    int y = room.y();
    for (std::size_t first = 0; first < m_items.size();) {
        const std::size_t last = lineFrom(first, room.width());
        const int height = placeLine(first, last, {room.x(), y, room.width(), 0}, pass);
        y += height > 0 ? height + m_distance : 0;
        first = last;
    }
    const int distance = y > room.y() ? m_distance : 0;
    return y - distance - rect.y() + contentsMargins().bottom();
}

} // namespace kq
