#include "ui/segments/threshold_sliders.h"

#include "ui/segments/ladder_draft.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSlider = 160;

/// The value in words; a statistic of the shop with what it comes to.
QString textOf(const Threshold &threshold, const ThresholdValue &value,
               const AveragePercentiles &percentiles, const LadderSpeech &speech)
{
    QString text = valueText(threshold, value, speech);
    const auto *statistic = std::get_if<ShopStatistic>(&value);
    if (!statistic || statistic->kind == ShopStatistic::Kind::Mean || percentiles.empty())
        return text;
    const int percentile =
        statistic->kind == ShopStatistic::Kind::Median ? 50 : statistic->percentile;
    return text + u": "_s + speech.format.money(percentiles[static_cast<std::size_t>(percentile)]);
}

} // namespace

ThresholdSliders::ThresholdSliders(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::betweenFields);
    m_grid->setVerticalSpacing(space::tight);
    m_grid->setColumnStretch(1, 1);
}

void ThresholdSliders::rebuild(std::size_t rows)
{
    for (const Row &row : m_rows) {
        for (QWidget *part : {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.slider),
                              static_cast<QWidget *>(row.value)})
            delete part;
    }
    m_rows.clear();
    for (std::size_t i = 0; i < rows; ++i) {
        const Row row{new QLabel, new QSlider(Qt::Horizontal), new QLabel};
        const int line = static_cast<int>(i);
        row.slider->setObjectName(u"threshold%1"_s.arg(line));
        row.slider->setMinimumWidth(leastSlider);
        row.name->setBuddy(row.slider);
        row.value->setWordWrap(true);
        row.value->setMinimumWidth(leastSlider);
        m_grid->addWidget(row.name, line, 0);
        m_grid->addWidget(row.slider, line, 1);
        m_grid->addWidget(row.value, line, 2);
        connect(row.slider, &QSlider::valueChanged, this,
                [this, i](int position) { pull(i, position); });
        m_rows.push_back(row);
    }
}

void ThresholdSliders::show(const LadderDraft &draft, const AveragePercentiles &percentiles,
                            const LadderSpeech &speech)
{
    m_thresholds = draft.thresholds();
    m_percentiles = percentiles;
    if (m_rows.size() != m_thresholds.size())
        rebuild(m_thresholds.size());
    const std::vector<Threshold> kept = readAgain(m_thresholds, draft.kept());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Threshold &threshold = m_thresholds[i];
        const ThresholdScale scale(threshold, m_percentiles, partnerOf(threshold, m_thresholds));
        const Row &row = m_rows[i];
        const QString name = titleOf(threshold, draft.ladder(), speech);
        QString text = textOf(threshold, threshold.value, m_percentiles, speech);
        row.name->setText(name);
        row.slider->setAccessibleName(name);
        row.slider->setAccessibleDescription(text);
        if (kept[i].value != threshold.value)
            text +=
                u'\n' + tr("now: %1").arg(textOf(threshold, kept[i].value, m_percentiles, speech));
        row.value->setText(text);
        const QSignalBlocker silent(row.slider);
        row.slider->setRange(scale.least(), scale.most());
        row.slider->setValue(scale.positionOf(threshold.value));
    }
}

void ThresholdSliders::pull(std::size_t index, int position)
{
    const Threshold &threshold = m_thresholds[index];
    const ThresholdScale scale(threshold, m_percentiles, partnerOf(threshold, m_thresholds));
    Q_EMIT pulled(index, scale.valueAt(position));
}

} // namespace kq
