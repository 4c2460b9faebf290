#pragma once

#include "core/domain/settings.h"
#include "core/shop/shop.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <vector>

class QAction;
class QStackedLayout;

namespace kq {

class Card;
class DataTable;
class EmptyState;
class MessageBar;
class RowsModel;

struct CampaignsAnswer {
    ShopSettings settings;
    std::vector<ExportRecord> exports;
};

/// Every list that went out: when, to which group, by which channel, to how many, at what cost.
class CampaignsPage : public Page {
    Q_OBJECT
public:
    explicit CampaignsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_choose; }
    [[nodiscard]] bool evaluates() const override { return false; }
    void refresh() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const Result<CampaignsAnswer> &answer);
    [[nodiscard]] QString channelName(MessageChannel channel) const;

    PageContext m_context;
    NewestQuestion<CampaignsAnswer> m_question;
    QAction *m_choose;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    MessageBar *m_failure;
    Card *m_card;
    DataTable *m_table;
    RowsModel *m_rows;
};

} // namespace kq
