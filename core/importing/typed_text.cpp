#include "core/importing/typed_text.h"

#include "core/importing/normalise.h"
#include "core/text/format.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace kq {

std::optional<QString> TypedText::read(const QString &text) const
{
    if (text.isEmpty())
        return std::nullopt;
    BoundColumn column;
    column.mapped = {u"value"_s, ImportField::Attribute, u"value"_s};
    column.attributeType = m_type;
    column.decimal = DecimalMark::Point; // as textForPeople() writes it
    Normaliser normaliser(ImportKind::Customers, {column}, m_settings, {});
    RowCells cells;
    if (normaliser.read({Cell{text}}, cells) || cells.customer.attributes.empty())
        return std::nullopt;
    return cells.customer.attributes.front().second;
}

QString textForPeople(const QString &stable, AttributeType type, const ShopSettings &settings)
{
    switch (type) {
    case AttributeType::Text:
    case AttributeType::Choice:
    case AttributeType::Number:
        return stable;
    case AttributeType::Money:
        return Decimal::scaled(stable.toLongLong(), minorUnitDigits(settings.currency)).toString();
    case AttributeType::Date:
        return QDate::fromString(stable, Qt::ISODate).toString(u"dd/MM/yyyy"_s);
    case AttributeType::YesNo:
        return stable == u"1"_s ? u"yes"_s : u"no"_s;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
