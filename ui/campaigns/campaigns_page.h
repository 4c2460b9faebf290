#pragma once

#include "core/domain/settings.h"
#include "core/shop/shop.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <map>
#include <vector>

class QAction;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace kq {

class CampaignView;
class Card;
class DataTable;
class EmptyState;
class ExportDesk;
class HandDesk;
class MessageBar;
class RowsModel;

struct CampaignsAnswer {
    ShopSettings settings;
    std::vector<ExportRecord> exports;
    std::map<std::int64_t, Campaign> campaigns;
    std::map<std::int64_t, HandProgress> byHand;
    std::int64_t people = 0; ///< in the shop file
};

/// Lists that went out, the page of each campaign, the desk at which the next list is made, and the
/// one at which messages are sent one by one.
class CampaignsPage : public Page {
    Q_OBJECT
public:
    explicit CampaignsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_new; }
    void refresh() override;
    /// ToList, ToListOfTier and ToListOfSegment open the desk, ToCampaign a campaign.
    void arrive(const Destination &destination) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum View { History, Empty, Desk, Story, ByHand };

    QWidget *makeHistory();
    void join();
    void retranslate();
    void show(const Result<CampaignsAnswer> &answer);
    [[nodiscard]] QString stateOf(const ExportRecord &record, const Formatter &format) const;
    void showPeople(const Formatter &format);
    void showHistory();
    void openDesk(const QString &group);
    void openRow(const QModelIndex &index);
    void openWanted();
    void openCampaign(std::int64_t campaign);
    void openByHand(std::int64_t campaign);
    void setView(View view);
    void askForRefusals();

    PageContext m_context;
    NewestQuestion<CampaignsAnswer> m_question;
    CampaignsAnswer m_answer;
    QAction *m_new;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    MessageBar *m_failure;
    QLabel *m_people;
    Card *m_card;
    DataTable *m_table;
    RowsModel *m_rows;
    QPushButton *m_open;
    QPushButton *m_refusals;
    ExportDesk *m_desk;
    CampaignView *m_story;
    HandDesk *m_byHand;
    std::int64_t m_wanted = 0; ///< campaign to open once it is there
};

} // namespace kq
