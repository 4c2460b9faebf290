#pragma once

#include "core/domain/keys.h"
#include "core/domain/message_channel.h"

#include <optional>

namespace kq {

/// What a list is written for. Keys: contract.md §5, `export`.
enum class ListFormat {
    Csv,
    Xlsx,
    VCard,
    Google,
    Mailchimp,
    Meta,
    GoogleAds,
    Outlook,
    Zns,
    Sms,
    CallSheet,
    CallPaper, ///< a call sheet to print and write on; `call-sheet` into a `.pdf`
};

template <>
struct KeyTable<ListFormat> {
    static constexpr KeyEntries<ListFormat, 12> entries{
        {{ListFormat::Csv, "csv"},
         {ListFormat::Xlsx, "xlsx"},
         {ListFormat::VCard, "vcard"},
         {ListFormat::Google, "google"},
         {ListFormat::Mailchimp, "mailchimp"},
         {ListFormat::Meta, "meta"},
         {ListFormat::GoogleAds, "google-ads"},
         {ListFormat::Outlook, "outlook"},
         {ListFormat::Zns, "zns"},
         {ListFormat::Sms, "sms"},
         {ListFormat::CallSheet, "call-sheet"},
         {ListFormat::CallPaper, "call-sheet-pdf"}}};
};

/// Which address a list needs of a person.
enum class AddressNeed {
    OfChannel,  ///< the one that the channel sends to
    Mobile,     ///< a mobile number
    PlainEmail, ///< an e-mail with nothing but ASCII before the `@`
};

/// What is fixed about the lists of one format.
struct FormatTraits {
    const char *suffix = "";                   ///< of a file's name
    AddressNeed need = AddressNeed::OfChannel; ///< besides what the channel asks for
    /// The one channel for whose messages the format is made; empty: sheets, address books and
    /// advertisers take all.
    std::optional<MessageChannel> channel = {};
    /// Whether it has a place for a code of each person; in a ZNS list a parameter.
    bool carriesVouchers = false;
};

[[nodiscard]] constexpr FormatTraits traitsOf(ListFormat format)
{
    using Need = AddressNeed;
    using Channel = MessageChannel;
    switch (format) {
    case ListFormat::Csv:
        return {"csv", Need::OfChannel, {}, true};
    case ListFormat::Xlsx:
        return {"xlsx", Need::OfChannel, {}, true};
    case ListFormat::VCard:
        return {"vcf", Need::OfChannel, {}, false};
    case ListFormat::Google:
    case ListFormat::Outlook:
    case ListFormat::Meta:
    case ListFormat::GoogleAds:
        return {"csv", Need::OfChannel, {}, false};
    case ListFormat::Mailchimp:
        return {"csv", Need::PlainEmail, Channel::Email, true};
    case ListFormat::Zns:
        return {"csv", Need::Mobile, Channel::Zalo, true};
    case ListFormat::Sms:
        return {"csv", Need::Mobile, Channel::Sms, true};
    case ListFormat::CallSheet:
        return {"xlsx", Need::OfChannel, Channel::Phone, true};
    case ListFormat::CallPaper:
        return {"pdf", Need::OfChannel, Channel::Phone, true};
    }
    return {"csv", Need::OfChannel, {}, true};
}

/// Whether a list of this format makes sense for messages on @p channel: no list of text messages
/// goes to a phone call, no call sheet to an e-mail.
[[nodiscard]] constexpr bool fits(ListFormat format, MessageChannel channel)
{
    const std::optional<MessageChannel> only = traitsOf(format).channel;
    return !only || *only == channel;
}

/// A column of a list for people to read.
enum class PeopleColumn {
    Name,
    Address, ///< the number or e-mail that the channel needs
    Area,
    Tags,
    Purchases,
    Spend,
    LastPurchase,
    Code, ///< of the customer
    Birthday,
    Street,
    Message,
    Voucher,
    Attributes, ///< a column for each of the shop's own attributes
};

/// Keys: as on the command line.
template <>
struct KeyTable<PeopleColumn> {
    static constexpr KeyEntries<PeopleColumn, 13> entries{
        {{PeopleColumn::Name, "name"},
         {PeopleColumn::Address, "address"},
         {PeopleColumn::Area, "area"},
         {PeopleColumn::Tags, "tags"},
         {PeopleColumn::Purchases, "count"},
         {PeopleColumn::Spend, "total"},
         {PeopleColumn::LastPurchase, "last_date"},
         {PeopleColumn::Code, "code"},
         {PeopleColumn::Birthday, "birthday"},
         {PeopleColumn::Street, "street"},
         {PeopleColumn::Message, "message"},
         {PeopleColumn::Voucher, "voucher"},
         {PeopleColumn::Attributes, "attributes"}}};
};

/// How the addresses and names in a list for advertisers are written.
enum class Hashing { Plain, Sha256 };

/// The version of the cards. 3.0 is what every phone reads.
enum class VCardVersion { V3, V4 };

} // namespace kq
