#pragma once

#include "ui/history/history_answer.h"
#include "ui/widgets/answer_page.h"

#include <optional>

class QComboBox;
class QLabel;

namespace kq {

class ChartFrame;
class DayField;
class FlowChart;
class HeatMap;
class MovedPeopleCard;
class MovementCharts;
class TimeChart;

/// The shop over time: how tiers and segments grew and shrank from month to month, who moved
/// between two days, and why.
class HistoryPage : public AnswerPage {
    Q_OBJECT
public:
    explicit HistoryPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh() override;

protected:
    void retranslate() override;

private:
    void makeContent();
    void makeMovement();
    void joinCharts();
    void fillDistances();
    void askMonths();
    void askMoves();
    void showMonths(HistoryMonths months);
    void showMoves(const HistoryMoves &moves);
    [[nodiscard]] QString moveSentence(const HistoryMoves &moves) const;
    /// Lists those who went a way of the flow picture or of the matrix; empty for none.
    void follow(std::optional<TierWay> way);
    /// Fills the first day from the choice of a distance.
    void takeDistance();
    void openPeople();
    [[nodiscard]] MoveWish wish() const;
    [[nodiscard]] QStringList namesOf(const std::vector<Tier> &tiers) const;
    [[nodiscard]] MovementCharts charts() const;

    NewestQuestion<HistoryMonths> m_question;
    NewestQuestion<HistoryMoves> m_moveQuestion;
    HistoryMonths m_months;
    HistoryMoves m_moves; ///< as shown
    QDate m_lastDay;      ///< the as-of date for which the second day was set
    std::optional<TierWay> m_way;
    QComboBox *m_span = nullptr;
    TimeChart *m_tiers = nullptr;
    ChartFrame *m_tiersFrame = nullptr;
    QLabel *m_tiersNote = nullptr;
    TimeChart *m_segments = nullptr;
    ChartFrame *m_segmentsFrame = nullptr;
    QComboBox *m_before = nullptr;
    DayField *m_from = nullptr;
    DayField *m_to = nullptr;
    QLabel *m_fromLabel = nullptr;
    QLabel *m_toLabel = nullptr;
    QLabel *m_sentence = nullptr;
    FlowChart *m_flow = nullptr;
    ChartFrame *m_flowFrame = nullptr;
    HeatMap *m_matrix = nullptr;
    ChartFrame *m_matrixFrame = nullptr;
    MovedPeopleCard *m_people = nullptr;
};

} // namespace kq
