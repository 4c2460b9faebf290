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
    QLabel *m_sentence = nullptr;
    MessageBar *m_hint = nullptr;
    MessageBar *m_failure = nullptr;
    FigureTile *m_customers = nullptr;
    FigureTile *m_revenue = nullptr;
    FigureTile *m_average = nullptr;
    FigureTile *m_slippingTile = nullptr;
    TierBars *m_tierBars = nullptr;
    ChartFrame *m_tierFrame = nullptr;
    ColumnChart *m_months = nullptr;
    ChartFrame *m_monthFrame = nullptr;
    Card *m_slippingCard = nullptr;
    DataTable *m_slippingTable = nullptr;
    RowsModel *m_slippingRows = nullptr;
};

} // namespace kq
