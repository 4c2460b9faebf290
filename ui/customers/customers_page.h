#pragma once

#include "ui/customers/customer_details.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <optional>
#include <vector>

class QLabel;
class QStackedLayout;

namespace kq {

class Card;
class CustomerPanel;
class CustomerTableModel;
class DataTable;
class EmptyState;
class MessageBar;
class SearchField;

/// All customers: found while typing, with the orders of the chosen one beside them.
class CustomersPage : public Page {
    Q_OBJECT
public:
    explicit CustomersPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_import; }
    [[nodiscard]] bool evaluates() const override { return false; }
    void refresh() override;
    /// A customer: chosen in the table, and shown even where the search does not find them.
    void arrive(const Destination &destination) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeList();
    void join();
    void retranslate();
    /// @p isSearch: for a text, not for everybody.
    void show(const Result<std::vector<CustomerId>> &found, bool isSearch);
    void showCount();
    void choose(CustomerId id);
    void readChosen();
    /// Moves the table to the chosen customer, where the search finds them.
    void pointToChosen();
    void say(const Error &error);

    PageContext m_context;
    NewestQuestion<std::vector<CustomerId>> m_search;
    NewestQuestion<CustomerDetails> m_details;
    std::optional<CustomerId> m_chosen;
    QAction *m_import;
    QStackedLayout *m_stack;
    EmptyState *m_noCustomers;
    MessageBar *m_failure;
    SearchField *m_field;
    QLabel *m_count;
    QStackedLayout *m_listStack;
    DataTable *m_table;
    CustomerTableModel *m_model;
    EmptyState *m_nothingFound;
    CustomerPanel *m_panel;
    bool m_isFitted = false;
};

} // namespace kq
