#pragma once

#include "core/domain/keys.h"

namespace kq {

/// How far a message is that is sent by hand. Keys: `waiting` `later` `sent` `refused`.
enum class HandState {
    Waiting,
    Later,   ///< put off; comes again after those who wait
    Sent,    ///< on the ledger from then on
    Refused, ///< the person does not want messages
};

template <>
struct KeyTable<HandState> {
    static constexpr KeyEntries<HandState, 4> entries{{{HandState::Waiting, "waiting"},
                                                       {HandState::Later, "later"},
                                                       {HandState::Sent, "sent"},
                                                       {HandState::Refused, "refused"}}};
};

/// What came back from a person of a campaign: a sender's report or a filled-in call sheet.
enum class AnswerKind { Delivered, Failed, Clicked, Called, NoAnswer, CallBack, OptedOut, Note };

template <>
struct KeyTable<AnswerKind> {
    static constexpr KeyEntries<AnswerKind, 8> entries{{{AnswerKind::Delivered, "delivered"},
                                                        {AnswerKind::Failed, "failed"},
                                                        {AnswerKind::Clicked, "clicked"},
                                                        {AnswerKind::Called, "called"},
                                                        {AnswerKind::NoAnswer, "no_answer"},
                                                        {AnswerKind::CallBack, "call_back"},
                                                        {AnswerKind::OptedOut, "opted_out"},
                                                        {AnswerKind::Note, "note"}}};
};

} // namespace kq
