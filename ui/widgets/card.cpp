#include "ui/widgets/card.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace kq {

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::insideCard, space::betweenFields, space::insideCard,
                               space::insideCard);
    column->setSpacing(space::tight);
    column->addLayout(m_header);
    column->addLayout(m_body, 1);
    m_header->addWidget(m_title, 1);
    m_header->setSpacing(space::labelToField);
    m_body->setSpacing(space::tight);
    setTextRole(m_title, TextRole::Section);
    m_title->setWordWrap(true);
    m_title->setVisible(false);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget, 0, Qt::AlignTop);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::cardRadius,
                            measure::cardRadius);
}

} // namespace kq
