#include "ui/theme/style.h"

#include "ui/theme/style_parts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldPadding = 8;
constexpr int buttonPadding = 14;
constexpr int arrowWidth = 26;
constexpr int scrollBarWidth = 12;
constexpr int leastThumb = 32;
constexpr int menuRow = 28;

QRect scrollSlider(const QStyleOptionSlider &option)
{
    const bool vertical = option.orientation == Qt::Vertical;
    const int length = vertical ? option.rect.height() : option.rect.width();
    const std::int64_t range =
        static_cast<std::int64_t>(option.maximum) - option.minimum + option.pageStep;
    const auto wanted =
        range > 0 ? static_cast<int>(static_cast<std::int64_t>(option.pageStep) * length / range)
                  : length;
    const int thumb = std::clamp(wanted, std::min(leastThumb, length), length);
    const int at = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown);
    return vertical ? QRect(option.rect.x(), option.rect.y() + at, option.rect.width(), thumb)
                    : QRect(option.rect.x() + at, option.rect.y(), thumb, option.rect.height());
}

/// Is @p widget the list that drops down from a combo box? Its rows are else only as high as the
/// letters, and the focus ring cuts the marks below them off.
bool isChoices(const QWidget *widget)
{
    const QWidget *const frame = widget ? widget->parentWidget() : nullptr;
    return frame && frame->inherits("QComboBoxPrivateContainer");
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool lively = qobject_cast<QAbstractButton *>(widget) ||
                        qobject_cast<QComboBox *>(widget) ||
                        qobject_cast<QAbstractSpinBox *>(widget) ||
                        qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget);
    if (lively)
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) ||
        qobject_cast<QSlider *>(widget)) {
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        widget->installEventFilter(this);
    }
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QProxyStyle::eventFilter(watched, event);
    const auto *field = qobject_cast<QWidget *>(watched);
    if (field && field->hasFocus() && !qobject_cast<const QComboBox *>(field))
        return false;
    event->ignore();
    return true;
}

