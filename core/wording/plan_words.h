#pragma once

#include "core/care/message_text.h"
#include "core/care/message_type.h"
#include "core/care/plan.h"
#include "core/care/sending_rules.h"
#include "core/wording/words.h"

namespace kq {

/// What people call a kind of message.
QString nameOf(MessageType type, const Words &words);

/// What people call a part of a plan.
QString nameOf(PlanField field, const Words &words);

/// What a placeholder stands for, in a few words.
QString nameOf(Placeholder placeholder, const Words &words);

/// What to look at in a plan, as a sentence.
QString sentenceFor(PlanConcern concern, const Words &words);

} // namespace kq
