#pragma once

#include "ui/widgets/card.h"

namespace kq {

/// One key figure of a page: large, with what it counts below and, where there is one, how it
/// moved. All texts are ready to be read.
class FigureTile : public Card {
    Q_OBJECT
public:
    enum class Mood { Neutral, Good, Bad };

    explicit FigureTile(QWidget *parent = nullptr);

    /// "1,92 tỷ" and "doanh thu 12 tháng".
    void setFigure(const QString &figure, const QString &label);
    /// Such as "+12 so với tháng trước"; empty: none. The sign stands in the text, so that colour
    /// is not the only one.
    void setDelta(const QString &text, Mood mood);
    /// While a new figure is on its way the old one is greyed, never shown as current.
    void setPending(bool pending);

private:
    void describe();

    QLabel *m_figure;
    QLabel *m_label;
    QLabel *m_delta;
    Mood m_mood = Mood::Neutral;

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace kq
