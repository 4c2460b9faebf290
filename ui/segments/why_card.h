#pragma once

#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"
#include "ui/segments/why_answers.h"
#include "ui/widgets/card.h"

class QLabel;

namespace kq {

class DataTable;
class RowsModel;
class SearchField;

/// Shows of any customer which conditions hold and which do not, with the customer's values, the
/// orders that prove them and what is missing.
class WhyCard : public Card {
    Q_OBJECT
public:
    explicit WhyCard(const PageContext &context, QWidget *parent = nullptr);

    /// The conditions to explain from now on; asks anew for the customer in view.
    void setCondition(const BuilderContext &context, const Condition &condition);
    void explainTo(CustomerId customer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void find(const QString &text);
    void ask();
    void show(const Result<WhyAnswer> &answer);

    PageContext m_context;
    NewestQuestion<std::vector<CustomerRow>> m_search;
    NewestQuestion<WhyAnswer> m_question;
    std::optional<BuilderContext> m_builder;
    Condition m_condition;
    std::optional<CustomerId> m_customer;
    SearchField *m_field;
    DataTable *m_found; ///< hidden while nothing is searched
    RowsModel *m_foundRows;
    QLabel *m_verdict;
    DataTable *m_lines;
    RowsModel *m_lineRows;
};

} // namespace kq
