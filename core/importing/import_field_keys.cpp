#include "core/importing/import_field_keys.h"

#include "core/text/fold.h"

using namespace Qt::StringLiterals;

namespace kq {
namespace {

enum class Part { Any, CustomerList, Orders, Lines, CustomerListAndOrders, EveryOrderFile };

Part partOf(ImportField field)
{
    switch (field) {
    case ImportField::Ignore:
        return Part::Any;
    case ImportField::Code:
    case ImportField::Name:
    case ImportField::Phone:
    case ImportField::Email:
    case ImportField::Address:
    case ImportField::Gender:
    case ImportField::Birthday:
    case ImportField::RegisteredOn:
    case ImportField::Tags:
    case ImportField::App:
    case ImportField::Note:
    case ImportField::ConsentZalo:
    case ImportField::ConsentSms:
    case ImportField::ConsentEmail:
    case ImportField::ConsentPhone:
    case ImportField::DoNotContact:
    case ImportField::Attribute:
    case ImportField::OrdersCount:
    case ImportField::OrdersTotal:
    case ImportField::FirstOrderOn:
    case ImportField::LastOrderOn:
        return Part::CustomerList;
    case ImportField::Area:
        return Part::CustomerListAndOrders;
    case ImportField::OrderCode:
        return Part::EveryOrderFile;
    case ImportField::CustomerCode:
    case ImportField::CustomerName:
    case ImportField::CustomerPhone:
    case ImportField::CustomerEmail:
    case ImportField::PlacedAt:
    case ImportField::PlacedTime:
    case ImportField::Status:
    case ImportField::Channel:
    case ImportField::Branch:
    case ImportField::Discount:
    case ImportField::Refund:
    case ImportField::Total:
        return Part::Orders;
    case ImportField::ProductCode:
    case ImportField::ProductName:
    case ImportField::Category:
    case ImportField::Quantity:
    case ImportField::UnitPrice:
    case ImportField::Amount:
        return Part::Lines;
    }
    Q_UNREACHABLE();
    return Part::Any;
}

const QLatin1String attributePrefix("attribute:");

} // namespace

bool belongsTo(ImportField field, ImportKind kind)
{
    const Part part = partOf(field);
    if (part == Part::Any)
        return true;
    const bool orders =
        part == Part::Orders || part == Part::EveryOrderFile || part == Part::CustomerListAndOrders;
    const bool lines = part == Part::Lines || part == Part::EveryOrderFile;
    switch (kind) {
    case ImportKind::Customers:
        return part == Part::CustomerList || part == Part::CustomerListAndOrders;
    case ImportKind::Orders:
        return orders;
    case ImportKind::OrderLines:
        return lines;
    case ImportKind::Flat:
        return orders || lines;
    }
    Q_UNREACHABLE();
    return false;
}

bool belongsToLine(ImportField field)
{
    return partOf(field) == Part::Lines;
}

bool takesSeveralColumns(ImportField field)
{
    return field == ImportField::Ignore || field == ImportField::Name ||
           field == ImportField::CustomerName || field == ImportField::Address ||
           field == ImportField::Phone || field == ImportField::CustomerPhone ||
           field == ImportField::Email || field == ImportField::CustomerEmail ||
           field == ImportField::Tags;
}

QString fieldWords(ImportKind kind)
{
    QStringList words;
    for (const auto &[field, key] : KeyTable<ImportField>::entries) {
        if (field == ImportField::Attribute && belongsTo(field, kind))
            words += attributePrefix + u"NAME"_s;
        else if (belongsTo(field, kind))
            words += QLatin1String(key);
    }
    return words.join(u' ');
}

QString fieldWord(const MappedColumn &column)
{
    if (column.field == ImportField::Attribute)
        return attributePrefix + column.attribute;
    return keyOf(column.field);
}

std::optional<MappedColumn> mappedColumn(const QString &header, const QString &word)
{
    if (word.startsWith(attributePrefix)) {
        const QString name = word.mid(attributePrefix.size()).simplified();
        if (folded(name).isEmpty())
            return std::nullopt;
        return MappedColumn{header, ImportField::Attribute, name};
    }
    const std::optional<ImportField> field = fromKey<ImportField>(word);
    if (!field || *field == ImportField::Attribute)
        return std::nullopt;
    return MappedColumn{header, *field, {}};
}

} // namespace kq
