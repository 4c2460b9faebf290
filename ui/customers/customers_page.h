#pragma once

#include "ui/customers/customer_details.h"
#include "ui/customers/customer_standing.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <optional>
#include <vector>

class QComboBox;
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
    /// Whom the table has chosen; all of a million rows may be.
    [[nodiscard]] std::vector<CustomerId> chosenMany() const;
    void offerUniting();
    void uniteChosen();
    /// Edits the chosen ones; one is read first, so that the dialog shows what they have.
    void editChosen();
    void openEditor(const std::vector<CustomerId> &ids, const CustomerDetails &details);
    /// Fills the list of tiers and segments by which the customers are filtered.
    void readGroups();
    void showGroups(const std::shared_ptr<const Snapshot> &snapshot);
    /// The condition of the chosen group; empty for all customers.
    [[nodiscard]] std::optional<Condition> chosenGroup() const;
    void retranslate();
    /// @p isSearch: for a text, not for everybody.
    void show(const Result<std::vector<CustomerId>> &found, bool isSearch);
    void showCount();
    void choose(CustomerId id);
    void readChosen();
    void readStandingOfChosen();
    /// Moves the table to the chosen customer, where the search finds them.
    void pointToChosen();
    void say(const Error &error);

    PageContext m_context;
    NewestQuestion<std::vector<CustomerId>> m_search;
    NewestQuestion<CustomerDetails> m_details;
    NewestQuestion<CustomerStanding> m_standing;
    NewestQuestion<std::shared_ptr<const Snapshot>> m_groupsQuestion;
    NewestQuestion<CustomerDetails> m_editQuestion;
    NewestQuestion<Doubles> m_doublesQuestion;
    std::optional<CustomerId> m_chosen;
    QAction *m_import;
    QAction *m_samePerson;
    QAction *m_edit;
    PeopleMerger *m_merger;
    JudgingView *m_judging;
    QStackedLayout *m_stack;
    EmptyState *m_noCustomers;
    MessageBar *m_failure;
    SearchField *m_field;
    QComboBox *m_group; ///< a tier or segment, or all
    QLabel *m_count;
    QWidget *m_doubts;
    QPushButton *m_doubles; ///< how many may be in here twice
    QPushButton *m_unite;
    QPushButton *m_editButton;
    QStackedLayout *m_listStack = nullptr;
    DataTable *m_table;
    CustomerTableModel *m_model;
    EmptyState *m_nothingFound;
    CustomerPanel *m_panel;
    bool m_isFitted = false;
};

} // namespace kq
