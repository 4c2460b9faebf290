#pragma once

#include "core/care/care_map.h"
#include "core/domain/settings.h"
#include "ui/caremap/price_card.h"
#include "ui/widgets/answer_page.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;

namespace kq {

class BubbleMap;
class BudgetCard;
class Card;
class ChartFrame;
class DataTable;
class Formatter;
class GroupPanel;
class GroupView;
class RowsModel;

/// What the care map shows, worked out off the GUI thread.
struct CareMapAnswer {
    ShopSettings settings;
    CareMap map;
    PriceBookAnswer prices;
};

/// Every tier and segment on the three factors: the picture, the chosen group with its plan, the
/// same figures as a table, and what messages cost and may cost.
class CareMapPage : public AnswerPage {
    Q_OBJECT
public:
    explicit CareMapPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh() override;
    void arrive(const Destination &destination) override;

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeContent();
    void show(const CareMapAnswer &answer);
    void showAnswer();
    void showMap(const Formatter &format);
    void showTable(const Formatter &format);
    void choose(const QString &id);
    void showChosen();
    /// Shows the page of a group in the place of the map.
    void studyGroup(const QString &id);
    void backToMap();
    void openGroup(const QString &id);
    void exportGroup();
    [[nodiscard]] const CareGroup *groupOf(const QString &id) const;

    NewestQuestion<CareMapAnswer> m_question;
    CareMapAnswer m_answer;
    QString m_chosen; ///< id of the group in view
    QWidget *m_mapView = nullptr;
    GroupView *m_groupView = nullptr; ///< hidden while the map is in view
    QWidget *m_above = nullptr;       ///< the map and the panel beside or below it
    QBoxLayout *m_beside = nullptr;   ///< of both
    BubbleMap *m_map = nullptr;
    ChartFrame *m_mapFrame = nullptr;
    QComboBox *m_sizes = nullptr;
    QCheckBox *m_trails = nullptr;
    GroupPanel *m_panel = nullptr;
    Card *m_tableCard = nullptr;
    DataTable *m_table = nullptr;
    RowsModel *m_rows = nullptr;
    BudgetCard *m_budget = nullptr;
    PriceCard *m_prices = nullptr;
};

} // namespace kq
