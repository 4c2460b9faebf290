#include "ui/theme/style_parts.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace kq::parts {

namespace {

enum class ButtonKind { Primary, Secondary, Quiet, Dangerous };

ButtonKind kindOf(const QStyleOptionButton &option, const QWidget *widget)
{
    if (widget && widget->property("kqDangerous").toBool())
        return ButtonKind::Dangerous;
    if (option.features & QStyleOptionButton::DefaultButton)
        return ButtonKind::Primary;
    return option.features & QStyleOptionButton::Flat ? ButtonKind::Quiet : ButtonKind::Secondary;
}

bool isOn(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// A filled, outlined round rectangle on whole pixels.
void drawRound(QPainter &painter, const QRect &rect, double radius, const QColor &fill,
               const QColor &line, double width = 1)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

QColor filledColour(const QStyleOptionButton &option, const QColor &base)
{
    const QColor &text = option.palette.color(QPalette::Text);
    if (isOn(option, QStyle::State_Sunken))
        return mixed(base, text, 0.22);
    return isOn(option, QStyle::State_MouseOver) ? mixed(base, text, 0.12) : base;
}

} // namespace

QColor hoverFill(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.05);
}

QColor selectionFill(const QPalette &palette, bool active)
{
    return mixed(palette.color(QPalette::Base),
                 palette.color(QPalette::Active, QPalette::Highlight), active ? 0.16 : 0.09);
}

void drawFocusRing(const QRect &rect, const QStyleOption &option, QPainter &painter)
{
    drawRound(painter, rect, measure::fieldRadius, Qt::transparent,
              option.palette.color(QPalette::Active, QPalette::Highlight), 2);
}

void drawButtonPanel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const ButtonKind kind = kindOf(option, widget);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool touched =
        isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    const bool checked = isOn(option, QStyle::State_On);
    QColor fill = palette.color(QPalette::Button);
    QColor line = palette.color(QPalette::Dark);
    switch (kind) {
    case ButtonKind::Primary:
        fill = enabled ? filledColour(option, palette.color(QPalette::Highlight))
                       : palette.color(QPalette::Mid);
        line = QColor();
        break;
    case ButtonKind::Dangerous:
        fill = enabled ? filledColour(option, palette.color(QPalette::BrightText))
                       : palette.color(QPalette::Mid);
        line = QColor();
        break;
    case ButtonKind::Secondary:
        fill = checked ? selectionFill(palette, true) : filledColour(option, fill);
        line = checked ? palette.color(QPalette::Highlight) : line;
        break;
    case ButtonKind::Quiet:
        fill = checked ? selectionFill(palette, true)
               : touched && enabled
                   ? mixed(palette.color(QPalette::Window), palette.color(QPalette::Text), 0.08)
                   : QColor(Qt::transparent);
        line = QColor();
        break;
    }
    drawRound(painter, option.rect, measure::fieldRadius, fill, line);
    if (isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange)) {
        const bool filled = kind == ButtonKind::Primary || kind == ButtonKind::Dangerous;
        drawRound(painter, option.rect.adjusted(2, 2, -2, -2), measure::fieldRadius - 1,
                  Qt::transparent,
                  palette.color(filled ? QPalette::HighlightedText : QPalette::Highlight), 2);
    }
}

void drawButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const ButtonKind kind = kindOf(option, widget);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool filled = kind == ButtonKind::Primary || kind == ButtonKind::Dangerous;
    const auto role = filled ? QPalette::HighlightedText
                      : kind == ButtonKind::Quiet && !option.text.isEmpty() ? QPalette::Link
                                                                            : QPalette::ButtonText;
    const QColor colour = enabled ? option.palette.color(QPalette::Active, role)
                                  : option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    const int gap = option.icon.isNull() || option.text.isEmpty() ? 0 : 6;
    const QSize iconSize = option.icon.isNull() ? QSize(0, 0) : option.iconSize;
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int arrow = menu ? 18 : 0;
    const int whole = iconSize.width() + gap + textWidth + arrow;
    QRect place = option.rect;
    place.setLeft(std::max(option.rect.left() + 4, option.rect.center().x() - whole / 2));
    painter.save();
    if (!option.icon.isNull()) {
        const QRect where(
            QPoint(place.left(), option.rect.center().y() - iconSize.height() / 2 + 1), iconSize);
        option.icon.paint(&painter, where, Qt::AlignCenter,
                          !enabled ? QIcon::Disabled
                          : filled ? QIcon::Selected
                                   : QIcon::Normal);
        place.setLeft(where.right() + 1 + gap);
    }
    painter.setPen(colour);
    painter.setFont(widget ? widget->font() : painter.font());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option.text);
    if (menu) {
        const double ratio = painter.device()->devicePixelRatio();
        painter.drawPixmap(place.left() + textWidth + 4, option.rect.center().y() - 6,
                           iconPixmap(Icon::ChevronDown, 14, colour, ratio));
    }
    painter.restore();
}

