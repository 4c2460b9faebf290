#include "ui/caremap/price_card.h"

#include "core/care/sending_rules.h"
#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/plan_words.h"
#include "ui/caremap/care_edit.h"
#include "ui/frame/language_controller.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/money_field.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int pricesInView = 12;
constexpr int highestQuota = 1'000'000;

QString keyOfRow(const DatedPrice &price)
{
    return keyOf(price.type) + u' ' + price.since.toString(Qt::ISODate);
}

/// A label above its field, as one part that a row breaks around.
QWidget *captioned(QLabel *caption, QWidget *field)
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(space::labelToField);
    setTextRole(caption, TextRole::Note);
    caption->setBuddy(field);
    column->addWidget(caption);
    column->addWidget(field);
    return part;
}

} // namespace

PriceCard::PriceCard(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_note(new QLabel)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
    , m_kindLabel(new QLabel)
    , m_kind(new QComboBox)
    , m_sinceLabel(new QLabel)
    , m_since(new DayField)
    , m_priceLabel(new QLabel)
    , m_price(new MoneyField)
    , m_set(new QPushButton)
    , m_remove(new QPushButton)
    , m_quotaLabel(new QLabel)
    , m_quota(new QSpinBox)
{
    setObjectName(u"priceCard"_s);
    m_note->setWordWrap(true);
    setQuiet(m_note);
    m_table->setObjectName(u"priceTable"_s);
    m_table->setModel(m_rows);
    m_table->setSortingEnabled(false); // by kind, then day
    body()->addWidget(m_note);
    body()->addWidget(m_table);
    makeForm();
    connect(m_table, &DataTable::rowChosen, this,
            [this](const QModelIndex &index) { choose(index.isValid() ? index.row() : -1); });
    connect(m_set, &QPushButton::clicked, this, &PriceCard::setPrice);
    connect(m_remove, &QPushButton::clicked, this, &PriceCard::removePrice);
    connect(m_quota, &QSpinBox::valueChanged, this, &PriceCard::keepQuota);
    retranslate();
}

void PriceCard::makeForm()
{
    m_kind->setObjectName(u"priceKind"_s);
    m_since->setObjectName(u"priceSince"_s);
    m_since->setEmptyAllowed(false);
    m_price->setObjectName(u"priceOfOne"_s);
    m_set->setObjectName(u"setPrice"_s);
    m_remove->setObjectName(u"removePrice"_s);
    m_quota->setObjectName(u"zaloQuota"_s);
    m_quota->setRange(0, highestQuota);
    m_quota->setSingleStep(sendingRules::zaloLevels.front());
    m_quota->setKeyboardTracking(false);
    m_quota->setMinimumHeight(measure::control);
    auto *form = new QWidget;
    auto *flow = new FlowLayout(form);
    flow->addWidget(captioned(m_kindLabel, m_kind));
    flow->addWidget(captioned(m_sinceLabel, m_since));
    flow->addWidget(captioned(m_priceLabel, m_price));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, fontMetrics().height() + space::labelToField, 0, 0);
    row->addWidget(m_set);
    row->addWidget(m_remove);
    flow->addWidget(buttons);
    flow->addWidget(captioned(m_quotaLabel, m_quota));
    body()->addWidget(form);
}

void PriceCard::retranslate()
{
    const Words words(m_context.language.language());
    setTitle(tr("Message prices"));
    m_note->setText(tr("Working figures: senders change theirs. Write what you pay, with the day "
                       "from which it holds; costs and budgets follow at once."));
    m_table->setAccessibleName(title());
    m_rows->setColumns({{tr("Kind of message"), false},
                        {tr("Since"), false},
                        {tr("Price of one"), true},
                        {tr("Whose"), false},
                        {tr("Holds"), false}});
    const auto name = [](QLabel *label, QWidget *field, const QString &text) {
        label->setText(text);
        field->setAccessibleName(text);
    };
    name(m_kindLabel, m_kind, tr("Kind of message"));
    name(m_sinceLabel, m_since, tr("Since"));
    name(m_priceLabel, m_price, tr("Price of one"));
    name(m_quotaLabel, m_quota, tr("ZNS that your account may send a day"));
    m_quota->setSpecialValueText(tr("not said yet"));
    m_set->setText(tr("Set the price"));
    m_remove->setText(tr("Remove the price"));
    m_since->setLanguage(words.language());
    m_price->setFormat(words.language(), m_answer.book.currency());
    m_price->setPlaceholderText(tr("such as 300 or 1k"));
    const int chosen = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    for (const auto &[type, key] : KeyTable<MessageType>::entries)
        m_kind->addItem(nameOf(type, words));
    m_kind->setCurrentIndex(chosen);
    showTable();
}

void PriceCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

bool PriceCard::isOwn(const DatedPrice &price) const
{
    return std::find(m_answer.own.begin(), m_answer.own.end(), price) != m_answer.own.end();
}

void PriceCard::show(const PriceBookAnswer &answer, QDate asOf)
{
    m_answer = answer;
    m_asOf = asOf;
    m_price->setFormat(m_context.language.language(), answer.book.currency());
    if (!m_since->day().isValid())
        m_since->setDay(asOf);
    const QSignalBlocker quiet(m_quota);
    m_quota->setValue(answer.messages.zaloDailyQuota);
    showTable();
}

void PriceCard::showTable()
{
    const Words words(m_context.language.language());
    const Formatter format(words.language(), m_answer.book.currency());
    const std::vector<DatedPrice> &all = m_answer.book.all();
    const QString chosen = m_rows->keyAt(m_table->currentIndex().row());
    std::vector<RowsRow> rows;
    rows.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const DatedPrice &price = all[i];
        // They stand by kind, then day; the first of a kind also holds before its day.
        const bool isFirst = i == 0 || all[i - 1].type != price.type;
        const bool isLast = i + 1 == all.size() || all[i + 1].type != price.type;
        const bool hasBegun = isFirst || price.since <= m_asOf;
        const bool isOver = !isLast && all[i + 1].since <= m_asOf;
        const QString holds = isOver ? tr("until %1").arg(format.date(all[i + 1].since.addDays(-1)))
                              : hasBegun ? tr("in force")
                                         : tr("later");
        rows.push_back({keyOfRow(price),
                        {{nameOf(price.type, words), {}},
                         {format.date(price.since), price.since},
                         {format.money(price.price), QVariant::fromValue(price.price.minor)},
                         {isOwn(price) ? tr("yours") : tr("came with the program"), {}},
                         {holds, {}}},
                        {}});
    }
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(0);
    m_table->fitHeight(pricesInView);
    const int row = m_rows->rowOf(chosen);
    if (row >= 0)
        m_table->selectRow(row);
    choose(row);
}

void PriceCard::choose(int row)
{
    const bool isThere = row >= 0 && static_cast<std::size_t>(row) < m_answer.book.all().size();
    m_remove->setEnabled(isThere && isOwn(m_answer.book.all()[static_cast<std::size_t>(row)]));
    if (!isThere)
        return;
    const DatedPrice &price = m_answer.book.all()[static_cast<std::size_t>(row)];
    m_kind->setCurrentIndex(static_cast<int>(price.type));
    m_price->setMoney(price.price);
    m_since->setDay(isOwn(price) ? price.since : m_asOf); // a new price holds from today on
}

void PriceCard::setPrice()
{
    const std::optional<Money> amount = m_price->money();
    if (!amount || m_price->isFaulty() || m_since->isFaulty()) {
        (m_since->isFaulty() ? static_cast<QWidget *>(m_since) : m_price)->setFocus();
        return;
    }
    const MessageType type =
        KeyTable<MessageType>::entries[static_cast<std::size_t>(m_kind->currentIndex())].first;
    const std::vector<DatedPrice> after = withPrice(m_answer.own, {type, m_since->day(), *amount});
    if (after != m_answer.own)
        pushPrices(after, tr("Price of messages"));
}

void PriceCard::removePrice()
{
    const QString key = m_rows->keyAt(m_table->currentIndex().row());
    std::vector<DatedPrice> after = m_answer.own;
    std::erase_if(after, [&](const DatedPrice &price) { return keyOfRow(price) == key; });
    if (after != m_answer.own)
        pushPrices(after, tr("Remove a price"));
}

void PriceCard::pushPrices(const std::vector<DatedPrice> &after, const QString &name)
{
    const auto keep = [](const std::vector<DatedPrice> &prices) {
        return [prices](Shop &shop) { return shop.changePrices(prices); };
    };
    m_context.undo.push(new CareEdit(m_context, name, keep(m_answer.own), keep(after)));
}

void PriceCard::keepQuota(int quota)
{
    MessageSettings after = m_answer.messages;
    after.zaloDailyQuota = quota;
    const auto keep = [](const MessageSettings &messages) {
        return [messages](Shop &shop) { return shop.changeMessageSettings(messages); };
    };
    m_context.undo.push(
        new CareEdit(m_context, tr("Quota of the account"), keep(m_answer.messages), keep(after)));
}

} // namespace kq
