#pragma once

#include "core/shop/shop.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <QDialog>

#include <functional>
#include <vector>

class QLabel;

namespace kq {

class DataTable;
class MessageBar;
class RowsModel;

/// The people behind a number: who gets a message, who is held out, who is left out for one reason.
/// A row opens its customer.
class ListPeopleDialog : public QDialog {
    Q_OBJECT
public:
    using Ids = std::vector<CustomerId>;
    /// Asks who they are, off the GUI thread.
    using Question = std::function<Result<Ids>(JobControl &)>;

    /// @p title: who they are, in words.
    ListPeopleDialog(const PageContext &context, const QString &title, Question question,
                     QWidget *parent);

private:
    struct Answer {
        std::size_t all = 0;
        std::vector<CustomerRow> rows; ///< the first of them
        ShopSettings settings;
    };

    void show(const Result<Answer> &answer);

    PageContext m_context;
    NewestQuestion<Answer> m_question;
    MessageBar *m_failure;
    QLabel *m_count;
    DataTable *m_table;
    RowsModel *m_rows;
};

} // namespace kq
