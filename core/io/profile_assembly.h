// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a profile file → Profile: links nodes, joins equal siblings, gives samples their times.
// Whatever ids a file names, nothing is lost but what cannot be: nodes in a cycle and samples of unknown nodes
// go to the root, with a warning. O(nodes + samples), sorting only where the file is out of order.
#pragma once

#include "base/result.h"
#include "io/profile_parts.h"

namespace heapsight {

// Errors: NotAProfile (no nodes), Cancelled. `parts` is used up.
[[nodiscard]] Result<std::shared_ptr<Profile>> assembleProfile(ProfileParts& parts, const JobContext& job);

} // namespace heapsight
