#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/profile/profile_layers.h"
#include "core/store/data_changes.h"

#include <memory>
#include <optional>

namespace kq {

class Connection;

/// The shop as it is now: @p base, with everybody laid over it who has changed since it was built.
/// @p changes: what dataChangesSince() tells of the version at which @p base was built, in the same
/// ReadTransaction. Empty where the columns have to be built anew: an attribute is another one, a
/// sum does not fit, or a quarter of all customers changed. Where somebody is gone or came back
/// between others, the base is another one, with other places (moved_places.h), that is good for
/// being brought up to date from the same version alone.
///
/// Cost: of the shop file what changed is read; orders that did not change are taken from @p base.
/// Errors: as buildProfiles().
Result<std::optional<ProfileLayers>> updatedProfiles(std::shared_ptr<const Profiles> base,
                                                     const DataChanges &changes, Connection &db,
                                                     JobControl &control);

} // namespace kq
