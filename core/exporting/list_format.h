#pragma once

#include "core/domain/keys.h"

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
};

template <>
struct KeyTable<ListFormat> {
    static constexpr KeyEntries<ListFormat, 11> entries{{{ListFormat::Csv, "csv"},
                                                         {ListFormat::Xlsx, "xlsx"},
                                                         {ListFormat::VCard, "vcard"},
                                                         {ListFormat::Google, "google"},
                                                         {ListFormat::Mailchimp, "mailchimp"},
                                                         {ListFormat::Meta, "meta"},
                                                         {ListFormat::GoogleAds, "google-ads"},
                                                         {ListFormat::Outlook, "outlook"},
                                                         {ListFormat::Zns, "zns"},
                                                         {ListFormat::Sms, "sms"},
                                                         {ListFormat::CallSheet, "call-sheet"}}};
};

/// How the addresses and names in a list for advertisers are written.
enum class Hashing { Plain, Sha256 };

/// The version of the cards. 3.0 is what every phone reads.
enum class VCardVersion { V3, V4 };

} // namespace kq
