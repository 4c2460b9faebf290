#pragma once

#include "ui/customers/customer_details.h"
#include "ui/customers/customer_standing.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace kq {

class CustomerPanel;
class GroupsCard;
class TimelineCard;

/// The page of one customer: who they are, everything that happened, and every tier and segment
/// with its reasons. It scrolls as one page; where it is wide, in two columns. Escape leads back to
/// the list, Alt with the arrows to the one before and after.
class ProfileView : public QWidget {
    Q_OBJECT
public:
    explicit ProfileView(QWidget *parent = nullptr);

    /// @p hasBefore, @p hasAfter: whether the list goes on either way.
    void show(const CustomerDetails &details, QDate today, Language language, bool hasBefore,
              bool hasAfter);
    /// What takes longer to find out; of the customer in view.
    void showStanding(const CustomerStanding &standing, Language language);
    /// It has come into view.
    void open();
    [[nodiscard]] CustomerPanel &panel() const { return *m_panel; }

Q_SIGNALS:
    void leave();
    /// To the customer so many rows away.
    void turn(int by);
    void segmentAsked(kq::SegmentId id);
    /// What the person said about messages and data.
    void privacyAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void retranslate();
    void showTimeline(Language language);

    std::optional<CustomerDetails> m_details;
    std::optional<CustomerStanding> m_standing;
    QPushButton *m_back;
    QLabel *m_name;
    QPushButton *m_privacy;
    QPushButton *m_before;
    QPushButton *m_after;
    QScrollArea *m_area;
    QBoxLayout *m_columns = nullptr;
    CustomerPanel *m_panel;
    TimelineCard *m_timeline;
    GroupsCard *m_groups;
};

} // namespace kq
