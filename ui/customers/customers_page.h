#pragma once

#include "ui/customers/customer_details.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace kq {

class Card;
class CustomerPanel;
class CustomerTableModel;
class DataTable;
class EmptyState;
class JudgingView;
class MessageBar;
class PeopleMerger;
class SearchField;

/// All customers: found while typing, with the orders of the chosen one beside them; and who may
/// be in the shop twice.
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
    /// Who and what may be in the shop twice.
    struct Doubles {
        std::vector<SimilarPair> people;
        std::vector<SamePair> sales;
    };

    QWidget *makeList();
    QWidget *makeDoubts();
    void join();
    void joinJudging();
    void find();
    void lookForDoubles();
    void showDoubles();
    void openJudging();
    void closeJudging();
    /// Who is chosen by hand: two rows, or nothing.
    [[nodiscard]] std::vector<CustomerId> chosenTwo() const;
    void offerUniting();
    void uniteChosen();
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
    NewestQuestion<Doubles> m_doublesQuestion;
    std::optional<CustomerId> m_chosen;
    QAction *m_import;
    QAction *m_samePerson;
    PeopleMerger *m_merger;
    JudgingView *m_judging;
    QStackedLayout *m_stack;
    EmptyState *m_noCustomers;
    MessageBar *m_failure;
    SearchField *m_field;
    QLabel *m_count;
    QWidget *m_doubts;
    QPushButton *m_doubles; ///< how many may be in here twice
    QPushButton *m_unite;
    QStackedLayout *m_listStack = nullptr;
    DataTable *m_table;
    CustomerTableModel *m_model;
    EmptyState *m_nothingFound;
    CustomerPanel *m_panel;
    bool m_isFitted = false;
};

} // namespace kq
