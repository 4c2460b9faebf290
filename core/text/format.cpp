#include "core/text/format.h"

#include "core/domain/settings.h"
#include "core/text/foreign_phone.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

namespace kq {

namespace {

constexpr QChar plainMark = u'.';

QString signOfCurrency(const QString &currency)
{
    struct Entry {
        QStringView code;
        QStringView sign;
    };
    static constexpr auto entries = std::to_array<Entry>({
        {u"VND", u"₫"},   {u"USD", u"$"},   {u"EUR", u"€"},  {u"GBP", u"£"},  {u"JPY", u"¥"},
        {u"CNY", u"¥"},   {u"KRW", u"₩"},   {u"THB", u"฿"},  {u"INR", u"₹"},  {u"PHP", u"₱"},
        {u"LAK", u"₭"},   {u"KHR", u"៛"},   {u"SGD", u"S$"}, {u"AUD", u"A$"}, {u"CAD", u"C$"},
        {u"HKD", u"HK$"}, {u"TWD", u"NT$"}, {u"MYR", u"RM"}, {u"IDR", u"Rp"},
    });
    for (const Entry &entry : entries) {
        if (entry.code == currency)
            return entry.sign.toString();
    }
    return currency;
}

std::uint64_t sizeOf(std::int64_t value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? std::uint64_t(0) - bits : bits;
}

/// A ratio that is not negative, with room to multiply either side.
struct Fraction {
    std::uint64_t numerator = 0;
    std::uint64_t denominator = 1;

    /// Times 10^@p power; where a side would not fit, digits that no reader sees are given up.
    void shift(int power)
    {
        constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max() / 100;
        for (; power != 0; power += power > 0 ? -1 : 1) {
            std::uint64_t &grows = power > 0 ? numerator : denominator;
            std::uint64_t &other = power > 0 ? denominator : numerator;
            if (grows <= most)
                grows *= 10;
            else
                other = std::max<std::uint64_t>(other / 10, power > 0 ? 1 : 0);
        }
    }

    [[nodiscard]] bool reaches(std::uint64_t whole) const
    {
        return numerator / denominator >= whole;
    }
};

Fraction sizeOf(Ratio ratio)
{
    return {sizeOf(ratio.numerator()), sizeOf(ratio.denominator())};
}

/// Plain digits with exactly @p decimals decimals, rounded half up: of the size of a number, so
/// away from zero.
QString rounded(Fraction fraction, int decimals)
{
    const std::uint64_t d = fraction.denominator;
    QString digits = QString::number(fraction.numerator / d);
    std::uint64_t rest = fraction.numerator % d;
    for (int i = 0; i < decimals; ++i) {
        // d is below 2^63, so rest * 10 may pass 2^64 only for denominators no shop has.
        constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max() / 10;
        const std::uint64_t digit = rest <= most ? rest * 10 / d : rest / (d / 10);
        rest = rest <= most ? rest * 10 % d : 0;
        digits.append(QChar(u'0' + static_cast<int>(std::min<std::uint64_t>(digit, 9))));
    }
    if (rest >= d - rest) {
        qsizetype at = digits.size() - 1;
        for (; at >= 0 && digits[at] == u'9'; --at)
            digits[at] = u'0';
        if (at >= 0)
            digits[at] = QChar(digits[at].unicode() + 1);
        else
            digits.prepend(u'1');
    }
    if (decimals > 0)
        digits.insert(digits.size() - decimals, plainMark);
    return digits;
}

QString withoutZerosAtEnd(QString digits)
{
    if (!digits.contains(plainMark))
        return digits;
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(plainMark))
        digits.chop(1);
    return digits;
}

QString negatedIf(bool negative, const QString &text)
{
    const bool isZero =
        std::none_of(text.begin(), text.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    return negative && !isZero ? QString(u'-' + text) : text;
}

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

QString monthWord(int month)
{
    static constexpr std::array<QStringView, 12> words{u"Jan", u"Feb", u"Mar", u"Apr",
                                                       u"May", u"Jun", u"Jul", u"Aug",
                                                       u"Sep", u"Oct", u"Nov", u"Dec"};
    return words[static_cast<std::size_t>(month - 1)].toString();
}

struct ShortUnit {
    int power = 0;
    QStringView vietnamese;
    QStringView english;
};

constexpr std::array<ShortUnit, 3> shortUnits{
    {{9, u" tỷ", u" bn"}, {6, u" triệu", u" m"}, {3, u" nghìn", u" k"}}};

} // namespace

Formatter::Formatter(Language language, const QString &currency, MoneySpace space)
    : m_language(language)
    , m_sign(signOfCurrency(currency))
    , m_space(space == MoneySpace::Unbroken ? QChar(QChar::Nbsp) : QChar(u' '))
    , m_minorDigits(minorUnitDigits(currency))
{}

QString Formatter::localised(const QString &plain) const
{
    const bool vietnamese = m_language == Language::Vietnamese;
    const QChar group = vietnamese ? u'.' : u',';
    const QChar mark = vietnamese ? u',' : u'.';
    const qsizetype markAt = plain.indexOf(plainMark);
    const qsizetype whole = markAt < 0 ? plain.size() : markAt;
    QString text;
    text.reserve(plain.size() + plain.size() / 3);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (i < whole && i > 0 && (whole - i) % 3 == 0)
            text.append(group);
        text.append(i == markAt ? mark : plain[i]);
    }
    return text;
}