/// A field of several lines, which is framed like one of a single line.
static bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    // Only the elements that look other than in Fusion; the enum of Qt has more than forty.
    if (element == PE_PanelButtonCommand) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::drawButtonPanel(*button, *painter, widget);
    }
    if (element == PE_PanelButtonTool)
        return parts::drawToolButtonPanel(*option, *painter);
    if (element == PE_PanelLineEdit) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            parts::drawFieldPanel(*option, *painter);
        return;
    }
    if (element == PE_FrameLineEdit)
        return parts::drawFieldPanel(*option, *painter);
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        return parts::drawCheckBox(*option, *painter);
    if (element == PE_IndicatorRadioButton)
        return parts::drawRadioButton(*option, *painter);
    if (element == PE_IndicatorArrowDown || element == PE_IndicatorSpinDown)
        return parts::drawArrow(Qt::DownArrow, *option, *painter);
    if (element == PE_IndicatorArrowUp || element == PE_IndicatorSpinUp)
        return parts::drawArrow(Qt::UpArrow, *option, *painter);
    if (element == PE_IndicatorArrowLeft)
        return parts::drawArrow(Qt::LeftArrow, *option, *painter);
    if (element == PE_IndicatorArrowRight)
        return parts::drawArrow(Qt::RightArrow, *option, *painter);
    if (element == PE_IndicatorHeaderArrow) {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header && header->sortIndicator != QStyleOptionHeader::None)
            parts::drawArrow(header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow
                                                                                 : Qt::DownArrow,
                             *option, *painter);
        return;
    }
    if (element == PE_PanelItemViewItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return parts::drawItemPanel(*item, *painter);
    }
    if (element == PE_PanelScrollAreaCorner)
        return painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    if (element == PE_PanelItemViewRow || element == PE_FrameTabWidget)
        return; // cells paint their own panel; tabs stand on the page itself
    if (element == PE_FrameTabBarBase) {
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            option->palette.color(QPalette::Mid));
        return;
    }
    if (element == PE_FrameFocusRect) {
        const bool item = qobject_cast<const QAbstractItemView *>(widget);
        const bool button = qobject_cast<const QAbstractButton *>(widget);
        if (option->state.testFlag(State_KeyboardFocusChange) && !button)
            parts::drawFocusRing(item ? option->rect.adjusted(1, 1, -1, -1) : option->rect, *option,
                                 *painter);
        return;
    }
    if (element == PE_Frame && isTextField(widget))
        return parts::drawFieldPanel(*option, *painter);
    if (element == PE_Frame) {
        painter->save();
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_PushButton) {
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    }
    if (element == CE_PushButtonBevel) {
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    }
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::drawButtonLabel(*button, *painter, widget);
    }
    if (element == CE_HeaderSection)
        return parts::drawHeaderSection(*option, *painter);
    if (element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet = *header;
            const QColor second = option->palette.color(QPalette::PlaceholderText);
            quiet.palette.setColor(QPalette::ButtonText, second);
            quiet.state.setFlag(State_On, false); // Qt draws the header of a chosen cell in bold
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
    }
    if (element == CE_TabBarTabShape) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return parts::drawTab(*tab, *painter);
    }
    if (element == CE_ItemViewItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            parts::drawItemPanel(*item, *painter);
            QStyleOptionViewItem plain = *item;
            plain.state.setFlag(State_Selected, false); // text keeps its colour on the tint
            plain.state.setFlag(State_MouseOver, false);
            plain.backgroundBrush = Qt::NoBrush;
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect arrow = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
            return parts::drawComboBox(*box, arrow, *painter);
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            return parts::drawSpinBox(
                *box, proxy()->subControlRect(control, option, SC_SpinBoxUp, widget),
                proxy()->subControlRect(control, option, SC_SpinBoxDown, widget), *painter);
        }
    }
    if (control == CC_Slider) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider && slider->orientation == Qt::Horizontal) {
            return parts::drawSlider(
                *slider, proxy()->subControlRect(control, option, SC_SliderGroove, widget),
                proxy()->subControlRect(control, option, SC_SliderHandle, widget), *painter);
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return parts::drawScrollBar(*bar, scrollSlider(*bar), *painter);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    const QRect &rect = option->rect;
    if (control == CC_ComboBox) {
        const QRect arrow(rect.right() - arrowWidth + 1, rect.top(), arrowWidth, rect.height());
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, rect, arrow);
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, rect,
                              rect.adjusted(fieldPadding, 2, -arrowWidth, -2));
    }
    if (control == CC_ScrollBar) {
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && part == SC_ScrollBarGroove)
            return rect;
        if (bar && part == SC_ScrollBarSlider)
            return scrollSlider(*bar);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return rect.adjusted(fieldPadding - 4, 0, 4 - fieldPadding, 0);
    }
    return rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool iconOnly = button && button->text.isEmpty();
        const bool menu = button && (button->features & QStyleOptionButton::HasMenu);
        const int width = contents.width() + (iconOnly ? 12 : 2 * buttonPadding) + (menu ? 8 : 0);
        return {std::max(width, measure::control),
                std::max(contents.height() + 8, measure::control)};
    }
    if (type == CT_LineEdit || type == CT_ComboBox)
        size.setHeight(std::max(contents.height() + 8, measure::control));
    if (type == CT_SpinBox) // holds a line edit that has its height already
        size.setHeight(std::max(contents.height(), measure::control));
    if (type == CT_ComboBox || type == CT_SpinBox)
        size.rwidth() += type == CT_ComboBox ? fieldPadding : 2 * fieldPadding;
    if (type == CT_ToolButton)
        size = size.expandedTo({measure::control, measure::control});
    if (type == CT_TabBarTab)
        size = QSize(size.width() + 8, std::max(size.height(), measure::listEntry));
    if (type == CT_MenuItem)
        size.setHeight(std::max(size.height(), option && size.height() > 12 ? menuRow : 0));
    if (type == CT_ItemViewItem && isChoices(widget))
        size.setHeight(std::max(size.height(), menuRow));
    return size;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight ||
        metric == PM_ExclusiveIndicatorWidth || metric == PM_ExclusiveIndicatorHeight)
        return 18;
    if (metric == PM_ScrollBarExtent)
        return scrollBarWidth;
    if (metric == PM_ButtonIconSize || metric == PM_SmallIconSize || metric == PM_TabBarIconSize)
        return measure::icon;
    if (metric == PM_ButtonShiftHorizontal || metric == PM_ButtonShiftVertical)
        return 0;
    if (metric == PM_DefaultFrameWidth && isTextField(widget))
        return 3; // so that the text's own ground leaves the round corners free
    if (metric == PM_HeaderMargin || metric == PM_FocusFrameHMargin)
        return 8;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *answer) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons ||
        hint == SH_UnderlineShortcut || hint == SH_ComboBox_Popup)
        return 0;
    if (hint == SH_ScrollBar_LeftClickAbsolutePosition)
        return 1;
    if (hint == SH_Table_GridLineColor && option)
        return static_cast<int>(option->palette.color(QPalette::Midlight).rgba());
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

} // namespace kq
