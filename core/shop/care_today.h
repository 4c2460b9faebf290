#pragma once

#include "core/base/job_control.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/care/message_cost.h"
#include "core/care/plan.h"
#include "core/shop/snapshot.h"
#include "core/store/campaigns_store.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// A round of messages that a plan has set for these days, or for a day that has passed.
struct PlannedRound {
    GroupRef group;
    QString name;  ///< of the group, in the language asked for
    QDate day;     ///< before the as-of date: the round is late
    QString owner; ///< who sees to it; may be empty
    MessageCost cost;
};

/// A list that went out some time ago: those who were written to and have bought nothing since are
/// due for a second word.
struct DueFollowUp {
    std::int64_t campaign = 0;
    QString name; ///< of the group that was written to; may be empty
    QDate sentOn;
    std::int64_t contacted = 0; ///< who are still customers
    std::vector<CustomerId> silent;
};

/// One of the ready groups that ask for a word about now.
struct ReadyGroup {
    /// The key of those of a shop with purchases who have made none; they are no ready segment.
    static constexpr QLatin1String neverBought{"never_bought"};

    QString templateKey;
    QString name; ///< in the language asked for; empty for those who never bought
    std::vector<CustomerId> people;
};

/// What to do in the days from the as-of date on.
struct CareTasks {
    static constexpr int daysAhead = 7;      ///< of planned rounds
    static constexpr int followUpFrom = 7;   ///< days after a list went out
    static constexpr int followUpUntil = 30; ///< days after which nobody follows up any more

    std::vector<PlannedRound> rounds;   ///< by day, then in the order of the care map
    std::vector<DueFollowUp> followUps; ///< newest list first; without those where all have bought
    /// The most urgent first; without those that have nobody. Where nothing is urgent, as in a
    /// young shop, those with whom a shop begins: the new ones and those who have not bought yet.
    std::vector<ReadyGroup> groups;
};

/// A list with those who were on it.
struct SentList {
    Campaign campaign;
    CampaignPeople people;
};

/// @p lists: newest first. Errors: as evaluate().
Result<CareTasks> careTasks(const Snapshot &snapshot, const std::vector<SentList> &lists,
                            QDate asOf, Language language, JobControl &control);

class Shop;

/// Those of the lists that went out which careTasks() asks about.
Result<std::vector<SentList>> listsToFollowUp(const Shop &shop, QDate asOf);

} // namespace kq
