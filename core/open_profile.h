// SPDX-License-Identifier: GPL-3.0-or-later
// File → profile, of whatever kind: the one way in for the command line and the window.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "profile/allocation_timeline.h"
#include "profile/profile.h"

#include <string>

namespace heapsight {

struct OpenedProfile {
    std::shared_ptr<const Profile> profile;             // null: a timeline recorded without stacks
    std::shared_ptr<const AllocationTimeline> timeline; // snapshots only
    double seconds = 0;
};

// "-" (standard input) holds profiles only, no snapshots. Blocks; cancel within 100 ms. Errors: those of readProfile(),
// openSnapshot() and AllocationTimeline::of(), with Error::source = path; std::bad_alloc becomes OutOfMemory.
[[nodiscard]] Result<OpenedProfile> openProfile(const std::string& path, const JobContext& job);

} // namespace heapsight
