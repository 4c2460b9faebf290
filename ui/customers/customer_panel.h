#pragma once

#include "ui/customers/customer_details.h"
#include "ui/widgets/card.h"

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace kq {

class ColumnChart;
class FactsView;
class FlowLayout;
class Formatter;
class OrdersView;
class StandingView;
class Words;
struct StandingWords;

/// The chosen customer: who they are, where they stand, what they agreed to, and every order with
/// its goods.
class CustomerPanel : public Card {
    Q_OBJECT
public:
    explicit CustomerPanel(QWidget *parent = nullptr);

    /// Leaves out what stands beside it on the customer's own page: the name with the way there,
    /// the moves of tiers and the segments. The page scrolls then, not the panel.
    void setOnOwnPage();

    /// @p today decides which purchases count.
    void show(const CustomerDetails &details, QDate today, Language language);
    /// What takes longer to find out; of the customer in view.
    void showStanding(const StandingWords &words);
    /// Nobody is chosen.
    void clear();
    [[nodiscard]] const std::optional<CustomerDetails> &details() const { return m_details; }

Q_SIGNALS:
    /// Who was merged into the customer in view is somebody else after all.
    void takeApartAsked(kq::CustomerId survivor, const kq::Merge &merge);
    void editAsked();
    /// The whole page of the customer in view.
    void openAsked();
    void segmentAsked(kq::SegmentId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeContent();
    void retranslate();
    void showTags();
    void showSpending(const Formatter &format);
    void showPurchases(const PurchaseSum &sum, const Formatter &format, const Words &words);

    std::optional<CustomerDetails> m_details;
    QDate m_today;
    bool m_isOnOwnPage = false;
    QPushButton *m_open;
    QPushButton *m_edit;
    QLabel *m_hint;
    QScrollArea *m_scroll;
    QWidget *m_content; ///< what is hidden while nobody is chosen: the scrolled area, or all of it
    QWidget *m_tags;
    FlowLayout *m_tagFlow;
    QLabel *m_purchases;
    QLabel *m_openings;
    StandingView *m_standing;
    QLabel *m_spendingTitle;
    ColumnChart *m_spending;
    FactsView *m_facts;
    OrdersView *m_orders;
};

} // namespace kq
