#include "ui/charts/bubble_map.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kq {

namespace {

QString written(const std::function<QString(double)> &write, const std::optional<double> &value)
{
    if (!value)
        return {};
    return write ? write(*value) : QString::number(*value);
}

} // namespace

BubbleMap::BubbleMap(QWidget *parent)
    : Chart(parent)
{
    connect(this, &Chart::itemChosen, this, [this](int item) {
        Q_EMIT bubbleChosen(m_data.bubbles[static_cast<std::size_t>(item)].id);
    });
    connect(this, &Chart::itemOpened, this, [this](int item) {
        Q_EMIT bubbleOpened(m_data.bubbles[static_cast<std::size_t>(item)].id);
    });
}

void BubbleMap::setData(BubbleMapData data)
{
    m_data = std::move(data);
    showNewData();
}

void BubbleMap::chooseId(const QString &id)
{
    const auto found = std::find_if(m_data.bubbles.begin(), m_data.bubbles.end(),
                                    [&](const Bubble &bubble) { return bubble.id == id; });
    setChosen(found == m_data.bubbles.end()
                  ? -1
                  : static_cast<int>(std::distance(m_data.bubbles.begin(), found)));
}

ChartNumbers BubbleMap::numbers() const
{
    ChartNumbers all;
    all.columns = {tr("Group"), m_data.sizeTitle, tr("Number of purchases"),
                   tr("Average order value"), tr("Tenure")};
    for (const Bubble &bubble : m_data.bubbles)
        all.rows << QStringList{bubble.name, written(m_data.sizeText, bubble.customers),
                                written(m_data.frequencyText, bubble.frequency),
                                written(m_data.orderValueText, bubble.orderValue),
                                written(m_data.tenureText, bubble.tenure)};
    return all;
}

void BubbleMap::draw(const ChartCanvas &canvas) const
{
    BubbleDrawing::draw(m_data, canvas);
}

int BubbleMap::itemCount() const
{
    return static_cast<int>(m_data.bubbles.size());
}

int BubbleMap::itemAt(QPointF point, const QRectF &area) const
{
    const BubbleLayout layout = BubbleDrawing::layout(m_data, area, fontFor(TextRole::Body));
    // The smallest are drawn on top, so they are asked first.
    const auto met =
        std::find_if(layout.placed.rbegin(), layout.placed.rend(), [&](const PlacedBubble &placed) {
            const QPointF way = point - placed.centre;
            return std::hypot(way.x(), way.y()) <= placed.radius + 2;
        });
    if (met != layout.placed.rend())
        return met->item;
    for (const PlacedBubble &placed : layout.placed) {
        if (placed.label && placed.label->contains(point))
            return placed.item;
    }
    return -1;
}

QString BubbleMap::itemText(int item) const
{
    const Bubble &bubble = m_data.bubbles[static_cast<std::size_t>(item)];
    if (!bubble.frequency || !bubble.orderValue)
        return tr("%1. %2: %3. No purchases.")
            .arg(bubble.name, m_data.sizeTitle, written(m_data.sizeText, bubble.customers));
    return tr("%1. %2: %3. Purchases each: %4. Average order: %5. Days with the shop: %6.")
        .arg(bubble.name, m_data.sizeTitle, written(m_data.sizeText, bubble.customers),
             written(m_data.frequencyText, bubble.frequency),
             written(m_data.orderValueText, bubble.orderValue),
             written(m_data.tenureText, bubble.tenure));
}

} // namespace kq
