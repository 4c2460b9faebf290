#include "ui/segments/builder/restriction_lines.h"

#include "ui/segments/builder/editor_parts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kq {

RestrictionLines::RestrictionLines(const QString &addText, QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
    , m_add(new QPushButton(addText))
{
    // From below the name of what is restricted on.
    m_lines->setContentsMargins(measure::control, 0, 0, 0);
    m_lines->setSpacing(space::labelToField);
    m_add->setObjectName(QStringLiteral("addRestriction"));
    setQuiet(m_add);
    m_add->setIcon(lineIcon(Icon::Plus));
    m_add->setMenu(new QMenu(m_add));
}

void RestrictionLines::rebuild(const std::function<void()> &build)
{
    const qsizetype focused = tabStops(this).indexOf(QApplication::focusWidget());
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr); // what it lacks is not asked for any more
            widget->deleteLater();
        }
        delete item;
    }
    QMenu *menu = m_add->menu();
    for (QAction *old : menu->actions()) { // one of them may be what brought us here
        menu->removeAction(old);
        old->deleteLater();
    }
    build();
    const QList<QWidget *> stops = tabStops(this);
    if (focused >= 0 && !stops.isEmpty())
        stops[std::min(focused, stops.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

void RestrictionLines::addLine(const QString &title, QWidget *editor, std::function<void()> remove)
{
    auto *line = new QWidget;
    QHBoxLayout *row = rowLayout(line);
    row->setContentsMargins(space::insideCard, 0, 0, 0);
    auto *label = new QLabel(title);
    setQuiet(label);
    label->setBuddy(editor);
    row->addWidget(label);
    row->addWidget(editor, 1);
    m_lines->addWidget(line);
    auto *cross = new QToolButton;
    cross->setIcon(lineIcon(Icon::Close));
    cross->setAutoRaise(true);
    cross->setToolTip(tr("Take this restriction away"));
    cross->setAccessibleName(cross->toolTip());
    connect(cross, &QToolButton::clicked, this, std::move(remove));
    row->addWidget(cross);
}

void RestrictionLines::offerLine(const QString &title, bool taken, std::function<void()> add)
{
    QAction *action = m_add->menu()->addAction(title);
    action->setEnabled(!taken);
    connect(action, &QAction::triggered, this, std::move(add));
}

void RestrictionLines::showLines()
{
    setVisible(m_lines->count() > 0);
}

} // namespace kq
