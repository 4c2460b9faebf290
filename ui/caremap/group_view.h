#pragma once

#include "core/domain/settings.h"
#include "core/shop/group_study.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"
#include "ui/models/rows_model.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace kq {

class Card;
class ChartFrame;
class ColumnChart;
class DataTable;
class Formatter;
class GroupFacts;
class HeatMap;
class MessageBar;
class PlanCard;

/// Everything about one group: its figures beside the shop's, how its people spread, what they buy,
/// when, with what and what next, how it moves, and its plan. Asked off the GUI thread.
class GroupView : public QWidget {
    Q_OBJECT
public:
    explicit GroupView(const PageContext &context, QWidget *parent = nullptr);

    /// Asks for the group as of a day; what was there before is greyed until the answer comes.
    void ask(const GroupRef &group, QDate asOf);
    [[nodiscard]] const GroupRef &group() const { return m_group; }

Q_SIGNALS:
    void backWanted();
    void exportWanted();
    void membersWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Answer {
        GroupStudy study;
        ShopSettings settings;
    };
    struct Table {
        Card *card = nullptr;
        RowsModel *rows = nullptr;
        DataTable *table = nullptr;
    };

    QWidget *makeHead();
    QWidget *makeCharts();
    QWidget *makeTables();
    Table makeTable(const QString &name);
    ChartFrame *framed(ColumnChart *&chart);
    void retranslate();
    void nameCharts();
    void show(const Answer &answer);
    void showTables(const GroupStudy &study, const Formatter &format);
    void fill(const Table &table, std::vector<RowsRow> rows);
    [[nodiscard]] QString sentenceOn(const GroupStudy &study, const Formatter &format) const;

    PageContext m_context;
    /// Large, so that it is handed on and not copied.
    NewestQuestion<std::shared_ptr<const Answer>> m_question;
    GroupRef m_group;
    QPushButton *m_back = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_members = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_sentence = nullptr;
    MessageBar *m_failure = nullptr;
    QWidget *m_body = nullptr;
    GroupFacts *m_facts = nullptr;
    PlanCard *m_plan = nullptr;
    ColumnChart *m_frequency = nullptr;
    ColumnChart *m_orderValue = nullptr;
    ColumnChart *m_tenure = nullptr;
    ColumnChart *m_recency = nullptr;
    ColumnChart *m_revenue = nullptr;
    ColumnChart *m_sizes = nullptr;
    HeatMap *m_week = nullptr;
    ChartFrame *m_weekFrame = nullptr;
    std::vector<ChartFrame *> m_frames; ///< of the column charts, in the order above
    Table m_products;
    Table m_channels;
    Table m_together;
    Table m_next;
};

} // namespace kq
