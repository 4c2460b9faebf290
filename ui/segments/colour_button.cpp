#include "ui/segments/colour_button.h"

#include "ui/charts/segment_colours.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>

#include <utility>

namespace kq {

namespace {

constexpr int pictureSize = 64; ///< scaled down, so that it is sharp on fine screens

}

ColourButton::ColourButton(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("segmentColour"));
    setFixedSize(measure::control, measure::control);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &ColourButton::fillMenu);
    describe();
}

void ColourButton::setColour(SegmentColour colour)
{
    m_colour = colour;
    describe();
}

void ColourButton::describe()
{
    setIcon(iconOf(m_colour));
    setToolTip(tr("Colour in lists: %1").arg(nameOf(m_colour)));
    setAccessibleName(toolTip());
}

void ColourButton::fillMenu()
{
    menu()->clear();
    for (const auto &[colour, key] : KeyTable<SegmentColour>::entries) {
        QAction *action = menu()->addAction(iconOf(colour), nameOf(colour));
        action->setCheckable(true);
        action->setChecked(colour == m_colour);
        connect(action, &QAction::triggered, this, [this, colour = colour] {
            const SegmentColour before = std::exchange(m_colour, colour);
            describe();
            if (before != colour)
                Q_EMIT chosen(before, colour);
        });
    }
}

QIcon ColourButton::iconOf(SegmentColour colour) const
{
    const Colours &colours = Colours::of(palette());
    QPixmap picture(pictureSize, pictureSize);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = colourOf(colour, colours);
    painter.setPen(QPen(fill.isValid() ? fill : colours.secondText, 5));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(picture.rect()).adjusted(10, 10, -10, -10));
    return picture;
}

void ColourButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        describe();
    QToolButton::changeEvent(event);
}

} // namespace kq
