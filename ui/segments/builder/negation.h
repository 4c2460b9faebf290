#pragma once

#include "core/condition/condition.h"

namespace kq {

/// The exact complement of @p condition: whom it matches are those whom @p condition does not.
///
/// A test becomes its negated twin where it has one (contract.md §2, rule 1); a number that is
/// never empty is compared the other way round; everything else goes into a group `none`, out of
/// which a second negation takes it again.
Condition negated(const Condition &condition);

} // namespace kq
