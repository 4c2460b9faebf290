#pragma once

#include "core/domain/keys.h"

#include <QString>

#include <cstdint>

namespace kq {

/// Why a row, or one value of it, was turned away. Sentences are made in wording/.
enum class RejectReason {
    MissingOrderCode,
    MissingDate,
    UnreadableDate,
    UnreadableNumber,
    UnreadableMoney,
    UnknownStatus,
    UnknownOrder,      ///< a line of an order that the shop file does not have
    NothingToIdentify, ///< a customer row without code, phone, e-mail and name
    NumberTooLarge,
    UnreadableWord, ///< such as a consent that is neither yes nor no
    UnreadableTime, ///< a time of day in a column of its own
    ErasedPerson,   ///< the person had asked to be erased
};

/// The stable words of the reasons, as they stand in a file of rejects without sentences.
template <>
struct KeyTable<RejectReason> {
    static constexpr KeyEntries<RejectReason, 12> entries{
        {{RejectReason::MissingOrderCode, "missing_order_code"},
         {RejectReason::MissingDate, "missing_date"},
         {RejectReason::UnreadableDate, "unreadable_date"},
         {RejectReason::UnreadableNumber, "unreadable_number"},
         {RejectReason::UnreadableMoney, "unreadable_money"},
         {RejectReason::UnknownStatus, "unknown_status"},
         {RejectReason::UnknownOrder, "unknown_order"},
         {RejectReason::NothingToIdentify, "nothing_to_identify"},
         {RejectReason::NumberTooLarge, "number_too_large"},
         {RejectReason::UnreadableWord, "unreadable_word"},
         {RejectReason::UnreadableTime, "unreadable_time"},
         {RejectReason::ErasedPerson, "erased_person"}}};
};

struct Reject {
    std::int64_t row = 0; ///< row of the file or sheet, the first is 1
    QString column;       ///< its header; empty where the row as a whole is at fault
    QString value;        ///< as the file wrote it
    RejectReason reason = RejectReason::NothingToIdentify;

    friend bool operator==(const Reject &, const Reject &) = default;
};

} // namespace kq
