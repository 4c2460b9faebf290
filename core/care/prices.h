#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/care/message_type.h"

#include <QDate>
#include <QString>

#include <array>
#include <vector>

namespace kq {

/// What one message costs on one day, in minor units of the shop's currency. Working figures that
/// the owner edits, never a promise of a sender.
struct PriceList {
    std::array<Money, KeyTable<MessageType>::entries.size()> byType{}; ///< by MessageType

    [[nodiscard]] Money of(MessageType type) const
    {
        return byType[static_cast<std::size_t>(type)];
    }
    /// Of the usual message of a channel.
    [[nodiscard]] Money of(MessageChannel channel) const { return of(usualTypeOf(channel)); }

    friend bool operator==(const PriceList &, const PriceList &) = default;
};

/// What one message costs since a day.
struct DatedPrice {
    MessageType type = MessageType::Zns;
    QDate since;
    Money price;

    friend bool operator==(const DatedPrice &, const DatedPrice &) = default;
};

/// The prices of messages over the years. Those that the program brings are always among them; the
/// owner's come on top, and one of the same day takes the place of the program's.
class PriceBook {
public:
    PriceBook() = default;
    /// @p own: what the owner wrote, in any order.
    PriceBook(const QString &currency, const std::vector<DatedPrice> &own);

    /// The price of each type that is valid on a day: the last one that began before or on it; of a
    /// type whose prices all begin later, the first.
    [[nodiscard]] PriceList on(QDate day) const;

    /// All of them, by type, then day.
    [[nodiscard]] const std::vector<DatedPrice> &all() const { return m_prices; }
    [[nodiscard]] const QString &currency() const { return m_currency; }

private:
    QString m_currency;
    std::vector<DatedPrice> m_prices;
};

/// The prices that the program brings, by type. They are in VND; in another currency all are 0,
/// because nobody could convert them truthfully.
std::vector<DatedPrice> broughtPrices(const QString &currency);

/// Errors: OutOfRange for a price below 0 or above 1,000,000,000, or a day that is none.
Result<void> checkPrice(const DatedPrice &price);

/// @p own with @p price among them, in the place of one of the same type and day.
std::vector<DatedPrice> withPrice(std::vector<DatedPrice> own, const DatedPrice &price);

} // namespace kq
