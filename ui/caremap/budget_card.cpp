#include "ui/caremap/budget_card.h"

#include "core/shop/care_groups.h"
#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/budget_words.h"
#include "ui/caremap/care_edit.h"
#include "ui/frame/language_controller.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/money_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int tiersInView = 12;
constexpr int fieldWidth = 180;

} // namespace

BudgetCard::BudgetCard(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_label(new QLabel)
    , m_budget(new MoneyField)
    , m_wanted(new QPushButton)
    , m_fault(new QLabel)
    , m_reasons(new QLabel)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
{
    setObjectName(u"budgetCard"_s);
    m_budget->setObjectName(u"monthlyBudget"_s);
    m_budget->setFixedWidth(fieldWidth);
    m_label->setBuddy(m_budget);
    m_wanted->setObjectName(u"wantedBudget"_s);
    setQuiet(m_wanted);
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_reasons->setObjectName(u"budgetReasons"_s);
    m_reasons->setWordWrap(true);
    m_reasons->setTextFormat(Qt::PlainText);
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setObjectName(u"budgetTable"_s);
    m_table->setModel(m_rows);
    auto *row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_budget);
    row->addWidget(m_wanted);
    row->addStretch(1);
    body()->addLayout(row);
    body()->addWidget(m_fault);
    body()->addWidget(m_reasons);
    body()->addWidget(m_table);
    connect(m_budget, &MoneyField::moneyEdited, this, &BudgetCard::keep);
    connect(m_wanted, &QPushButton::clicked, this, [this] { keep(m_planned); });
    connect(m_budget, &MoneyField::faultChanged, m_fault, &QWidget::setVisible);
    connect(m_table, &DataTable::rowOpened, this,
            [this](const QModelIndex &index) { Q_EMIT tierOpened(m_rows->keyAt(index.row())); });
    retranslate();
}

void BudgetCard::retranslate()
{
    setTitle(tr("What messages may cost in a month"));
    m_label->setText(tr("Budget a month"));
    m_budget->setAccessibleName(m_label->text());
    m_budget->setPlaceholderText(tr("such as 350k or 1.2m"));
    m_budget->setFormat(m_context.language.language(), m_currency);
    m_fault->setText(tr("The budget is no amount that can be read, such as 350k or 1.2m."));
    m_table->setAccessibleName(title());
    m_rows->setColumns({{tr("Served"), true},
                        {tr("Tier"), false},
                        {tr("Planned messages a month"), true},
                        {tr("Paid by the budget"), true},
                        {tr("Cost"), true},
                        {tr("A month's spending behind a message"), true}});
    showSpread();
}

void BudgetCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void BudgetCard::show(const CareMap &map, const MessageSettings &messages,
                      const ShopSettings &settings)
{
    m_map = map;
    m_messages = messages;
    m_currency = settings.currency;
    m_budget->setFormat(m_context.language.language(), m_currency);
    m_budget->setMoney(messages.monthlyBudget);
    showSpread();
}

void BudgetCard::showSpread()
{
    const Words words(m_context.language.language());
    const Formatter format(words.language(), m_currency);
    const std::optional<Money> budget = m_messages.monthlyBudget;
    const BudgetSpread spread = spreadOverTiers(budget.value_or(Money{highestBudget}), m_map);
    m_planned = plannedMonth(spread, m_map).cost;
    m_wanted->setText(tr("As much as the plans want: %1").arg(format.money(m_planned)));
    m_wanted->setVisible(m_planned.minor > 0 && budget != m_planned);
    m_reasons->setText(budgetReasons(spread, budget, m_map, format, words).join(u'\n'));
    std::vector<RowsRow> rows;
    rows.reserve(spread.shares.size());
    for (std::size_t i = 0; i < spread.shares.size(); ++i) {
        const BudgetShare &share = spread.shares[i];
        const bool isServed = share.rank > 0;
        rows.push_back({m_map.groups[i].key,
                        {{isServed ? format.number(share.rank) : u"–"_s,
                          isServed ? share.rank : static_cast<int>(spread.shares.size()) + 1},
                         {m_map.groups[i].name, {}},
                         {format.number(share.planned), QVariant::fromValue(share.planned)},
                         {budget ? format.number(share.messages) : u"–"_s,
                          QVariant::fromValue(share.messages)},
                         {format.money(share.cost), QVariant::fromValue(share.cost.minor)},
                         {format.money(Money{std::llround(share.revenuePerMessage)}),
                          share.revenuePerMessage}},
                        {}});
    }
    m_rows->setRows(std::move(rows));
    m_rows->sort(0, Qt::AscendingOrder);
    m_table->fitColumns(1);
    m_table->fitHeight(tiersInView);
}

void BudgetCard::keep(std::optional<Money> budget)
{
    MessageSettings after = m_messages;
    after.monthlyBudget = budget;
    if (after == m_messages)
        return;
    const auto change = [](const MessageSettings &messages) {
        return [messages](Shop &shop) { return shop.changeMessageSettings(messages); };
    };
    m_context.undo.push(
        new CareEdit(m_context, tr("Budget for messages"), change(m_messages), change(after)));
}

} // namespace kq
