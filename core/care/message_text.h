#pragma once

#include "core/domain/keys.h"

#include <QString>

#include <map>
#include <vector>

namespace kq {

/// What stands in braces in a message text and becomes words of the shop, of the round or of the
/// person (words.md §3).
enum class Placeholder {
    Salutation, ///< *anh*, *chị*
    GivenName,  ///< *Lan* of *Nguyễn Thị Lan*
    ShopName,
    Hotline,
    Sender,      ///< who writes
    Promise,     ///< what the shop promises, *đổi trả trong 7 ngày*
    LastProduct, ///< what the person bought last
    Suggestion,  ///< what to suggest in this round
    DaysSince,   ///< days since the last purchase
    Purchases,   ///< how many
    FirstYear,   ///< the year of the first
    Offer,
    LastDay, ///< of the offer
    Code,    ///< of a voucher
};

template <>
struct KeyTable<Placeholder> {
    static constexpr KeyEntries<Placeholder, 14> entries{{{Placeholder::Salutation, "xung_ho"},
                                                          {Placeholder::GivenName, "ten"},
                                                          {Placeholder::ShopName, "ten_shop"},
                                                          {Placeholder::Hotline, "hotline"},
                                                          {Placeholder::Sender, "nguoi_gui"},
                                                          {Placeholder::Promise, "cam_ket"},
                                                          {Placeholder::LastProduct, "san_pham"},
                                                          {Placeholder::Suggestion, "goi_y"},
                                                          {Placeholder::DaysSince, "so_ngay"},
                                                          {Placeholder::Purchases, "so_lan"},
                                                          {Placeholder::FirstYear, "nam_dau"},
                                                          {Placeholder::Offer, "uu_dai"},
                                                          {Placeholder::LastDay, "han"},
                                                          {Placeholder::Code, "ma"}}};
};

/// Who knows what a placeholder becomes.
enum class ValueFrom { Shop, Round, Customer };
ValueFrom valueFrom(Placeholder placeholder);

/// What placeholders become; an absent or empty one is missing.
using MessageValues = std::map<Placeholder, QString>;

/// Something in braces that is no placeholder, or a brace that stands alone.
struct TextFault {
    qsizetype at = 0; ///< place in the text
    QString word;     ///< with its braces

    friend bool operator==(const TextFault &, const TextFault &) = default;
};
std::vector<TextFault> faultsOf(QStringView text);

/// In the order in which they first stand in the text.
std::vector<Placeholder> placeholdersIn(QStringView text);

/// How a text is written.
enum class MessageStyle {
    Vietnamese,
    PlainVietnamese, ///< values folded to plain letters, for SMS
    English,
};

/// Keys: as kept with a campaign.
template <>
struct KeyTable<MessageStyle> {
    static constexpr KeyEntries<MessageStyle, 3> entries{{{MessageStyle::Vietnamese, "vietnamese"},
                                                          {MessageStyle::PlainVietnamese, "plain"},
                                                          {MessageStyle::English, "english"}}};
};

/// A text for one person.
struct FilledMessage {
    QString text;
    /// Without these it must not leave; they stand in the text as they were. For a name, a form of
    /// address and a product there are words that always fit, so they are never missing.
    std::vector<Placeholder> missing;

    friend bool operator==(const FilledMessage &, const FilledMessage &) = default;
};

/// Fills @p text. A value at the start of a sentence gets its capital; a missing name goes with
/// the blank before it; faults stay as they are.
FilledMessage filled(QStringView text, const MessageValues &values, MessageStyle style);

/// @p text with those placeholders filled that @p values have; all else stays as it is written.
QString settled(QStringView text, const MessageValues &values, MessageStyle style);

/// The long values by which words.md measured its texts, for counting before anybody is chosen.
const MessageValues &longValues();

} // namespace kq
