#include "ui/customers/list/table_look.h"

#include "core/condition/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 144;
constexpr int phoneWidth = 100;
constexpr int tierWidth = 128;
constexpr int figureWidth = 104;
constexpr int dateWidth = 96;
constexpr int textWidth = 116;

ValueType typeOf(const CustomerColumn &column)
{
    if (const auto *orders = std::get_if<OrdersColumn>(&column))
        return entryOf(orders->metric).type;
    const auto *field = std::get_if<FieldColumn>(&column);
    return field && field->field != Field::Attribute ? entryOf(field->field).type : ValueType::Text;
}

TableLook::Column columnIn(const QJsonObject &object, const CustomerColumn &column)
{
    const int width = object.value("width"_L1).toInt();
    return {column,
            width == 0 ? 0 : std::clamp(width, TableLook::leastWidth, TableLook::mostWidth)};
}

} // namespace

std::vector<CustomerColumn> TableLook::shown() const
{
    std::vector<CustomerColumn> all;
    all.reserve(columns.size());
    for (const Column &one : columns)
        all.push_back(one.column);
    return all;
}

bool TableLook::shows(const CustomerColumn &column) const
{
    return std::any_of(columns.begin(), columns.end(),
                       [&](const Column &one) { return one.column == column; });
}

TableLook usualLook()
{
    TableLook look;
    for (const CustomerColumn &column :
         {CustomerColumn(FieldColumn{Field::Name, {}}),
          CustomerColumn(FieldColumn{Field::Phone, {}}),
          CustomerColumn(FieldColumn{Field::Tier, {}}), CustomerColumn(OrdersColumn{Metric::Total}),
          CustomerColumn(OrdersColumn{Metric::LastDate}),
          CustomerColumn(FieldColumn{Field::Area, {}}),
          CustomerColumn(FieldColumn{Field::Tags, {}})})
        look.columns.push_back({column, 0});
    return look;
}

int usualWidth(const CustomerColumn &column)
{
    const auto *field = std::get_if<FieldColumn>(&column);
    if (field && field->field == Field::Name)
        return nameWidth;
    if (field && field->field == Field::Phone)
        return phoneWidth;
    if (field && field->field == Field::Tier)
        return tierWidth;
    switch (typeOf(column)) {
    case ValueType::Number:
    case ValueType::Money:
    case ValueType::YesNo:
        return figureWidth;
    case ValueType::Date:
        return dateWidth;
    case ValueType::Text:
    case ValueType::Choice:
    case ValueType::Tags:
        return textWidth;
    }
    Q_UNREACHABLE();
    return 0;
}

QString textOf(const TableLook &look)
{
    QJsonArray columns;
    for (const TableLook::Column &one : look.columns)
        columns.append(QJsonObject{{"key"_L1, keyOf(one.column)}, {"width"_L1, one.width}});
    QJsonObject object{{"columns"_L1, columns}};
    if (look.sort) {
        object.insert("sort"_L1, keyOf(look.sort->by));
        object.insert("descending"_L1, look.sort->direction == SortDirection::Descending);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

TableLook lookOf(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    TableLook look;
    const QJsonArray columns = object.value("columns"_L1).toArray();
    for (const QJsonValue &value : columns) {
        const QJsonObject one = value.toObject();
        const std::optional<CustomerColumn> column = columnOf(one.value("key"_L1).toString());
        if (column && !look.shows(*column))
            look.columns.push_back(columnIn(one, *column));
    }
    if (look.columns.empty())
        return usualLook();
    if (const auto by = columnOf(object.value("sort"_L1).toString())) {
        look.sort =
            SortOrder{*by, object.value("descending"_L1).toBool() ? SortDirection::Descending
                                                                  : SortDirection::Ascending};
    }
    return look;
}

} // namespace kq
