#pragma once

#include <QProxyStyle>

namespace kq {

/// The look of every control: Fusion underneath, so that it is the same on the three systems, with
/// our corners, heights, selection and colours. It takes all colours from the palette and so
/// follows a change of theme by itself.
class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &contents,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *answer) const override;
    /// Fields leave the wheel to the page: who scrolls must not change what is chosen. A number
    /// or a slider that one has clicked into takes it.
    bool eventFilter(QObject *watched, QEvent *event) override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
};

} // namespace kq
