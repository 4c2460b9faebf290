#include "app/cli/commands.h"
#include "app/cli/value_text.h"

#include <QFile>

#include <functional>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

/// A column of the list: its name and how one customer's value is had.
struct Column {
    QString name;
    std::function<QJsonValue(std::size_t customer)> valueOf;
};

std::optional<Metric> metricOf(const QString &name)
{
    for (const MetricEntry &entry : orderMetrics()) {
        if (name == QLatin1String(entry.key))
            return entry.metric;
    }
    return std::nullopt;
}

/// A customer field and, of an own attribute, its name.
std::optional<std::pair<Field, QString>> fieldOf(const QString &name)
{
    if (name.startsWith("attribute:"_L1))
        return std::pair{Field::Attribute, name.mid(10)};
    for (const FieldEntry &entry : customerFields()) {
        if (name == QLatin1String(entry.key))
            return std::pair{entry.field, QString()};
    }
    return std::nullopt;
}

Result<Column> columnOf(const QString &name, const EvaluationContext &context, JobControl &control)
{
    if (name == "id"_L1) {
        return Column{name, [&profiles = context.profiles](std::size_t customer) {
                          return QJsonValue(qint64(profiles.idAt(customer).value));
                      }};
    }
    if (const auto metric = metricOf(name)) {
        Result<MetricColumn> values = metricColumn(*metric, {}, context, control);
        if (!values)
            return values.error();
        const bool isDate = entryOf(*metric).type == ValueType::Date;
        auto column = std::make_shared<MetricColumn>(std::move(*values));
        return Column{name, [column, isDate](std::size_t customer) -> QJsonValue {
                          if (column->isEmpty(customer))
                              return QJsonValue::Null;
                          if (isDate)
                              return column->date(customer).toString(Qt::ISODate);
                          return jsonOf(column->at(customer));
                      }};
    }
    const auto field = fieldOf(name);
    if (!field)
        return Error{ErrorCode::UnknownKey, u"--fields"_s, u"id, customer fields, metrics"_s, name};
    Result<FieldReader> reader = FieldReader::of(field->first, field->second, context, control);
    if (!reader)
        return reader.error();
    auto shared = std::make_shared<FieldReader>(std::move(*reader));
    return Column{name, [shared](std::size_t customer) { return jsonOf(shared->at(customer)); }};
}

QString csvCell(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') &&
        !text.contains(u'\r'))
        return text;
    QString escaped = text;
    escaped.replace(u"\""_s, u"\"\""_s);
    return u'"' + escaped + u'"';
}

void printCsv(const std::vector<Column> &columns, const CustomerSet &members)
{
    QStringList header;
    for (const Column &column : columns)
        header.append(csvCell(column.name));
    printLine(header.join(u','));
    members.forEach([&](std::size_t customer) {
        QStringList cells;
        for (const Column &column : columns)
            cells.append(csvCell(csvOf(column.valueOf(customer))));
        printLine(cells.join(u','));
    });
}

void printMembers(const std::vector<Column> &columns, const CustomerSet &members)
{
    QJsonArray array;
    members.forEach([&](std::size_t customer) {
        QJsonObject object;
        for (const Column &column : columns)
            object.insert(column.name, column.valueOf(customer));
        array.append(object);
    });
    printJson(QJsonObject{{"members"_L1, array}});
}

} // namespace

ExitStatus runMembers(Session &session)
{
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    const std::optional<Condition> condition = session.readCondition(*snapshot);
    if (!condition)
        return ExitStatus::Failed;
    const EvaluationContext context = snapshot->at(session.asOf());
    const Result<CustomerSet> members = evaluate(*condition, context, session.control());
    if (!members)
        return session.fail(members.error());

    const QString wanted = session.call().has(u"fields"_s) ? session.call().value(u"fields"_s)
                                                           : u"id,name,phone,email"_s;
    std::vector<Column> columns;
    for (const QString &name : wanted.split(u',')) {
        Result<Column> column = columnOf(name.trimmed(), context, session.control());
        if (!column) {
            const ExitStatus failed = session.fail(column.error());
            return column.error().code == ErrorCode::UnknownKey ? ExitStatus::WrongCall : failed;
        }
        columns.push_back(std::move(*column));
    }
    if (session.call().json)
        printMembers(columns, *members);
    else
        printCsv(columns, *members);
    return ExitStatus::Done;
}

} // namespace kq::cli
