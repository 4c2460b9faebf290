#pragma once

#include "ui/customers/customer_standing.h"
#include "ui/widgets/card.h"

#include <vector>

class QLabel;
class QPushButton;

namespace kq {

class DataTable;
class RowsModel;

/// The tier and the segments that have a customer, on request also those that do not, the nearest
/// first; of the chosen one the conditions with what the customer has, what proves it, and what is
/// missing.
class GroupsCard : public Card {
    Q_OBJECT
public:
    explicit GroupsCard(QWidget *parent = nullptr);

    void show(std::vector<GroupStanding> groups);
    /// Of nobody, or not known yet.
    void clear();

Q_SIGNALS:
    void segmentAsked(kq::SegmentId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showGroups();
    void showReasons(int row);
    [[nodiscard]] QString verdictOn(const GroupStanding &group) const;

    std::vector<GroupStanding> m_standing;
    QLabel *m_sum;
    DataTable *m_table;
    RowsModel *m_groups;
    QPushButton *m_others; ///< checked while the segments without the customer are listed, too
    QLabel *m_chosen;
    QPushButton *m_open;
    DataTable *m_reasonTable;
    RowsModel *m_reasons;
    int m_row = -1;
};

} // namespace kq
