#include "ui/imports/wizard/step_bar.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace kq {

using namespace Qt::StringLiterals;

StepBar::StepBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins({});
    m_line->setSpacing(space::pageMargin);
    m_line->addStretch(1);
}

void StepBar::setSteps(const QStringList &names)
{
    while (m_labels.size() < names.size()) {
        auto *label = new QLabel;
        m_line->insertWidget(static_cast<int>(m_labels.size()), label);
        m_labels.append(label);
    }
    for (qsizetype i = 0; i < names.size(); ++i)
        m_labels[i]->setText(QString::number(i + 1) + u". "_s + names[i]);
    draw();
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    draw();
}

void StepBar::draw()
{
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const bool here = i == m_current;
        m_labels[i]->setFont(fontFor(here ? TextRole::Section : TextRole::Body));
        if (here)
            setAccessibleName(m_labels[i]->text());
    }
}

} // namespace kq
