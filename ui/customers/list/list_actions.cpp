#include "ui/customers/list/list_actions.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

namespace kq {

using namespace Qt::StringLiterals;

ListActions::ListActions(QWidget *parent)
    : QWidget(parent)
    , m_open(new QAction(this))
    , m_edit(new QAction(this))
    , m_samePerson(new QAction(this))
    , m_columns(new QAction(this))
    , m_exportView(new QAction(this))
    , m_exportList(new QAction(this))
    , m_sortMenu(new QMenu(this))
    , m_editButton(new QPushButton)
    , m_unite(new QPushButton)
    , m_doubles(new QPushButton)
    , m_more(new QPushButton)
{
    m_open->setObjectName(u"openCustomer"_s);
    m_edit->setObjectName(u"editAction"_s);
    m_edit->setShortcut(Qt::Key_F2);
    m_edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_samePerson->setObjectName(u"samePersonAction"_s);
    m_columns->setObjectName(u"chooseColumnsAction"_s);
    m_exportView->setObjectName(u"exportView"_s);
    m_exportList->setObjectName(u"exportGroup"_s);
    m_editButton->setObjectName(u"editChosen"_s);
    m_editButton->setIcon(lineIcon(Icon::Edit));
    m_unite->setObjectName(u"samePerson"_s);
    m_doubles->setObjectName(u"doubles"_s);
    m_doubles->setIcon(lineIcon(Icon::Customers));
    setQuiet(m_doubles);
    m_more->setObjectName(u"listMenu"_s);
    m_more->setIcon(lineIcon(Icon::Table));
    auto *menu = new QMenu(m_more);
    menu->addAction(m_columns);
    menu->addMenu(m_sortMenu);
    menu->addSeparator();
    menu->addAction(m_exportView);
    menu->addAction(m_exportList);
    m_more->setMenu(menu);
    auto *flow = new FlowLayout(this, space::tight);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_editButton, m_unite, m_more, m_doubles})
        flow->addWidget(button);
    connect(m_editButton, &QPushButton::clicked, m_edit, &QAction::trigger);
    connect(m_unite, &QPushButton::clicked, m_samePerson, &QAction::trigger);
    connect(m_doubles, &QPushButton::clicked, this, &ListActions::doublesAsked);
    setChosen(0);
    setDoubles(0, 0);
    setGroup(false);
}

void ListActions::setChosen(int rows)
{
    m_chosen = rows;
    m_open->setEnabled(rows == 1);
    m_edit->setEnabled(rows > 0);
    m_editButton->setEnabled(rows > 0);
    m_samePerson->setEnabled(rows == 2);
    m_unite->setVisible(rows == 2);
    m_exportList->setEnabled(m_isGroup || m_chosen > 1);
    showTexts();
}

void ListActions::setDoubles(int people, int sales)
{
    m_people = people;
    m_sales = sales;
    m_doubles->setVisible(people + sales > 0);
    showTexts();
}

void ListActions::setGroup(bool isGroup)
{
    m_isGroup = isGroup;
    m_exportList->setEnabled(m_isGroup || m_chosen > 1);
}

void ListActions::retranslate()
{
    m_open->setText(tr("Open"));
    m_edit->setText(tr("Edit…"));
    m_samePerson->setText(tr("Same person…"));
    m_samePerson->setToolTip(tr("Choose two customers to say that they are one person."));
    m_unite->setText(m_samePerson->text());
    m_columns->setText(tr("Choose columns…"));
    m_sortMenu->setTitle(tr("Sort by"));
    m_exportView->setText(tr("Write this list to a file…"));
    m_more->setText(tr("Columns"));
    m_more->setAccessibleName(tr("Columns, order and file of the list"));
    showTexts();
}

void ListActions::showTexts()
{
    m_exportList->setText(m_chosen > 1
                              ? tr("List for messages to these %n customers…", nullptr, m_chosen)
                              : tr("List for messages to this group…"));
    m_editButton->setText(m_chosen > 1 ? tr("Edit %n customers…", nullptr, m_chosen) : tr("Edit…"));
    if (m_people > 0 && m_sales > 0)
        m_doubles->setText(tr("%1 and %2 may be in here twice")
                               .arg(tr("%n customers", "may be in here twice", m_people),
                                    tr("%n orders", "may be in here twice", m_sales)));
    else if (m_people > 0)
        m_doubles->setText(tr("%n customers may be in here twice", nullptr, m_people));
    else if (m_sales > 0)
        m_doubles->setText(tr("%n orders may be in here twice", nullptr, m_sales));
}

} // namespace kq
