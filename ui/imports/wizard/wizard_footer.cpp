#include "ui/imports/wizard/wizard_footer.h"

#include "core/text/format.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace kq {

using namespace Qt::StringLiterals;

WizardFooter::WizardFooter(QWidget *parent)
    : QWidget(parent)
    , m_cancel(new QPushButton)
    , m_undo(new QPushButton)
    , m_back(new QPushButton)
    , m_next(new QPushButton)
    , m_import(new QPushButton)
    , m_another(new QPushButton)
    , m_customers(new QPushButton)
    , m_tiers(new QPushButton)
{
    m_cancel->setObjectName(u"wizardCancel"_s);
    m_undo->setObjectName(u"undoImport"_s);
    m_back->setObjectName(u"wizardBack"_s);
    m_next->setObjectName(u"wizardNext"_s);
    m_import->setObjectName(u"importButton"_s);
    m_another->setObjectName(u"importAnother"_s);
    m_customers->setObjectName(u"seeCustomers"_s);
    m_tiers->setObjectName(u"seeTiers"_s);
    setPrimary(m_next);
    setPrimary(m_import);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::tight);
    row->addWidget(m_cancel);
    row->addStretch(1);
    for (QPushButton *button : {m_undo, m_back, m_next, m_import, m_another, m_customers, m_tiers})
        row->addWidget(button);
    connect(m_cancel, &QPushButton::clicked, this, &WizardFooter::cancelled);
    connect(m_undo, &QPushButton::clicked, this, &WizardFooter::undoWanted);
    connect(m_back, &QPushButton::clicked, this, &WizardFooter::backWanted);
    connect(m_next, &QPushButton::clicked, this, &WizardFooter::nextWanted);
    connect(m_import, &QPushButton::clicked, this, &WizardFooter::importWanted);
    connect(m_another, &QPushButton::clicked, this, &WizardFooter::anotherWanted);
    connect(m_customers, &QPushButton::clicked, this, &WizardFooter::customersWanted);
    connect(m_tiers, &QPushButton::clicked, this, &WizardFooter::tiersWanted);
}

void WizardFooter::show(const State &state, Language language)
{
    m_cancel->setText(state.isDone ? tr("Back to the imports") : tr("Cancel"));
    m_cancel->setEnabled(!state.isImporting);
    m_undo->setText(tr("Undo this import"));
    m_undo->setVisible(state.isDone);
    m_back->setText(tr("Back"));
    m_back->setVisible(!state.isDone);
    m_back->setEnabled(!state.isFirstStep && !state.isImporting);
    m_next->setText(tr("Next"));
    m_next->setVisible(!state.isLastStep);
    m_next->setEnabled(state.mayGoOn);
    const Formatter format(language, u"VND"_s); // writes counts only
    m_import->setText(state.rows ? tr("Import %1 rows").arg(format.number(*state.rows))
                                 : tr("Import"));
    m_import->setVisible(state.isLastStep && !state.isDone);
    m_import->setEnabled(state.mayImport);
    m_another->setText(state.nextFile.isEmpty() ? tr("Import another file")
                       : state.nextIsSheet      ? tr("Next sheet: %1").arg(state.nextFile)
                                                : tr("Next file: %1").arg(state.nextFile));
    m_another->setVisible(state.isDone || state.offersAnother);
    m_customers->setText(tr("See the customers"));
    m_customers->setVisible(state.isDone);
    m_tiers->setText(tr("See your tiers"));
    m_tiers->setVisible(state.isDone && state.isFirstImport && state.nextFile.isEmpty());
    const QPushButton *result = m_tiers->isVisibleTo(this) ? m_tiers : m_customers;
    const QPushButton *primary = state.nextFile.isEmpty() ? result : m_another;
    for (QPushButton *button : {m_another, m_customers, m_tiers})
        button->setDefault(button == primary); // see setPrimary()
}

void WizardFooter::focusNext()
{
    m_next->setFocus();
}

void WizardFooter::focusImport()
{
    m_import->setFocus();
}

void WizardFooter::focusResult()
{
    for (QPushButton *button : {m_another, m_customers, m_tiers}) {
        if (button->isDefault())
            button->setFocus();
    }
}

} // namespace kq
