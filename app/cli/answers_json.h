#pragma once

#include "app/cli/session.h"
#include "core/shop/answers.h"
#include "core/shop/shop.h"

namespace kq::cli {

/// Writes what a file of answers brought.
ExitStatus printAnswers(const Session &session, const AnswerReport &report);

/// Lists the files of answers of a campaign or, of 0, the lists of people who want no messages.
ExitStatus listAnswerFiles(const Session &session, const Shop &shop, std::int64_t campaign);

/// Takes such a file back.
ExitStatus takeAnswersBack(Session &session, Shop &shop, std::int64_t file);

} // namespace kq::cli
