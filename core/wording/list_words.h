#pragma once

#include "core/domain/message_state.h"
#include "core/exporting/contact_list.h"
#include "core/exporting/exclusion.h"
#include "core/wording/words.h"

#include <optional>

namespace kq {

/// The words above the columns of an exported list.
ListHeaders listHeaders(const Words &words);

/// What a list is written for, in a few words.
QString nameOf(ListFormat format, const Words &words);

/// Why somebody is left out of a list for @p channel, in a few words; empty: of one that needs more
/// than the address of its channel.
QString nameOf(ExclusionReason reason, std::optional<MessageChannel> channel, const Words &words);

/// What stands in a column of a list for people that goes out by @p channel.
QString nameOf(PeopleColumn column, MessageChannel channel, const Words &words);

/// What came back from a person, in a few words.
QString nameOf(AnswerKind kind, const Words &words);

} // namespace kq
