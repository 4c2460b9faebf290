#include "core/exporting/people_cells.h"

#include "core/base/overloaded.h"
#include "core/domain/settings.h"

namespace kq {

using namespace Qt::StringLiterals;

QString textOf(const SheetValue &value, const Formatter &format)
{
    return std::visit(Overloaded{[](const QString &text) { return text; },
                                 [&](Decimal number) { return format.number(number); },
                                 [&](Money amount) { return format.money(amount); },
                                 [&](QDate day) { return format.date(day); }},
                      value);
}

SheetFormats sheetFormats(Language language, const QString &currency)
{
    const Formatter format(language, currency, MoneySpace::Plain);
    SheetFormats formats;
    formats.moneyDecimals = minorUnitDigits(currency);
    const QString digits = formats.moneyDecimals == 0
                               ? u"#,##0"_s
                               : u"#,##0."_s + QString(formats.moneyDecimals, u'0');
    // Where the sign stands, and with which space, is told once: by the formatter.
    const QString sample = format.money(Money{0});
    const qsizetype amount = sample.indexOf(u'0');
    const qsizetype behind = sample.lastIndexOf(u'0') + 1;
    const auto quoted = [](const QString &words) {
        return words.isEmpty() ? QString() : u'"' + words + u'"';
    };
    formats.money = quoted(sample.left(amount)) + digits + quoted(sample.mid(behind));
    formats.date = language == Language::Vietnamese ? u"dd/mm/yyyy"_s : u"d mmm yyyy"_s;
    return formats;
}

} // namespace kq
