#pragma once

#include "core/shop/care_today.h"
#include "ui/overview/overview_answer.h"
#include "ui/widgets/card.h"

#include <QDate>

class QLabel;
class QPushButton;

namespace kq {

class DataTable;
class Formatter;
class Navigator;
class RowsModel;
class Words;

/// What to do this week, the most urgent first: rounds that are due, those who are slipping away,
/// lists to ask again about, and ready groups worth a look. Each row leads to its people.
class TaskCard : public Card {
    Q_OBJECT
public:
    /// @p navigator must outlive it.
    explicit TaskCard(Navigator &navigator, QWidget *parent = nullptr);

    void show(const OverviewAnswer &answer, QDate asOf, const Formatter &format,
              const Words &words);
    /// Opens the list of all who are slipping away; nothing before show().
    void openSlipping() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void open(const QString &key) const;
    static QString nameOf(const ReadyGroup &group);

    Navigator &m_navigator;
    CareTasks m_tasks;
    std::vector<CustomerId> m_slipping;
    std::vector<QString> m_sentOn; ///< the days of the lists to ask again about, as text
    DataTable *m_table;
    RowsModel *m_rows;
    QPushButton *m_open;
    QLabel *m_none;
};

} // namespace kq
