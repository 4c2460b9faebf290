#pragma once

#include "core/condition/catalogue.h"
#include "core/condition/condition.h"
#include "core/domain/message_channel.h"
#include "core/wording/words.h"

namespace kq {

/// What conditions are called by people: the words of menus, rows and sentences (words.md §1).

QString nameOf(Field field, const Words &words); ///< of any field but Field::Attribute
QString nameOf(Metric metric, const Words &words);
QString nameOf(ContactMetric metric, const Words &words);
/// The group of a menu.
QString nameOf(Theme theme, const Words &words);

QString nameOf(TextOp op, const Words &words);
QString nameOf(NumberOp op, const Words &words);
QString nameOf(DateOp op, const Words &words);
QString nameOf(ChoiceOp op, const Words &words);
QString nameOf(TagsOp op, const Words &words);
QString nameOf(YesNoOp op, const Words &words);
QString nameOf(RankOp op, const Words &words);
QString nameOf(SegmentOp op, const Words &words);
QString nameOf(TierMove move, const Words &words);

QString nameOf(Match match, const Words &words);
QString nameOf(TimeUnit unit, const Words &words);
QString nameOf(CalendarPeriod period, const Words &words);
QString nameOf(OrderStatus status, const Words &words);
QString nameOf(MessageChannel channel, const Words &words);
/// By its key, whatever its case; the word itself where it is none.
QString nameOfMessageChannel(const QString &key, const Words &words);

/// A word with a fixed key, such as `female` of Field::Gender; the key itself where it is none.
QString nameOfChoice(Field field, const QString &key, const Words &words);

} // namespace kq
