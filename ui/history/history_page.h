#pragma once

#include "core/shop/time_travel.h"
#include "ui/widgets/answer_page.h"

#include <map>
#include <optional>
#include <utility>

class QComboBox;
class QLabel;
class QPushButton;

namespace kq {

class Card;
class ChartFrame;
class DataTable;
class DayField;
class FlowChart;
class HeatMap;
class RowsModel;
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
    struct Months {
        std::shared_ptr<const Snapshot> snapshot;
        ShopHistory history;
    };
    /// Whose movement is listed.
    struct Whom {
        enum class Kind { Moved, Rose, Fell, ByRule, Entered, Left };
        Kind kind = Kind::Rose;
        SegmentId segment; ///< only of Entered and Left
        /// A way of the flow picture, as places with the last one for no tier; only of Moved. One
        /// that leads to where it began asks for those who stayed.
        std::optional<std::pair<std::size_t, std::size_t>> way;
    };
    struct Moves {
        Movement movement;
        std::vector<MovedCustomer> people;
        std::map<MoveCause, std::int64_t> causes; ///< of all who are asked for
        std::vector<CustomerId> everyone;         ///< likewise
        std::optional<RuleMovement> byRule;
        bool isStay = false; ///< they have not moved

        [[nodiscard]] std::int64_t count() const
        {
            return static_cast<std::int64_t>(everyone.size());
        }
    };

    void makeContent();
    void fillChoices();
    void askMonths();
    void askMoves();
    static Result<Moves> movesOf(const Snapshot &snapshot, QDate from, QDate to, const Whom &whom,
                                 JobControl &control);
    void showMonths(Months months);
    void showMoves(const Moves &moves);
    void showFlow(const Movement &movement);
    void showMatrix(const Movement &movement);
    static Result<std::vector<Mover>> askedMovers(const Snapshot &snapshot, const Whom &whom,
                                                  const Moves &moves, JobControl &control);
    void showPeople(const Moves &moves);
    /// Lists those who went a way of the flow picture or of the matrix; empty for none.
    void follow(std::optional<std::pair<std::size_t, std::size_t>> way);
    /// Fills the first day from the choice of a distance.
    void takeDistance();
    void openPeople();
    /// Whether a tier of the last place is shown: somebody stands in none.
    [[nodiscard]] static bool hasTierless(const Movement &movement);
    [[nodiscard]] QString nameOfChoice() const;
    [[nodiscard]] Whom whom() const;
    [[nodiscard]] QStringList tierNames() const;

    NewestQuestion<Months> m_question;
    NewestQuestion<Moves> m_moveQuestion;
    Months m_months;
    Moves m_moves;   ///< as shown
    QDate m_lastDay; ///< the as-of date for which the second day was set
    std::optional<std::pair<std::size_t, std::size_t>> m_way;
    QComboBox *m_span = nullptr;
    TimeChart *m_tiers = nullptr;
    ChartFrame *m_tiersFrame = nullptr;
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
    Card *m_peopleCard = nullptr;
    QComboBox *m_whom = nullptr;
    QLabel *m_causes = nullptr;
    DataTable *m_people = nullptr;
    RowsModel *m_rows = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace kq
