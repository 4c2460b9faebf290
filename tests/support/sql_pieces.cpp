#include "support/sql_pieces.h"

#include "core/text/fold.h"

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

QString foldedList(const QStringList &words)
{
    QStringList list;
    for (const QString &word : words)
        list << quoted(folded(word));
    return u'(' + list.join(u", "_s) + u')';
}

} // namespace

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

QString dayText(QDate day)
{
    // Before the year 1 there is nothing to compare with.
    return quoted(day.isValid() && day.year() > 0 ? day.toString(Qt::ISODate) : u"0000-00-00"_s);
}

QString negated(const QString &sql)
{
    return u"(NOT "_s + sql + u')';
}

QString sure(const QString &sql)
{
    return u"COALESCE(("_s + sql + u"), 0)"_s;
}

QString oneOf(const QString &value, const QStringList &words)
{
    return words.isEmpty() ? u"0"_s : QString(u'(' + value + u" IN "_s + foldedList(words) + u')');
}

std::pair<QDate, QDate> periodOf(QDate day, CalendarPeriod period)
{
    switch (period) {
    case CalendarPeriod::Week: {
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        return {monday, monday.addDays(6)};
    }
    case CalendarPeriod::Month: {
        const QDate first(day.year(), day.month(), 1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    case CalendarPeriod::Quarter: {
        const QDate first(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
        return {first, first.addMonths(3).addDays(-1)};
    }
    case CalendarPeriod::Year:
        return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
    }
    return {};
}

QDate windowBegin(QDate asOf, Span span)
{
    switch (span.unit) {
    case TimeUnit::Days:
        return asOf.addDays(-span.n);
    case TimeUnit::Weeks:
        return asOf.addDays(-qint64{7} * span.n);
    case TimeUnit::Months:
        return asOf.addMonths(-span.n);
    case TimeUnit::Years:
        return asOf.addYears(-span.n);
    }
    return {};
}

std::int64_t powerOfTen(int exponent)
{
    return exponent == 0 ? 1 : 10 * powerOfTen(exponent - 1);
}

} // namespace kq::test
