#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/domain/message_channel.h"
#include "core/exporting/exclusion.h"
#include "core/profile/customer_set.h"
#include "core/text/format.h"

#include <QString>

#include <cstdint>
#include <map>
#include <vector>

namespace kq {

/// The forms in which a list is written. Keys as on the command line.
enum class ListFormat { Csv, Xlsx };

template <>
struct KeyTable<ListFormat> {
    static constexpr KeyEntries<ListFormat, 2> entries{
        {{ListFormat::Csv, "csv"}, {ListFormat::Xlsx, "xlsx"}}};
};

/// The words above the columns of a list, in the language of whoever works with it.
struct ListHeaders {
    QString sheet; ///< name of the sheet of a workbook
    QString name;
    QString phone;
    QString email;
    QString area;
    QString tags;
    QString purchases;
    QString spend;
    QString lastPurchase;
};

/// What becomes of each person of a group who was to get a message.
struct Recipients {
    std::vector<std::size_t> written; ///< places in the columns, lowest first
    std::vector<std::size_t> heldOut; ///< reachable, but kept back to compare with
    std::map<ExclusionReason, std::vector<std::size_t>> excluded;
};

/// Sorts the members of a group into who gets a message, who is held out and who is left out. Of
/// several people with one address the one with the lowest id gets the message.
///
/// @p holdoutPercent from 0 to 100 of those reachable, rounded to the nearest whole person and
/// chosen at random by @p seed: the same seed chooses the same people.
Recipients chooseRecipients(const CustomerSet &members, const ProfileLayers &profiles,
                            MessageChannel channel, double holdoutPercent, std::uint64_t seed);

/// Writes @p people as a list for staff: name, the channel's address, area, tags and what they
/// bought, phones in the form in which people dial them, cells guarded against formulas.
///
/// Errors: FileUnwritable, Cancelled; the file that stood there before is then unchanged.
Result<void> writeContactList(const std::vector<std::size_t> &people, MessageChannel channel,
                              ListFormat format, const QString &path, const ListHeaders &headers,
                              const Formatter &formatter, const EvaluationContext &context,
                              JobControl &control);

} // namespace kq
