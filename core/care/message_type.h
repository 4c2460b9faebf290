#pragma once

#include "core/domain/keys.h"

namespace kq {

/// What is sent, as senders price it (field-notes.md E1). Names of products change (ZNS is called
/// ZBS by now), what they are does not.
enum class MessageType {
    Zns,            ///< a notice by an approved template of the official account
    ZnsPromotion,   ///< the same for offers (tag 3), which few accounts may send
    ZaloAccount,    ///< a message of the official account outside the free replies
    ZaloByHand,     ///< written one by one from the shop's own Zalo
    Sms,            ///< a message of care
    SmsAdvertising, ///< begins with `[QC]`, whose words take room
    Email,
    Call,
};

template <>
struct KeyTable<MessageType> {
    static constexpr KeyEntries<MessageType, 8> entries{
        {{MessageType::Zns, "zns"},
         {MessageType::ZnsPromotion, "zns_promotion"},
         {MessageType::ZaloAccount, "zalo_account"},
         {MessageType::ZaloByHand, "zalo_by_hand"},
         {MessageType::Sms, "sms"},
         {MessageType::SmsAdvertising, "sms_advertising"},
         {MessageType::Email, "email"},
         {MessageType::Call, "call"}}};
};

/// Who can be reached by it is decided by the channel.
constexpr MessageChannel channelOf(MessageType type)
{
    switch (type) {
    case MessageType::Zns:
    case MessageType::ZnsPromotion:
    case MessageType::ZaloAccount:
    case MessageType::ZaloByHand:
        return MessageChannel::Zalo;
    case MessageType::Sms:
    case MessageType::SmsAdvertising:
        return MessageChannel::Sms;
    case MessageType::Email:
        return MessageChannel::Email;
    case MessageType::Call:
        return MessageChannel::Phone;
    }
    return MessageChannel::Zalo;
}

/// What is meant where only the channel is known.
constexpr MessageType usualTypeOf(MessageChannel channel)
{
    switch (channel) {
    case MessageChannel::Zalo:
        return MessageType::Zns;
    case MessageChannel::Sms:
        return MessageType::SmsAdvertising;
    case MessageChannel::Email:
        return MessageType::Email;
    case MessageChannel::Phone:
        return MessageType::Call;
    }
    return MessageType::Zns;
}

/// Whether each part of a long text is paid for.
constexpr bool isPaidByPart(MessageType type)
{
    return channelOf(type) == MessageChannel::Sms;
}

} // namespace kq
