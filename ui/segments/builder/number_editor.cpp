#include "ui/segments/builder/number_editor.h"

#include "ui/segments/builder/distribution_field.h"
#include "ui/segments/builder/editor_parts.h"
#include "ui/segments/builder/field_note.h"
#include "ui/theme/icons.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <utility>

namespace kq {

namespace {

constexpr int moneyWidth = 130;
constexpr int numberWidth = 90;
constexpr int lastPercentile = 100;
constexpr int firstPercentile = 80; ///< what a percentile begins as: the best fifth

bool isRange(NumberOp op)
{
    return op == NumberOp::Between || op == NumberOp::NotBetween;
}

bool hasValue(NumberOp op)
{
    return op != NumberOp::IsEmpty && op != NumberOp::IsNotEmpty;
}

/// Gives @p test a value that fits its operator.
void fitValue(NumberTest &test)
{
    const auto *number = std::get_if<Decimal>(&test.value);
    const auto *range = std::get_if<NumberRange>(&test.value);
    if (!hasValue(test.op))
        test.value = std::monostate{};
    else if (isRange(test.op) && !range)
        test.value = NumberRange{number ? *number : Decimal(0), number ? *number : Decimal(10)};
    else if (!isRange(test.op) && (range || test.value.index() == 0))
        test.value = range ? range->low : Decimal(1);
}

} // namespace

NumberEditor::Against NumberEditor::againstOf(const NumberTest &test)
{
    const auto *statistic = std::get_if<ShopStatistic>(&test.value);
    if (!statistic)
        return Against::Number;
    switch (statistic->kind) {
    case ShopStatistic::Kind::Mean:
        return Against::Mean;
    case ShopStatistic::Kind::Median:
        return Against::Median;
    case ShopStatistic::Kind::Percentile:
        return Against::Percentile;
    }
    Q_UNREACHABLE();
    return Against::Number;
}

QString NumberEditor::nameOf(Against against)
{
    switch (against) {
    case Against::Number:
        return tr("a number");
    case Against::Mean:
        return tr("the shop's mean");
    case Against::Median:
        return tr("the shop's median");
    case Against::Percentile:
        return tr("a percentile of the shop");
    }
    Q_UNREACHABLE();
    return {};
}

NumberEditor::NumberEditor(const NumberTest &test, NumberAsked asked, const BuilderContext &context,
                           TestEdited<NumberTest> edited, QWidget *parent)
    : QWidget(parent)
    , m_test(test)
    , m_asked(std::move(asked))
    , m_context(context)
    , m_edited(std::move(edited))
{
    if (const auto *number = std::get_if<Decimal>(&m_test.value))
        m_number = *number;
    auto *row = new FlowLayout(this);
    row->addWidget(makeEnumBox<NumberOp>(m_test.op, m_context.words,
                                         [this](NumberOp op) { chooseOperator(op); }));
    auto *valuePart = new QWidget;
    m_value = rowLayout(valuePart);
    row->addWidget(valuePart);
    buildValue();
    if (!m_asked.subject || !m_context.jobs)
        return;
    m_slider = new DistributionField(*m_asked.subject, m_asked.name, m_context);
    connect(m_slider, &DistributionSlider::testEdited, this, &NumberEditor::follow);
    connect(m_slider, &DistributionField::answered, this, &NumberEditor::showSlider);
    row->addWidget(m_slider);
    showSlider();
}

void NumberEditor::setSubject(const NumberSubject &subject)
{
    m_asked.subject = subject;
    if (m_slider)
        m_slider->setSubject(subject);
}

void NumberEditor::chooseOperator(NumberOp op)
{
    m_test.op = op;
    fitValue(m_test);
    clearRow(m_value);
    buildValue();
    showSlider();
    m_edited(m_test);
}

void NumberEditor::buildValue()
{
    m_fields = {};
    m_percentile = nullptr;
    m_choose = nullptr;
    if (isRange(m_test.op))
        addRange();
    else if (hasValue(m_test.op))
        addNumber();
    m_value->addStretch(1); // on a line of its own the value begins where the operator does
}

QLineEdit *NumberEditor::addField(Decimal value, const std::function<void(Decimal)> &typed)
{
    return makeDecimalEditor(value, m_asked.isMoney, m_context, typed, m_value);
}

template <class Value>
void NumberEditor::setValue(const Value &value)
{
    m_test.value = value;
    showSlider();
    m_edited(m_test);
}

void NumberEditor::addRange()
{
    const NumberRange range = std::get<NumberRange>(m_test.value);
    m_fields[0] = addField(range.low, [this](Decimal low) {
        setValue(NumberRange{low, std::get<NumberRange>(m_test.value).high});
    });
    m_value->addWidget(new QLabel(QStringLiteral("–")));
    m_fields[1] = addField(range.high, [this](Decimal high) {
        setValue(NumberRange{std::get<NumberRange>(m_test.value).low, high});
    });
}

void NumberEditor::addNumber()
{
    m_fields[0] = addField(m_number, [this](Decimal value) {
        m_number = value;
        setValue(value);
    });
    if (m_asked.mayAskShop)
        addStatistics();
}

void NumberEditor::addStatistics()
{
    const auto *statistic = std::get_if<ShopStatistic>(&m_test.value);
    m_percentile = new QSpinBox;
    m_percentile->setRange(1, lastPercentile);
    m_percentile->setValue(statistic && statistic->kind == ShopStatistic::Kind::Percentile
                               ? statistic->percentile
                               : firstPercentile);
    m_percentile->setSuffix(QStringLiteral("%"));
    m_percentile->setAccessibleName(tr("Percentile"));
    m_percentile->setToolTip(
        tr("The level that so many percent of the shop's customers do not exceed"));
    connect(m_percentile, &QSpinBox::valueChanged, this, [this](int percentile) {
        setValue(ShopStatistic{ShopStatistic::Kind::Percentile, percentile});
    });
    m_choose = new QToolButton;
    m_choose->setObjectName(QStringLiteral("comparedWith"));
    m_choose->setIcon(lineIcon(Icon::ChevronDown));
    m_choose->setAutoRaise(true);
    m_choose->setFocusPolicy(Qt::StrongFocus);
    m_choose->setToolTip(tr("Compare with a number or with the whole shop"));
    auto *menu = new QMenu(m_choose);
    for (const Against against :
         {Against::Number, Against::Mean, Against::Median, Against::Percentile}) {
        connect(menu->addAction(nameOf(against)), &QAction::triggered, this,
                [this, against] { choose(against); });
    }
    connect(m_choose, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_choose->mapToGlobal(QPoint(0, m_choose->height()))); });
    m_value->addWidget(m_percentile);
    m_value->addWidget(m_choose);
    showAgainst(againstOf(m_test));
}

