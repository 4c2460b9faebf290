#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

/// The drawing behind Style, one function a part. All colours come from the option's palette.
namespace kq::parts {

void drawButtonPanel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void drawButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void drawToolButtonPanel(const QStyleOption &option, QPainter &painter);
void drawFieldPanel(const QStyleOption &option, QPainter &painter);
void drawFocusRing(const QRect &rect, const QStyleOption &option, QPainter &painter);
void drawCheckBox(const QStyleOption &option, QPainter &painter);
void drawRadioButton(const QStyleOption &option, QPainter &painter);
void drawArrow(Qt::ArrowType direction, const QStyleOption &option, QPainter &painter);
void drawItemPanel(const QStyleOptionViewItem &option, QPainter &painter);
void drawHeaderSection(const QStyleOption &option, QPainter &painter);
void drawTab(const QStyleOptionTab &option, QPainter &painter);
void drawComboBox(const QStyleOptionComboBox &option, const QRect &arrow, QPainter &painter);
void drawSpinBox(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                 QPainter &painter);
void drawSlider(const QStyleOptionSlider &option, const QRect &groove, const QRect &handle,
                QPainter &painter);
void drawScrollBar(const QStyleOptionSlider &option, const QRect &slider, QPainter &painter);

/// What a selected or hovered row is filled with.
QColor selectionFill(const QPalette &palette, bool active);
QColor hoverFill(const QPalette &palette);

} // namespace kq::parts
