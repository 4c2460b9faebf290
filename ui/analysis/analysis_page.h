#pragma once

#include "core/analysis/people_behind.h"
#include "core/base/result.h"
#include "core/shop/analysis.h"
#include "ui/widgets/answer_page.h"

#include <array>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kq {

class Chart;
class ChartFrame;
class ColumnChart;
class Formatter;
class HeatMap;
class TierCheckCard;

/// How the customers buy, for the owner who wants to know more than the overview says: who brings
/// the revenue, who comes back, how often, how long they wait, when they come, and whether the
/// tiers foretold who would buy.
class AnalysisPage : public AnswerPage {
    Q_OBJECT
public:
    explicit AnalysisPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh() override;

protected:
    void retranslate() override;

private:
    struct Answer {
        Analysis analysis;
        ShopSettings settings;
        std::int64_t customers = 0;
    };
    /// A chart with a sentence above it that says what it shows of this shop.
    struct ToldChart {
        ChartFrame *frame = nullptr;
        QLabel *sentence = nullptr;
        QPushButton *see = nullptr; ///< leads to the people of the chosen bar or cell
    };
    /// Who was asked for.
    struct People {
        QString who;
        std::vector<CustomerId> customers;
    };

    void makeContent();
    ToldChart tell(Chart *chart, QVBoxLayout *layout);
    void show(const Answer &answer);
    void showConcentration(const Concentration &concentration, const Formatter &format);
    void showRhythm(const Answer &answer, const Formatter &format);

    /// Shows on the customers page who stands behind an item of a picture.
    void openPeople(const Chart *chart, int item);
    [[nodiscard]] std::optional<AnalysisCell> cellOf(const Chart *chart, int item) const;
    [[nodiscard]] QString nameOfItem(const Chart *chart, int item) const;
    [[nodiscard]] std::array<const ToldChart *, 6> told() const;

    NewestQuestion<Answer> m_question;
    NewestQuestion<People> m_peopleQuestion;
    std::vector<QDate> m_cohortMonths; ///< by row of the picture
    ColumnChart *m_tenths = nullptr;
    HeatMap *m_scores = nullptr;
    HeatMap *m_cohorts = nullptr;
    ColumnChart *m_counts = nullptr;
    ColumnChart *m_gaps = nullptr;
    HeatMap *m_week = nullptr;
    ToldChart m_toldTenths;
    ToldChart m_toldScores;
    ToldChart m_toldCohorts;
    ToldChart m_toldCounts;
    ToldChart m_toldGaps;
    ToldChart m_toldWeek;
    TierCheckCard *m_check = nullptr;
};

} // namespace kq
