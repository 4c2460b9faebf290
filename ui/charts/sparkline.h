#pragma once

#include <QWidget>

#include <vector>

namespace kq {

/// A small line of recent values beside a name or a figure, without axes; its last value is marked.
/// What it says in words is the accessible description that its owner sets.
class Sparkline : public QWidget {
    Q_OBJECT
public:
    explicit Sparkline(QWidget *parent = nullptr);

    void setValues(std::vector<double> values);
    [[nodiscard]] QSize sizeHint() const override { return {72, 20}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 16}; }

    /// For delegates of lists.
    static void draw(QPainter &painter, const QRectF &area, const std::vector<double> &values,
                     const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<double> m_values;
};

} // namespace kq
