#pragma once

#include "core/care/message_text.h"
#include "core/care/message_type.h"
#include "core/care/plan.h"
#include "core/care/sending_rules.h"
#include "core/text/format.h"
#include "core/wording/words.h"

#include <QString>
#include <QStringList>

namespace kq {

/// What people call a kind of message.
QString nameOf(MessageType type, const Words &words);

/// What people call a part of a plan.
QString nameOf(PlanField field, const Words &words);

/// What a placeholder stands for, in a few words.
QString nameOf(Placeholder placeholder, const Words &words);

/// What to look at in a plan, as a sentence.
QString sentenceFor(PlanConcern concern, const Words &words);

/// What law and senders allow of the kind of message that a plan sends: hours, how often, the quota
/// of the account (@p dailyQuota as of concernsOf()) and the days that a round takes. Empty where
/// nothing is sent or nothing limits it.
QStringList rulesFor(const CarePlan &plan, const MessageCost &cost, int dailyQuota,
                     const Formatter &format, const Words &words);

} // namespace kq
