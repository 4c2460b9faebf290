#include "app/cli/value_text.h"

#include "core/base/overloaded.h"

#include <QLocale>

#include <limits>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QString isoOf(const Birthday &birthday)
{
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    const QString year =
        birthday.year == 0 ? u"-"_s : QString::number(birthday.year).rightJustified(4, u'0');
    return year + u'-' + two(birthday.month) + u'-' + two(birthday.day);
}

} // namespace

QJsonValue jsonOf(Ratio ratio)
{
    if (ratio.numerator() % ratio.denominator() == 0)
        return qint64(ratio.numerator() / ratio.denominator());
    return ratio.toDouble();
}

QJsonValue jsonOf(const Value &value)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return QJsonValue(QJsonValue::Null); },
                          [](const QStringList &texts) {
                              return texts.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                     : QJsonValue(texts.first());
                          },
                          [](Ratio ratio) { return jsonOf(ratio); },
                          [](QDate date) { return QJsonValue(date.toString(Qt::ISODate)); },
                          [](const Birthday &birthday) { return QJsonValue(isoOf(birthday)); },
                          [](bool yes) { return QJsonValue(yes); },
                      },
                      value);
}

QString csvOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
        if (whole != std::numeric_limits<qint64>::min())
            return QString::number(whole);
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
    case QJsonValue::Array:
    case QJsonValue::Object:
        return {};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq::cli
