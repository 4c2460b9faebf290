#pragma once

#include "core/shop/time_travel.h"
#include "ui/widgets/answer_page.h"

#include <map>
#include <optional>
#include <utility>

class QComboBox;
class QLabel;

namespace kq {

class Card;
class ChartFrame;
class DataTable;
class FlowChart;
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
        enum class Kind { Moved, Rose, Fell, Entered, Left };
        Kind kind = Kind::Rose;
        SegmentId segment; ///< only of Entered and Left
        /// A way of the flow picture, as places with the last one for no tier; only of Moved.
        std::optional<std::pair<std::size_t, std::size_t>> way;
    };
    struct Moves {
        Movement movement;
        std::vector<MovedCustomer> people;
        std::map<MoveCause, std::int64_t> causes; ///< of all who are asked for
        std::int64_t all = 0;
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
    void showPeople(const Moves &moves);
    void followFlow(int item);
    [[nodiscard]] QDate comparedWith() const;
    [[nodiscard]] Whom whom() const;
    [[nodiscard]] QStringList tierNames() const;

    NewestQuestion<Months> m_question;
    NewestQuestion<Moves> m_moveQuestion;
    Months m_months;
    std::optional<std::pair<std::size_t, std::size_t>> m_way;
    QComboBox *m_span = nullptr;
    TimeChart *m_tiers = nullptr;
    ChartFrame *m_tiersFrame = nullptr;
    TimeChart *m_segments = nullptr;
    ChartFrame *m_segmentsFrame = nullptr;
    QComboBox *m_before = nullptr;
    QLabel *m_sentence = nullptr;
    FlowChart *m_flow = nullptr;
    ChartFrame *m_flowFrame = nullptr;
    Card *m_peopleCard = nullptr;
    QComboBox *m_whom = nullptr;
    QLabel *m_causes = nullptr;
    DataTable *m_people = nullptr;
    RowsModel *m_rows = nullptr;
};

} // namespace kq
