#include "core/importing/cell_values.h"

#include "core/text/date.h"
#include "core/text/fold.h"
#include "core/text/number.h"

namespace kq {

QString codeText(const QString &text)
{
    QString code = text.trimmed();
    if (code.startsWith(u'\''))
        code = code.mid(1).trimmed();
    return saysNothing(code) ? QString() : code;
}

std::optional<Decimal> decimalOfCell(const BoundColumn &column, const Cell &cell,
                                     const QString &text)
{
    if (const double *number = cell.number())
        return decimalOf(*number);
    return cell.text() != nullptr ? readNumber(text, column.decimal) : std::nullopt;
}

std::optional<Moment> momentOfCell(const BoundColumn &column, const Cell &cell, const QString &text)
{
    if (const Moment *moment = cell.moment())
        return *moment;
    if (const double *number = cell.number())
        return fromExcelSerial(*number, false);
    return cell.text() != nullptr ? readMoment(text, column.dateOrder) : std::nullopt;
}

} // namespace kq
