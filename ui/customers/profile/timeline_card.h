#pragma once

#include "ui/customers/profile/timeline.h"
#include "ui/widgets/card.h"

#include <vector>

class QLabel;

namespace kq {

class DataTable;
class RowsModel;

/// What happened with a customer, newest first.
class TimelineCard : public Card {
    Q_OBJECT
public:
    explicit TimelineCard(QWidget *parent = nullptr);

    void show(const std::vector<TimelineEntry> &entries, Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_nothing;
    DataTable *m_table;
    RowsModel *m_entries;
};

} // namespace kq