QString Formatter::number(std::int64_t value) const
{
    return negatedIf(value < 0, localised(QString::number(sizeOf(value))));
}

QString Formatter::number(Decimal value) const
{
    const bool negative = value.units() < 0;
    const QString plain = value.toString();
    return negatedIf(negative, localised(negative ? plain.mid(1) : plain));
}

QString Formatter::number(Ratio value, int decimals) const
{
    return negatedIf(value.numerator() < 0,
                     localised(withoutZerosAtEnd(rounded(sizeOf(value), decimals))));
}

QString Formatter::money(Money value) const
{
    return money(Ratio(value.minor));
}

QString Formatter::money(Ratio minorUnits) const
{
    Fraction amount = sizeOf(minorUnits);
    amount.shift(-m_minorDigits);
    const QString text = localised(rounded(amount, m_minorDigits));
    // The đồng stands behind the amount in either language; other signs as each is used to.
    const bool behind = m_language == Language::Vietnamese || m_sign == u"₫";
    const bool isWord = m_sign.size() > 1 && m_sign.back().isLetter();
    const QString withSign = behind   ? QString(text + m_space + m_sign)
                             : isWord ? QString(m_sign + m_space + text)
                                      : QString(m_sign + text);
    return negatedIf(minorUnits.numerator() < 0, withSign);
}

QString Formatter::shortMoney(Money value) const
{
    return shortMoney(Ratio(value.minor));
}

QString Formatter::shortMoney(Ratio minorUnits) const
{
    return negatedIf(minorUnits.numerator() < 0,
                     shortened(minorUnits.numerator(), minorUnits.denominator(), m_minorDigits));
}

QString Formatter::shortNumber(std::int64_t value) const
{
    return negatedIf(value < 0, shortened(value, 1, 0));
}

QString Formatter::shortened(std::int64_t numerator, std::int64_t denominator,
                             int minorDigits) const
{
    constexpr std::uint64_t ten = 10;
    constexpr std::uint64_t hundred = 100;
    constexpr qsizetype threeDigits = 3;
    Fraction value{sizeOf(numerator), sizeOf(denominator)};
    value.shift(-minorDigits);
    if (rounded(value, 0).size() <= threeDigits)
        return localised(rounded(value, minorDigits));
    for (const ShortUnit &unit : shortUnits) {
        Fraction inUnit = value;
        inUnit.shift(-unit.power);
        // What rounds to 1.000 of a unit is 1 of the next, larger one, which is asked first.
        Fraction below = value;
        below.shift(-unit.power + 3);
        const bool reaches = inUnit.reaches(1) || rounded(below, 0).size() > threeDigits;
        if (!reaches && unit.power > shortUnits.back().power)
            continue;
        const int decimals = inUnit.reaches(hundred) ? 0 : inUnit.reaches(ten) ? 1 : 2;
        const QStringView word =
            m_language == Language::Vietnamese ? unit.vietnamese : unit.english;
        return localised(withoutZerosAtEnd(rounded(inUnit, decimals))) + word;
    }
    return localised(rounded(value, minorDigits));
}

QString Formatter::percent(Ratio share, int decimals) const
{
    Fraction percent = sizeOf(share);
    percent.shift(2);
    return negatedIf(share.numerator() < 0, QString(localised(rounded(percent, decimals)) + u'%'));
}

QString Formatter::date(QDate value) const
{
    if (!value.isValid())
        return {};
    const QString year = QString::number(value.year());
    if (m_language == Language::Vietnamese)
        return twoDigits(value.day()) + u'/' + twoDigits(value.month()) + u'/' + year;
    return QString::number(value.day()) + u' ' + monthWord(value.month()) + u' ' + year;
}

QString Formatter::moment(Moment value) const
{
    QString day = date(value.date());
    if (!value.hasTime())
        return day;
    constexpr int minutesOfHour = 60;
    const int minute = value.second / 60 % minutesOfHour;
    return day + u' ' + twoDigits(value.hour()) + u':' + twoDigits(minute);
}

QString Formatter::month(QDate anyDay) const
{
    if (!anyDay.isValid())
        return {};
    const QString year = QString::number(anyDay.year());
    if (m_language == Language::Vietnamese)
        return twoDigits(anyDay.month()) + u'/' + year;
    return monthWord(anyDay.month()) + u' ' + year;
}

QString Formatter::birthday(const Birthday &value) const
{
    if (value.year != 0)
        return date(QDate(value.year, value.month, value.day));
    if (m_language == Language::Vietnamese)
        return twoDigits(value.day) + u'/' + twoDigits(value.month);
    return QString::number(value.day) + u' ' + monthWord(value.month);
}

QString phoneForPeople(const QString &number)
{
    if (!number.startsWith(u'+'))
        return number;
    if (!number.startsWith(u"+84")) {
        const QString grouped = groupedForeignPhone(number);
        return grouped.isEmpty() ? number : grouped;
    }
    const QString national = number.mid(3);
    const auto groups = [&national](const QString &zero, qsizetype first, qsizetype second) {
        return QString(zero + national.left(first) + u' ' + national.mid(first, second) + u' ' +
                       national.mid(first + second))
            .trimmed();
    };
    const QString zero = QStringLiteral("0");
    if (national.startsWith(u"1800") || national.startsWith(u"1900"))
        return groups({}, 4, national.size() == 8 ? 4 : 3);
    if (national.startsWith(u"24") || national.startsWith(u"28"))
        return groups(zero, 2, 4);
    return groups(zero, 3, 3);
}

} // namespace kq
