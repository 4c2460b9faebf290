#pragma once

#include "core/condition/condition.h"
#include "ui/segments/builder/shop_vocabulary.h"

#include <QString>

namespace kq {

/// What a condition needs and the shop has no data for, with a word on how to get it; empty where
/// there is all that it needs. Of several the first.
QString missingFor(const Condition &condition, const ShopVocabulary &shop);

/// The same of single things that conditions ask for.
QString missingField();
QString missingOrders();
QString missingDiscounts();
QString missingMessages();

} // namespace kq
