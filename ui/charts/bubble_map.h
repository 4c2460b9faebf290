#pragma once

#include "ui/charts/bubble_drawing.h"

namespace kq {

/// The care map: groups of customers by how often they buy (to the right) and for how much (up),
/// coloured by how long they have stayed, sized by how many they are. The shop's means part it into
/// four quarters with plain names. Items are the bubbles of the data, in their order.
class BubbleMap : public Chart {
    Q_OBJECT
public:
    explicit BubbleMap(QWidget *parent = nullptr);

    void setData(BubbleMapData data);
    [[nodiscard]] const BubbleMapData &data() const { return m_data; }
    /// Chooses the bubble of this id without a signal; none where there is no such bubble.
    void chooseId(const QString &id);

    [[nodiscard]] ChartNumbers numbers() const override;
    [[nodiscard]] QSize sizeHint() const override { return {640, 440}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {420, 320}; }

Q_SIGNALS:
    void bubbleChosen(const QString &id);
    /// Double click or Enter.
    void bubbleOpened(const QString &id);

protected:
    void draw(const ChartCanvas &canvas) const override;
    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] int itemAt(QPointF point, const QRectF &area) const override;
    [[nodiscard]] QString itemText(int item) const override;

private:
    BubbleMapData m_data;
};

} // namespace kq
