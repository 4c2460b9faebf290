#pragma once

#include "ui/customers/customer_details.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace kq {

class DataTable;
class RowsModel;

/// Every order of a customer, and the goods of the chosen one.
class OrdersView : public QWidget {
    Q_OBJECT
public:
    explicit OrdersView(QWidget *parent = nullptr);

    void show(const CustomerDetails &details, Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showLines(int orderRow);

    std::vector<OrderWithLines> m_shown;
    QString m_currency;
    Language m_language = Language::Vietnamese;
    QLabel *m_ordersTitle;
    DataTable *m_orderTable;
    RowsModel *m_orders;
    QLabel *m_linesTitle;
    DataTable *m_lineTable;
    RowsModel *m_lines;
};

} // namespace kq
