#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/domain/message_state.h"
#include "core/store/connection.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// What came back from a person of a campaign.
struct CampaignAnswer {
    CustomerId customer; ///< by the id of then
    AnswerKind kind = AnswerKind::Delivered;
    QString note;
    QDate cameOn;

    friend bool operator==(const CampaignAnswer &, const CampaignAnswer &) = default;
};

/// A file of answers that was taken in.
struct AnswerFileRecord {
    std::int64_t id = 0;
    std::int64_t campaign = 0;  ///< 0 for a list of people who want no messages
    QString file;               ///< name without its folder
    QDateTime takenAt;          ///< wall clock
    std::int64_t rows = 0;      ///< with anything in them
    std::int64_t matched = 0;   ///< of people of the campaign or, without one, of the shop
    std::int64_t refused = 0;   ///< people of the shop who refuse since
    std::int64_t strangers = 0; ///< rows of people who refuse and are not in the shop
    StepId step;                ///< that made them refuse; 0 where there is none any more

    friend bool operator==(const AnswerFileRecord &, const AnswerFileRecord &) = default;
};

/// Keeps the record and returns its id; the record's own id is not looked at.
Result<std::int64_t> addAnswerFile(Connection &db, const AnswerFileRecord &record);
/// Those of one campaign or, of 0, the lists of people who want no messages; newest first.
Result<std::vector<AnswerFileRecord>> answerFilesOf(Connection &db, std::int64_t campaign);
Result<std::optional<AnswerFileRecord>> findAnswerFile(Connection &db, std::int64_t id);

/// Keeps the answers of a file with its campaign; one that says the same kind of the same person
/// takes the place of the first.
Result<void> keepAnswers(Connection &db, const AnswerFileRecord &file,
                         const std::vector<CampaignAnswer> &answers);
/// Forgets a file with what it brought, so that the campaign has the answers that it would have
/// without it, whatever other files came since.
Result<void> takeAnswersBack(Connection &db, const AnswerFileRecord &file);

/// The answers of a campaign, by customer.
Result<std::vector<CampaignAnswer>> answersOf(Connection &db, std::int64_t campaign);

} // namespace kq
