#include "core/shop/customer_table.h"

#include "core/base/overloaded.h"
#include "core/condition/catalogue.h"

namespace kq {

Result<std::shared_ptr<const CustomerTable>>
CustomerTable::of(std::shared_ptr<const Snapshot> snapshot, QDate day,
                  std::vector<CustomerColumn> columns, JobControl &control)
{
    const std::shared_ptr<CustomerTable> table(
        new CustomerTable(std::move(snapshot), day, std::move(columns)));
    const EvaluationContext context = table->m_snapshot->at(day);
    for (const CustomerColumn &column : table->m_columns) {
        Result<Reader> reader = table->readerOf(column, context, control);
        if (!reader)
            return reader.error();
        table->m_readers.push_back(std::move(*reader));
    }
    return std::shared_ptr<const CustomerTable>(table);
}

Result<CustomerTable::Reader> CustomerTable::readerOf(const CustomerColumn &column,
                                                      const EvaluationContext &context,
                                                      JobControl &control) const
{
    if (const auto *field = std::get_if<FieldColumn>(&column)) {
        Result<FieldReader> reader =
            FieldReader::of(field->field, field->attribute, context, control);
        if (reader)
            return Reader(std::move(*reader));
        if (reader.error().code == ErrorCode::UnknownAttribute)
            return Reader();
        return reader.error();
    }
    if (const auto *orders = std::get_if<OrdersColumn>(&column)) {
        Result<MetricColumn> values = metricColumn(orders->metric, {}, context, control);
        if (!values)
            return values.error();
        return Reader(std::move(*values));
    }
    Members members;
    for (const Segment &segment : m_snapshot->definitions.segments()) {
        Result<CustomerSet> set = evaluate(segment.condition, context, control);
        if (!set)
            return set.error();
        members.emplace_back(segment.name, std::move(*set));
    }
    return Reader(std::move(members));
}

Value CustomerTable::valueAt(std::size_t column, std::size_t place) const
{
    return std::visit(Overloaded{
                          [](std::monostate) { return Value(); },
                          [&](const FieldReader &reader) { return reader.at(place); },
                          [&](const MetricColumn &values) {
                              if (values.isEmpty(place))
                                  return Value();
                              const auto *orders = std::get_if<OrdersColumn>(&m_columns[column]);
                              if (orders && entryOf(orders->metric).type == ValueType::Date)
                                  return Value(values.date(place));
                              return Value(values.at(place));
                          },
                          [&](const Members &members) {
                              QStringList names;
                              for (const auto &[name, set] : members) {
                                  if (set.contains(place))
                                      names.append(name);
                              }
                              return names.isEmpty() ? Value() : Value(names);
                          },
                      },
                      m_readers[column]);
}

} // namespace kq
