#pragma once

#include "core/domain/message_channel.h"

#include <QString>

namespace kq {

/// A channel at the head of a line or in a box to choose from.
QString channelName(MessageChannel channel);

} // namespace kq
