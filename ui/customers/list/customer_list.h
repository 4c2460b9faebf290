#pragma once

#include "ui/customers/list/list_question.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"
#include "ui/widgets/card.h"

#include <QTimer>

#include <optional>
#include <vector>

class QLabel;
class QStackedLayout;

namespace kq {

class CustomerTableModel;
class DataTable;
class EmptyState;
class GroupFilter;
class ListActions;
class MessageBar;
class SearchField;
class TableHeader;

/// The customers as a table: searched while typing, filtered by tier and segment, sorted by any
/// column, with the columns that the owner chose and the shop remembers.
class CustomerList : public Card {
    Q_OBJECT
public:
    explicit CustomerList(const PageContext &context, QWidget *parent = nullptr);
    ~CustomerList() override;

    /// The shop or the day has changed: reads everything anew, as of @p asOf.
    void refresh(QDate asOf);
    /// Holds the list to those whom another page has picked, until the owner asks for everybody.
    void holdTo(const QString &who, std::shared_ptr<const std::vector<CustomerId>> customers);
    /// Moves to a customer, where the list has them.
    void pointTo(CustomerId id);
    /// The customer @p by rows away from @p id; empty at the ends and where the list has not got
    /// @p id.
    [[nodiscard]] std::optional<CustomerId> neighbour(CustomerId id, int by) const;
    /// Who is chosen by hand: two rows, or nothing.
    [[nodiscard]] std::vector<CustomerId> chosenTwo() const;
    /// Whom the table has chosen; all of a million rows may be.
    [[nodiscard]] std::vector<CustomerId> chosenMany() const;
    [[nodiscard]] ListActions &actions() const { return *m_actions; }
    void focusTable();
    void retranslate();

Q_SIGNALS:
    void chosen(kq::CustomerId id);
    /// To be looked at alone.
    void opened(kq::CustomerId id);
    /// An answer is in view. @p shopIsEmpty: there is nobody at all.
    void shown(bool shopIsEmpty);
    void failed(const kq::Error &error);

private:
    void makeHead();
    void makeTable();
    void join();
    void joinActions();
    /// @p byHand: then the list begins at its top again.
    void find(bool byHand);
    void show(const ListQuestion &question, const Result<std::vector<CustomerId>> &found,
              bool byHand);
    void readTable();
    void readLook();
    void keepLook();
    void chooseColumns();
    void fillSortMenu();
    void exportGroup();
    void point();
    void offerActions();
    void showCount();
    /// Everybody again, without asking anew.
    void letGo();
    void moveToTable();

    PageContext m_context;
    NewestQuestion<std::vector<CustomerId>> m_search;
    NewestQuestion<std::shared_ptr<const CustomerTable>> m_tableQuestion;
    NewestQuestion<QString> m_lookQuestion;
    SearchField *m_field;
    GroupFilter *m_group;
    QLabel *m_count;
    MessageBar *m_picked; ///< who the list is held to
    std::shared_ptr<const std::vector<CustomerId>> m_among;
    ListActions *m_actions;
    QStackedLayout *m_stack = nullptr;
    DataTable *m_table;
    CustomerTableModel *m_model;
    TableHeader *m_header = nullptr;
    EmptyState *m_nothingFound;
    QTimer m_keeping; ///< the look is kept once its owner has stopped changing it
    std::optional<CustomerId> m_pointed;
    QDate m_asOf; ///< invalid before the first refresh()
    bool m_isLookRead = false;
};

} // namespace kq
