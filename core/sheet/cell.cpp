#include "core/sheet/cell.h"

#include "core/base/overloaded.h"

#include <QByteArray>
#include <QLatin1Char>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr double exactIntegers = 9007199254740992.0; // 2^53

void appendTwoDigits(QString &text, std::int64_t number)
{
    text += QChar(static_cast<char16_t>(u'0' + number / 10 % 10));
    text += QChar(static_cast<char16_t>(u'0' + number % 10));
}

QString clockText(std::int64_t seconds)
{
    QString text;
    if (seconds < 0) {
        text += u'-';
        seconds = -seconds;
    }
    const std::int64_t hours = seconds / 3600;
    if (hours >= 100)
        text += QString::number(hours);
    else
        appendTwoDigits(text, hours);
    text += u':';
    appendTwoDigits(text, seconds / 60 % 60);
    text += u':';
    appendTwoDigits(text, seconds % 60);
    return text;
}

QString momentText(const Moment &moment)
{
    QString text = moment.date().toString(Qt::ISODate);
    if (moment.hasTime()) {
        text += u'T';
        text += clockText(moment.second);
    }
    return text;
}

/// Lays out the shortest digits of @p scientific (`-d.ddde±xx`) without an exponent.
QString laidOut(const QByteArray &scientific)
{
    const qsizetype mark = scientific.indexOf('e');
    const int exponent = scientific.mid(mark + 1).toInt();
    QByteArray digits = scientific.left(mark);
    const bool negative = digits.startsWith('-');
    if (negative)
        digits.remove(0, 1);
    digits.replace(".", "");

    QByteArray text;
    if (exponent < 0)
        text = "0." + QByteArray(-exponent - 1, '0') + digits;
    else if (exponent + 1 >= digits.size())
        text = digits + QByteArray(exponent + 1 - digits.size(), '0');
    else
        text = digits.left(exponent + 1) + '.' + digits.mid(exponent + 1);
    return QString::fromLatin1(negative ? '-' + text : text);
}

/// The sign and the exponent of @p scientific without the zeros that pad it: `1e-07` to `1e-7`.
QString withBareExponent(const QByteArray &scientific)
{
    const qsizetype mark = scientific.indexOf('e');
    const int exponent = scientific.mid(mark + 1).toInt();
    return QString::fromLatin1(scientific.left(mark + 1) + (exponent < 0 ? "" : "+") +
                               QByteArray::number(exponent));
}

} // namespace

QString numberText(double number)
{
    if (number == 0)
        return u"0"_s;
    const double size = std::abs(number);
    if (size < exactIntegers && number == std::floor(number))
        return QString::number(static_cast<qint64>(number));
    const QByteArray scientific = QByteArray::number(number, 'e', QLocale::FloatingPointShortest);
    return size >= 1e-6 && size < 1e21 ? laidOut(scientific) : withBareExponent(scientific);
}

QString readText(const Cell &cell)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return QString(); },
                          [](const QString &text) { return text; },
                          [](double number) { return numberText(number); },
                          [](const Moment &moment) { return momentText(moment); },
                          [](Duration duration) { return clockText(duration.seconds); },
                          [](bool yes) { return yes ? u"true"_s : u"false"_s; },
                          [](const CellError &error) { return error.code; },
                      },
                      cell.value);
}

} // namespace kq
