#pragma once

#include "ui/customers/customer_details.h"
#include "ui/customers/customer_standing.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <QTimer>

#include <optional>
#include <vector>

class QStackedLayout;

namespace kq {

class CustomerList;
class CustomerPanel;
class EmptyState;
class JudgingView;
class MessageBar;
class PeopleMerger;
class ProfileView;

/// All customers: found while typing, with the orders of the chosen one beside them; and who may
/// be in the shop twice.
class CustomersPage : public Page {
    Q_OBJECT
public:
    explicit CustomersPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_import; }
    void refresh() override;
    /// A customer: chosen in the table, and shown even where the search does not find them. Some
    /// customers: the list holds to them.
    void arrive(const Destination &destination) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Who and what may be in the shop twice.
    struct Doubles {
        std::vector<SimilarPair> people;
        std::vector<SamePair> sales;
    };

    QWidget *makeOverview();
    void join();
    void joinPanel(CustomerPanel &panel);
    void joinJudging();
    void lookForDoubles();
    void showDoubles();
    void openJudging();
    void closeJudging();
    void openProfile(CustomerId id);
    void closeProfile();
    void turnPage(int by);
    void uniteChosen();
    /// Edits the chosen ones; one is read first, so that the dialog shows what they have.
    void editChosen();
    void openEditor(const std::vector<CustomerId> &ids, const CustomerDetails &details);
    void retranslate();
    void choose(CustomerId id);
    void readChosen();
    void showChosen(const CustomerDetails &details);
    void readStandingOfChosen();
    void say(const Error &error);

    PageContext m_context;
    NewestQuestion<CustomerDetails> m_details;
    NewestQuestion<CustomerStanding> m_standing;
    NewestQuestion<CustomerDetails> m_editQuestion;
    NewestQuestion<Doubles> m_doublesQuestion;
    std::optional<CustomerId> m_chosen;
    QTimer m_calm; ///< whoever runs through the list is not shown everybody on the way
    QAction *m_import;
    PeopleMerger *m_merger;
    JudgingView *m_judging;
    QStackedLayout *m_stack;
    EmptyState *m_noCustomers;
    MessageBar *m_failure;
    CustomerList *m_list;
    CustomerPanel *m_panel;
    ProfileView *m_profile;
};

} // namespace kq
