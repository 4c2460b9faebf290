#pragma once

#include "core/wording/condition_sentence.h"

#include <functional>

namespace kq {

/// Parts of a condition's sentence: what a test asks of a value, without the name of the value.

/// How a value reads that a number of the test stands for.
enum class NumberKind { Plain, Money, Percent, Times };

/// "Hà Nội, Bắc Ninh or Huế"; the word for nothing where @p items is empty.
QString anyOf(const QStringList &items, const Words &words);
QString allOf(const QStringList &items, const Words &words);
/// Each in quotes.
QStringList quoted(const QStringList &items);

QString phraseFor(const Span &span, const Words &words); ///< "30 days"
QString phraseFor(const TextTest &test, const Words &words);
QString phraseFor(const NumberTest &test, NumberKind kind, const SentenceContext &context);
QString phraseFor(const DateTest &test, const SentenceContext &context);
/// @p titleOf says what people call a stored word.
QString phraseFor(const ChoiceTest &test, const std::function<QString(const QString &)> &titleOf,
                  const Words &words);

/// The restrictions on orders, parted by semicolons; empty where there are none.
QString phraseFor(const OrderFilter &where, const SentenceContext &context);
QString phraseFor(const ContactFilter &where, const SentenceContext &context);

/// A weekday from 1, Monday, to 7: "Saturday"; "thứ Bảy".
QString weekdayName(int day, const Words &words);
QString monthName(int month, const Words &words);

/// What a sentence calls a field or metric: "total spend". @p where with other orders than
/// purchases makes "purchases" orders.
QString nounOf(Field field, const Words &words);
QString nounOf(Metric metric, const OrderFilter &where, const Words &words);
QString nounOf(ContactMetric metric, const Words &words);

} // namespace kq
