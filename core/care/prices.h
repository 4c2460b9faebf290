#pragma once

#include "core/base/money.h"
#include "core/domain/message_channel.h"

#include <QDate>
#include <QString>

#include <array>

namespace kq {

/// What one message costs, by channel, and since when. A working figure that the owner edits, never
/// a promise of a sender.
struct PriceList {
    QString currency;
    QDate since;
    std::array<Money, 4> byChannel{}; ///< indexed by MessageChannel

    [[nodiscard]] Money of(MessageChannel channel) const
    {
        return byChannel[static_cast<std::size_t>(channel)];
    }

    friend bool operator==(const PriceList &, const PriceList &) = default;
};

/// The prices that a new shop starts with. They are in VND; a shop of another currency starts with
/// zeros, because nobody could convert them truthfully.
PriceList defaultPrices(const QString &currency);

} // namespace kq
