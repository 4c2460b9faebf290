#pragma once

#include "ui/overview/overview_answer.h"
#include "ui/widgets/answer_page.h"

class QAction;
class QComboBox;
class QLabel;
class QPushButton;

namespace kq {

class Card;
class ChartFrame;
class ColumnChart;
class DataTable;
class FigureTile;
class Formatter;
class MessageBar;
class ProposalCard;
class RowsModel;
class TierBars;

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
    QWidget *makeTasks();
    QWidget *makeImport();
    void show(const OverviewAnswer &answer);
    void showHint(const OverviewAnswer &answer, const Formatter &format);
    void showTiles(const OverviewAnswer &answer, const Formatter &format);
    void showTiers(const OverviewAnswer &answer, const Formatter &format);
    void showMonths(const OverviewAnswer &answer, const Formatter &format);
    void showMovement(const OverviewAnswer &answer, const Formatter &format);
    void showTasks(const OverviewAnswer &answer, const Formatter &format);
    void openTask(const QString &key);
    void showImport(const OverviewAnswer &answer, const Formatter &format);
    void showMoved(bool rose);
    void showProposal(const OverviewAnswer &answer, const Formatter &format);
    void useProposal();
    void keepNumbers();
    void writeProposalKept(bool kept);
    void keepLadder(const std::vector<Tier> &ladder, const std::vector<Tier> &before);
    [[nodiscard]] QDate comparedWith() const;
    void fillSince();
    void showSlipping(const OverviewAnswer &answer, const Formatter &format);

    NewestQuestion<OverviewAnswer> m_question;
    OverviewAnswer m_answer; ///< as it is shown
    QComboBox *m_since = nullptr;
    QLabel *m_moved = nullptr;
    QPushButton *m_whoMoved = nullptr;
    QPushButton *m_whoRose = nullptr;
    QPushButton *m_whoFell = nullptr;
    ProposalCard *m_proposal = nullptr;
    Card *m_taskCard = nullptr;
    DataTable *m_taskTable = nullptr;
    RowsModel *m_taskRows = nullptr;
    QPushButton *m_openTask = nullptr;
    QLabel *m_noTask = nullptr;
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
    TierBars *m_tierBars = nullptr;
    ChartFrame *m_tierFrame = nullptr;
    ColumnChart *m_months = nullptr;
    ChartFrame *m_monthFrame = nullptr;
    Card *m_slippingCard = nullptr;
    DataTable *m_slippingTable = nullptr;
    RowsModel *m_slippingRows = nullptr;
    QPushButton *m_allSlipping = nullptr;
};

} // namespace kq
