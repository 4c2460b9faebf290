#pragma once

#include "core/base/decimal.h"
#include "core/base/money.h"

#include <QDate>
#include <QString>

#include <variant>

namespace kq {

/// What one cell of a file for people says: a text (empty: nothing), a number, an amount of the
/// shop's currency, or a day.
using SheetValue = std::variant<QString, Decimal, Money, QDate>;

/// How a workbook shows amounts and days: codes of Office Open XML, with its own words for the
/// parts of a date (`dd/mm/yyyy`). Numbers are grouped, with the decimals that they have.
struct SheetFormats {
    QString money = QStringLiteral("#,##0");
    int moneyDecimals = 0; ///< of the currency's minor unit: 2 where 1250 stands for 12.50
    QString date = QStringLiteral("yyyy-mm-dd");
};

} // namespace kq
