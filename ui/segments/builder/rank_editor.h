#pragma once

#include "core/analysis/distribution.h"
#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"
#include "ui/segments/builder/value_editors.h"

#include <QWidget>

class QLineEdit;

namespace kq {

class DistributionField;

/// The place in a rank: which end, how many or what share, and a slider on which the border stands
/// where those who are in begin. `top_share` has none: it depends on sums.
class RankEditor : public QWidget {
    Q_OBJECT
public:
    RankEditor(const RankTest &test, const BuilderContext &context, TestEdited<RankTest> edited,
               QWidget *parent = nullptr);

    /// Other orders are counted from now on.
    void setSubject(const NumberSubject &subject);

private:
    void showSlider();
    void follow(const NumberTest &pulled);
    /// The rank as a test against a percentile, and back.
    [[nodiscard]] NumberTest asTest() const;
    [[nodiscard]] Decimal asRank(int percentile) const;

    RankTest m_test;
    BuilderContext m_context;
    TestEdited<RankTest> m_edited;
    QLineEdit *m_number;
    DistributionField *m_slider = nullptr;
};

} // namespace kq
