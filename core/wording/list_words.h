#pragma once

#include "core/domain/message_state.h"
#include "core/exporting/contact_list.h"
#include "core/exporting/exclusion.h"
#include "core/wording/words.h"

namespace kq {

/// The words above the columns of an exported list.
ListHeaders listHeaders(const Words &words);

/// What a list is written for, in a few words.
QString nameOf(ListFormat format, const Words &words);

/// How the name of a file in this format ends, without the dot.
QString suffixOf(ListFormat format);

/// Why somebody is left out of a list, in a few words.
QString nameOf(ExclusionReason reason, const Words &words);

/// What stands in a column of a list for people.
QString nameOf(PeopleColumn column, const Words &words);

/// What came back from a person, in a few words.
QString nameOf(AnswerKind kind, const Words &words);

} // namespace kq
