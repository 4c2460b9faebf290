#include "ui/segments/builder/node_count.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kq {

NodeCount::NodeCount(QWidget *parent)
    : QWidget(parent)
    , m_remaining(new QLabel)
    , m_alone(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (QLabel *label : {m_remaining, m_alone}) {
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        column->addWidget(label);
    }
    column->addStretch(1);
    m_remaining->setObjectName(QStringLiteral("remaining"));
    m_alone->setObjectName(QStringLiteral("alone"));
    setTextRole(m_alone, TextRole::Note);
    setMinimumWidth(width);
}

void NodeCount::show(const FunnelStep &step, const Formatter &format)
{
    const QString remaining = format.number(step.remaining);
    const QString alone = format.number(step.alone);
    m_remaining->setText(remaining);
    m_alone->setText(tr("%1 alone", "customers who meet this condition alone").arg(alone));
    setToolTip(tr("By this condition alone: %1 · remaining: %2").arg(alone, remaining));
    setAccessibleName(toolTip());
    setEnabled(true);
}

void NodeCount::setShowsAlone(bool showsAlone)
{
    m_alone->setVisible(showsAlone);
}

void NodeCount::setPending()
{
    setEnabled(false);
}

} // namespace kq
