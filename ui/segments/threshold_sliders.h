#pragma once

#include "core/wording/ladder_words.h"
#include "ui/segments/threshold_scale.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QSlider;

namespace kq {

class LadderDraft;

/// A slider for every number of a draft, with what it is now and what it was.
class ThresholdSliders : public QWidget {
    Q_OBJECT
public:
    explicit ThresholdSliders(QWidget *parent = nullptr);

    /// Shows the numbers of @p draft. Sliders stay where they are while its shape does.
    void show(const LadderDraft &draft, const AveragePercentiles &percentiles,
              const LadderSpeech &speech);

Q_SIGNALS:
    /// The number at @p index of the draft's was pulled to @p value.
    void pulled(std::size_t index, const kq::ThresholdValue &value);

private:
    struct Row {
        QLabel *name = nullptr;
        QSlider *slider = nullptr;
        QLabel *value = nullptr;
    };

    void rebuild(std::size_t rows);
    void pull(std::size_t index, int position);

    std::vector<Threshold> m_thresholds;
    AveragePercentiles m_percentiles;
    std::vector<Row> m_rows;
    QGridLayout *m_grid;
};

} // namespace kq
