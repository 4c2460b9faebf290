#pragma once

#include "ui/customers/customer_details.h"
#include "ui/widgets/card.h"

#include <optional>

class QFormLayout;
class QLabel;
class QScrollArea;

namespace kq {

class DataTable;
class FlowLayout;
class Formatter;
class RowsModel;
class Words;

/// The chosen customer: who they are, what they agreed to, and every order with its goods.
class CustomerPanel : public Card {
    Q_OBJECT
public:
    explicit CustomerPanel(QWidget *parent = nullptr);

    /// @p today decides which purchases count.
    void show(const CustomerDetails &details, QDate today, Language language);
    /// Nobody is chosen.
    void clear();

Q_SIGNALS:
    /// Who was merged into the customer in view is somebody else after all.
    void takeApartAsked(kq::CustomerId survivor, const kq::Merge &merge);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeContent();
    void retranslate();
    void showTags();
    void showFacts(const PurchaseSum &sum, const Formatter &format, const Words &words);
    void addFact(const QString &name, const QString &value);
    void showConsents(const Words &words);
    void showPurchases(const PurchaseSum &sum, const Formatter &format);
    void showMerges();
    void showOrders(const Formatter &format, const Words &words);
    void showLines(int orderRow);

    std::optional<CustomerDetails> m_details;
    Language m_language = Language::Vietnamese;
    QLabel *m_hint;
    QScrollArea *m_scroll;
    QWidget *m_tags;
    FlowLayout *m_tagFlow;
    QLabel *m_purchases;
    QLabel *m_openings;
    QFormLayout *m_facts;
    QLabel *m_ordersTitle;
    DataTable *m_orderTable;
    RowsModel *m_orders;
    QLabel *m_linesTitle;
    DataTable *m_lineTable;
    RowsModel *m_lines;
};

} // namespace kq
