#pragma once

#include "ui/customers/profile/timeline.h"
#include "ui/widgets/card.h"

#include <vector>

class QLabel;
class QPushButton;

namespace kq {

class DataTable;
class RowsModel;

/// What happened with a customer, newest first and told in full: words that find no room in a line
/// go on in the next, and the page scrolls, not the card. What lies far back is shown when asked.
class TimelineCard : public Card {
    Q_OBJECT
public:
    explicit TimelineCard(QWidget *parent = nullptr);

    void show(std::vector<TimelineEntry> entries, Language language);
    /// Somebody else comes next.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showEntries();

    std::vector<TimelineEntry> m_entries;
    Language m_language = Language::Vietnamese;
    QLabel *m_nothing;
    DataTable *m_table;
    RowsModel *m_model;
    QPushButton *m_more;
    std::size_t m_most; ///< entries in view
};

} // namespace kq
