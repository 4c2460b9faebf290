#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/exports_store.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// A list that went out, with what is needed to tell later what it brought.
struct Campaign {
    ExportRecord list; ///< its id is the campaign's
    QDate sentOn;      ///< the day from which its messages count
    QString condition; ///< JSON, as it was then
    QString script;    ///< the text that was sent, with its placeholders; may be empty
    std::uint64_t seed = 0;
    /// How the text is written where it is sent one by one (store/hand_store.h); empty for a list.
    QString handStyle;

    friend bool operator==(const Campaign &, const Campaign &) = default;
};

/// Who is on the list of a campaign, by the ids of then.
struct CampaignPeople {
    std::vector<CustomerId> written;
    std::vector<CustomerId> heldOut;
    QStringList codes; ///< of vouchers, one for each of @p written, or none
};

/// One message that a list has recorded.
struct LedgerEntry {
    CustomerId customer; ///< by the id of then
    QDate on;
    MessageChannel channel = MessageChannel::Zalo;
};

/// A message to one person, with the list that it was sent to.
struct PersonMessage {
    std::int64_t campaign = 0;
    QDate on;
    MessageChannel channel = MessageChannel::Zalo;
    QString groupName; ///< as it was called then; empty for a condition without a name
    QString purpose;   ///< may be empty
};

/// Keeps the record of the list, the campaign and its people. The id.
Result<std::int64_t> addCampaign(Connection &db, const Campaign &campaign,
                                 const CampaignPeople &people);
/// Newest first.
Result<std::vector<Campaign>> listCampaigns(Connection &db);
Result<std::optional<Campaign>> findCampaign(Connection &db, std::int64_t id);
Result<CampaignPeople> peopleOf(Connection &db, std::int64_t id);
/// The campaigns on whose list one of @p ids was, held out or not, in the order of their ids.
Result<std::vector<std::int64_t>> campaignsOf(Connection &db, const std::vector<CustomerId> &ids);
/// The messages to one of @p ids who was not held out, newest first.
Result<std::vector<PersonMessage>> messagesTo(Connection &db, const std::vector<CustomerId> &ids);
/// Notes that the list was not sent after all, so that its messages do not count, or that it was.
/// False where there is no such campaign, or nothing to change about it.
Result<bool> setCampaignRemoved(Connection &db, std::int64_t id, bool removed);

/// Every message to a person who was not held out, by customer, then day. Of those that are sent
/// one by one only what was sent.
Result<std::vector<LedgerEntry>> readLedger(Connection &db);

/// Who became whom, for ids that are no customer's any more: @p gone and its survivor of the time.
struct GoneCustomer {
    CustomerId gone;
    CustomerId survivor;
};
/// In the order in which they were merged; without those that were taken apart again.
Result<std::vector<GoneCustomer>> goneCustomers(Connection &db);

} // namespace kq