void drawToolButtonPanel(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    if (isOn(option, QStyle::State_On))
        drawRound(painter, option.rect, measure::fieldRadius, selectionFill(palette, true), {});
    else if (isOn(option, QStyle::State_Enabled) &&
             (isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken)))
        drawRound(painter, option.rect, measure::fieldRadius,
                  mixed(palette.color(QPalette::Window), palette.color(QPalette::Text), 0.08), {});
    if (isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange))
        drawFocusRing(option.rect, option, painter);
}

void drawFieldPanel(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    const bool focused = isOn(option, QStyle::State_HasFocus);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const QColor line = focused ? palette.color(QPalette::Active, QPalette::Highlight)
                                : palette.color(QPalette::Dark);
    drawRound(painter, option.rect, measure::fieldRadius,
              palette.color(enabled ? QPalette::Base : QPalette::Window), line, focused ? 2 : 1);
}

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool on = isOn(option, QStyle::State_On);
    const bool partly = isOn(option, QStyle::State_NoChange);
    QRect box(0, 0, 18, 18);
    box.moveCenter(option.rect.center());
    const QColor accent =
        palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    if (on || partly)
        drawRound(painter, box, 4, accent, {});
    else
        drawRound(painter, box, 4, palette.color(QPalette::Base), palette.color(QPalette::Shadow));
    const double ratio = painter.device()->devicePixelRatio();
    const QColor mark = palette.color(QPalette::HighlightedText);
    if (on)
        painter.drawPixmap(box.topLeft() + QPoint(1, 1), iconPixmap(Icon::Check, 16, mark, ratio));
    else if (partly)
        painter.fillRect(box.adjusted(4, 8, -4, -8), mark);
    if (isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange))
        drawFocusRing(box.adjusted(-2, -2, 2, 2), option, painter);
}

void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    const bool enabled = isOn(option, QStyle::State_Enabled);
    QRect circle(0, 0, 18, 18);
    circle.moveCenter(option.rect.center());
    const QColor accent =
        palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    if (isOn(option, QStyle::State_On)) {
        drawRound(painter, circle, 9, accent, {});
        drawRound(painter, circle.adjusted(6, 6, -6, -6), 3,
                  palette.color(QPalette::HighlightedText), {});
    } else {
        drawRound(painter, circle, 9, palette.color(QPalette::Base),
                  palette.color(QPalette::Shadow));
    }
}

void drawArrow(Qt::ArrowType direction, const QStyleOption &option, QPainter &painter)
{
    const auto iconOf = [direction] {
        switch (direction) {
        case Qt::UpArrow:
            return Icon::ChevronUp;
        case Qt::LeftArrow:
            return Icon::ChevronLeft;
        case Qt::RightArrow:
            return Icon::ChevronRight;
        case Qt::DownArrow:
        case Qt::NoArrow:
            break;
        }
        return Icon::ChevronDown;
    };
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const QColor colour =
        option.palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                             enabled ? QPalette::PlaceholderText : QPalette::Text);
    const int size = std::min({16, option.rect.width() + 4, option.rect.height() + 4});
    QRect place(0, 0, size, size);
    place.moveCenter(option.rect.center());
    painter.drawPixmap(place,
                       iconPixmap(iconOf(), size, colour, painter.device()->devicePixelRatio()));
}

