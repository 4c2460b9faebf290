#pragma once

#include "core/shop/snapshot.h"
#include "ui/customers/list/table_look.h"

#include <QDialog>

#include <memory>

class QListWidget;
class QPushButton;

namespace kq {

class SearchField;
class Words;

/// Chooses the columns of the customers' list and their order, by mouse or keyboard alone.
class ColumnsDialog : public QDialog {
    Q_OBJECT
public:
    ColumnsDialog(const TableLook &look, const Snapshot &snapshot, const Words &words,
                  QWidget *parent);

Q_SIGNALS:
    void chosen(const kq::TableLook &look);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const Snapshot &snapshot, const Words &words);
    void join();
    void filter(const QString &text);
    void move(int by);
    void offer();
    [[nodiscard]] TableLook look() const;

    TableLook m_before;
    SearchField *m_search;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_usual;
    QPushButton *m_keep;
};

} // namespace kq
