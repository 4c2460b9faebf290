#pragma once

#include "ui/overview/overview_answer.h"
#include "ui/widgets/chart_frame.h"

#include <QDate>

class QComboBox;
class QLabel;
class QPushButton;

namespace kq {

class Formatter;
class Navigator;
class TierBars;
class Words;

/// The tiers by customers and by revenue, what changed since a day that is chosen here, and who
/// moved up and down, and why.
class TierCard : public ChartFrame {
    Q_OBJECT
public:
    /// @p navigator must outlive it.
    TierCard(Navigator &navigator, Dialogs &dialogs, QWidget *parent = nullptr);

    /// The day that @p asOf is compared with.
    [[nodiscard]] QDate comparedWith(QDate asOf) const;
    void show(const OverviewAnswer &answer, QDate asOf, const Formatter &format,
              const Words &words);

Q_SIGNALS:
    /// Another day is to be compared with.
    void distanceChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showBars(const OverviewAnswer &answer, const Formatter &format);
    void showMovement(const OverviewAnswer &answer, const Formatter &format, const Words &words);

    Navigator &m_navigator;
    TierBars *m_bars;
    QComboBox *m_since;
    QLabel *m_moved;
    QPushButton *m_whoRose;
    QPushButton *m_whoFell;
    QPushButton *m_whoCame;
    QPushButton *m_overTime;
    QString m_sinceText; ///< the day that is compared with, as shown
    std::vector<CustomerId> m_rose;
    std::vector<CustomerId> m_fell;
    std::vector<CustomerId> m_came;
};

} // namespace kq
