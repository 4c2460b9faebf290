#pragma once

#include "core/base/money.h"
#include "core/care/message_text.h"
#include "core/condition/condition.h"
#include "core/domain/contact_rules.h"
#include "core/domain/customer.h"
#include "core/exporting/exclusion.h"
#include "core/exporting/list_printer.h"
#include "core/exporting/list_target.h"
#include "core/shop/voucher_codes.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <map>
#include <vector>

namespace kq {

/// Whether the people on a list count as written to from its day on.
enum class Ledger { Record, LeaveOut };

/// How messages leave the shop: as a list that somebody sends, or one by one by hand.
enum class Delivery { ByList, ByHand };

/// What list is wanted.
struct ExportRequest {
    Condition condition;
    std::vector<CustomerId> chosen; ///< these people instead of the condition's; none: those
    QString groupName; ///< of the segment or tier; empty for a condition without a name
    MessageChannel channel = MessageChannel::Zalo;
    ListFormat format = ListFormat::Csv;
    Hashing hashing = Hashing::Plain; ///< of lists for advertisers
    VCardVersion vcard = VCardVersion::V3;
    std::vector<ZnsParameter> parameters; ///< of a ZNS template; none: the name alone
    std::vector<PeopleColumn> columns;    ///< of a list for people; none: the usual ones
    QString file;                         ///< empty: only say what the list would hold
    double holdoutPercent = 0;            ///< 0 to 100
    std::uint64_t seed = 0;               ///< chooses who is held out, and makes up codes
    QString purpose;
    QString recipient; ///< who gets the list; for the log
    QString script;    ///< the text that is sent, with placeholders
    /// Whether the list carries the text, filled for each person; else it is for the record alone.
    bool fillsScript = false;
    MessageStyle style = MessageStyle::Vietnamese;
    MessageValues values; ///< of this round, before those that the shop keeps
    VoucherCodes vouchers;
    MessageUse use = MessageUse::Advertising;
    Delivery delivery = Delivery::ByList; ///< ByHand needs the ledger and no file
    Ledger ledger = Ledger::LeaveOut;
    ListPrinter printer = {}; ///< of a list on paper, which is not written without one
    QDate asOf;               ///< also the day from which the messages count
};

/// What a list holds, or would hold.
struct ExportReport {
    std::int64_t members = 0; ///< of the group
    std::int64_t written = 0;
    std::int64_t heldOut = 0;
    std::map<ExclusionReason, std::int64_t> excluded;
    std::int64_t messageParts = 0; ///< of all SMS together, where the list carries a text
    Money cost;                    ///< of one message to each who is written
    Money costOfAll;               ///< of such a message to every customer who can be reached
    QStringList files;             ///< those that were written
    std::int64_t campaign = 0;     ///< under which the messages are recorded; 0: they are not
    QString exampleName;           ///< the first who is written
    QString example;               ///< the text for that person
    /// What keeps the list from being written: placeholders for which nobody gave words, and how
    /// many codes are missing.
    std::vector<Placeholder> unfilled;
    std::int64_t codesMissing = 0;
};

/// Who is behind the numbers of a list, by id.
struct ListPeople {
    std::vector<CustomerId> written;
    std::vector<CustomerId> heldOut;
    std::map<ExclusionReason, std::vector<CustomerId>> excluded;
};

} // namespace kq
