#pragma once

#include "core/domain/keys.h"
#include "core/domain/message_channel.h"

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

/// Whether a list of this format makes sense for messages on @p channel: no list of text messages
/// goes to a phone call, no call sheet to an e-mail. Sheets, address books and advertisers take
/// all.
[[nodiscard]] constexpr bool fits(ListFormat format, MessageChannel channel)
{
    switch (format) {
    case ListFormat::Csv:
    case ListFormat::Xlsx:
    case ListFormat::VCard:
    case ListFormat::Google:
    case ListFormat::Meta:
    case ListFormat::GoogleAds:
    case ListFormat::Outlook:
        return true;
    case ListFormat::Mailchimp:
        return channel == MessageChannel::Email;
    case ListFormat::Zns:
        return channel == MessageChannel::Zalo;
    case ListFormat::Sms:
        return channel == MessageChannel::Sms;
    case ListFormat::CallSheet:
    case ListFormat::CallPaper:
        return channel == MessageChannel::Phone;
    }
    return true;
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
