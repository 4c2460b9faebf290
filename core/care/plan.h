#pragma once

#include "core/base/language.h"

#include <QString>

#include <optional>

namespace kq {

/// What to do for a group of customers (words.md §3), in one language.
struct CarePlan {
    QString goal;
    QString offer;
    QString channel;
    QString rhythm;
    QString zalo;                 ///< message text with placeholders, Vietnamese
    QString sms;                  ///< likewise, plain letters
    bool smsIsAdvertising = true; ///< must fit 122 characters, else 160
    QString messageInEnglish;
    bool sending = true; ///< false: nothing is sent to this group unless the owner says so

    friend bool operator==(const CarePlan &, const CarePlan &) = default;
};

/// The plan that a new shop starts with for a tier key or the key of a classic group; empty for any
/// other.
std::optional<CarePlan> carePlan(QStringView key, Language language);

} // namespace kq
