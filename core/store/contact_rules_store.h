#pragma once

#include "core/base/result.h"
#include "core/domain/contact_rules.h"
#include "core/store/connection.h"

namespace kq {

/// The rules of the shop; those of a new shop where nothing was settled.
Result<ContactRules> loadContactRules(Connection &db);
Result<void> saveContactRules(Connection &db, const ContactRules &rules);

} // namespace kq
