#include "ui/segments/builder/where_editor.h"

#include "core/domain/keys.h"
#include "core/wording/test_phrases.h"
#include "ui/segments/builder/editor_parts.h"
#include "ui/segments/builder/list_field.h"
#include "ui/segments/builder/number_editor.h"
#include "ui/segments/builder/value_editors.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace kq {

namespace {

constexpr int lastHour = 23;
constexpr int hourWidth = 96;

std::function<bool(const QString &)> offeredBy(const ListField *field)
{
    return [field](const QString &word) { return field->offers(word); };
}

} // namespace

WhereEditor::WhereEditor(const OrderFilter &filter, const BuilderContext &context,
                         std::function<void(const OrderFilter &)> edited, QWidget *parent)
    : RestrictionLines(tr("Only some orders"), parent)
    , m_filter(filter)
    , m_context(context)
    , m_edited(std::move(edited))
{
    build();
}

void WhereEditor::change(const std::function<void(OrderFilter &)> &edit)
{
    edit(m_filter);
    m_total = nullptr;
    rebuild([this] { build(); });
    tellEdited();
}

void WhereEditor::tellEdited()
{
    if (m_total)
        m_total->setSubject(orderTotalOf(m_filter));
    m_edited(m_filter);
}

void WhereEditor::addPart(const QString &title, QWidget *editor,
                          std::function<void(OrderFilter &)> remove)
{
    addLine(title, editor, [this, remove = std::move(remove)] { change(remove); });
}

void WhereEditor::addList(const QString &title, std::optional<QStringList> OrderFilter::*part,
                          const QStringList &suggestions)
{
    if (!(m_filter.*part))
        return;
    auto *field =
        new ListField(*(m_filter.*part), suggestions, [](const QString &word) { return word; });
    field->setAccessibleName(title);
    if (part == &OrderFilter::area)
        addProvinces(*field, *m_context.vocabulary);
    else if (part == &OrderFilter::product)
        field->setIndex(m_context.vocabulary->productsByTitle);
    connect(field, &ListField::listEdited, this, [this, part](const QStringList &list) {
        m_filter.*part = list;
        tellEdited();
    });
    QWidget *editor = nullptr;
    if (part == &OrderFilter::area) {
        editor = withAreasNote(field, m_context);
    } else if (part == &OrderFilter::product) {
        editor = withWordsNote(field, m_context,
                               [this](const QString &word) { return m_context.hasProduct(word); });
    } else {
        editor = withWordsNote(field, m_context, offeredBy(field));
    }
    addPart(title, editor, [part](OrderFilter &filter) { (filter.*part).reset(); });
}

void WhereEditor::addTime()
{
    if (!m_filter.placed)
        return;
    QWidget *editor = makeDateEditor(*m_filter.placed, m_context, [this](const DateTest &test) {
        m_filter.placed = test;
        tellEdited();
    });
    addPart(tr("placed"), editor, [](OrderFilter &filter) { filter.placed.reset(); });
}

void WhereEditor::addStatus()
{
    if (!m_filter.status)
        return;
    QStringList keys;
    QStringList chosen;
    for (const auto &[status, key] : KeyTable<OrderStatus>::entries)
        keys.append(QString::fromLatin1(key));
    for (const OrderStatus status : *m_filter.status)
        chosen.append(keyOf(status));
    auto *field = new ListField(chosen, keys, [this](const QString &key) {
        const auto status = fromKey<OrderStatus>(key);
        return status ? nameOf(*status, m_context.words) : key;
    });
    field->setAccessibleName(tr("status"));
    connect(field, &ListField::listEdited, this, [this](const QStringList &list) {
        std::vector<OrderStatus> statuses;
        for (const QString &key : list) {
            if (const auto status = fromKey<OrderStatus>(key))
                statuses.push_back(*status);
        }
        m_filter.status = statuses;
        tellEdited();
    });
    addPart(tr("status"), withWordsNote(field, m_context, offeredBy(field)),
            [](OrderFilter &filter) { filter.status.reset(); });
}

void WhereEditor::addTotal()
{
    if (!m_filter.total)
        return;
    m_total =
        new NumberEditor(*m_filter.total, {tr("order total"), true, false, orderTotalOf(m_filter)},
                         m_context, [this](const NumberTest &test) {
                             m_filter.total = test;
                             m_edited(m_filter);
                         });
    addPart(tr("order total"), m_total, [](OrderFilter &filter) { filter.total.reset(); });
}

void WhereEditor::addYesNo()
{
    if (!m_filter.discounted)
        return;
    auto *box = new QComboBox;
    box->addItem(tr("with a discount"));
    box->addItem(tr("without a discount"));
    box->setCurrentIndex(*m_filter.discounted ? 0 : 1);
    box->setAccessibleName(tr("discount"));
    connect(box, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.discounted = index == 0;
        tellEdited();
    });
    addPart(tr("discount"), box, [](OrderFilter &filter) { filter.discounted.reset(); });
}

