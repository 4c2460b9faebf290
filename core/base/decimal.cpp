#include "core/base/decimal.h"

#include "core/base/ratio.h"

#include <array>
#include <cmath>

namespace kq {

namespace {

constexpr int maxDigits = 18;

std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

Decimal Decimal::scaled(std::int64_t units, int scale)
{
    while (scale > 0 && units % 10 == 0) {
        units /= 10;
        --scale;
    }
    Decimal decimal;
    decimal.m_units = units;
    decimal.m_scale = units == 0 ? 0 : scale;
    return decimal;
}

std::optional<Decimal> Decimal::parse(QStringView text)
{
    qsizetype at = 0;
    const auto peek = [&] { return at < text.size() ? text[at] : QChar(); };

    const bool negative = peek() == u'-';
    if (negative)
        ++at;

    // Significant digits with the place of the decimal point, leading zeros dropped.
    QString digits;
    int scale = 0;
    const auto take = [&](bool fraction) {
        const qsizetype from = at;
        for (; isDigit(peek()); ++at) {
            if (!digits.isEmpty() || peek() != u'0')
                digits.append(peek());
            scale += fraction ? 1 : 0;
        }
        return at > from;
    };

    const qsizetype whole = at;
    if (!take(false) || (text[whole] == u'0' && at - whole > 1))
        return std::nullopt;
    if (peek() == u'.') {
        ++at;
        if (!take(true))
            return std::nullopt;
    }
    if (peek() == u'e' || peek() == u'E') {
        ++at;
        const bool minus = peek() == u'-';
        if (minus || peek() == u'+')
            ++at;
        int exponent = 0;
        const qsizetype from = at;
        for (; isDigit(peek()); ++at) {
            if (exponent < 100'000)
                exponent = exponent * 10 + (peek().unicode() - u'0');
        }
        if (at == from)
            return std::nullopt;
        scale += minus ? exponent : -exponent;
    }
    if (at != text.size())
        return std::nullopt;

    if (digits.isEmpty())
        return Decimal(0);
    while (digits.endsWith(u'0')) {
        digits.chop(1);
        --scale;
    }
    if (scale < 0) {
        if (digits.size() - scale > maxDigits)
            return std::nullopt;
        digits.append(QString(-scale, u'0'));
        scale = 0;
    }
    if (digits.size() > maxDigits || scale > maxScale)
        return std::nullopt;
    const std::int64_t units = digits.toLongLong();
    return scaled(negative ? -units : units, scale);
}

double Decimal::toDouble() const
{
    return static_cast<double>(m_units) / static_cast<double>(powerOfTen(m_scale));
}

QString Decimal::toString() const
{
    if (m_scale == 0)
        return QString::number(m_units);
    QString digits = QString::number(m_units < 0 ? -m_units : m_units);
    if (digits.size() <= m_scale)
        digits.prepend(QString(m_scale + 1 - digits.size(), u'0'));
    digits.insert(digits.size() - m_scale, u'.');
    return m_units < 0 ? QString(u'-' + digits) : digits;
}

std::strong_ordering operator<=>(Decimal a, Decimal b)
{
    return Ratio(a) <=> Ratio(b);
}

} // namespace kq