void NumberEditor::choose(Against against)
{
    showAgainst(against);
    switch (against) {
    case Against::Number:
        return setValue(m_number);
    case Against::Mean:
        return setValue(ShopStatistic{ShopStatistic::Kind::Mean, 50});
    case Against::Median:
        return setValue(ShopStatistic{ShopStatistic::Kind::Median, 50});
    case Against::Percentile:
        return setValue(ShopStatistic{ShopStatistic::Kind::Percentile, m_percentile->value()});
    }
}

void NumberEditor::showAgainst(Against against)
{
    const bool isNumber = against == Against::Number;
    m_fields[0]->setVisible(isNumber);
    if (!isNumber) // what was typed there last may be no number
        m_fields[0]->setText(m_context.writeNumber(m_number, m_asked.isMoney));
    m_percentile->setVisible(against == Against::Percentile);
    m_choose->setText(isNumber ? QString() : nameOf(against));
    m_choose->setToolButtonStyle(isNumber ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_choose->setAccessibleName(tr("Compared with: %1").arg(nameOf(against)));
}

void NumberEditor::showSlider()
{
    if (!m_slider)
        return;
    m_slider->setTest(m_test);
    const Distribution *known = m_slider->distribution();
    m_slider->setVisible(hasValue(m_test.op) && (!known || known->count > 0));
}

/// The fields say what the slider was pulled to.
void NumberEditor::follow(const NumberTest &pulled)
{
    m_test = pulled;
    const auto write = [this](QLineEdit *field, Decimal value) {
        field->setText(m_context.writeNumber(value, m_asked.isMoney));
    };
    if (const auto *number = std::get_if<Decimal>(&pulled.value)) {
        m_number = *number;
        write(m_fields[0], *number);
    } else if (const auto *range = std::get_if<NumberRange>(&pulled.value)) {
        write(m_fields[0], range->low);
        write(m_fields[1], range->high);
    } else if (const auto *shop = std::get_if<ShopStatistic>(&pulled.value)) {
        const QSignalBlocker quiet(m_percentile);
        m_percentile->setValue(shop->percentile);
    }
    m_edited(m_test);
}

QLineEdit *makeDecimalEditor(Decimal value, bool isMoney, const BuilderContext &context,
                             TestEdited<Decimal> edited, QLayout *row)
{
    auto *field = new QLineEdit(context.writeNumber(value, isMoney));
    field->setAccessibleName(isMoney ? NumberEditor::tr("Amount") : NumberEditor::tr("Number"));
    field->setAlignment(Qt::AlignRight);
    field->setMaximumWidth(isMoney ? moneyWidth : numberWidth);
    field->setMinimumWidth(isMoney ? moneyWidth : 0);
    QObject::connect(field, &QLineEdit::textEdited, field,
                     [context, isMoney, edited = std::move(edited)](const QString &typed) {
                         if (const auto number = context.readNumber(typed, isMoney))
                             edited(*number);
                     });
    QObject::connect(field, &QLineEdit::editingFinished, field, [field, context, isMoney] {
        if (const auto number = context.readNumber(field->text(), isMoney))
            field->setText(context.writeNumber(*number, isMoney));
    });
    row->addWidget(field);
    row->addWidget(new FieldNote(
        *field, FieldNote::Weight::Missing,
        [context, isMoney](const QString &typed) {
            if (context.readNumber(typed, isMoney))
                return QString();
            return isMoney ? NumberEditor::tr("Enter an amount")
                           : NumberEditor::tr("Enter a number");
        },
        context.completenessChanged));
    return field;
}

} // namespace kq
