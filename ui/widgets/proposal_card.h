#pragma once

#include "core/analysis/ladder_proposal.h"
#include "core/wording/ladder_words.h"
#include "ui/widgets/card.h"

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kq {

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
    QVBoxLayout *m_numbers;        ///< two labels for each number that could be another
    std::vector<QLabel *> m_lines; ///< in it
    QPushButton *m_use;
    QPushButton *m_keep;
};

} // namespace kq
