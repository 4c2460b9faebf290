#pragma once

#include "core/base/error.h"
#include "core/domain/change_step.h"
#include "core/domain/customer.h"
#include "core/domain/message_state.h"
#include "core/store/answers_store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace kq {

/// What a file of answers brought.
struct AnswerReport {
    std::int64_t rows = 0;      ///< with anything in them, headers apart
    std::int64_t matched = 0;   ///< of people who are known, and on the campaign's list
    std::int64_t unmatched = 0; ///< of others, or without phone and e-mail
    std::int64_t empty = 0;     ///< of people of whom the row says nothing
    std::map<AnswerKind, std::int64_t> answers;
    /// Who refuses messages from now on; a step of edits that can be taken back, 0 for nobody.
    std::vector<CustomerId> refused;
    StepId refusalStep;
    /// Refusals of people who are not in the shop: how many rows they come from.
    std::int64_t rowsOfStrangers = 0;
    /// By which Shop::takeAnswersBack() knows the file; 0 where it brought nothing.
    std::int64_t file = 0;
    /// Why the file outside (store/erased_file.h) could not be told of the strangers yet. They
    /// count all the same; it is told when the shop is opened the next time.
    std::optional<Error> untold;
};

/// What came of taking a file of answers back.
struct AnswersTakenBack {
    /// False, and nothing changed, where later steps build on its refusals.
    bool done = false;
    std::optional<Error> untold; ///< as AnswerReport::untold
};

} // namespace kq