void drawItemPanel(const QStyleOptionViewItem &option, QPainter &painter)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (isOn(option, QStyle::State_Selected))
        painter.fillRect(option.rect,
                         selectionFill(option.palette, isOn(option, QStyle::State_Active)));
    else if (isOn(option, QStyle::State_MouseOver) && isOn(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, hoverFill(option.palette));
}

void drawHeaderSection(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    const bool touched = isOn(option, QStyle::State_MouseOver);
    painter.fillRect(option.rect, touched ? hoverFill(palette) : palette.color(QPalette::Base));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     palette.color(QPalette::Mid));
}

void drawTab(const QStyleOptionTab &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    if (isOn(option, QStyle::State_MouseOver))
        drawRound(painter, option.rect.adjusted(0, 2, 0, -4), measure::fieldRadius,
                  hoverFill(palette), {});
    if (isOn(option, QStyle::State_Selected))
        painter.fillRect(
            QRect(option.rect.left() + 8, option.rect.bottom() - 1, option.rect.width() - 16, 2),
            palette.color(QPalette::Highlight));
    if (isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange))
        drawFocusRing(option.rect.adjusted(2, 2, -2, -4), option, painter);
}

void drawComboBox(const QStyleOptionComboBox &option, const QRect &arrow, QPainter &painter)
{
    // The frame and the arrow need no more than every widget has.
    QStyleOption panel(static_cast<const QStyleOption &>(option));
    if (!option.frame)
        return;
    const bool touched = isOn(option, QStyle::State_MouseOver) && !option.editable;
    drawFieldPanel(panel, painter);
    if (touched && isOn(option, QStyle::State_Enabled) && !isOn(option, QStyle::State_HasFocus))
        drawRound(painter, option.rect, measure::fieldRadius, hoverFill(option.palette),
                  option.palette.color(QPalette::Dark));
    panel.rect = arrow;
    drawArrow(Qt::DownArrow, panel, painter);
}

void drawSpinBox(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                 QPainter &painter)
{
    // The frame and the arrow need no more than every widget has.
    QStyleOption panel(static_cast<const QStyleOption &>(option));
    if (option.frame)
        drawFieldPanel(panel, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    panel.rect = up;
    panel.state.setFlag(QStyle::State_Enabled,
                        option.stepEnabled & QAbstractSpinBox::StepUpEnabled);
    drawArrow(Qt::UpArrow, panel, painter);
    panel.rect = down;
    panel.state.setFlag(QStyle::State_Enabled,
                        option.stepEnabled & QAbstractSpinBox::StepDownEnabled);
    drawArrow(Qt::DownArrow, panel, painter);
}

void drawSlider(const QStyleOptionSlider &option, const QRect &groove, const QRect &handle,
                QPainter &painter)
{
    constexpr int thickness = 4;
    constexpr double ring = 2;
    const QPalette &palette = option.palette;
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const QColor accent = palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                                        enabled ? QPalette::Highlight : QPalette::PlaceholderText);
    QRect line(groove.left(), groove.center().y() - thickness / 2 + 1, groove.width(), thickness);
    drawRound(painter, line, thickness / 2.0, palette.color(QPalette::Dark), {});
    if (option.upsideDown)
        line.setLeft(handle.center().x());
    else
        line.setRight(handle.center().x());
    drawRound(painter, line, thickness / 2.0, accent, {});
    QRect knob(0, 0, std::min(handle.width(), handle.height()), 0);
    knob.setHeight(knob.width());
    knob.moveCenter(handle.center());
    const bool focused = isOn(option, QStyle::State_HasFocus);
    drawRound(painter, knob, knob.width() / 2.0, focused ? accent : palette.color(QPalette::Base),
              accent, ring);
}

void drawScrollBar(const QStyleOptionSlider &option, const QRect &slider, QPainter &painter)
{
    if (option.maximum <= option.minimum)
        return;
    const bool lively = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    QColor colour = option.palette.color(QPalette::Active, QPalette::PlaceholderText);
    colour.setAlpha(lively ? 200 : 110);
    const QRect thumb = option.orientation == Qt::Vertical ? slider.adjusted(3, 2, -3, -2)
                                                           : slider.adjusted(2, 3, -2, -3);
    drawRound(painter, thumb, 3, colour, {});
}

} // namespace kq::parts
