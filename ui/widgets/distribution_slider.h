#pragma once

#include "core/analysis/distribution.h"
#include "core/condition/condition.h"

#include <QWidget>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace kq {

class DistributionHandle;

/// How a slider says its values.
struct DistributionWords {
    QString name;                         ///< of the number: "Total spend"
    std::function<QString(double)> exact; ///< a value in full: "1,234,567 ₫"
    std::function<QString(double)> brief; ///< the same below the line, where room is short
    double leastStep = 1;                 ///< values that a pull gives are multiples of it
    bool ofOrders = false;                ///< the values are those of orders, not of customers
};

/// A line over the values that a number has in the shop, with a small histogram on it: the part
/// that a test chooses is coloured, and handles at its ends are pulled or moved by keys (arrows to
/// the next round value, Page Up and Down by tenths of the line, Home and End). Small marks below
/// the line stand at the quarters and at the highest tenth; the median has its value beside it.
///
/// Tests of one value have one handle, ranges have two. A test against a percentile of the shop is
/// pulled from percentile to percentile; its value is told. The mean and the median of the shop
/// stand where they are. A test for emptiness has no line: hide the slider.
///
/// Every handle is reached by Tab, has an accessible name, and tells its value as a slider does.
class DistributionSlider : public QWidget {
    Q_OBJECT
public:
    explicit DistributionSlider(DistributionWords words, QWidget *parent = nullptr);
    ~DistributionSlider() override;

    /// Null while it is not known yet: an empty line, on which nothing can be pulled.
    void setDistribution(std::shared_ptr<const Distribution> distribution);
    [[nodiscard]] const Distribution *distribution() const { return m_distribution.get(); }
    void setWords(DistributionWords words);

    /// Shows @p test without telling of it.
    void setTest(const NumberTest &test);
    [[nodiscard]] const NumberTest &test() const { return m_test; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A handle was pulled or moved by a key.
    void testEdited(const kq::NumberTest &test);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    friend class DistributionHandle;

    enum End { Low, High };
    /// The stretch of the line between two values, both on the scale's terms.
    struct Stretch {
        double from = 0;
        double to = 0;
    };

    [[nodiscard]] bool isRange() const;
    [[nodiscard]] const ShopStatistic *statistic() const;
    /// The number that the test compares with, at an end of a range; empty where it has none.
    [[nodiscard]] std::optional<double> valueAt(End end) const;
    /// Where the handle of @p end stands, as a value of the scale.
    [[nodiscard]] double borderOf(End end) const;
    [[nodiscard]] Stretch chosen() const; ///< or left out, by NotBetween and NotEquals
    [[nodiscard]] bool isComplement() const;
    [[nodiscard]] bool canBePulled() const;

    [[nodiscard]] QRectF line() const; ///< where bars stand, its bottom is the line
    [[nodiscard]] double xOf(double value) const;
    [[nodiscard]] double positionAt(double x) const;
    [[nodiscard]] double reach() const;

    void moveTo(End end, double position);
    void movePercentileTo(int percentile);
    void setNumber(End end, double value);
    bool stepBy(End end, int key);
    [[nodiscard]] double steppedFrom(End end, int steps) const;
    void apply(const NumberTest &test);
    void placeHandles();
    void describeHandles();
    [[nodiscard]] QString barText(double x) const;

    void paintBars(QPainter &painter, const QRectF &area) const;
    void paintLine(QPainter &painter, const QRectF &area) const;
    void paintLabels(QPainter &painter, const QRectF &area) const;

    DistributionWords m_words;
    std::shared_ptr<const Distribution> m_distribution;
    NumberTest m_test;
    std::array<DistributionHandle *, 2> m_handles{};
    std::optional<End> m_pulled;
};

} // namespace kq
