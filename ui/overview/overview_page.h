#pragma once

#include "core/base/result.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"
#include "ui/overview/overview_answer.h"

class QAction;
class QLabel;
class QStackedLayout;

namespace kq {

class Card;
class ChartFrame;
class ColumnChart;
class DataTable;
class EmptyState;
class FigureTile;
class Formatter;
class MessageBar;
class RowsModel;
class TierBars;

/// The first page: what the owner should know in one sentence, the shop's totals, the five tiers by
/// customers and by revenue, and who is slipping away.
class OverviewPage : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_import; }
    void refresh() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeContent();
    void retranslate();
    void show(const Result<OverviewAnswer> &answer);
    void showSentence(const OverviewAnswer &answer, const Formatter &format);
    void showHint(const OverviewAnswer &answer, const Formatter &format);
    void showTiles(const OverviewAnswer &answer, const Formatter &format);
    void showTiers(const OverviewAnswer &answer, const Formatter &format);
    void showMonths(const OverviewAnswer &answer, const Formatter &format);
    void showSlipping(const OverviewAnswer &answer, const Formatter &format);

    PageContext m_context;
    NewestQuestion<OverviewAnswer> m_question;
    QAction *m_import;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QLabel *m_sentence;
    MessageBar *m_hint;
    MessageBar *m_failure;
    FigureTile *m_customers;
    FigureTile *m_revenue;
    FigureTile *m_average;
    FigureTile *m_slippingTile;
    TierBars *m_tierBars;
    ChartFrame *m_tierFrame;
    ColumnChart *m_months;
    ChartFrame *m_monthFrame;
    Card *m_slippingCard;
    DataTable *m_slippingTable;
    RowsModel *m_slippingRows;
};

} // namespace kq
