#pragma once

#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"
#include "ui/segments/builder/builder_context.h"
#include "ui/segments/segment_answers.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace kq {

class Card;
class DataTable;
class RowsModel;
class WhyCard;

/// What the conditions of now come to: how many, whom they reach and at what cost, the first people
/// among them and why somebody is in or out. What is on its way is greyed.
class SegmentResult : public QWidget {
    Q_OBJECT
public:
    explicit SegmentResult(const PageContext &context, QWidget *parent = nullptr);

    /// Asks who matches @p question; columns and the funnel are those of @p shown, which is the
    /// same but for a tier.
    void ask(const BuilderContext &context, const Condition &question, const Condition &shown);
    /// Nothing can be counted: @p missing says why. What was shown before is not shown any more.
    void sayMissing(const QString &missing);
    /// How many, who moved and whom messages reach: to be placed where it stays in view, beside the
    /// rest.
    [[nodiscard]] QWidget *figures() const;

Q_SIGNALS:
    /// The figures of the newest question, by the conditions that were shown.
    void counted(const kq::FunnelStep &funnel);
    void failed(const kq::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const Result<ResultAnswer> &answer);
    void showCount(const LiveCount &count);
    void showReach(const LiveCount &count);
    void askMovement();
    void showMembers(const ResultAnswer &answer);
    /// In the place of the members, why there are none.
    void sayNobody(const QString &why);

    PageContext m_context;
    NewestQuestion<ResultAnswer> m_question;
    NewestQuestion<MonthOfMoves> m_movementQuestion;
    Condition m_asked;
    Condition m_shown;                                      ///< what the builder shows for it
    std::unique_ptr<const BuilderContext> m_builderContext; ///< null before the first question
    Card *m_figures;                                        ///< whoever places it owns it
    QLabel *m_summary;
    QLabel *m_movement; ///< in the last month
    QLabel *m_reach;    ///< by each channel, and what one message costs
    Card *m_membersCard;
    DataTable *m_members;
    QLabel *m_nobody;
    RowsModel *m_rows;
    WhyCard *m_why;
};

} // namespace kq
