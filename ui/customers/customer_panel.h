#pragma once

#include "ui/customers/customer_details.h"
#include "ui/widgets/card.h"

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace kq {

class DataTable;
class ColumnChart;
class FlowLayout;
class Formatter;
class RowsModel;
class StandingView;
class Words;
struct StandingWords;

/// The chosen customer: who they are, what they agreed to, and every order with its goods.
class CustomerPanel : public Card {
    Q_OBJECT
public:
    explicit CustomerPanel(QWidget *parent = nullptr);

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
    void segmentAsked(kq::SegmentId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeContent();
    void retranslate();
    void showTags();
    void showFacts(const PurchaseSum &sum, const Formatter &format, const Words &words);
    /// @p origin: who says so; may be empty.
    void addFact(const QString &name, const QString &value, const QString &origin = {});
    /// The owner, or the source where the customer came from several.
    [[nodiscard]] QString originOf(OwnerField field) const;
    [[nodiscard]] bool isOwners(OwnerField field) const;
    void showAttributes(const Formatter &format);
    void showRhythm(const Formatter &format);
    void showSpending(const Formatter &format);
    void showSources();
    [[nodiscard]] QString originOfConsents() const;
    void showConsents(const Words &words);
    void showPurchases(const PurchaseSum &sum, const Formatter &format);
    void showMerges();
    void showOrders(const Formatter &format, const Words &words);
    void showLines(int orderRow);

    std::optional<CustomerDetails> m_details;
    QDate m_today;
    Language m_language = Language::Vietnamese;
    QPushButton *m_edit;
    QLabel *m_hint;
    QScrollArea *m_scroll;
    QWidget *m_tags;
    FlowLayout *m_tagFlow;
    QLabel *m_purchases;
    QLabel *m_openings;
    StandingView *m_standing;
    QLabel *m_spendingTitle;
    ColumnChart *m_spending;
    QFormLayout *m_facts;
    QLabel *m_ordersTitle;
    DataTable *m_orderTable;
    RowsModel *m_orders;
    QLabel *m_linesTitle;
    DataTable *m_lineTable;
    RowsModel *m_lines;
};

} // namespace kq
