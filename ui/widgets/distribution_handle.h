#pragma once

#include <QWidget>

namespace kq {

class DistributionSlider;

/// The knob of a DistributionSlider: what the Tab key reaches and assistive technology reads.
class DistributionHandle : public QWidget {
    Q_OBJECT
public:
    static constexpr int size = 20;

    DistributionHandle(DistributionSlider &slider, int end);

    [[nodiscard]] double value() const;
    [[nodiscard]] double least() const;
    [[nodiscard]] double largest() const;
    [[nodiscard]] QString valueText() const { return m_text; }
    void setValue(double value);
    /// Says the value anew to whoever listens.
    void tell(const QString &name, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    DistributionSlider &m_slider;
    int m_end;
    QString m_text;
};

} // namespace kq
