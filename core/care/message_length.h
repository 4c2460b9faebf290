#pragma once

#include <QStringView>

namespace kq {

/// Whether a message begins with `[QC]` and says how to refuse, which the sender of an advertising
/// SMS adds.
enum class SmsLabel { None, Advertising };

/// How long a text is as an SMS, and for how many it is paid.
///
/// Source: field-notes.md E2. Plain letters: 160 in one part, 153 in each of several; 122, 268 and
/// 421 with the label. With any tone mark: 70 and 67.
struct SmsLength {
    int units = 0;        ///< signs as the network counts them, without the label
    int parts = 0;        ///< 0 for an empty text
    int room = 0;         ///< units that are left before the next part
    bool isPlain = false; ///< no sign outside the plain alphabet of the network

    friend bool operator==(const SmsLength &, const SmsLength &) = default;
};

SmsLength smsLength(QStringView text, SmsLabel label);

/// The most units that fit @p parts parts (1 or more).
int smsRoom(int parts, bool isPlain, SmsLabel label);

/// Letters as people count them: a base with its marks is one.
int letterCount(QStringView text);

} // namespace kq
