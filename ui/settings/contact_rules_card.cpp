#include "ui/settings/contact_rules_card.h"

#include "core/shop/shop.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestField = 360;
constexpr int mostDays = 3'650;
constexpr int mostMessages = 1'000;

QSpinBox *makeNumber(const QString &name, int least, int largest)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(least, largest);
    box->setKeyboardTracking(false); // half a number is no rule
    return box;
}

} // namespace

ContactRulesCard::ContactRulesCard(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_unaskedLabel(new QLabel)
    , m_unasked(new QComboBox)
    , m_cooldownLabel(new QLabel)
    , m_cooldown(makeNumber(u"cooldownDays"_s, 0, mostDays))
    , m_mostLabel(new QLabel)
    , m_most(makeNumber(u"mostMessages"_s, 0, mostMessages))
    , m_daysLabel(new QLabel)
    , m_days(makeNumber(u"capDays"_s, 1, mostDays))
    , m_note(new QLabel)
{
    m_unasked->setObjectName(u"unasked"_s);
    for (const UnaskedMay may :
         {UnaskedMay::GetEverything, UnaskedMay::GetCare, UnaskedMay::GetNothing})
        m_unasked->addItem({}, static_cast<int>(may));
    m_note->setWordWrap(true);
    setQuiet(m_note);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::insideCard);
    grid->setVerticalSpacing(space::labelToField);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addField(*grid, 0, 0, *m_unaskedLabel, *m_unasked);
    addField(*grid, 0, 1, *m_cooldownLabel, *m_cooldown);
    addField(*grid, 1, 0, *m_mostLabel, *m_most);
    addField(*grid, 1, 1, *m_daysLabel, *m_days);
    body()->addLayout(grid);
    body()->addWidget(m_note);
    connect(m_unasked, &QComboBox::currentIndexChanged, this, &ContactRulesCard::keep);
    for (QSpinBox *number : {m_cooldown, m_most, m_days})
        connect(number, &QSpinBox::valueChanged, this, &ContactRulesCard::keep);
    retranslate();
}

void ContactRulesCard::addField(QGridLayout &grid, int row, int column, QLabel &label,
                                QWidget &field)
{
    label.setBuddy(&field);
    label.setWordWrap(true);
    if (row > 0)
        label.setContentsMargins(0, space::tight, 0, 0);
    field.setMaximumWidth(widestField);
    grid.addWidget(&label, 2 * row, column, Qt::AlignBottom);
    grid.addWidget(&field, 2 * row + 1, column);
}

void ContactRulesCard::retranslate()
{
    setTitle(tr("Rules for messages"));
    m_unaskedLabel->setText(tr("Who was never asked may get"));
    m_unasked->setItemText(0, tr("every message"));
    m_unasked->setItemText(1, tr("care, but no advertising"));
    m_unasked->setItemText(2, tr("no message"));
    m_cooldownLabel->setText(tr("Days between two messages to a person"));
    m_cooldown->setSpecialValueText(tr("no rule"));
    m_mostLabel->setText(tr("Messages to a person, at most"));
    m_most->setSpecialValueText(tr("no rule"));
    m_daysLabel->setText(tr("within how many days"));
    m_note->setText(
        tr("Lists leave out those to whom a rule applies and say how many they are. Only "
           "messages that were recorded as a campaign can be counted."));
    for (const auto &[label, field] : {std::pair<QLabel *, QWidget *>{m_unaskedLabel, m_unasked},
                                       {m_cooldownLabel, m_cooldown},
                                       {m_mostLabel, m_most},
                                       {m_daysLabel, m_days}})
        field->setAccessibleName(label->text());
}

void ContactRulesCard::refresh()
{
    m_context.jobs.run(
        this, {}, [&shop = m_context.shop](JobControl &) { return shop.contactRules(); },
        [this](const Result<ContactRules> &rules) {
            if (!rules) {
                Q_EMIT failed(rules.error());
                return;
            }
            show(*rules);
        });
}

void ContactRulesCard::show(const ContactRules &rules)
{
    m_rules = rules;
    const QSignalBlocker quietUnasked(m_unasked);
    const QSignalBlocker quietCooldown(m_cooldown);
    const QSignalBlocker quietMost(m_most);
    const QSignalBlocker quietDays(m_days);
    m_unasked->setCurrentIndex(m_unasked->findData(static_cast<int>(rules.unasked)));
    m_cooldown->setValue(rules.cooldownDays);
    m_most->setValue(rules.mostMessages);
    m_days->setValue(rules.capDays);
    m_days->setEnabled(rules.mostMessages > 0);
}

ContactRules ContactRulesCard::wanted() const
{
    ContactRules rules;
    rules.unasked = static_cast<UnaskedMay>(m_unasked->currentData().toInt());
    rules.cooldownDays = m_cooldown->value();
    rules.mostMessages = m_most->value();
    rules.capDays = m_days->value();
    return rules;
}

void ContactRulesCard::keep()
{
    const ContactRules rules = wanted();
    if (rules == m_rules)
        return;
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, rules](JobControl &) -> Result<bool> {
            const Result<void> kept = shop.changeContactRules(rules);
            if (!kept)
                return kept.error();
            return true;
        },
        [this, rules](const Result<bool> &kept) {
            if (!kept) {
                show(m_rules); // what the shop file still says
                Q_EMIT failed(kept.error());
                return;
            }
            show(rules);
            m_context.events.announce();
        });
}

} // namespace kq
