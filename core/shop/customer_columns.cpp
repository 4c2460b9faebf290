#include "core/shop/customer_columns.h"

#include "core/base/overloaded.h"
#include "core/condition/catalogue.h"
#include "core/shop/snapshot.h"

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String ordersPrefix{"orders."};
constexpr QLatin1String segmentsKey{"segments"};

bool isNumber(std::optional<ValueType> type)
{
    return type == ValueType::Number || type == ValueType::Money;
}

} // namespace

QString keyOf(const CustomerColumn &column)
{
    return std::visit(Overloaded{
                          [](const FieldColumn &of) {
                              return of.field == Field::Attribute
                                         ? QString(attributePrefix + of.attribute)
                                         : QString(QLatin1String(entryOf(of.field).key));
                          },
                          [](const OrdersColumn &of) {
                              return QString(ordersPrefix + QLatin1String(entryOf(of.metric).key));
                          },
                          [](const SegmentsColumn &) { return QString(segmentsKey); },
                      },
                      column);
}

std::optional<CustomerColumn> columnOf(QStringView key)
{
    if (key == segmentsKey)
        return SegmentsColumn{};
    if (key.startsWith(attributePrefix) && key.size() > attributePrefix.size())
        return FieldColumn{Field::Attribute, key.mid(attributePrefix.size()).toString()};
    if (key.startsWith(ordersPrefix)) {
        const MetricEntry *metric = findMetric(key.mid(ordersPrefix.size()));
        return metric ? std::optional<CustomerColumn>(OrdersColumn{metric->metric}) : std::nullopt;
    }
    const FieldEntry *field = findField(key);
    return field ? std::optional<CustomerColumn>(FieldColumn{field->field, {}}) : std::nullopt;
}

std::vector<CustomerColumn> columnsOf(const Snapshot &snapshot)
{
    std::vector<CustomerColumn> columns;
    for (const FieldEntry &entry : customerFields()) {
        columns.emplace_back(FieldColumn{entry.field, {}});
        if (entry.field == Field::Tier)
            columns.emplace_back(SegmentsColumn{});
    }
    for (const MetricEntry &entry : orderMetrics())
        columns.emplace_back(OrdersColumn{entry.metric});
    for (const StoredAttribute &attribute : snapshot.attributes.all())
        columns.emplace_back(FieldColumn{Field::Attribute, attribute.name});
    return columns;
}

bool isFigure(const CustomerColumn &column, const Snapshot &snapshot)
{
    if (const auto *orders = std::get_if<OrdersColumn>(&column))
        return isNumber(entryOf(orders->metric).type);
    const auto *field = std::get_if<FieldColumn>(&column);
    if (!field)
        return false;
    return isNumber(field->field == Field::Attribute ? snapshot.attributes.typeOf(field->attribute)
                                                     : entryOf(field->field).type);
}

} // namespace kq
