#pragma once

#include "ui/charts/chart.h"

#include <vector>

namespace kq {

/// One tier in the picture; texts are ready to be read ("214", "64%").
struct TierBar {
    QString key;
    QString name;
    double customerShare = 0; ///< of all customers, 0 to 1
    QString customers;        ///< number of customers
    QString customerShareText;
    double revenueShare = 0; ///< of all revenue of customers, 0 to 1
    QString revenue;
    QString revenueShareText;
    bool isTier = true; ///< false: those who stand in none, quiet and without a page
};

/// How many customers stand in each tier, beside how much of the money they bring. Bars of one
/// tier stand in one row, in the tier's colour.
class TierBars : public Chart {
    Q_OBJECT
public:
    explicit TierBars(QWidget *parent = nullptr);

    /// The most valuable tier first, as in the list of tiers.
    void setBars(std::vector<TierBar> bars);
    [[nodiscard]] const std::vector<TierBar> &bars() const { return m_bars; }

    [[nodiscard]] ChartNumbers numbers() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A tier was opened by double click or Enter.
    void tierOpened(const QString &key);

protected:
    void draw(const ChartCanvas &canvas) const override;
    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] int itemAt(QPointF point, const QRectF &area) const override;
    [[nodiscard]] QString itemText(int item) const override;

private:
    std::vector<TierBar> m_bars;
};

} // namespace kq
