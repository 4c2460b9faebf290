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

int FlowLayout::flow(const QRect &rect, Pass pass) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    int x = room.x();
    int y = room.y();
    int lineHeight = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        int width = std::min(item->sizeHint().width(), room.width());
        if (x > room.x() && x + width > room.x() + room.width()) {
            x = room.x();
            y += lineHeight + m_distance;
            lineHeight = 0;
        }
        if (item == m_items.back() && (item->expandingDirections() & Qt::Horizontal))
            width = room.x() + room.width() - x;
        const int height =
            item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        if (pass == Pass::Place)
            item->setGeometry(QRect(x, y, width, height));
        x += width + m_distance;
        lineHeight = std::max(lineHeight, height);
    }
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

} // namespace kq
