#include "ui/segments/builder/rank_editor.h"

#include "core/condition/catalogue.h"
#include "ui/segments/builder/distribution_field.h"
#include "ui/segments/builder/editor_parts.h"

#include <QLineEdit>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kq {

namespace {

constexpr int everybody = 100; ///< percent

bool isCount(RankOp op)
{
    return op == RankOp::TopCount || op == RankOp::BottomCount;
}

bool isTop(RankOp op)
{
    return op == RankOp::TopPercent || op == RankOp::TopCount || op == RankOp::TopShare;
}

} // namespace

RankEditor::RankEditor(const RankTest &test, const BuilderContext &context,
                       TestEdited<RankTest> edited, QWidget *parent)
    : QWidget(parent)
    , m_test(test)
    , m_context(context)
    , m_edited(std::move(edited))
{
    auto *row = new FlowLayout(this);
    row->addWidget(makeEnumBox<RankOp>(m_test.op, m_context.words, [this](RankOp op) {
        m_test.op = op;
        showSlider();
        m_edited(m_test);
    }));
    m_number = makeDecimalEditor(
        m_test.n, false, m_context,
        [this](Decimal n) {
            m_test.n = n;
            showSlider();
            m_edited(m_test);
        },
        row);
    // Dates are ranked, too, but a line of days would say little.
    if (!m_context.jobs || entryOf(m_test.metric).type == ValueType::Date)
        return;
    m_slider = new DistributionField(MetricSubject{m_test.metric, m_test.where},
                                     nameOf(m_test.metric, m_context.words), m_context);
    connect(m_slider, &DistributionSlider::testEdited, this, &RankEditor::follow);
    connect(m_slider, &DistributionField::answered, this, &RankEditor::showSlider);
    row->addWidget(m_slider);
    showSlider();
}

void RankEditor::setSubject(const NumberSubject &subject)
{
    m_test.where = std::get<MetricSubject>(subject).where;
    if (m_slider)
        m_slider->setSubject(subject);
}

NumberTest RankEditor::asTest() const
{
    double percent = m_test.n.toDouble();
    const Distribution *known = m_slider->distribution();
    if (isCount(m_test.op) && known && known->count > 0)
        percent *= everybody / static_cast<double>(known->count);
    const int in = static_cast<int>(std::lround(std::clamp(percent, 0.0, double{everybody})));
    const int percentile = std::clamp(isTop(m_test.op) ? everybody - in : in, 1, everybody);
    return {isTop(m_test.op) ? NumberOp::GreaterThan : NumberOp::AtMost,
            ShopStatistic{ShopStatistic::Kind::Percentile, percentile}};
}

Decimal RankEditor::asRank(int percentile) const
{
    const std::int64_t percent = isTop(m_test.op) ? everybody - percentile : percentile;
    const Distribution *known = m_slider->distribution();
    return isCount(m_test.op) && known ? Decimal(known->count * percent / everybody)
                                       : Decimal(percent);
}

void RankEditor::showSlider()
{
    if (!m_slider)
        return;
    m_slider->setTest(asTest());
    const Distribution *known = m_slider->distribution();
    m_slider->setVisible(m_test.op != RankOp::TopShare && (!known || known->count > 0));
}

void RankEditor::follow(const NumberTest &pulled)
{
    m_test.n = asRank(std::get<ShopStatistic>(pulled.value).percentile);
    m_number->setText(m_context.writeNumber(m_test.n, false));
    m_edited(m_test);
}

} // namespace kq
