#pragma once

#include "support/test_shop.h"

namespace kq::test {

/// What happens to codes, phones and e-mails of customers when a test shop is made ready for files.
enum class Identities {
    Kept,   ///< as they are; a code is added where a source has none
    Unique, ///< nobody shares a phone, an e-mail or a code with another, so that none are merged
};

/// @p shop as the import of its files must make it (contract.md §4): customers numbered from 1 in
/// their order, each with a row in the source `default` and in every source of their orders and
/// opening figures, found again by a code there, `KQ-<id>` where they have none. Who comes from
/// several sources has an e-mail by which files find that they are one. What files cannot say is
/// left out: lines without any word, amounts beyond what an import takes.
TestShop importable(const TestShop &shop, Identities identities);

} // namespace kq::test
