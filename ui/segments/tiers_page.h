#pragma once

#include "core/shop/ladder_preview.h"
#include "ui/segments/ladder_draft.h"
#include "ui/segments/segment_answers.h"
#include "ui/segments/threshold_scale.h"
#include "ui/widgets/answer_page.h"

class QAction;
class QLabel;
class QPushButton;

namespace kq {

class BuilderView;
class Card;
class DataTable;
class MessageBar;
class ProposalCard;
class RowsModel;
class ThresholdSliders;
class TierCheckCard;

/// The tier editor: the ladder with its conditions and numbers, and beside what is kept what every
/// edit would do to the tiers, their revenue, the message bill and the people. Nothing is kept
/// until Save.
class TiersPage : public AnswerPage {
    Q_OBJECT
public:
    explicit TiersPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_save; }
    void refresh() override;
    [[nodiscard]] bool canClose() const override;

protected:
    void retranslate() override;

private:
    /// The shop as the editor needs it, apart from any draft.
    struct Shown {
        std::shared_ptr<const Snapshot> snapshot;
        std::shared_ptr<const ShopVocabulary> vocabulary;
        AveragePercentiles percentiles;
        LadderProposal proposal;
    };
    /// What the draft would do.
    struct Effect {
        LadderPreview preview;
        std::vector<MovedCustomer> movers;
    };

    void makeContent();
    QWidget *makeLadder();
    void join();
    static Result<Shown> shopNow(Shop &shop, QDate asOf, JobControl &control);
    void take(Shown shown);
    void renewBuilder();
    void showDraft();
    void showLadder(const LadderPreview *preview);
    void showEffect(const Effect &effect);
    void askEffect();
    void showCheck(bool isWanted);
    void askCheck();
    void choose(const QString &key);
    void showChosen();
    void edit(const Result<std::vector<Tier>> &ladder, const QString &what);
    void rename();
    void add();
    void moveBy(int steps);
    void useProposal();
    void save();
    void keepLadder(const std::vector<Tier> &ladder, const QString &done);
    [[nodiscard]] Formatter format() const;
    [[nodiscard]] std::size_t chosenPlace() const;

    NewestQuestion<Shown> m_question;
    NewestQuestion<Effect> m_effectQuestion;
    Shown m_shown;
    LadderDraft *m_draft;
    QString m_chosen;      ///< key of the tier in the builder
    bool m_isKept = false; ///< the owner said to keep the numbers; the proposal stays away
    QAction *m_save;
    MessageBar *m_unsaved = nullptr;
    QLabel *m_sentence = nullptr;
    ProposalCard *m_proposal = nullptr;
    Card *m_ladderCard = nullptr;
    DataTable *m_ladder = nullptr;
    RowsModel *m_ladderRows = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_check = nullptr;
    TierCheckCard *m_outcomes = nullptr; ///< of the draft; hidden until it is asked for
    Card *m_numbersCard = nullptr;
    ThresholdSliders *m_sliders = nullptr;
    Card *m_conditionCard = nullptr;
    QLabel *m_line = nullptr;
    BuilderView *m_builder = nullptr;
    QLabel *m_conditionSentence = nullptr;
    Card *m_moversCard = nullptr;
    DataTable *m_movers = nullptr;
    RowsModel *m_moverRows = nullptr;
};

} // namespace kq
