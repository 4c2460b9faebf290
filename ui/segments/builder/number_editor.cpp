#include "ui/segments/builder/editor_parts.h"
#include "ui/segments/builder/value_editors.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>

#include <utility>

namespace kq {

namespace {

constexpr int moneyWidth = 130;
constexpr int numberWidth = 90;
constexpr int lastPercentile = 100;
constexpr int firstPercentile = 80; ///< what a percentile begins as: the best fifth

class NumberWords {
    Q_DECLARE_TR_FUNCTIONS(kq::NumberWords)
};

bool isRange(NumberOp op)
{
    return op == NumberOp::Between || op == NumberOp::NotBetween;
}

bool hasValue(NumberOp op)
{
    return op != NumberOp::IsEmpty && op != NumberOp::IsNotEmpty;
}

/// What the number of a test is compared with.
enum class Against { Number, Mean, Median, Percentile };

Against againstOf(const NumberTest &test)
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

QString nameOf(Against against)
{
    switch (against) {
    case Against::Number:
        return NumberWords::tr("a number");
    case Against::Mean:
        return NumberWords::tr("the shop's mean");
    case Against::Median:
        return NumberWords::tr("the shop's median");
    case Against::Percentile:
        return NumberWords::tr("a percentile of the shop");
    }
    Q_UNREACHABLE();
    return {};
}

/// One number, or a statistic of the shop in its place.
class ComparedValue : public QWidget {
public:
    ComparedValue(std::shared_ptr<NumberTest> state, bool isMoney, const BuilderContext &context,
                  TestEdited<NumberTest> edited)
        : m_state(std::move(state))
        , m_edited(std::move(edited))
        , m_percentile(new QSpinBox)
        , m_choose(new QToolButton)
    {
        if (const auto *number = std::get_if<Decimal>(&m_state->value))
            m_number = *number;
        const auto *statistic = std::get_if<ShopStatistic>(&m_state->value);
        m_field = makeDecimalEditor(m_number, isMoney, context, [this](Decimal value) {
            m_number = value;
            set(value);
        });
        m_percentile->setRange(1, lastPercentile);
        m_percentile->setValue(statistic && statistic->kind == ShopStatistic::Kind::Percentile
                                   ? statistic->percentile
                                   : firstPercentile);
        m_percentile->setSuffix(QStringLiteral("%"));
        m_percentile->setAccessibleName(NumberWords::tr("Percentile"));
        m_percentile->setToolTip(NumberWords::tr(
            "The level that so many percent of the shop's customers do not exceed"));
        QObject::connect(m_percentile, &QSpinBox::valueChanged, this, [this](int percentile) {
            set(ShopStatistic{ShopStatistic::Kind::Percentile, percentile});
        });
        makeMenu();
        QHBoxLayout *row = rowLayout(this);
        row->addWidget(m_field);
        row->addWidget(m_percentile);
        row->addWidget(m_choose);
        showAgainst(againstOf(*m_state));
    }

private:
    void makeMenu()
    {
        m_choose->setObjectName(QStringLiteral("comparedWith"));
        m_choose->setIcon(lineIcon(Icon::ChevronDown));
        m_choose->setAutoRaise(true);
        m_choose->setFocusPolicy(Qt::StrongFocus);
        m_choose->setToolTip(NumberWords::tr("Compare with a number or with the whole shop"));
        auto *menu = new QMenu(m_choose);
        for (const Against against :
             {Against::Number, Against::Mean, Against::Median, Against::Percentile}) {
            QObject::connect(menu->addAction(nameOf(against)), &QAction::triggered, this,
                             [this, against] { choose(against); });
        }
        QObject::connect(m_choose, &QToolButton::clicked, menu, [this, menu] {
            menu->popup(m_choose->mapToGlobal(QPoint(0, m_choose->height())));
        });
    }
    void choose(Against against)
    {
        showAgainst(against);
        switch (against) {
        case Against::Number:
            return set(m_number);
        case Against::Mean:
            return set(ShopStatistic{ShopStatistic::Kind::Mean, 50});
        case Against::Median:
            return set(ShopStatistic{ShopStatistic::Kind::Median, 50});
        case Against::Percentile:
            return set(ShopStatistic{ShopStatistic::Kind::Percentile, m_percentile->value()});
        }
    }
    void showAgainst(Against against)
    {
        m_field->setVisible(against == Against::Number);
        m_percentile->setVisible(against == Against::Percentile);
        const bool isNumber = against == Against::Number;
        m_choose->setText(isNumber ? QString() : nameOf(against));
        m_choose->setToolButtonStyle(isNumber ? Qt::ToolButtonIconOnly
                                              : Qt::ToolButtonTextBesideIcon);
        m_choose->setAccessibleName(NumberWords::tr("Compared with: %1").arg(nameOf(against)));
    }
    template <class Value>
    void set(const Value &value)
    {
        m_state->value = value;
        m_edited(*m_state);
    }

    std::shared_ptr<NumberTest> m_state;
    TestEdited<NumberTest> m_edited;
    Decimal m_number = 1;
    QWidget *m_field = nullptr;
    QSpinBox *m_percentile;
    QToolButton *m_choose;
};

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

QWidget *makeDecimalEditor(Decimal value, bool isMoney, const BuilderContext &context,
                           TestEdited<Decimal> edited)
{
    auto *field = new QLineEdit(context.writeNumber(value, isMoney));
    field->setAccessibleName(isMoney ? NumberWords::tr("Amount") : NumberWords::tr("Number"));
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
    return field;
}

QWidget *makeNumberEditor(const NumberTest &test, bool isMoney, bool mayAskShop,
                          const BuilderContext &context, const TestEdited<NumberTest> &edited)
{
    const auto addRange = [=](QHBoxLayout *row, const std::shared_ptr<NumberTest> &state) {
        const NumberRange range = std::get<NumberRange>(state->value);
        row->addWidget(makeDecimalEditor(range.low, isMoney, context, [=](Decimal low) {
            std::get<NumberRange>(state->value).low = low;
            edited(*state);
        }));
        row->addWidget(makeDecimalEditor(range.high, isMoney, context, [=](Decimal high) {
            std::get<NumberRange>(state->value).high = high;
            edited(*state);
        }));
    };
    const auto addNumber = [=](QHBoxLayout *row, const std::shared_ptr<NumberTest> &state) {
        if (mayAskShop) {
            row->addWidget(new ComparedValue(state, isMoney, context, edited));
            return;
        }
        const auto *number = std::get_if<Decimal>(&state->value);
        row->addWidget(
            makeDecimalEditor(number ? *number : Decimal(1), isMoney, context, [=](Decimal value) {
                state->value = value;
                edited(*state);
            }));
    };
    return makeOperatorEditor<NumberTest>(
        test, context.words, edited,
        [=](QHBoxLayout *row, const std::shared_ptr<NumberTest> &state) {
            if (isRange(state->op))
                addRange(row, state);
            else if (hasValue(state->op))
                addNumber(row, state);
        },
        fitValue);
}

} // namespace kq
