#pragma once

namespace kq {

/// The ways in which a shop reaches a person. Keys: `zalo` `sms` `email` `phone`.
enum class MessageChannel { Zalo, Sms, Email, Phone };

} // namespace kq
