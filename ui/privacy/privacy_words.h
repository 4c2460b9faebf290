#pragma once

#include "core/domain/customer.h"
#include "core/domain/data_request.h"
#include "core/domain/message_channel.h"
#include "core/shop/shop.h"
#include "core/text/format.h"

#include <QString>
#include <QStringList>

namespace kq {

/// What a person said about messages, in a few words.
QString consentName(Consent consent);
QString consentChannelName(MessageChannel channel);

/// What erasing a person takes away, ends and leaves, a sentence each.
QStringList erasureSentences(const ErasureReport &report, const Formatter &format);

} // namespace kq
