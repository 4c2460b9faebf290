#pragma once

#include "ui/overview/overview_answer.h"
#include "ui/widgets/answer_page.h"

class QAction;
class QLabel;
class QPushButton;

namespace kq {

class Card;
class ChartFrame;
class ColumnChart;
class FigureTile;
class Formatter;
class MessageBar;
class ProposalCard;
class SlippingCard;
class TaskCard;
class TierCard;

/// The first page: what the owner should know in one sentence, the shop's totals, what to do this
/// week, the five tiers by customers and by revenue with who moved, who is slipping away, and what
/// the last import changed.
class OverviewPage : public AnswerPage {
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_import; }
    void refresh() override;

protected:
    void retranslate() override;

private:
    void makeContent();
    QWidget *makeImport();
    void show(const OverviewAnswer &answer);
    void showHint(const OverviewAnswer &answer, const Formatter &format);
    void showTiles(const OverviewAnswer &answer, const Formatter &format);
    void showMonths(const OverviewAnswer &answer, const Formatter &format);
    void showImport(const OverviewAnswer &answer, const Formatter &format);
    void showProposal(const OverviewAnswer &answer, const Formatter &format);
    void useProposal();
    void keepNumbers();
    void writeProposalKept(bool kept);
    void keepLadder(const std::vector<Tier> &ladder, const std::vector<Tier> &before);

    NewestQuestion<OverviewAnswer> m_question;
    OverviewAnswer m_answer; ///< as it is shown
    TaskCard *m_tasks = nullptr;
    TierCard *m_tiers = nullptr;
    SlippingCard *m_slipping = nullptr;
    ProposalCard *m_proposal = nullptr;
    Card *m_importCard = nullptr;
    QLabel *m_lastImport = nullptr;
    QPushButton *m_seeImport = nullptr;
    QAction *m_import;
    QLabel *m_sentence = nullptr;
    MessageBar *m_hint = nullptr;
    FigureTile *m_customers = nullptr;
    FigureTile *m_revenue = nullptr;
    FigureTile *m_average = nullptr;
    FigureTile *m_slippingTile = nullptr;
    ColumnChart *m_months = nullptr;
    ChartFrame *m_monthFrame = nullptr;
};

} // namespace kq
