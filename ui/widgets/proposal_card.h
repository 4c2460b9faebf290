#pragma once

#include "core/analysis/ladder_proposal.h"
#include "core/wording/ladder_words.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace kq {

class DataTable;
class RowsModel;

/// What the shop's own orders say about the numbers of its tiers: what to know beforehand, each
/// number as it is and as it could be with the arithmetic, and the choice to use them.
class ProposalCard : public Card {
    Q_OBJECT
public:
    explicit ProposalCard(QWidget *parent = nullptr);

    /// @p ladder is what the proposal was made for. Without anything to change or to know the card
    /// is hidden.
    void show(const LadderProposal &proposal, const std::vector<Tier> &ladder,
              const LadderSpeech &speech);

Q_SIGNALS:
    void useWanted();
    void keepWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_line;
    QLabel *m_warnings;
    DataTable *m_table;
    RowsModel *m_rows;
    QPushButton *m_use;
    QPushButton *m_keep;
};

} // namespace kq
