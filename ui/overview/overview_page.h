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

/// The first page: what the owner should know in one sentence, the shop's totals, the five tiers by
/// customers and by revenue, and who is slipping away.
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
    void show(const OverviewAnswer &answer);
    void showSentence(const OverviewAnswer &answer, const Formatter &format);
    void showHint(const OverviewAnswer &answer, const Formatter &format);
    void showTiles(const OverviewAnswer &answer, const Formatter &format);
    void showTiers(const OverviewAnswer &answer, const Formatter &format);
    void showMonths(const OverviewAnswer &answer, const Formatter &format);
    void showMovement(const OverviewAnswer &answer, const Formatter &format);
    void showCare(const OverviewAnswer &answer, const Formatter &format);
    void showProposal(const OverviewAnswer &answer, const Formatter &format);
    void useProposal();
    void keepLadder(const std::vector<Tier> &ladder, const std::vector<Tier> &before);
    [[nodiscard]] QDate comparedWith() const;
    void fillSince();
    void showSlipping(const OverviewAnswer &answer, const Formatter &format);

    NewestQuestion<OverviewAnswer> m_question;
    std::vector<Tier> m_ladder;   ///< as the answer shows it
    std::vector<Tier> m_proposed; ///< with numbers from the shop's own orders
    bool m_keepsNumbers = false;  ///< the owner said to keep them; the proposal stays away
    QComboBox *m_since = nullptr;
    QLabel *m_moved = nullptr;
    QPushButton *m_whoMoved = nullptr;
    ProposalCard *m_proposal = nullptr;
    Card *m_careCard = nullptr;
    DataTable *m_careTable = nullptr;
    RowsModel *m_careRows = nullptr;
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
};

} // namespace kq
