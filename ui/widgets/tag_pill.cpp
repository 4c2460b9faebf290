#include "ui/widgets/tag_pill.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace kq {

namespace {

constexpr int leastHeight = 24;
constexpr int dotSize = 10;

} // namespace

TagPill::TagPill(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_cross(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(2);
    row->addWidget(m_text);
    row->addWidget(m_cross);
    m_text->setTextFormat(Qt::PlainText);
    m_cross->setAutoRaise(true);
    m_cross->setIcon(lineIcon(Icon::Close));
    m_cross->setIconSize({12, 12});
    m_cross->setFixedSize(18, 18);
    m_cross->setVisible(false);
    setFixedHeight(std::max(leastHeight, fontMetrics().height() + 6));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_cross, &QToolButton::clicked, this, &TagPill::removeRequested);
    setText(text);
}

QString TagPill::text() const
{
    return m_text->text();
}

void TagPill::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    retranslate();
}

void TagPill::setDot(const QColor &colour)
{
    m_dot = colour;
    layout()->setContentsMargins(colour.isValid() ? 10 + dotSize + 5 : 10, 0,
                                 m_cross->isVisibleTo(this) ? 4 : 10, 0);
    update();
}

void TagPill::setRemovable(bool removable)
{
    m_cross->setVisible(removable);
    setDot(m_dot);
}

void TagPill::paintEvent(QPaintEvent *)
{
    const Colours &theme = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(theme.line, theme.text, 0.1), 1));
    painter.setBrush(mixed(theme.card, theme.text, 0.06));
    const double radius = (height() - 1) / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (m_dot.isValid()) {
        painter.setPen(QPen(theme.outline(m_dot), 1));
        painter.setBrush(m_dot);
        painter.drawEllipse(QRectF(9.5, (height() - dotSize) / 2.0, dotSize, dotSize));
    }
}

void TagPill::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TagPill::retranslate()
{
    m_cross->setAccessibleName(tr("Take off %1", "a tag").arg(text()));
    m_cross->setToolTip(m_cross->accessibleName());
}

} // namespace kq