void WhereEditor::addWeekdays()
{
    if (!m_filter.weekday)
        return;
    QStringList chosen;
    for (const int day : *m_filter.weekday)
        chosen.append(QString::number(day));
    QStringList keys;
    for (int day = 1; day <= 7; ++day)
        keys.append(QString::number(day));
    auto *field = new ListField(chosen, keys, [words = m_context.words](const QString &key) {
        const int day = key.toInt();
        return day >= 1 && day <= 7 ? weekdayName(day, words) : key;
    });
    field->setAccessibleName(tr("weekday"));
    connect(field, &ListField::listEdited, this, [this](const QStringList &list) {
        std::vector<int> days;
        for (const QString &key : list) {
            const int day = key.toInt();
            if (day >= 1 && day <= 7)
                days.push_back(day);
        }
        m_filter.weekday = days;
        tellEdited();
    });
    addPart(tr("weekday"), withWordsNote(field, m_context, offeredBy(field)),
            [](OrderFilter &filter) { filter.weekday.reset(); });
}

void WhereEditor::addHours()
{
    if (!m_filter.hours)
        return;
    auto *editor = new QWidget;
    QHBoxLayout *row = rowLayout(editor);
    auto *from = new QSpinBox;
    auto *to = new QSpinBox;
    from->setRange(0, lastHour);
    to->setRange(0, lastHour);
    from->setValue(m_filter.hours->first);
    to->setValue(m_filter.hours->second);
    from->setAccessibleName(tr("From this hour"));
    to->setAccessibleName(tr("To this hour, to its end"));
    for (QSpinBox *hour : {from, to}) {
        hour->setSuffix(tr(":00", "after an hour"));
        hour->setMinimumWidth(hourWidth);
    }
    to->setSuffix(tr(":59", "after the last hour"));
    // The language has no span over midnight: the other end follows.
    connect(from, &QSpinBox::valueChanged, this, [this, to](int hour) {
        m_filter.hours->first = hour;
        m_filter.hours->second = std::max(hour, m_filter.hours->second);
        const QSignalBlocker quiet(to);
        to->setValue(m_filter.hours->second);
        tellEdited();
    });
    connect(to, &QSpinBox::valueChanged, this, [this, from](int hour) {
        m_filter.hours->second = hour;
        m_filter.hours->first = std::min(hour, m_filter.hours->first);
        const QSignalBlocker quiet(from);
        from->setValue(m_filter.hours->first);
        tellEdited();
    });
    row->addWidget(from);
    row->addWidget(new QLabel(QStringLiteral("–")));
    row->addWidget(to);
    row->addStretch(1);
    addPart(tr("hour"), editor, [](OrderFilter &filter) { filter.hours.reset(); });
}

void WhereEditor::fillMenu()
{
    const auto offer = [this](const QString &title, bool taken,
                              std::function<void(OrderFilter &)> add) {
        offerLine(title, taken, [this, add = std::move(add)] { change(add); });
    };
    offer(tr("placed"), m_filter.placed.has_value(), [](OrderFilter &filter) {
        filter.placed = DateTest{DateOp::WithinLast, Span{90, TimeUnit::Days}};
    });
    offer(tr("product"), m_filter.product.has_value(),
          [](OrderFilter &filter) { filter.product = QStringList(); });
    offer(tr("category"), m_filter.category.has_value(),
          [](OrderFilter &filter) { filter.category = QStringList(); });
    offer(tr("delivery area"), m_filter.area.has_value(),
          [](OrderFilter &filter) { filter.area = QStringList(); });
    offer(tr("sales channel"), m_filter.channel.has_value(),
          [](OrderFilter &filter) { filter.channel = QStringList(); });
    offer(tr("branch"), m_filter.branch.has_value(),
          [](OrderFilter &filter) { filter.branch = QStringList(); });
    offer(tr("source"), m_filter.source.has_value(),
          [](OrderFilter &filter) { filter.source = QStringList(); });
    offer(tr("status"), m_filter.status.has_value(),
          [](OrderFilter &filter) { filter.status = std::vector{OrderStatus::Returned}; });
    offer(tr("discount"), m_filter.discounted.has_value(),
          [](OrderFilter &filter) { filter.discounted = true; });
    offer(tr("order total"), m_filter.total.has_value(), [](OrderFilter &filter) {
        filter.total = NumberTest{NumberOp::AtLeast, Decimal(500'000)};
    });
    offer(tr("weekday"), m_filter.weekday.has_value(), [](OrderFilter &filter) {
        filter.weekday = std::vector{6, 7};
    });
    offer(tr("hour"), m_filter.hours.has_value(), [](OrderFilter &filter) {
        filter.hours = std::pair{18, 21};
    });
}

void WhereEditor::build()
{
    addTime();
    addList(tr("product"), &OrderFilter::product, m_context.vocabulary->products);
    addList(tr("category"), &OrderFilter::category, m_context.vocabulary->categories);
    addList(tr("delivery area"), &OrderFilter::area, m_context.vocabulary->areas);
    addList(tr("sales channel"), &OrderFilter::channel, m_context.vocabulary->channels);
    addList(tr("branch"), &OrderFilter::branch, m_context.vocabulary->branches);
    addList(tr("source"), &OrderFilter::source, m_context.vocabulary->sources);
    addStatus();
    addYesNo();
    addTotal();
    addWeekdays();
    addHours();
    fillMenu();
    showLines();
}

} // namespace kq
