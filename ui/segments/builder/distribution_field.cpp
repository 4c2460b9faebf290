#include "ui/segments/builder/distribution_field.h"

#include "core/condition/catalogue.h"

#include <cmath>

namespace kq {

namespace {

constexpr double fineStep = 0.01;     ///< of numbers that are not whole
constexpr double shortenedFrom = 1e4; ///< below the line, smaller numbers stand in full

Ratio hundredths(double value)
{
    return {std::llround(value * 100), 100};
}

} // namespace

bool DistributionField::isMoney(const NumberSubject &subject, const ShopAttributes &attributes)
{
    if (const auto *metric = std::get_if<MetricSubject>(&subject))
        return entryOf(metric->metric).type == ValueType::Money;
    if (const auto *field = std::get_if<FieldSubject>(&subject)) {
        return field->field == Field::Attribute &&
               attributes.typeOf(field->attribute) == ValueType::Money;
    }
    return std::holds_alternative<OrderTotalSubject>(subject);
}

DistributionField::DistributionField(const NumberSubject &subject, const QString &name,
                                     const BuilderContext &context, QWidget *parent)
    : DistributionSlider({}, parent)
    , m_snapshot(context.snapshot)
    , m_asOf(context.asOf)
    , m_format(context.format)
    , m_isMoney(isMoney(subject, context.snapshot->attributes))
    , m_name(name)
    , m_subject(subject)
    , m_question(*context.jobs, this)
{
    setWords(wordsFor(name, 1));
    setSubject(subject);
}

DistributionWords DistributionField::wordsFor(const QString &name, double leastStep) const
{
    const auto exact = [format = m_format, isMoney = m_isMoney](double value) {
        return isMoney ? format.money(hundredths(value)) : format.number(hundredths(value), 2);
    };
    const auto brief = [format = m_format, isMoney = m_isMoney](double value) {
        if (isMoney)
            return format.shortMoney(hundredths(value));
        return std::abs(value) < shortenedFrom ? format.number(hundredths(value), 1)
                                               : format.shortNumber(std::llround(value));
    };
    return {name, exact, brief, leastStep, std::holds_alternative<OrderTotalSubject>(m_subject)};
}

void DistributionField::setSubject(const NumberSubject &subject)
{
    m_subject = subject;
    m_question.drop();
    if (const Answer known = m_snapshot->memory->knownDistribution(subject, m_asOf))
        return show(known);
    setEnabled(false); // what is seen is of other orders, or nothing yet
    m_question.ask(
        [snapshot = m_snapshot, subject, asOf = m_asOf](JobControl &control) {
            return snapshot->memory->distribution(subject, snapshot->at(asOf), control);
        },
        [this](const Result<Answer> &answer) {
            if (answer)
                show(*answer);
        });
}

void DistributionField::show(const Answer &distribution)
{
    setWords(wordsFor(m_name, m_isMoney || distribution->isWhole ? 1 : fineStep));
    setDistribution(distribution);
    setEnabled(true);
    Q_EMIT answered();
}

} // namespace kq
