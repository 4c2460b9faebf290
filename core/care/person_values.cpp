#include "core/care/person_values.h"

#include "core/text/names.h"

#include <algorithm>
#include <cstdint>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QString salutationOf(std::uint8_t gender)
{
    if (gender == static_cast<std::uint8_t>(Gender::Male) + 1)
        return u"anh"_s;
    return gender == static_cast<std::uint8_t>(Gender::Female) + 1 ? u"chị"_s : QString();
}

} // namespace

QString shortProductName(const QString &name)
{
    qsizetype end = name.size();
    for (const QChar sign : {u'(', u'[', u'|'}) {
        const qsizetype at = name.indexOf(sign);
        if (at > 0)
            end = std::min(end, at);
    }
    return name.left(end).simplified();
}

PersonValues::PersonValues(const EvaluationContext &context)
    : m_context(context)
    , m_ofBase(context.profiles.base(), static_cast<std::int32_t>(context.asOf.toJulianDay()),
               SummaryParts::Sums)
{
    if (const ProfileChanges *changes = context.profiles.changes()) {
        m_ofChanged.emplace(*changes->columns,
                            static_cast<std::int32_t>(context.asOf.toJulianDay()),
                            SummaryParts::Sums);
    }
}

/// Of the last purchase, what cost most.
QString PersonValues::lastProduct(ProfileLayers::Row row) const
{
    const auto &[columns, customer] = row;
    const OrderColumns &orders = columns.orders();
    const LineColumns &lines = columns.lines();
    const qint64 today = m_context.asOf.toJulianDay();
    for (std::size_t order = orders.starts[customer + 1]; order > orders.starts[customer];) {
        --order;
        if (orders.days[order] > today || !isPurchase(orders.status(order)))
            continue;
        std::optional<std::size_t> dearest;
        for (std::size_t line = lines.starts[order]; line < lines.starts[order + 1]; ++line) {
            if (!dearest || lines.amounts[line] > lines.amounts[*dearest])
                dearest = line;
        }
        if (!dearest)
            return {};
        const auto product = static_cast<std::size_t>(lines.products[*dearest]);
        return shortProductName(columns.products()[product].name);
    }
    return {};
}

MessageValues PersonValues::of(std::size_t customer)
{
    const ProfileLayers::Row row = m_context.profiles.at(customer);
    const CustomerColumns &customers = row.columns.customers();
    MessageValues values{
        {Placeholder::Salutation, salutationOf(customers.genders[row.at])},
        {Placeholder::GivenName, givenName(customers.names.at(row.at))},
        {Placeholder::LastProduct, lastProduct(row)},
    };
    const bool isOfBase = &row.columns == &m_context.profiles.base();
    const SummaryView view = (isOfBase ? m_ofBase : *m_ofChanged).customer(row.at, m_scratch);
    const SummaryColumns &sums = *view.columns;
    if (sums.lastDays[view.first] != SummaryColumns::noDay) {
        const qint64 days = m_context.asOf.toJulianDay() - sums.lastDays[view.first];
        values[Placeholder::DaysSince] = QString::number(days);
        values[Placeholder::FirstYear] =
            QString::number(QDate::fromJulianDay(sums.firstDays[view.first]).year());
    }
    if (sums.counts[view.first] > 0)
        values[Placeholder::Purchases] = QString::number(sums.counts[view.first]);
    std::erase_if(values, [](const auto &value) { return value.second.isEmpty(); });
    return values;
}

} // namespace kq
