#pragma once

#include "core/analysis/distribution.h"
#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"
#include "ui/segments/builder/value_editors.h"

#include <QWidget>

#include <array>
#include <optional>

class QHBoxLayout;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace kq {

class DistributionField;

/// What a number stands for.
struct NumberAsked {
    QString name; ///< "Total spend"
    bool isMoney = false;
    bool mayAskShop = false; ///< the value may be a statistic of the shop
    /// Of which the shop's own values stand below a slider; empty: there is none.
    std::optional<NumberSubject> subject = std::nullopt;
};

/// The operator of a number, its value, exact to the last digit, and a slider over the shop's own
/// values. Field and slider follow each other.
class NumberEditor : public QWidget {
    Q_OBJECT
public:
    NumberEditor(const NumberTest &test, NumberAsked asked, const BuilderContext &context,
                 TestEdited<NumberTest> edited, QWidget *parent = nullptr);

    /// Other orders are counted from now on.
    void setSubject(const NumberSubject &subject);

private:
    /// What the number of a test is compared with.
    enum class Against { Number, Mean, Median, Percentile };

    static Against againstOf(const NumberTest &test);
    static QString nameOf(Against against);

    void chooseOperator(NumberOp op);
    void buildValue();
    void addNumber();
    void addRange();
    void addStatistics();
    void choose(Against against);
    void showAgainst(Against against);
    QLineEdit *addField(Decimal value, const std::function<void(Decimal)> &typed);
    template <class Value>
    void setValue(const Value &value);
    void showSlider();
    void follow(const NumberTest &pulled);

    NumberTest m_test;
    NumberAsked m_asked;
    BuilderContext m_context;
    TestEdited<NumberTest> m_edited;
    Decimal m_number = 1; ///< what was last typed, while a statistic stands in its place
    QHBoxLayout *m_value;
    std::array<QLineEdit *, 2> m_fields{}; ///< of the operator of now, as far as it has them
    QSpinBox *m_percentile = nullptr;      ///< likewise
    QToolButton *m_choose = nullptr;       ///< likewise
    DistributionField *m_slider = nullptr;
};

} // namespace kq
