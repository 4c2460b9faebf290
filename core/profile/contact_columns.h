#pragma once

#include "core/base/id.h"
#include "core/domain/message_channel.h"
#include "core/profile/profile_layers.h"

#include <QDate>
#include <QHash>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kq {

/// The messages that lists have recorded, customer by customer, within a customer by day. Apart
/// from Profiles, because a list that goes out leaves all other columns as they are.
class ContactColumns {
public:
    struct Message {
        std::int32_t day = 0; ///< Julian day
        MessageChannel channel = MessageChannel::Zalo;

        friend bool operator==(const Message &, const Message &) = default;
    };
    /// A message to a customer by the id of the day on which it was sent.
    struct Sent {
        CustomerId customer;
        QDate on;
        MessageChannel channel = MessageChannel::Zalo;
    };
    /// A customer who was merged into another, in the order in which that happened.
    struct Gone {
        CustomerId customer;
        CustomerId survivor;
    };

    ContactColumns() = default;
    /// Messages of people who are no customers of @p profiles any more go to those who survive
    /// them, or nowhere.
    ContactColumns(const std::vector<Sent> &sent, const std::vector<Gone> &gone,
                   const ProfileLayers &profiles);

    /// All messages of the person at a place of the columns, the earliest first.
    [[nodiscard]] std::span<const Message> of(std::size_t customer) const;
    [[nodiscard]] bool isEmpty() const { return m_messages.empty(); }

private:
    std::vector<std::uint32_t> m_starts; // customers + 1 places; none where there is no message
    std::vector<Message> m_messages;
};

/// Finds people by ids that may be those of customers who were merged since.
class Survivors {
public:
    Survivors(const std::vector<ContactColumns::Gone> &gone, const ProfileLayers &profiles);

    /// The place of a customer or of whoever survives them; empty where nobody is left.
    [[nodiscard]] std::optional<std::size_t> placeOf(CustomerId id) const;

private:
    const ProfileLayers *m_profiles;
    QHash<std::int64_t, std::int64_t> m_survivors;
};

} // namespace kq
