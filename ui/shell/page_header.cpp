#include "ui/shell/page_header.h"

#include "ui/theme/theme.h"
#include "ui/widgets/as_of_picker.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

PageHeader::PageHeader(std::function<QDate()> today, std::function<QString(QDate)> writeDate,
                       QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_asOf(new AsOfPicker(std::move(today), std::move(writeDate), this))
    , m_primary(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::pageMargin, space::insideCard, space::pageMargin,
                            space::betweenFields);
    row->setSpacing(space::betweenFields);
    row->addWidget(m_title, 1);
    row->addWidget(m_asOf);
    row->addWidget(m_primary);
    setTextRole(m_title, TextRole::PageTitle);
    m_title->setObjectName(u"pageTitle"_s);
    m_primary->setObjectName(u"primaryAction"_s);
    setPrimary(m_primary);
    m_primary->setVisible(false);
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setEvaluates(bool evaluates)
{
    m_asOf->setVisible(evaluates);
}

void PageHeader::setPrimaryAction(QAction *action)
{
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    if (m_action)
        connect(m_action, &QAction::changed, this, &PageHeader::followAction);
    followAction();
}

void PageHeader::followAction()
{
    m_primary->setVisible(m_action && m_action->isVisible());
    if (!m_action)
        return;
    m_primary->setText(m_action->text());
    m_primary->setIcon(m_action->icon());
    m_primary->setEnabled(m_action->isEnabled());
    m_primary->setToolTip(m_action->toolTip() == m_action->text() ? QString()
                                                                  : m_action->toolTip());
}

} // namespace kq
