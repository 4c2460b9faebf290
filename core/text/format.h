#pragma once

#include "core/base/decimal.h"
#include "core/base/language.h"
#include "core/base/moment.h"
#include "core/base/money.h"
#include "core/base/ratio.h"
#include "core/domain/customer.h"

#include <QDate>
#include <QString>

#include <cstdint>

namespace kq {

/// What stands between an amount and its sign.
enum class MoneySpace {
    Unbroken, ///< a space at which no line breaks, for windows and paper
    Plain,    ///< an ordinary one, for files and terminals
};

/// Numbers, money, dates and phones as people read them in one language, whatever the machine's
/// locale is. Rounding is half away from zero.
class Formatter {
public:
    /// @p currency: ISO 4217.
    Formatter(Language language, const QString &currency, MoneySpace space = MoneySpace::Unbroken);

    /// `1.234.567` · `1,234,567`
    [[nodiscard]] QString number(std::int64_t value) const;
    /// All decimals: `1.234,5` · `1,234.5`
    [[nodiscard]] QString number(Decimal value) const;
    /// At most @p decimals decimals, zeros at the end dropped: `2,1` · `2.1`
    [[nodiscard]] QString number(Ratio value, int decimals) const;

    /// `1.234.567 ₫` · `1,234,567 ₫`; `12,50 $` · `$12.50`
    [[nodiscard]] QString money(Money value) const;
    /// An average in minor units, rounded to the minor unit.
    [[nodiscard]] QString money(Ratio minorUnits) const;

    /// Three digits that matter, for tiles: `1,92 tỷ`, `58 triệu`, `455 nghìn` · `1.92 bn`, `58 m`,
    /// `455 k`; below a thousand the number itself. Without the currency's sign.
    [[nodiscard]] QString shortMoney(Money value) const;
    [[nodiscard]] QString shortMoney(Ratio minorUnits) const;
    [[nodiscard]] QString shortNumber(std::int64_t value) const;

    /// @p share from 0 to 1: `64%`, with @p decimals `64,2%` · `64.2%`.
    [[nodiscard]] QString percent(Ratio share, int decimals = 0) const;

    /// `31/12/2026` · `31 Dec 2026`
    [[nodiscard]] QString date(QDate value) const;
    /// `31/12/2026 23:59`; the date alone where there is no time.
    [[nodiscard]] QString moment(Moment value) const;
    /// `12/2026` · `Dec 2026`
    [[nodiscard]] QString month(QDate anyDay) const;
    /// As date(), or without the year where it is missing: `31/12` · `31 Dec`
    [[nodiscard]] QString birthday(const Birthday &value) const;

    /// The currency's sign, or its code where it has none: `₫`, `$`.
    [[nodiscard]] const QString &currencySign() const { return m_sign; }
    [[nodiscard]] Language language() const { return m_language; }

private:
    /// Plain digits with a point, grouped and marked as the language does.
    [[nodiscard]] QString localised(const QString &plain) const;
    /// The size of numerator / denominator / 10^minorDigits with a word for its thousands.
    [[nodiscard]] QString shortened(std::int64_t numerator, std::int64_t denominator,
                                    int minorDigits) const;

    Language m_language;
    QString m_sign;
    QChar m_space;
    int m_minorDigits;
};

/// A number for people: `0901 234 567` of `+84901234567`, `024 3825 1234`, `1900 6017`,
/// `+1 650-253-0000`.
/// Numbers that are not E.164 stay as they are.
QString phoneForPeople(const QString &number);

} // namespace kq
