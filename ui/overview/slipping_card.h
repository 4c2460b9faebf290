#pragma once

#include "ui/overview/overview_answer.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace kq {

class DataTable;
class Formatter;
class RowsModel;

/// The customers of the tiers that matter who are later than their own rhythm, those with the most
/// at stake first. Hidden while there are none.
class SlippingCard : public Card {
    Q_OBJECT
public:
    explicit SlippingCard(QWidget *parent = nullptr);

    void show(const OverviewAnswer &answer, const Formatter &format);

Q_SIGNALS:
    void customerOpened(kq::CustomerId customer);
    void allWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    DataTable *m_table;
    RowsModel *m_rows;
    QPushButton *m_all;
};

} // namespace kq
