#pragma once

#include "core/condition/condition.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <utility>

/// What the SQL of several conditions is made of.
namespace kq::test {

/// A text or a day as SQL writes it. Days before the year 1 come before all others.
QString quoted(QString text);
QString dayText(QDate day);

QString negated(const QString &sql);
/// False where the expression is null.
QString sure(const QString &sql);
/// Whether @p value, which is folded, is one of the words.
QString oneOf(const QString &value, const QStringList &words);

/// First and last day of the period that holds @p day.
std::pair<QDate, QDate> periodOf(QDate day, CalendarPeriod period);
QDate windowBegin(QDate asOf, Span span);
std::int64_t powerOfTen(int exponent);

} // namespace kq::test
